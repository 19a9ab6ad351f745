import { createRootRoute, createRoute, createRouter, useParams, type RouteComponent } from '@tanstack/react-router';
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
    defaultPreload: 'intent',
    scrollRestoration: true,
    defaultPendingComponent: () => <Loading />,
    defaultErrorComponent: ({ error, reset }) => <ErrorState error={error} onRetry={reset} />,
  });
};

/** The part of the address written `$name` in the route. */
export const usePathParam = (name: string): string => {
  const params: Record<string, string | undefined> = useParams({ strict: false });
  const value = params[name];
  if (value === undefined) throw new Error(`The route has no part $${name}`);
  return value;
};
