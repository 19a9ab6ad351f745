import { lazyRouteComponent } from '@tanstack/react-router';
import type { PageRoute } from '../ui/router.js';

/** Every staff page with its address; each is fetched when first opened. */
export const staffPages: readonly PageRoute[] = [
  { path: '/', component: lazyRouteComponent(() => import('./features/today/TodayPage.js'), 'TodayPage') },
  { path: '/personen', component: lazyRouteComponent(() => import('./features/clients/ClientsPage.js'), 'ClientsPage') },
  { path: '/personen/neu', component: lazyRouteComponent(() => import('./features/clients/NewClientPage.js'), 'NewClientPage') },
  { path: '/personen/$clientId', component: lazyRouteComponent(() => import('./features/clients/ClientPage.js'), 'ClientPage') },
  { path: '/faelle', component: lazyRouteComponent(() => import('./features/cases/CasesPage.js'), 'CasesPage') },
  { path: '/faelle/$caseId', component: lazyRouteComponent(() => import('./features/cases/CasePage.js'), 'CasePage') },
  { path: '/hilfe', component: lazyRouteComponent(() => import('./features/help/HelpPage.js'), 'HelpPage') },
  { path: '/einstellungen', component: lazyRouteComponent(() => import('./features/help/SettingsPage.js'), 'SettingsPage') },
  { path: '/demo/postausgang', component: lazyRouteComponent(() => import('./features/help/OutboxPage.js'), 'OutboxPage') },
];
