import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { bodyOf, ifMatch } from '../../../api/client.js';
import type { components } from '../../../api/staff.d.js';
import { staffApi } from '../../../api/staff.js';

export type TextBlock = components['schemas']['TextBlock'];
export type WriteTextBlock = components['schemas']['WriteTextBlock'];
export type Shelf = TextBlock['shelf'];

/** One's own blocks and those of one's team. */
export const useTextBlockList = () =>
  useQuery({ queryKey: ['text-blocks'], queryFn: async () => (await bodyOf(staffApi.GET('/api/v1/text-blocks'))).items });

/** Every version of a block, the newest first. */
export const useTextBlockVersions = (id: string) =>
  useQuery({
    queryKey: ['text-blocks', id, 'versions'],
    queryFn: async () => (await bodyOf(staffApi.GET('/api/v1/text-blocks/{id}/versions', { params: { path: { id } } }))).items,
  });

/** Adds a block to a shelf, once per `key`, or changes `block` as it stood. */
export const useWriteTextBlock = (shelf: Shelf, key: string, block: TextBlock | undefined) => {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: WriteTextBlock) => {
      if (!block) {
        const params = { header: { 'Idempotency-Key': key } };
        return bodyOf(
          shelf === 'own'
            ? staffApi.POST('/api/v1/text-blocks', { params, body })
            : staffApi.POST('/api/v1/team-text-blocks', { params, body }),
        );
      }
      const params = { path: { id: block.id }, header: ifMatch(`"${block.version}"`) };
      return bodyOf(
        shelf === 'own'
          ? staffApi.PUT('/api/v1/text-blocks/{id}', { params, body })
          : staffApi.PUT('/api/v1/team-text-blocks/{id}', { params, body }),
      );
    },
    onSuccess: () => queries.invalidateQueries({ queryKey: ['text-blocks'] }),
  });
};

/** Takes a block out of use. */
export const useRetireTextBlock = () => {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ id, version, shelf }: TextBlock) => {
      const params = { path: { id }, header: ifMatch(`"${version}"`) };
      return bodyOf(
        shelf === 'own'
          ? staffApi.POST('/api/v1/text-blocks/{id}/retirement', { params })
          : staffApi.POST('/api/v1/team-text-blocks/{id}/retirement', { params }),
      );
    },
    onSuccess: () => queries.invalidateQueries({ queryKey: ['text-blocks'] }),
  });
};
