import { useCallback, useEffect, useMemo } from 'react';
import { useAddress } from '../../ui/router.js';
import { useSavedViews, type Filters, type ListedView, type ViewedList } from './lists.api.js';

/** What a list is made of: its filters by name, its columns as they stand at first, and its order at first. */
export type ListShape = {
  readonly list: ViewedList;
  readonly facets: readonly string[];
  readonly columns: readonly string[];
  readonly sort: string;
};

/** How the list is looked at now; everything stands in the address, so that a link shows the same. */
export type ListLook = {
  readonly shape: ListShape;
  readonly filters: Filters;
  readonly columns: readonly string[];
  readonly sort: string;
  readonly views: readonly ListedView[];
  /** The saved view it came from. */
  readonly view: ListedView | undefined;
  /** It differs from that view. */
  readonly changed: boolean;
  readonly setFilter: (facet: string, values: readonly string[]) => void;
  readonly clear: () => void;
  readonly setSort: (sort: string) => void;
  readonly setColumns: (columns: readonly string[]) => void;
  readonly apply: (view: ListedView | undefined) => void;
};

// Nothing of it shall be in the address where a view is taken off or all filters are.
const none = 'none';

/** The look at a list: from the address, or from the view the person opens it with. */
export const useListLook = (shape: ListShape): ListLook => {
  const { search, change } = useAddress();
  const { data: views = [] } = useSavedViews(shape.list);
  const filters = useMemo(
    () => Object.fromEntries(shape.facets.flatMap((facet) => (search[facet] ? [[facet, search[facet]]] : []))) as Filters,
    [shape, search],
  );
  const columns = useMemo(() => {
    const asked = search['columns']?.split(',').filter((id) => shape.columns.includes(id)) ?? [];
    return asked.length > 0 ? asked : shape.columns;
  }, [shape, search]);
  const sort = search['sort'] ?? shape.sort;
  const apply = useCallback(
    (view: ListedView | undefined) =>
      change({
        ...Object.fromEntries(shape.facets.map((facet) => [facet, view?.filters[facet]])),
        sort: view && view.sort !== shape.sort ? view.sort : undefined,
        columns: view && view.columns.join() !== shape.columns.join() ? view.columns.join() : undefined,
        view: view?.id ?? none,
      }),
    [change, shape],
  );
  const untouched = [...shape.facets, 'sort', 'columns', 'view'].every((name) => search[name] === undefined);
  const standard = views.find((view) => view.standard);
  useEffect(() => {
    if (untouched && standard) apply(standard);
  }, [untouched, standard, apply]);
  const view = views.find(({ id }) => id === search['view']);
  return {
    shape,
    filters,
    columns,
    sort,
    views,
    view,
    changed: view !== undefined && !sameLook(view, { filters, columns, sort }),
    setFilter: (facet, values) => change({ [facet]: values.length > 0 ? values.join(',') : undefined, view: search['view'] ?? none }),
    clear: () => change({ ...Object.fromEntries(shape.facets.map((facet) => [facet, undefined])), view: none }),
    setSort: (next) => change({ sort: next === shape.sort ? undefined : next }),
    setColumns: (next) => change({ columns: next.join() === shape.columns.join() ? undefined : next.join() }),
    apply,
  };
};

type Look = Pick<ListedView, 'filters' | 'columns' | 'sort'>;

const sameLook = (one: Look, other: { filters: Filters; columns: readonly string[]; sort: string }): boolean =>
  one.sort === other.sort && one.columns.join() === other.columns.join() && entriesOf(one.filters) === entriesOf(other.filters);

const entriesOf = (filters: Filters): string =>
  Object.entries(filters)
    .map((entry) => entry.join('='))
    .toSorted()
    .join('&');
