import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { bodyOf } from '../../../api/client.js';
import type { components } from '../../../api/staff.d.js';
import { staffApi } from '../../../api/staff.js';
import { useLabels } from '../../../i18n/language.js';
import { privacyInformationDe, type PrivacyInformationLabels } from './privacy-information.labels.de.js';
import { privacyInformationEn } from './privacy-information.labels.en.js';

export type PrivacyInformations = components['schemas']['GivenPrivacyInformations'];
type Give = components['schemas']['GivePrivacyInformation'];
type TakeBack = components['schemas']['TakeBackPrivacyInformation'];
export type TakeBackReason = TakeBack['reason'];
export type InformationWay = Give['way'];

/** The texts about the information on data protection in the present language. */
export const usePrivacyLabels = (): PrivacyInformationLabels => useLabels({ de: privacyInformationDe, en: privacyInformationEn });

/** When and how a person was informed. */
export const usePrivacyInformations = (id: string) =>
  useQuery({
    queryKey: ['clients', 'privacy-information', id],
    queryFn: () => bodyOf(staffApi.GET('/api/v1/clients/{id}/privacy-information', { params: { path: { id } } })),
  });

/** Records that the person was informed, once per `key`. */
export const useGivePrivacyInformation = (id: string, key: string) => {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: Give) =>
      bodyOf(
        staffApi.POST('/api/v1/clients/{id}/privacy-information', {
          body,
          params: { path: { id }, header: { 'Idempotency-Key': key } },
        }),
      ),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['clients', 'privacy-information', id] }),
  });
};

/** Takes one row back; it stays in the list with its reason. */
export const useTakeBackInformation = (id: string, informationId: string) => {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: TakeBack) =>
      bodyOf(
        staffApi.POST('/api/v1/clients/{id}/privacy-information/{informationId}/withdrawal', {
          body,
          params: { path: { id, informationId } },
        }),
      ),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['clients', 'privacy-information', id] }),
  });
};
