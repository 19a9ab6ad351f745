import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { bodyOf, done, ifMatch, versionedOf } from '../../api/client.js';
import type { components } from '../../api/staff.d.js';
import { staffApi } from '../../api/staff.js';

export type CaseShare = components['schemas']['CaseShare'];
export type ReceivedShare = components['schemas']['ReceivedShares']['items'][number];
export type SharedCase = components['schemas']['SharedCase'];
export type SharePreview = components['schemas']['SharePreview'];
export type SharePurpose = CaseShare['purpose'];
export type OfferShare = components['schemas']['OfferShare'];

const version = (value: number) => ifMatch(`"${value}"`);

/** With whom a case is shared, newest first. */
export const useCaseShares = (caseId: string) =>
  useQuery({
    queryKey: ['shares', 'case', caseId],
    queryFn: async () => (await bodyOf(staffApi.GET('/api/v1/cases/{caseId}/shares', { params: { path: { caseId } } }))).items,
  });

/** Exactly the fields and values that would be seen for this Träger and purpose. */
export const useSharePreview = (caseId: string, to: string, purpose: SharePurpose | undefined) =>
  useQuery({
    queryKey: ['shares', 'preview', caseId, to, purpose],
    enabled: to !== '' && purpose !== undefined,
    queryFn: () =>
      bodyOf(
        staffApi.GET('/api/v1/cases/{caseId}/share-preview', {
          params: { path: { caseId }, query: { toTenantId: to, purpose: purpose ?? 'joint-counselling' } },
        }),
      ),
  });

/** The other Agenturen and Jobcenter. */
export const useShareRecipients = () =>
  useQuery({
    queryKey: ['shares', 'recipients'],
    queryFn: async () => (await bodyOf(staffApi.GET('/api/v1/share-recipients'))).items,
  });

/** Offers a case; the key repeats the attempt without sharing twice. */
export const useOfferShare = (caseId: string, key: string) => {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: OfferShare) =>
      bodyOf(staffApi.POST('/api/v1/cases/{caseId}/shares', { body, params: { path: { caseId }, header: { 'Idempotency-Key': key } } })),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['shares'] }),
  });
};

/** Ends a share of an own case at once. */
export const useEndShare = (caseId: string) => {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (share: CaseShare) =>
      bodyOf(
        staffApi.DELETE('/api/v1/cases/{caseId}/shares/{id}', {
          params: { path: { caseId, id: share.id }, header: version(share.version) },
        }),
      ),
    onSettled: () => queries.invalidateQueries({ queryKey: ['shares'] }),
  });
};

/** What other Träger share with one's own. */
export const useReceivedShares = () =>
  useQuery({
    queryKey: ['shares', 'received'],
    queryFn: async () => (await bodyOf(staffApi.GET('/api/v1/shared-cases'))).items,
  });

/** One shared case with the agreed fields. */
export const useSharedCase = (id: string) =>
  useQuery({
    queryKey: ['shares', 'one', id],
    // Every look is logged at both Träger: coming back to the window is none.
    refetchOnWindowFocus: false,
    queryFn: () => versionedOf(staffApi.GET('/api/v1/shared-cases/{id}', { params: { path: { id } } })),
  });

/** Accepts an offer. */
export const useAcceptShare = () => {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (share: Pick<ReceivedShare, 'id' | 'version'>) =>
      bodyOf(staffApi.POST('/api/v1/shared-cases/{id}/acceptance', { params: { path: { id: share.id }, header: version(share.version) } })),
    onSettled: () => queries.invalidateQueries({ queryKey: ['shares', 'received'] }),
  });
};

/** Declines an offer or ends what was accepted. */
export const useEndReceived = () => {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (share: Pick<ReceivedShare, 'id' | 'version'>) =>
      done(staffApi.DELETE('/api/v1/shared-cases/{id}', { params: { path: { id: share.id }, header: version(share.version) } })),
    onSettled: () => queries.invalidateQueries({ queryKey: ['shares'] }),
  });
};
