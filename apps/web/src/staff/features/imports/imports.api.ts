import { keepPreviousData, useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { bodyOf, ifMatch } from '../../../api/client.js';
import { asProblem } from '../../../api/problem.js';
import type { components } from '../../../api/staff.d.js';
import { staffApi } from '../../../api/staff.js';

export type Import = components['schemas']['ClientImport'];
export type ImportRow = components['schemas']['ClientImportRow'];
export type Field = NonNullable<Import['columns'][number]>;
export type Fault = ImportRow['faults'][number];
export type StepBody = components['schemas']['BeginClientImportStep'];
export type Decision = components['schemas']['DecideClientImportRow'];

const key = ['client-imports'];
const keyOf = (id: string) => [...key, id];

/** Whether the worker is busy with it. */
export const isAtWork = ({ state }: Pick<Import, 'state'>): boolean => ['checking', 'running', 'undoing'].includes(state);

/** The newest imports of one's teams. */
export const useImports = () =>
  useQuery({
    queryKey: key,
    queryFn: async () => (await bodyOf(staffApi.GET('/api/v1/client-imports'))).items,
    // The worker goes on while nobody looks.
    refetchOnMount: 'always',
  });

/** One import; asked anew every second while the worker is busy with it. */
export const useImport = (id: string) =>
  useQuery({
    queryKey: keyOf(id),
    queryFn: () => bodyOf(staffApi.GET('/api/v1/client-imports/{id}', { params: { path: { id } } })),
    refetchInterval: ({ state: { data } }) => (data && isAtWork(data) ? 1_000 : false),
  });

/** Rows in one state, page by page. */
export const useImportRows = (id: string, state: ImportRow['state'], version: number) =>
  useInfiniteQuery({
    queryKey: [...keyOf(id), 'rows', state, version],
    initialPageParam: 0,
    queryFn: ({ pageParam }) =>
      bodyOf(staffApi.GET('/api/v1/client-imports/{id}/rows', { params: { path: { id }, query: { state, after: pageParam, limit: 50 } } })),
    getNextPageParam: ({ next }) => next ?? undefined,
    placeholderData: keepPreviousData,
  });

/** Hands a table in; the same `idempotency` twice is one import. */
export const useUpload = () => {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ file, idempotency }: { file: File; idempotency: string }) => {
      const form = new FormData();
      form.append('file', file);
      return bodyOf(
        staffApi.POST('/api/v1/client-imports', {
          params: { header: { 'Idempotency-Key': idempotency } },
          body: { file: file.name },
          bodySerializer: () => form,
        }),
      );
    },
    onSuccess: (made) => {
      queries.setQueryData(keyOf(made.id), made);
      return queries.invalidateQueries({ queryKey: key, exact: true });
    },
  });
};

type Change =
  { readonly kind: 'map'; readonly body: components['schemas']['MapClientImport'] } | { readonly kind: 'step'; readonly body: StepBody };

/** Maps columns or begins a step, in the version on screen; what changed meanwhile is fetched. */
export const useChangeImport = ({ id, version }: Pick<Import, 'id' | 'version'>) => {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ kind, body }: Change) => {
      const params = { path: { id }, header: ifMatch(`"${version}"`) };
      return bodyOf(
        kind === 'map'
          ? staffApi.PUT('/api/v1/client-imports/{id}/mapping', { params, body })
          : staffApi.POST('/api/v1/client-imports/{id}/steps', { params, body }),
      );
    },
    onSuccess: (changed) => queries.setQueryData(keyOf(id), changed),
    onError: (error) => {
      if ([409, 412].includes(asProblem(error).status)) return queries.invalidateQueries({ queryKey: keyOf(id) });
      return undefined;
    },
  });
};

/** Decides on a parked row. */
export const useDecide = (importId: string) => {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ row, decision }: { row: ImportRow; decision: Decision }) =>
      bodyOf(
        staffApi.POST('/api/v1/client-imports/{id}/parked-rows/{rowId}/decision', {
          params: { path: { id: importId, rowId: row.id }, header: ifMatch(`"${row.version}"`) },
          body: decision,
        }),
      ),
    onSettled: () => queries.invalidateQueries({ queryKey: keyOf(importId) }),
  });
};
