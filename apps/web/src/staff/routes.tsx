import { lazyRouteComponent } from '@tanstack/react-router';
import type { PageRoute } from '../ui/router.js';

/** Every staff page with its address; each is fetched when first opened. */
export const staffPages: readonly PageRoute[] = [
  { path: '/', component: lazyRouteComponent(() => import('./features/today/TodayPage.js'), 'TodayPage') },
];
