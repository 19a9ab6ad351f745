import { useMutation, useQueryClient } from '@tanstack/react-query';
import { bodyOf } from '../../../api/client.js';
import type { components } from '../../../api/staff.d.js';
import { staffApi } from '../../../api/staff.js';

export type BulkResult = components['schemas']['BulkResult'];
export type BulkRefusal = BulkResult['refused'][number]['reason'];

/** What is done with many cases, without the ids. */
export type BulkAction =
  | { readonly kind: 'follow-up'; readonly batch: string; readonly dueOn: string; readonly text: string }
  | { readonly kind: 'transfer'; readonly toUserId: string; readonly reason: string }
  | { readonly kind: 'follow'; readonly userId: string };

const send = (ids: readonly string[], action: BulkAction): Promise<BulkResult> => {
  switch (action.kind) {
    case 'follow-up': {
      const { batch, dueOn, text } = action;
      return bodyOf(staffApi.POST('/api/v1/lists/cases/follow-ups', { body: { ids: [...ids], batch, dueOn, text } }));
    }
    case 'transfer': {
      const { toUserId, reason } = action;
      return bodyOf(staffApi.POST('/api/v1/lists/cases/transfers', { body: { ids: [...ids], toUserId, reason } }));
    }
    case 'follow':
      return bodyOf(staffApi.POST('/api/v1/lists/cases/followers', { body: { ids: [...ids], userId: action.userId } }));
  }
};

/** Does it with all of them; the answer says of each what became of it. */
export const useBulk = () => {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ ids, action }: { ids: readonly string[]; action: BulkAction }) => send(ids, action),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['cases'] }),
  });
};

/** Takes it back where that is possible; an offer is taken back case by case, because somebody may have answered it. */
export const useUndoBulk = () => {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async ({ ids, action }: { ids: readonly string[]; action: Exclude<BulkAction, { kind: 'transfer' }> }) =>
      action.kind === 'follow-up'
        ? bodyOf(staffApi.POST('/api/v1/lists/cases/follow-ups/undoing', { body: { ids: [...ids], batch: action.batch } }))
        : bodyOf(staffApi.POST('/api/v1/lists/cases/followers/undoing', { body: { ids: [...ids], userId: action.userId } })),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['cases'] }),
  });
};

/** Ids of the whole view, up to the most that can be worked on at once. */
export const allOfView = (filters: Readonly<Record<string, string>>) =>
  bodyOf(staffApi.GET('/api/v1/lists/cases/ids', { params: { query: filters } }));
