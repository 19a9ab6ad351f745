import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { bodyOf, ifMatch } from '../../../api/client.js';
import type { components } from '../../../api/staff.d.js';
import { staffApi } from '../../../api/staff.js';
import { useLabels } from '../../../i18n/language.js';
import { targetGroupsDe, type TargetGroupLabels } from './target-groups.labels.de.js';
import { targetGroupsEn } from './target-groups.labels.en.js';

type Groups = components['schemas']['TargetGroups'];
export type RecordedGroup = Groups['recorded'][number];
export type RecordedTargetGroup = RecordedGroup['targetGroup'];
export type TargetGroupSource = RecordedGroup['source'];

/** Groups that are recorded; the others follow from what is known. */
export const recordable: readonly RecordedTargetGroup[] = [
  'returning',
  'long-term-unemployed',
  'low-qualified',
  'single-parent',
  'immigration',
  'part-time',
  'unemployment-benefit',
];

/** The texts about target groups in the present language. */
export const useTargetGroupLabels = (): TargetGroupLabels => useLabels({ de: targetGroupsDe, en: targetGroupsEn });

/** What is recorded and what follows; the look is logged, so nothing is kept beyond the tab. */
export const useTargetGroups = (id: string) =>
  useQuery({
    queryKey: ['clients', 'target-groups', id],
    gcTime: 0,
    queryFn: () => bodyOf(staffApi.GET('/api/v1/clients/{id}/target-groups', { params: { path: { id } } })),
  });

type Change =
  | { readonly targetGroup: RecordedTargetGroup; readonly body: components['schemas']['RecordTargetGroup'] }
  | { readonly targetGroup: RecordedTargetGroup; readonly body: null };

/** Sets a group, or takes it back where there is no body. A refusal fetches the file anew, so that the next attempt starts from its present state. */
export const useChangeTargetGroup = (id: string, etag: string | undefined) => {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ targetGroup, body }: Change) => {
      const params = { path: { id, targetGroup }, header: ifMatch(etag) };
      return bodyOf(
        body
          ? staffApi.PUT('/api/v1/clients/{id}/target-groups/{targetGroup}', { body, params })
          : staffApi.DELETE('/api/v1/clients/{id}/target-groups/{targetGroup}', { params }),
      );
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ['clients'] }),
  });
};
