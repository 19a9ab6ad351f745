import { lazyRouteComponent } from '@tanstack/react-router';
import type { PageRoute } from '../ui/router.js';

/** Every portal page with its address below /portal; each is fetched when first opened. */
export const portalPages: readonly PageRoute[] = [
  { path: '/', component: lazyRouteComponent(() => import('./features/start/StartPage.js'), 'StartPage') },
];
