import {
  createRootRoute,
  createRoute,
  createRouter,
  useNavigate,
  useParams,
  useSearch,
  type NavigateOptions,
  type RouteComponent,
} from '@tanstack/react-router';
import { useCallback } from 'react';
import { ErrorState } from './feedback/ErrorState.js';
import { Loading } from './feedback/Loading.js';
import { NotFoundPage } from './page/NotFoundPage.js';

/** One page: its address (`/personen/$clientId`) and its component, fetched when first needed (`lazyRouteComponent`). */
export type PageRoute = { readonly path: string; readonly component: RouteComponent };

/** A router over the pages of one audience; `layout` is the frame around all of them. */
export const createPages = (pages: readonly PageRoute[], layout: RouteComponent, basepath: string) => {
  const root = createRootRoute({ component: layout, notFoundComponent: NotFoundPage });
  const children = pages.map((page) => createRoute({ ...page, getParentRoute: () => root }));
  return createRouter({
    routeTree: root.addChildren(children),
    basepath,
    parseSearch: readSearch,
    stringifySearch: writeSearch,
    defaultPreload: 'intent',
    scrollRestoration: true,
    defaultPendingComponent: () => <Loading />,
    defaultErrorComponent: ({ error, reset }) => <ErrorState error={error} onRetry={reset} />,
  });
};

// Every value in the address is plain text: a postcode is no number and needs no quotation marks.
const readSearch = (search: string): Record<string, string> => Object.fromEntries(new URLSearchParams(search));
const writeSearch = (search: Record<string, unknown>): string => {
  const given = Object.entries(search).filter(([, value]) => value !== undefined && value !== null && value !== '');
  const text = new URLSearchParams(given.map(([name, value]) => [name, String(value)])).toString().replaceAll('%2C', ',');
  return text && `?${text}`;
};

/** The part of the address written `$name` in the route. */
export const usePathParam = (name: string): string => {
  const params: Record<string, string | undefined> = useParams({ strict: false });
  const value = params[name];
  if (value === undefined) throw new Error(`The route has no part $${name}`);
  return value;
};

/** The values after `?` in the address, and the way to change some of them; `undefined` removes one. A change replaces the entry in the history. */
export const useAddress = () => {
  const search: Readonly<Record<string, string | undefined>> = useSearch({ strict: false });
  const navigate = useNavigate();
  const change = useCallback(
    (values: Readonly<Record<string, string | undefined>>, keepHistory = false) =>
      void navigate({
        to: '.',
        search: (before: object) => ({ ...before, ...values }),
        replace: !keepHistory,
        resetScroll: false,
      } as NavigateOptions),
    [navigate],
  );
  return { search, change };
};
