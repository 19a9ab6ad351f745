import { lazyRouteComponent } from '@tanstack/react-router';
import type { PageRoute } from '../ui/router.js';

/** Every portal page with its address below /portal; each is fetched when first opened. */
export const portalPages: readonly PageRoute[] = [
  { path: '/', component: lazyRouteComponent(() => import('./features/start/StartPage.js'), 'StartPage') },
  { path: '/anmeldung', component: lazyRouteComponent(() => import('../ui/security/SecurityPage.js'), 'SecurityPage') },
  { path: '/bedarf', component: lazyRouteComponent(() => import('./features/needs/NeedsPage.js'), 'NeedsPage') },
  { path: '/bedarf/neu', component: lazyRouteComponent(() => import('./features/needs/NeedFormPage.js'), 'NeedFormPage') },
  { path: '/bedarf/$needId', component: lazyRouteComponent(() => import('./features/needs/NeedPage.js'), 'NeedPage') },
  { path: '/bedarf/$needId/gesendet', component: lazyRouteComponent(() => import('./features/needs/NeedSentPage.js'), 'NeedSentPage') },
  { path: '/verweise', component: lazyRouteComponent(() => import('./features/referrals/ReferralsPage.js'), 'ReferralsPage') },
  { path: '/verweise/$referralId', component: lazyRouteComponent(() => import('./features/referrals/ReferralPage.js'), 'ReferralPage') },
  { path: '/antraege', component: lazyRouteComponent(() => import('./features/applications/ApplicationsPage.js'), 'ApplicationsPage') },
  {
    path: '/antraege/$applicationId',
    component: lazyRouteComponent(() => import('./features/applications/ApplicationPage.js'), 'ApplicationPage'),
  },
];
