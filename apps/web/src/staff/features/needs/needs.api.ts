import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { bodyOf, ifMatch, versionedOf } from '../../../api/client.js';
import type { components } from '../../../api/staff.d.js';
import { staffApi } from '../../../api/staff.js';

export type Need = components['schemas']['Need'];

const all = ['needs'] as const;

/** The inbox, oldest first; `status` undefined shows every need. */
export const useNeeds = (status: Need['status'] | undefined, sort: 'submittedAt' | '-submittedAt') =>
  useInfiniteQuery({
    queryKey: [...all, 'list', status, sort],
    queryFn: ({ pageParam: after }) =>
      bodyOf(
        staffApi.GET('/api/v1/needs', {
          params: { query: { sort, limit: 50, ...(status ? { status } : {}), ...(after ? { after } : {}) } },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next ?? undefined,
  });

/** One need with its version. */
export const useNeed = (id: string) =>
  useQuery({ queryKey: [...all, id], queryFn: () => versionedOf(staffApi.GET('/api/v1/needs/{id}', { params: { path: { id } } })) });

/** Makes a case of a need, once per `key`; refused when somebody changed the need since `etag` was read. */
export const useAcceptNeed = (id: string, key: string) => {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (etag: string | undefined) =>
      bodyOf(
        staffApi.POST('/api/v1/needs/{id}/case', {
          params: { path: { id }, header: { ...ifMatch(etag), 'Idempotency-Key': key } },
          body: {},
        }),
      ),
    onSuccess: () => Promise.all([queries.invalidateQueries({ queryKey: all }), queries.invalidateQueries({ queryKey: ['cases'] })]),
  });
};
