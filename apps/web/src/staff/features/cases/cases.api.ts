import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { bodyOf, ifMatch, versionedOf } from '../../../api/client.js';
import type { components } from '../../../api/staff.d.js';
import { staffApi } from '../../../api/staff.js';

export type Case = components['schemas']['Case'];
export type CaseItem = components['schemas']['CaseItem'];
export type CaseStatus = CaseItem['status'];
export type Session = components['schemas']['Session'];
export type Reminder = components['schemas']['Reminder'];
export type Recommendation = components['schemas']['Recommendation'];
export type CaseSort = 'nextReminder' | '-nextReminder' | 'lastContact' | '-lastContact' | 'number' | '-number';
const path = (id: string) => ({ path: { id } });

/** Cases, page by page; the filters are those of the address. */
export const useCases = (filters: Readonly<Record<string, string>>, sort: string) =>
  useInfiniteQuery({
    queryKey: ['cases', 'list', filters, sort],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam: after }) =>
      bodyOf(
        staffApi.GET('/api/v1/cases', {
          params: { query: { ...filters, sort: sort as CaseSort, limit: 50, ...(after ? { after } : {}) } },
        }),
      ),
    getNextPageParam: ({ next }) => next ?? undefined,
  });

/** One case with its version. */
export const useCase = (id: string) =>
  useQuery({
    queryKey: ['cases', 'one', id],
    queryFn: () => versionedOf(staffApi.GET('/api/v1/cases/{id}', { params: path(id) })),
  });

/** Sessions with their notes, for those who may read them. */
export const useSessions = (id: string, enabled: boolean) =>
  useQuery({
    queryKey: ['cases', 'sessions', id],
    enabled,
    queryFn: async () => (await bodyOf(staffApi.GET('/api/v1/cases/{caseId}/sessions', { params: { path: { caseId: id } } }))).items,
  });

/** Takes a case over from a colleague. */
export const useTakeOver = (id: string, etag: string | undefined) => {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (reason: string) =>
      bodyOf(staffApi.POST('/api/v1/cases/{id}/owner', { body: { reason }, params: { ...path(id), header: ifMatch(etag) } })),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['cases'] }),
  });
};
