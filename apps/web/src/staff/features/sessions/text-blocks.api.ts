import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { bodyOf } from '../../../api/client.js';
import { staffApi } from '../../../api/staff.js';
import type { TextBlock } from './text-blocks.js';
import { useSessionLabels } from './use-session-labels.js';

export type UsableBlock = TextBlock & { readonly kind: 'block' | 'template' };

const rank = { own: 0, team: 1 } as const;

/** What can be called by `;` in notes: one's own, then the team's, then what comes with the product; a short name counts once. */
export const useTextBlocks = (): readonly UsableBlock[] => {
  const { textBlocks } = useSessionLabels();
  const { data } = useQuery({
    queryKey: ['text-blocks'],
    staleTime: 300_000,
    queryFn: async () => (await bodyOf(staffApi.GET('/api/v1/text-blocks'))).items,
  });
  return useMemo(() => {
    const kept = (data ?? [])
      .toSorted((one, other) => rank[one.shelf] - rank[other.shelf])
      .map(({ shortName, title, text, kind }): UsableBlock => ({ name: shortName, title, text, kind }));
    const all = [...kept, ...textBlocks.map((block): UsableBlock => ({ ...block, kind: 'block' }))];
    return all.filter(({ name }, index) => all.findIndex((one) => one.name === name) === index);
  }, [data, textBlocks]);
};
