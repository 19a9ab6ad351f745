import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { bodyOf } from '../../../api/client.js';
import type { components } from '../../../api/staff.d.js';
import { staffApi } from '../../../api/staff.js';
import { useLabels } from '../../../i18n/language.js';
import { leavingDe, type LeavingLabels } from './leaving.labels.de.js';
import { leavingEn } from './leaving.labels.en.js';

export type Pack = components['schemas']['HandOverPack'];
export type PackCase = Pack['cases'][number];
type HandOverAll = components['schemas']['HandOverAll'];

/** The texts about somebody who leaves in the present language. */
export const useLeavingLabels = (): LeavingLabels => useLabels({ de: leavingDe, en: leavingEn });

/** What is open with a colleague, and who can go on with it. */
export const usePack = (id: string) =>
  useQuery({
    queryKey: ['leaving', id],
    queryFn: () => bodyOf(staffApi.GET('/api/v1/colleagues/{id}/hand-over', { params: { path: { id } } })),
  });

/** Hands everything over; whatever is on screen is asked anew. */
export const useHandOverAll = (id: string) => {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: HandOverAll) => bodyOf(staffApi.POST('/api/v1/colleagues/{id}/hand-over', { body, params: { path: { id } } })),
    onSuccess: () => queries.invalidateQueries(),
  });
};
