import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { bodyOf, done } from '../../api/client.js';
import type { components } from '../../api/staff.d.js';
import { staffApi } from '../../api/staff.js';

export type AccessGrant = components['schemas']['AccessGrant'];
export type BreakGlassRow = components['schemas']['BreakGlass'];
export type Review = components['schemas']['ReviewBreakGlass'];

const path = (id: string) => ({ path: { id } });

/** Files open to oneself for a while; asked again every half minute, because they close by themselves. */
export const useGrants = (enabled: boolean) =>
  useQuery({
    queryKey: ['grants'],
    enabled,
    queryFn: async () => (await bodyOf(staffApi.GET('/api/v1/access-grants'))).items,
    refetchInterval: 30_000,
  });

/** Opens a file in an emergency; the same `key` twice opens it once. */
export const useBeginBreakGlass = (key: string) => {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: components['schemas']['BeginBreakGlass']) =>
      bodyOf(staffApi.POST('/api/v1/break-glass', { body, params: { header: { 'Idempotency-Key': key } } })),
    onSuccess: () => queries.invalidateQueries(),
  });
};

/** A team lead gives the reason for reading a file of the team; the same `key` twice gives it once. */
export const useSupervise = (clientId: string, key: string) => {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (reason: string) =>
      bodyOf(
        staffApi.POST('/api/v1/clients/{id}/supervision', {
          body: { reason },
          params: { ...path(clientId), header: { 'Idempotency-Key': key } },
        }),
      ),
    onSuccess: () => queries.invalidateQueries(),
  });
};

/** Closes a file before its time is over; what was read of it leaves the page at once. */
export const useEndGrant = () => {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => done(staffApi.POST('/api/v1/access-grants/{id}/end', { params: path(id) })),
    onSuccess: () => queries.resetQueries(),
  });
};

/** Break-glass accesses this person looks at afterwards. */
export const useBreakGlassList = () =>
  useQuery({ queryKey: ['break-glass'], queryFn: async () => (await bodyOf(staffApi.GET('/api/v1/break-glass'))).items });

/** Records what a look at a break-glass found. */
export const useReviewBreakGlass = (id: string) => {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: Review) => bodyOf(staffApi.POST('/api/v1/break-glass/{id}/review', { body, params: path(id) })),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['break-glass'] }),
  });
};
