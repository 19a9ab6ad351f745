import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { bodyOf, ifMatch } from '../../../api/client.js';
import type { components } from '../../../api/staff.d.js';
import { staffApi } from '../../../api/staff.js';
import { useLabels } from '../../../i18n/language.js';
import { erasuresDe, type ErasureLabels } from './erasures.labels.de.js';
import { erasuresEn } from './erasures.labels.en.js';

export type Erasure = components['schemas']['Erasure'];

/** The texts about erasures in the present language. */
export const useErasureLabels = (): ErasureLabels => useLabels({ de: erasuresDe, en: erasuresEn });

/** All erasures of the Träger; asked again while one is being carried out. */
export const useErasures = () =>
  useQuery({
    queryKey: ['erasures'],
    queryFn: async () => (await bodyOf(staffApi.GET('/api/v1/erasures'))).items,
    refetchInterval: ({ state }) => (state.data?.some((erasure) => erasure.state === 'approved') ? 2_000 : false),
  });

const at = ({ id, version }: Erasure) => ({ path: { id }, header: ifMatch(`"${version}"`) });

/** The second pair of eyes. */
export const useApprove = (erasure: Erasure) => {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => bodyOf(staffApi.PUT('/api/v1/erasures/{id}/approval', { params: at(erasure) })),
    onSettled: () => queries.invalidateQueries({ queryKey: ['erasures'] }),
  });
};

/** Calls a proposal off. */
export const useReject = (erasure: Erasure) => {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (reason: string) => bodyOf(staffApi.PUT('/api/v1/erasures/{id}/rejection', { params: at(erasure), body: { reason } })),
    onSettled: () => queries.invalidateQueries({ queryKey: ['erasures'] }),
  });
};

/** Address of the certificate. */
export const certificateFile = (id: string): string => `/api/v1/erasures/${id}/nachweis.pdf`;
