import { useQuery } from '@tanstack/react-query';
import { bodyOf } from '../api/client.js';
import type { components } from '../api/portal.d.js';
import { portalApi } from '../api/portal.js';

export type CompanyApplication = components['schemas']['CompanyApplication'];
export type ApplicationState = CompanyApplication['state'];

export type CompanyLetter = components['schemas']['CompanyDocuments']['items'][number];

/** The company's applications. */
export const useApplications = () =>
  useQuery({ queryKey: ['applications'], queryFn: async () => (await bodyOf(portalApi.GET('/portal/v1/applications'))).items });

/** One application of the company. */
export const useApplication = (id: string) =>
  useQuery({
    queryKey: ['applications', id],
    queryFn: () => bodyOf(portalApi.GET('/portal/v1/applications/{id}', { params: { path: { id } } })),
  });

/** What was released for the company about one application, newest first. */
export const useLetters = (id: string) =>
  useQuery({
    queryKey: ['applications', id, 'letters'],
    queryFn: async () => (await bodyOf(portalApi.GET('/portal/v1/applications/{id}/issued-documents', { params: { path: { id } } }))).items,
  });

/** Where the file of a letter lies. */
export const letterFile = (applicationId: string, letterId: string): string =>
  `/portal/v1/applications/${applicationId}/issued-documents/${letterId}/file`;
