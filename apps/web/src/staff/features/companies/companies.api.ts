import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { bodyOf, ifMatch } from '../../../api/client.js';
import type { components } from '../../../api/staff.d.js';
import { staffApi } from '../../../api/staff.js';

export type Company = components['schemas']['Company'];
export type ContactRow = Company['contacts'][number];
export type CompanyListItem = components['schemas']['CompanyListItem'];
export type RecordHeadcount = components['schemas']['RecordHeadcount'];
export type RecordAgreement = components['schemas']['RecordAgreement'];

const all = ['companies'] as const;
const one = (id: string) => [...all, id] as const;

/** The directory, page by page; the filters are those of the address. */
export const useCompanies = (filters: Readonly<Record<string, string>>, sort: string) =>
  useInfiniteQuery({
    queryKey: [...all, 'list', filters, sort],
    queryFn: ({ pageParam: after }) =>
      bodyOf(
        staffApi.GET('/api/v1/companies', {
          params: { query: { ...filters, sort: sort as 'name', limit: 50, ...(after ? { after } : {}) } },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next ?? undefined,
  });

/** Companies whose name, place or Betriebsnummer contains the text (from two letters on). */
export const useFoundCompanies = (query: string) =>
  useQuery({
    queryKey: [...all, 'found', query],
    queryFn: async () => (await bodyOf(staffApi.POST('/api/v1/search', { body: { query, limit: 8 } }))).companies,
    enabled: query.length >= 2,
  });

/** One company with what the own Träger knows about it. */
export const useCompany = (id: string) =>
  useQuery({ queryKey: one(id), queryFn: () => bodyOf(staffApi.GET('/api/v1/companies/{id}', { params: { path: { id } } })) });

export type PortalUser = components['schemas']['PortalUser'];
export type InvitePortalUser = components['schemas']['InvitePortalUser'];

const portalUsers = (id: string) => [...one(id), 'portal-users'] as const;

/** Who of a company may use the portal. */
export const usePortalUsers = (id: string) =>
  useQuery({
    queryKey: portalUsers(id),
    queryFn: async () => (await bodyOf(staffApi.GET('/api/v1/companies/{id}/portal-users', { params: { path: { id } } }))).items,
  });

/** Opens an account and sends its first link, once per `key`. */
export const useInvitePortalUser = (id: string, key: string) => {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: InvitePortalUser) =>
      bodyOf(staffApi.POST('/api/v1/companies/{id}/portal-users', { params: { path: { id }, header: { 'Idempotency-Key': key } }, body })),
    onSuccess: () => queries.invalidateQueries({ queryKey: portalUsers(id) }),
  });
};

/** Closes an account or opens it again. */
export const useChangePortalUser = (id: string) => {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ user, active }: { user: PortalUser; active: boolean }) =>
      bodyOf(
        staffApi.PATCH('/api/v1/companies/{id}/portal-users/{userId}', {
          params: { path: { id, userId: user.id }, header: ifMatch(`"${user.version}"`) },
          body: { active },
        }),
      ),
    onSettled: () => queries.invalidateQueries({ queryKey: portalUsers(id) }),
  });
};

/** Adds a count, once per `key`. */
export const useRecordHeadcount = (id: string, key: string) => {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: RecordHeadcount) =>
      bodyOf(staffApi.POST('/api/v1/companies/{id}/headcounts', { params: { path: { id }, header: { 'Idempotency-Key': key } }, body })),
    onSuccess: () => queries.invalidateQueries({ queryKey: all }),
  });
};

/** Adds an agreement, once per `key`. */
export const useRecordAgreement = (id: string, key: string) => {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: RecordAgreement) =>
      bodyOf(staffApi.POST('/api/v1/companies/{id}/agreements', { params: { path: { id }, header: { 'Idempotency-Key': key } }, body })),
    onSuccess: () => queries.invalidateQueries({ queryKey: one(id) }),
  });
};
