import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { bodyOf, ifMatch } from '../../../api/client.js';
import type { components } from '../../../api/staff.d.js';
import { staffApi } from '../../../api/staff.js';
import { useLabels } from '../../../i18n/language.js';
import { referralsDe, type ReferralsLabels } from './referrals.labels.de.js';
import { referralsEn } from './referrals.labels.en.js';

export type Referral = components['schemas']['Referral'];
export type ReferralPreview = components['schemas']['ReferralPreview'];
export type ReferralPurpose = Referral['purpose'];
export type SendReferral = components['schemas']['SendReferral'];

/** The texts about referrals in the present language. */
export const useReferralLabels = (): ReferralsLabels => useLabels({ de: referralsDe, en: referralsEn });

/** To whom a person is referred, newest first. */
export const useReferrals = (clientId: string) =>
  useQuery({
    queryKey: ['clients', 'referrals', clientId],
    queryFn: async () => (await bodyOf(staffApi.GET('/api/v1/clients/{clientId}/referrals', { params: { path: { clientId } } }))).items,
  });

/** Organisations with access to the portal. */
export const useReferralRecipients = () =>
  useQuery({
    queryKey: ['referral-recipients'],
    queryFn: async () => (await bodyOf(staffApi.GET('/api/v1/referral-recipients', {}))).items,
  });

/** Exactly what would leave; asked anew every time, because a consent may have been withdrawn. */
export const useReferralPreview = (clientId: string, recipientId: string, purpose: ReferralPurpose | undefined) =>
  useQuery({
    queryKey: ['clients', 'referral-preview', clientId, recipientId, purpose],
    enabled: recipientId !== '' && purpose !== undefined,
    gcTime: 0,
    staleTime: 0,
    queryFn: () =>
      bodyOf(
        staffApi.GET('/api/v1/clients/{clientId}/referral-preview', {
          params: { path: { clientId }, query: { recipientId, purpose: purpose ?? 'course-place' } },
        }),
      ),
  });

/** Sends a referral; the key repeats the attempt without sending twice. */
export const useSendReferral = (clientId: string, key: string) => {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: SendReferral) =>
      bodyOf(
        staffApi.POST('/api/v1/clients/{clientId}/referrals', { body, params: { path: { clientId }, header: { 'Idempotency-Key': key } } }),
      ),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['clients', 'referrals', clientId] }),
  });
};

/** Withdraws a referral at once. */
export const useWithdrawReferral = (clientId: string) => {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ id, version }: Referral) =>
      bodyOf(
        staffApi.DELETE('/api/v1/clients/{clientId}/referrals/{id}', {
          params: { path: { clientId, id }, header: ifMatch(`"${version}"`) },
        }),
      ),
    onSettled: () => queries.invalidateQueries({ queryKey: ['clients', 'referrals', clientId] }),
  });
};
