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
  {
    path: '/faelle/$caseId/antrag',
    component: lazyRouteComponent(() => import('./features/applications/NewApplicationPage.js'), 'NewApplicationPage'),
  },
  { path: '/antraege', component: lazyRouteComponent(() => import('./features/applications/ApplicationsPage.js'), 'ApplicationsPage') },
  {
    path: '/antraege/$applicationId',
    component: lazyRouteComponent(() => import('./features/applications/ApplicationPage.js'), 'ApplicationPage'),
  },
  { path: '/berichte', component: lazyRouteComponent(() => import('./features/reports/ReportsPage.js'), 'ReportsPage') },
  {
    path: '/berichte/fallbestand/faelle',
    component: lazyRouteComponent(() => import('./features/reports/CaseloadRowsPage.js'), 'CaseloadRowsPage'),
  },
  { path: '/hilfe', component: lazyRouteComponent(() => import('./features/help/HelpPage.js'), 'HelpPage') },
  { path: '/einstellungen', component: lazyRouteComponent(() => import('./features/help/SettingsPage.js'), 'SettingsPage') },
  { path: '/demo/postausgang', component: lazyRouteComponent(() => import('./features/help/OutboxPage.js'), 'OutboxPage') },
  { path: '/unternehmen', component: lazyRouteComponent(() => import('./features/companies/CompaniesPage.js'), 'CompaniesPage') },
  { path: '/unternehmen/$companyId', component: lazyRouteComponent(() => import('./features/companies/CompanyPage.js'), 'CompanyPage') },
  { path: '/kurse', component: lazyRouteComponent(() => import('./features/courses/CoursesPage.js'), 'CoursesPage') },
  { path: '/kurse/vergleich', component: lazyRouteComponent(() => import('./features/courses/ComparisonPage.js'), 'ComparisonPage') },
  { path: '/kurse/$courseId', component: lazyRouteComponent(() => import('./features/courses/CoursePage.js'), 'CoursePage') },
  { path: '/bedarf', component: lazyRouteComponent(() => import('./features/needs/NeedsPage.js'), 'NeedsPage') },
  { path: '/bedarf/$needId', component: lazyRouteComponent(() => import('./features/needs/NeedPage.js'), 'NeedPage') },
];
