import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { bodyOf, ifMatch } from '../../api/client.js';
import type { components } from '../../api/staff.d.js';
import { staffApi } from '../../api/staff.js';
import { useLabels } from '../../i18n/language.js';
import { mergesDe, type MergesLabels } from './merges.labels.de.js';
import { mergesEn } from './merges.labels.en.js';

export type DuplicatePair = components['schemas']['DuplicatePair'];
export type MergePreview = components['schemas']['MergePreview'];
export type MergeField = MergePreview['differing'][number];
export type DismissReason = components['schemas']['DismissDuplicatePair']['because'];

/** The texts about duplicates and merges in the present language. */
export const useMergesLabels = (): MergesLabels => useLabels({ de: mergesDe, en: mergesEn });

/** Pairs nobody has dealt with, the likeliest first, page by page. */
export const useDuplicatePairs = () =>
  useInfiniteQuery({
    queryKey: ['clients', 'duplicate-pairs'],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam: after }) =>
      bodyOf(staffApi.GET('/api/v1/client-duplicates', { params: { query: { limit: 50, ...(after ? { after } : {}) } } })),
    getNextPageParam: ({ next }) => next ?? undefined,
  });

/** Remembers that a pair is none. */
export const useDismissPair = (pairId: string) => {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (because: DismissReason) =>
      bodyOf(staffApi.POST('/api/v1/client-duplicates/{pairId}/dismissal', { body: { because }, params: { path: { pairId } } })),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['clients', 'duplicate-pairs'] }),
  });
};

/** Two files beside each other; asked anew each time, because a merge is decided on it. */
export const useMergePreview = (id: string, absorbedId: string) =>
  useQuery({
    queryKey: ['clients', 'merge-preview', id, absorbedId],
    gcTime: 0,
    queryFn: () => bodyOf(staffApi.GET('/api/v1/clients/{id}/merge-preview/{absorbedId}', { params: { path: { id, absorbedId } } })),
  });

/** Merges as previewed; the same `key` twice merges once. */
export const useMerge = (key: string, { survivor, absorbed }: MergePreview) => {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (take: readonly MergeField[]) =>
      bodyOf(
        staffApi.POST('/api/v1/clients/{id}/merges', {
          body: { absorbedId: absorbed.id, absorbedVersion: absorbed.version, take: [...take] },
          params: { path: { id: survivor.id }, header: { 'Idempotency-Key': key, ...ifMatch(`"${survivor.version}"`) } },
        }),
      ),
    onSuccess: () => queries.invalidateQueries(),
  });
};

/** What was merged into a person. */
export const useMergesOf = (id: string) =>
  useQuery({
    queryKey: ['clients', 'merges', id],
    queryFn: async () => (await bodyOf(staffApi.GET('/api/v1/clients/{id}/merges', { params: { path: { id } } }))).items,
  });

/** Makes two files of one again. */
export const useUndoMerge = (id: string) => {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (mergeId: string) =>
      bodyOf(staffApi.POST('/api/v1/clients/{id}/merges/{mergeId}/undo', { params: { path: { id, mergeId } } })),
    onSuccess: () => queries.invalidateQueries(),
  });
};

/** The id of the person with exactly this number whom one sees; undefined where there is none. */
export const useClientByNumber = () =>
  useMutation({
    mutationFn: async (number: string) => {
      const { clients } = await bodyOf(staffApi.POST('/api/v1/search', { body: { query: number, limit: 8 } }));
      return clients.find((client) => client.number === number)?.id;
    },
  });
