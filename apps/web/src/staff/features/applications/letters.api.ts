import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { bodyOf } from '../../../api/client.js';
import type { components } from '../../../api/staff.d.js';
import { staffApi } from '../../../api/staff.js';

export type Letter = components['schemas']['IssuedDocument'];
export type WriteLetter = components['schemas']['WriteLetter'];

const keyOf = (id: string) => ['applications', 'letters', id] as const;

/** Where the file of a letter lies. */
export const letterFile = (applicationId: string, letterId: string): string =>
  `/api/v1/funding-applications/${applicationId}/issued-documents/${letterId}/file`;

/** The letters about an application, newest first. */
export const useLetters = (id: string) =>
  useQuery({
    queryKey: keyOf(id),
    queryFn: async () =>
      (await bodyOf(staffApi.GET('/api/v1/funding-applications/{id}/issued-documents', { params: { path: { id } } }))).items,
  });

/** How the person a letter is for wishes to be written to; asked only where there is one. */
export const useWishesOf = (clientId: string | undefined) =>
  useQuery({
    queryKey: ['clients', 'contact-preference', clientId],
    enabled: clientId !== undefined,
    queryFn: () => bodyOf(staffApi.GET('/api/v1/clients/{id}/contact-preference', { params: { path: { id: clientId ?? '' } } })),
  });

/** Writes a draft; sent twice with the same key it is written once. */
export const useDraftLetter = (id: string, key: string) => {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: WriteLetter) =>
      bodyOf(
        staffApi.POST('/api/v1/funding-applications/{id}/issued-documents', {
          params: { path: { id }, header: { 'Idempotency-Key': key } },
          body,
        }),
      ),
    onSuccess: () => queries.invalidateQueries({ queryKey: keyOf(id) }),
  });
};

/** Releases a draft as it was looked at. */
export const useReleaseLetter = (id: string) => {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ id: documentId, version }: Letter) =>
      bodyOf(
        staffApi.POST('/api/v1/funding-applications/{id}/issued-documents/{documentId}/release', {
          params: { path: { id, documentId }, header: { 'If-Match': `"${version}"` } },
        }),
      ),
    onSettled: () => queries.invalidateQueries({ queryKey: keyOf(id) }),
  });
};
