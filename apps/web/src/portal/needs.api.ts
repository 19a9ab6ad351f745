import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { bodyOf } from '../api/client.js';
import type { components } from '../api/portal.d.js';
import { portalApi } from '../api/portal.js';

export type PortalNeed = components['schemas']['PortalNeed'];
export type SubmitNeed = components['schemas']['SubmitNeed'];

const all = ['needs'] as const;
const one = (id: string) => [...all, id] as const;

/** What the company has reported, newest first. */
export const useNeeds = () => useQuery({ queryKey: all, queryFn: async () => (await bodyOf(portalApi.GET('/portal/v1/needs'))).items });

/** One reported need. */
export const useNeed = (id: string) =>
  useQuery({ queryKey: one(id), queryFn: () => bodyOf(portalApi.GET('/portal/v1/needs/{id}', { params: { path: { id } } })) });

/** Sends a need; the same `key` sends it once, however often it is tried. */
export const useSubmitNeed = (key: string) => {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: SubmitNeed) => bodyOf(portalApi.POST('/portal/v1/needs', { body, params: { header: { 'Idempotency-Key': key } } })),
    onSuccess: (need) => {
      queries.setQueryData(one(need.id), need);
      return queries.invalidateQueries({ queryKey: all, exact: true });
    },
  });
};
