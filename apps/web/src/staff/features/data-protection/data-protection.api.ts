import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { bodyOf } from '../../../api/client.js';
import { saveFile } from '../../../api/save-file.js';
import type { components } from '../../../api/staff.d.js';
import { staffApi } from '../../../api/staff.js';

type Schemas = components['schemas'];
export type LogRow = Schemas['AccessLogRow'];
export type LogSearch = Schemas['ExportAccessLog'];
export type Unusual = Schemas['UnusualAccesses']['items'][number];
export type Setting = Schemas['TenantSetting'];

const root = ['data-protection'];

/** Rows of the access log, page by page; the search stays on this device, what is typed never stands in an address. */
export const useLog = (search: LogSearch) =>
  useInfiniteQuery({
    queryKey: [...root, 'log', search],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam: after }) =>
      bodyOf(staffApi.POST('/api/v1/audit/search', { body: { ...search, limit: 50, ...(after ? { after } : {}) } })),
    getNextPageParam: ({ next }) => next ?? undefined,
  });

/** One row with everything it says. */
export const useLogEntry = (id: string) =>
  useQuery({
    queryKey: [...root, 'entry', id],
    queryFn: () => bodyOf(staffApi.GET('/api/v1/audit/entries/{id}', { params: { path: { id } } })),
  });

/** Colleagues and kinds of entries to choose from. */
export const useLogChoices = () =>
  useQuery({ queryKey: [...root, 'choices'], queryFn: () => bodyOf(staffApi.GET('/api/v1/audit/choices')) });

/** The rows of a search as a file, handed to the browser as a download. */
export const useLogFile = () =>
  useMutation({
    mutationFn: async (search: LogSearch) =>
      saveFile(await staffApi.POST('/api/v1/audit/export', { body: search, parseAs: 'blob' }), 'zugriffsprotokoll.csv'),
  });

/** How far the logs are sealed and when they were checked. */
export const useChain = () =>
  useQuery({ queryKey: [...root, 'chain'], queryFn: async () => (await bodyOf(staffApi.GET('/api/v1/audit/chain'))).items });

/** Unusual accesses between two days. */
export const usePatterns = (from: string, to: string) =>
  useQuery({
    queryKey: [...root, 'patterns', from, to],
    queryFn: () => bodyOf(staffApi.GET('/api/v1/audit/patterns', { params: { query: { from, to } } })),
  });

/** The switches of the Träger. */
export const useSettings = () =>
  useQuery({ queryKey: [...root, 'settings'], queryFn: async () => (await bodyOf(staffApi.GET('/api/v1/tenant-settings'))).items });

/** Changes a switch that was seen in this version. */
export const useChangeSetting = ({ key, version }: Setting) => {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: Schemas['ChangeTenantSetting']) =>
      bodyOf(staffApi.PUT('/api/v1/tenant-settings/{key}', { params: { path: { key }, header: { 'If-Match': `"${version}"` } }, body })),
    onSuccess: () => queries.invalidateQueries({ queryKey: root }),
  });
};
