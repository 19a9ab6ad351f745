import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { bodyOf, ifMatch } from '../../../api/client.js';
import type { components } from '../../../api/staff.d.js';
import { staffApi } from '../../../api/staff.js';
import { useLabels } from '../../../i18n/language.js';
import { contactDe, type ContactLabels } from './contact.labels.de.js';
import { contactEn } from './contact.labels.en.js';

export type ContactPreference = components['schemas']['ContactPreference'];
export type RecordContactPreference = components['schemas']['RecordContactPreference'];

/** The texts about contact in the present language. */
export const useContactLabels = (): ContactLabels => useLabels({ de: contactDe, en: contactEn });

/** How somebody wishes to be reached. */
export const useContactPreference = (id: string) =>
  useQuery({
    queryKey: ['clients', 'contact-preference', id],
    queryFn: () => bodyOf(staffApi.GET('/api/v1/clients/{id}/contact-preference', { params: { path: { id } } })),
  });

/** Sets all wishes; a refusal fetches the file anew, so that the next attempt starts from its present state. */
export const useRecordContactPreference = (id: string, etag: string | undefined) => {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: RecordContactPreference) =>
      bodyOf(staffApi.PUT('/api/v1/clients/{id}/contact-preference', { body, params: { path: { id }, header: ifMatch(etag) } })),
    onSettled: () => queries.invalidateQueries({ queryKey: ['clients'] }),
  });
};
