import { keepPreviousData, useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { bodyOf, ifMatch, versionedOf } from '../../../api/client.js';
import type { components } from '../../../api/staff.d.js';
import { staffApi } from '../../../api/staff.js';

export type Client = components['schemas']['Client'];
export type ClientSummary = components['schemas']['ClientSummary'];
export type ClientListItem = components['schemas']['ClientListItem'];
export type RegisterClient = components['schemas']['RegisterClient'];
export type LikeClient = components['schemas']['LikeClient'];
/** The facts of a new person as far as they are typed. */
export type Typed = Omit<RegisterClient, 'privacyInformation'>;
export type Evidence = components['schemas']['RecordSevereDisability']['evidence'];
export type DisabilityReason = components['schemas']['RecordSevereDisability']['reason'];
export type LookPurpose = 'counselling' | 'funding-calculation' | 'application' | 'payment' | 'correction';
export type RestrictedFact = components['schemas']['RestrictedFact'];
export type RestrictedFactKind = RestrictedFact['kind'];

const path = (id: string) => ({ path: { id } });

/** People by name, page by page; the filters are those of the address. */
export const useClients = (filters: Readonly<Record<string, string>>, sort: string) =>
  useInfiniteQuery({
    queryKey: ['clients', 'list', filters, sort],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam: after }) =>
      bodyOf(
        staffApi.GET('/api/v1/clients', {
          params: { query: { ...filters, sort: sort as 'name' | '-name', limit: 50, ...(after ? { after } : {}) } },
        }),
      ),
    getNextPageParam: ({ next }) => next ?? undefined,
  });

/** People found by name, number or phone; asked from two letters on. */
export const useFoundClients = (query: string) =>
  useQuery({
    queryKey: ['clients', 'found', query],
    enabled: query.length >= 2,
    queryFn: async ({ signal }) => (await bodyOf(staffApi.POST('/api/v1/search', { body: { query, limit: 8 }, signal }))).clients,
  });

/** People who may be the one being entered, the likeliest first; asked once both names are there. */
export const useDuplicates = ({ lastName, firstName, birthDate, phone, email, street, plz }: Typed) => {
  const body = { lastName, firstName, birthDate, phone, email, street, plz };
  return useQuery({
    queryKey: ['clients', 'duplicates', body],
    enabled: lastName.length >= 2 && firstName.length >= 1,
    placeholderData: keepPreviousData,
    queryFn: async ({ signal }) => (await bodyOf(staffApi.POST('/api/v1/clients/duplicates', { body, signal }))).items,
  });
};

/** One person with the version of the record. */
export const useClient = (id: string) =>
  useQuery({
    queryKey: ['clients', 'one', id],
    queryFn: () => versionedOf(staffApi.GET('/api/v1/clients/{id}', { params: path(id) })),
  });

/** Adds a person; the same `key` twice adds one. */
export const useRegisterClient = (key: string) => {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: RegisterClient) =>
      bodyOf(staffApi.POST('/api/v1/clients', { body, params: { header: { 'Idempotency-Key': key } } })),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['clients'] }),
  });
};

/** Changes facts of a person the editor has seen in version `etag`. */
export const useChangeClient = (id: string, etag: string | undefined) => {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: components['schemas']['ChangeClient']) =>
      bodyOf(staffApi.PATCH('/api/v1/clients/{id}', { body, params: { ...path(id), header: ifMatch(etag) } })),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['clients'] }),
  });
};

/** The restricted record; mounted only when asked for with a purpose, and gone from memory with the panel, because reading is logged. */
export const useSevereDisability = (id: string, purpose: LookPurpose) =>
  useQuery({
    queryKey: ['clients', 'severe-disability', id],
    gcTime: 0,
    queryFn: () => bodyOf(staffApi.GET('/api/v1/clients/{id}/severe-disability', { params: { ...path(id), query: { purpose } } })),
  });

/** Deletes the restricted record. */
export const useRemoveSevereDisability = (id: string, etag: string | undefined) => {
  const queries = useQueryClient();
  return useMutation<unknown, Error, undefined>({
    mutationFn: () => bodyOf(staffApi.DELETE('/api/v1/clients/{id}/severe-disability', { params: { ...path(id), header: ifMatch(etag) } })),
    onSettled: () => queries.invalidateQueries({ queryKey: ['clients'] }),
  });
};

/** Sets the restricted record. */
export const useRecordSevereDisability = (id: string, etag: string | undefined) => {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: components['schemas']['RecordSevereDisability']) =>
      bodyOf(staffApi.PUT('/api/v1/clients/{id}/severe-disability', { body, params: { ...path(id), header: ifMatch(etag) } })),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['clients'] }),
  });
};

/** A restricted fact in plain text; mounted only when asked for, and gone from memory with the panel, because reading is logged. */
export const useRestrictedFact = (id: string, kind: RestrictedFactKind, purpose: LookPurpose) =>
  useQuery({
    queryKey: ['clients', 'restricted-fact', id, kind],
    gcTime: 0,
    queryFn: () =>
      bodyOf(staffApi.GET('/api/v1/clients/{id}/restricted-facts/{kind}', { params: { path: { id, kind }, query: { purpose } } })),
  });

/** Deletes a restricted fact. */
export const useRemoveRestrictedFact = (id: string, kind: RestrictedFactKind, etag: string | undefined) => {
  const queries = useQueryClient();
  return useMutation<unknown, Error, undefined>({
    mutationFn: () =>
      bodyOf(staffApi.DELETE('/api/v1/clients/{id}/restricted-facts/{kind}', { params: { path: { id, kind }, header: ifMatch(etag) } })),
    onSettled: () => queries.invalidateQueries({ queryKey: ['clients'] }),
  });
};

/** Sets a restricted fact. */
export const useRecordRestrictedFact = (id: string, kind: RestrictedFactKind, etag: string | undefined) => {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: components['schemas']['RecordRestrictedFact']) =>
      bodyOf(staffApi.PUT('/api/v1/clients/{id}/restricted-facts/{kind}', { body, params: { path: { id, kind }, header: ifMatch(etag) } })),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['clients'] }),
  });
};

/** Who opened the file last, where that is switched on. */
export const useLastOpened = (id: string) =>
  useQuery({
    queryKey: ['clients', 'last-opened', id],
    queryFn: () => bodyOf(staffApi.GET('/api/v1/clients/{id}/last-opened', { params: path(id) })),
  });

/** A person's cases, closed ones too. */
export const useClientCases = (id: string, enabled: boolean) =>
  useQuery({
    queryKey: ['cases', 'of-client', id],
    enabled,
    queryFn: async () =>
      (await bodyOf(staffApi.GET('/api/v1/cases', { params: { query: { owner: 'all', client: id, sort: '-number', limit: 100 } } }))).items,
  });

/** Opens a case for a person. */
export const useOpenCase = (key: string) => {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: components['schemas']['OpenCase']) =>
      bodyOf(staffApi.POST('/api/v1/cases', { body, params: { header: { 'Idempotency-Key': key } } })),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['cases'] }),
  });
};
