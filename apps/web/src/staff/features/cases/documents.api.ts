import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { bodyOf, ifMatch } from '../../../api/client.js';
import type { components } from '../../../api/staff.d.js';
import { staffApi } from '../../../api/staff.js';

export type CaseDocument = components['schemas']['Document'];
export type DocumentKind = CaseDocument['kind'];

const keyOf = (caseId: string) => ['cases', 'documents', caseId];

/** Documents of a case, newest first; looked at again while one of them is being checked. */
export const useDocuments = (caseId: string) =>
  useQuery({
    queryKey: keyOf(caseId),
    queryFn: async () => (await bodyOf(staffApi.GET('/api/v1/cases/{caseId}/documents', { params: { path: { caseId } } }))).items,
    refetchInterval: ({ state: { data } }) =>
      data?.some(({ state, scannerMissing }) => state === 'quarantine' && !scannerMissing) ? 2_000 : false,
  });

const useRefresh = (caseId: string) => {
  const queries = useQueryClient();
  return () => queries.invalidateQueries({ queryKey: keyOf(caseId) });
};

/** Hands a file in; the same `key` twice is one document. */
export const useUploadDocument = (caseId: string) =>
  useMutation({
    mutationFn: ({ file, kind, key }: { file: File; kind: DocumentKind; key: string }) => {
      const form = new FormData();
      form.append('file', file);
      return bodyOf(
        staffApi.POST('/api/v1/cases/{caseId}/documents', {
          params: { path: { caseId }, query: { kind }, header: { 'Idempotency-Key': key } },
          body: { file: file.name },
          bodySerializer: () => form,
        }),
      );
    },
    onSuccess: useRefresh(caseId),
  });

/** Gives a document another name or kind. */
export const useChangeDocument = (caseId: string, { id, version }: CaseDocument) =>
  useMutation({
    mutationFn: (body: components['schemas']['ChangeDocument']) =>
      bodyOf(staffApi.PATCH('/api/v1/documents/{id}', { body, params: { path: { id }, header: ifMatch(`"${version}"`) } })),
    onSuccess: useRefresh(caseId),
  });

/** Takes a document back. */
export const useWithdrawDocument = (caseId: string) =>
  useMutation({
    mutationFn: ({ id, version }: CaseDocument) =>
      bodyOf(staffApi.POST('/api/v1/documents/{id}/withdrawal', { params: { path: { id }, header: ifMatch(`"${version}"`) } })),
    onSettled: useRefresh(caseId),
  });
