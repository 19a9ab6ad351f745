import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { bodyOf, ifMatch } from '../../../api/client.js';
import type { components } from '../../../api/staff.d.js';
import { staffApi } from '../../../api/staff.js';
import { useLabels } from '../../../i18n/language.js';
import { consentsDe, type ConsentLabels } from './consents.labels.de.js';
import { consentsEn } from './consents.labels.en.js';

export type Consent = components['schemas']['Consent'];
export type GiveConsent = components['schemas']['GiveConsent'];
export type DisclosurePurpose = components['schemas']['Disclosure']['purpose'];

const path = (id: string) => ({ path: { id } });

/** The texts about consents in the present language. */
export const useConsentLabels = (): ConsentLabels => useLabels({ de: consentsDe, en: consentsEn });

/** What a person agreed to, and the wording of every purpose. */
export const useConsents = (id: string) =>
  useQuery({
    queryKey: ['clients', 'consents', id],
    queryFn: () => bodyOf(staffApi.GET('/api/v1/clients/{id}/consents', { params: path(id) })),
  });

/** Records a consent, once per `key`. */
export const useGiveConsent = (id: string, key: string) => {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: GiveConsent) =>
      bodyOf(staffApi.POST('/api/v1/clients/{id}/consents', { body, params: { ...path(id), header: { 'Idempotency-Key': key } } })),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['clients', 'consents', id] }),
  });
};

/** Ends a consent today. */
export const useWithdrawConsent = (id: string) => {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ id: consentId, version }: Consent) =>
      bodyOf(
        staffApi.POST('/api/v1/clients/{id}/consents/{consentId}/withdrawal', {
          params: { path: { id, consentId }, header: ifMatch(`"${version}"`) },
        }),
      ),
    onSettled: () => queries.invalidateQueries({ queryKey: ['clients', 'consents', id] }),
  });
};

/** What may leave for a purpose; asked anew every time, because a withdrawal counts at once and the look is logged. */
export const useDisclosure = (id: string, purpose: DisclosurePurpose, recipient: string | null) =>
  useQuery({
    queryKey: ['clients', 'disclosure', id, purpose, recipient],
    gcTime: 0,
    staleTime: 0,
    queryFn: () =>
      bodyOf(
        staffApi.GET('/api/v1/clients/{id}/disclosure', {
          params: { ...path(id), query: { purpose, ...(recipient ? { recipient } : {}) } },
        }),
      ),
  });

/** Companies found by name, place or Betriebsnummer; asked from two letters on. */
export const useConsentCompanies = (query: string) =>
  useQuery({
    queryKey: ['companies', 'found', query],
    enabled: query.length >= 2,
    queryFn: async ({ signal }) => (await bodyOf(staffApi.POST('/api/v1/search', { body: { query, limit: 8 }, signal }))).companies,
  });
