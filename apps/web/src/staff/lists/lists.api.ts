import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { bodyOf, ifMatch } from '../../api/client.js';
import type { components } from '../../api/staff.d.js';
import { staffApi } from '../../api/staff.js';

export type ListCounts = components['schemas']['ListCounts'];
export type ListedView = components['schemas']['ListedView'];
export type WriteView = components['schemas']['WriteSavedView'];
export type ViewedList = WriteView['list'];
export type Filters = Readonly<Record<string, string>>;

// The filters are the query of the list as its address has them; the server says which of them it does not know.
const countsOf: Readonly<Record<ViewedList, (query: Filters) => Promise<ListCounts>>> = {
  cases: (query) => bodyOf(staffApi.GET('/api/v1/lists/cases/counts', { params: { query } })),
  clients: (query) => bodyOf(staffApi.GET('/api/v1/lists/clients/counts', { params: { query } })),
  companies: (query) => bodyOf(staffApi.GET('/api/v1/lists/companies/counts', { params: { query } })),
};

/** How many rows stand behind each choice; under the key of the list, so that what changes its rows asks anew. */
export const useListCounts = (list: ViewedList, filters: Filters) =>
  useQuery({ queryKey: [list, 'counts', filters], queryFn: () => countsOf[list](filters), placeholderData: keepPreviousData });

const views = (list: ViewedList) => ['saved-views', list] as const;

/** One's own views of a list and those of one's team. */
export const useSavedViews = (list: ViewedList) =>
  useQuery({
    queryKey: views(list),
    queryFn: async () => (await bodyOf(staffApi.GET('/api/v1/saved-views', { params: { query: { list } } }))).items,
  });

export type ListExport = components['schemas']['ListExport'];
export type OrderExport = components['schemas']['OrderListExport'];

const exportsKey = ['list-exports'] as const;
const soon = 1_500;

/** One's own exports; asked again while one of them is being made. */
export const useListExports = (enabled = true) =>
  useQuery({
    queryKey: exportsKey,
    enabled,
    queryFn: async () => (await bodyOf(staffApi.GET('/api/v1/list-exports'))).items,
    refetchInterval: ({ state }) => (state.data?.some((one) => one.state === 'waiting') ? soon : false),
  });

/** Orders the file of a view. */
export const useOrderExport = (key: string) => {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: OrderExport) =>
      bodyOf(staffApi.POST('/api/v1/list-exports', { body, params: { header: { 'Idempotency-Key': key } } } as never)),
    onSuccess: () => queries.invalidateQueries({ queryKey: exportsKey }),
  });
};

type Versioned = { readonly id: string; readonly version: number };
const row = ({ id, version }: Versioned) => ({ params: { path: { id }, header: ifMatch(`"${version}"`) } });

/** Everything that is done to views of one list. */
export const useViewChanges = (list: ViewedList) => {
  const queries = useQueryClient();
  const onSuccess = () => queries.invalidateQueries({ queryKey: views(list) });
  return {
    add: useMutation({ mutationFn: (body: WriteView) => bodyOf(staffApi.POST('/api/v1/saved-views', { body } as never)), onSuccess }),
    change: useMutation({
      mutationFn: ({ view, body }: { view: Versioned; body: WriteView }) =>
        bodyOf(staffApi.PUT('/api/v1/saved-views/{id}', { body, ...row(view) })),
      onSuccess,
    }),
    remove: useMutation({
      mutationFn: (view: Versioned) => bodyOf(staffApi.POST('/api/v1/saved-views/{id}/removal', row(view))),
      onSuccess,
    }),
    restore: useMutation({
      mutationFn: (view: Versioned) => bodyOf(staffApi.POST('/api/v1/saved-views/{id}/restoration', row(view))),
      onSuccess,
    }),
    openWith: useMutation({
      mutationFn: (id: string | null) => bodyOf(staffApi.PUT('/api/v1/saved-views/standard', { body: { list, id } })),
      onSuccess,
    }),
  };
};
