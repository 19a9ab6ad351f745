import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { bodyOf, ifMatch, newKey } from '../../api/client.js';
import { saveFile } from '../../api/save-file.js';
import type { components } from '../../api/staff.d.js';
import { staffApi } from '../../api/staff.js';
import { useLabels } from '../../i18n/language.js';
import { requestsDe, type RequestLabels } from './requests.labels.de.js';
import { requestsEn } from './requests.labels.en.js';

export type DataRequest = components['schemas']['DataRequest'];
export type DataRequestRow = components['schemas']['DataRequestRow'];
export type DataRequestPage = components['schemas']['DataRequestPage'];
export type FreeText = components['schemas']['FreeTexts']['items'][number];
export type ReviewPack = components['schemas']['ReviewAccessPack'];
export type Notice = components['schemas']['PrivacyNotice'];
export type Hold = components['schemas']['Holds']['items'][number];
type HoldInput = components['schemas']['HoldDataSubject'];
export type FindPerson = components['schemas']['FindDataSubject'];
type ReceiveRequest = components['schemas']['ReceiveDataRequest'];

const all = ['data-requests'] as const;

/** The texts about requests in the present language. */
export const useRequestLabels = (): RequestLabels => useLabels({ de: requestsDe, en: requestsEn });

/** The desk's list. */
export const useRequests = () => useQuery({ queryKey: [...all, 'desk'], queryFn: () => bodyOf(staffApi.GET('/api/v1/data-requests')) });

/** One request; asked again every two seconds while its pack is being built. */
export const useRequest = (id: string) =>
  useQuery({
    queryKey: [...all, 'one', id],
    queryFn: () => bodyOf(staffApi.GET('/api/v1/data-requests/{id}', { params: { path: { id } } })),
    refetchInterval: ({ state }) => (state.data?.pack?.state === 'building' ? 2_000 : false),
  });

/** Requests of one person. */
export const useRequestsOf = (clientId: string, enabled = true) =>
  useQuery({
    enabled,
    queryKey: [...all, 'of', clientId],
    queryFn: () => bodyOf(staffApi.GET('/api/v1/clients/{id}/data-requests', { params: { path: { id: clientId } } })),
  });

const useChange = <Input>(send: (input: Input) => Promise<unknown>) => {
  const queries = useQueryClient();
  return useMutation({ mutationFn: send, onSettled: () => queries.invalidateQueries({ queryKey: all }) });
};

/** Records a request, once per `key`. */
export const useReceive = (key: string) =>
  useChange((body: ReceiveRequest) =>
    bodyOf(staffApi.POST('/api/v1/data-requests', { body, params: { header: { 'Idempotency-Key': key } } })),
  );

const at = ({ id, version }: Pick<DataRequest, 'id' | 'version'>) => ({ path: { id }, header: ifMatch(`"${version}"`) });

/** Records how it was checked who asks. */
export const useIdentify = (request: DataRequest) =>
  useChange((body: components['schemas']['IdentifyRequester']) =>
    bodyOf(staffApi.PUT('/api/v1/data-requests/{id}/identity', { body, params: at(request) })),
  );

/** Takes two more months. */
export const useExtend = (request: DataRequest) =>
  useChange((body: components['schemas']['ExtendDataRequest']) =>
    bodyOf(staffApi.PUT('/api/v1/data-requests/{id}/extension', { body, params: at(request) })),
  );

/** Answers or refuses. */
export const useFinish = (request: DataRequest) =>
  useChange((body: components['schemas']['CloseDataRequest']) =>
    bodyOf(staffApi.PUT('/api/v1/data-requests/{id}/closing', { body, params: at(request) })),
  );

/** A recipient was told, or cannot be. */
export const useSettleNotice = (requestId: string, noticeId: string) =>
  useChange((body: components['schemas']['SettleNotice']) =>
    bodyOf(staffApi.PUT('/api/v1/data-requests/{id}/notices/{noticeId}', { body, params: { path: { id: requestId, noticeId } } })),
  );

/** What rested goes on. */
export const useLiftRestriction = (requestId: string) =>
  useChange(() => bodyOf(staffApi.DELETE('/api/v1/data-requests/{id}/restriction', { params: { path: { id: requestId } } })));

/** Address of the letter that answers a closed request. */
export const answerFile = (requestId: string): string => `/api/v1/data-requests/${requestId}/antwort.pdf`;

/** What keeps a file from erasure. */
export const useHolds = (clientId: string) =>
  useQuery({
    queryKey: [...all, 'holds', clientId],
    queryFn: async () => (await bodyOf(staffApi.GET('/api/v1/data-subjects/{id}/hold', { params: { path: { id: clientId } } }))).items,
  });

/** Sets a hold. */
export const useSetHold = (clientId: string) =>
  useChange((body: HoldInput) => bodyOf(staffApi.PUT('/api/v1/data-subjects/{id}/hold', { body, params: { path: { id: clientId } } })));

/** Ends a hold. */
export const useReleaseHold = (clientId: string) =>
  useChange((kind: Hold['kind']) =>
    bodyOf(staffApi.DELETE('/api/v1/data-subjects/{id}/hold', { params: { path: { id: clientId }, query: { kind } } })),
  );

/** Begins the access pack. */
export const useBeginPack = (requestId: string) =>
  useChange(() =>
    bodyOf(
      staffApi.POST('/api/v1/data-requests/{id}/access-pack', {
        params: { path: { id: requestId }, header: { 'Idempotency-Key': newKey() } },
      }),
    ),
  );

/** The free texts that would go out. */
export const useTexts = (packId: string) =>
  useQuery({
    queryKey: [...all, 'texts', packId],
    gcTime: 0,
    queryFn: async () => (await bodyOf(staffApi.GET('/api/v1/access-packs/{id}/texts', { params: { path: { id: packId } } }))).items,
  });

/** Hands in marks and answers; the background builds. */
export const useOrderPack = (pack: { id: string; version: number }) =>
  useChange((body: ReviewPack) => bodyOf(staffApi.PUT('/api/v1/access-packs/{id}/review', { body, params: at(pack) })));

/** Finds a person by number or exact identity. */
export const useFindPerson = () =>
  useMutation({ mutationFn: async (body: FindPerson) => (await bodyOf(staffApi.POST('/api/v1/data-subjects', { body }))).items });

/** Where something about a person lies; read only when asked for, because reading is logged. */
export const usePlaces = (clientId: string, asked: boolean) =>
  useQuery({
    queryKey: [...all, 'places', clientId],
    enabled: asked,
    queryFn: async () => (await bodyOf(staffApi.GET('/api/v1/data-subjects/{id}/places', { params: { path: { id: clientId } } }))).items,
  });

/** One of the two files, handed to the browser as a download. */
export const usePackFile = (packId: string) =>
  useMutation({
    mutationFn: async (kind: 'pdf' | 'zip') =>
      saveFile(
        await staffApi.GET(`/api/v1/access-packs/{id}/auskunft.${kind}`, { params: { path: { id: packId } }, parseAs: 'blob' }),
        `auskunft.${kind}`,
      ),
  });

/** Proposes the erasure or restriction that a request asks for, once per `key`. */
export const useProposeErasure = (requestId: string, key: string) => {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () =>
      bodyOf(
        staffApi.POST('/api/v1/data-requests/{id}/erasure', { params: { path: { id: requestId }, header: { 'Idempotency-Key': key } } }),
      ),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['erasures'] }),
  });
};
