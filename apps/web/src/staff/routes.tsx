import { lazyRouteComponent } from '@tanstack/react-router';
import type { PageRoute } from '../ui/router.js';

/** Every staff page with its address; each is fetched when first opened. */
export const staffPages: readonly PageRoute[] = [
  { path: '/', component: lazyRouteComponent(() => import('./features/today/TodayPage.js'), 'TodayPage') },
  { path: '/personen', component: lazyRouteComponent(() => import('./features/clients/ClientsPage.js'), 'ClientsPage') },
  { path: '/personen/neu', component: lazyRouteComponent(() => import('./features/clients/NewClientPage.js'), 'NewClientPage') },
  { path: '/personen/import', component: lazyRouteComponent(() => import('./features/imports/ImportsPage.js'), 'ImportsPage') },
  { path: '/personen/import/$importId', component: lazyRouteComponent(() => import('./features/imports/ImportPage.js'), 'ImportPage') },
  { path: '/dubletten', component: lazyRouteComponent(() => import('./features/duplicates/DuplicatesPage.js'), 'DuplicatesPage') },
  {
    path: '/dubletten/$clientId/$otherId',
    component: lazyRouteComponent(() => import('./features/duplicates/ComparePage.js'), 'ComparePage'),
  },
  { path: '/personen/$clientId', component: lazyRouteComponent(() => import('./features/clients/ClientPage.js'), 'ClientPage') },
  { path: '/empfang', component: lazyRouteComponent(() => import('./features/reception/ReceptionPage.js'), 'ReceptionPage') },
  { path: '/empfang/neu', component: lazyRouteComponent(() => import('./features/reception/EnterWalkInPage.js'), 'EnterWalkInPage') },
  { path: '/empfang/anzeige', component: lazyRouteComponent(() => import('./features/reception/DisplayPage.js'), 'DisplayPage') },
  { path: '/faelle', component: lazyRouteComponent(() => import('./features/cases/CasesPage.js'), 'CasesPage') },
  { path: '/faelle/$caseId', component: lazyRouteComponent(() => import('./features/cases/CasePage.js'), 'CasePage') },
  {
    path: '/faelle/$caseId/antrag',
    component: lazyRouteComponent(() => import('./features/applications/NewApplicationPage.js'), 'NewApplicationPage'),
  },
  {
    path: '/faelle/$caseId/sammelantrag',
    component: lazyRouteComponent(() => import('./features/group-lists/GroupListPage.js'), 'GroupListPage'),
  },
  { path: '/geteilte-faelle', component: lazyRouteComponent(() => import('./features/shares/SharedCasesPage.js'), 'SharedCasesPage') },
  {
    path: '/geteilte-faelle/$shareId',
    component: lazyRouteComponent(() => import('./features/shares/SharedCasePage.js'), 'SharedCasePage'),
  },
  { path: '/antraege', component: lazyRouteComponent(() => import('./features/applications/ApplicationsPage.js'), 'ApplicationsPage') },
  {
    path: '/antraege/$applicationId',
    component: lazyRouteComponent(() => import('./features/applications/ApplicationPage.js'), 'ApplicationPage'),
  },
  {
    path: '/foerderwege',
    component: lazyRouteComponent(() => import('./features/funding-routes/FundingRoutesPage.js'), 'FundingRoutesPage'),
  },
  {
    path: '/foerderrechner',
    component: lazyRouteComponent(() => import('./features/funding-calculator/CalculatorPage.js'), 'CalculatorPage'),
  },
  { path: '/haushaltsmittel', component: lazyRouteComponent(() => import('./features/budgets/BudgetsPage.js'), 'BudgetsPage') },
  { path: '/berichte', component: lazyRouteComponent(() => import('./features/reports/ReportsPage.js'), 'ReportsPage') },
  {
    path: '/berichte/fallbestand/faelle',
    component: lazyRouteComponent(() => import('./features/reports/CaseloadRowsPage.js'), 'CaseloadRowsPage'),
  },
  { path: '/notfallzugriff', component: lazyRouteComponent(() => import('./access/BreakGlassPage.js'), 'BreakGlassPage') },
  {
    path: '/notfallzugriffe',
    component: lazyRouteComponent(() => import('./access/BreakGlassReviewPage.js'), 'BreakGlassReviewPage'),
  },
  { path: '/schutz', component: lazyRouteComponent(() => import('./features/protection/ProtectionsPage.js'), 'ProtectionsPage') },
  {
    path: '/gespraeche/gruppe',
    component: lazyRouteComponent(() => import('./features/sessions/GroupSessionPage.js'), 'GroupSessionPage'),
  },
  {
    path: '/gespraeche/nacherfassen',
    component: lazyRouteComponent(() => import('./features/sessions/PaperNotesPage.js'), 'PaperNotesPage'),
  },
  { path: '/textbausteine', component: lazyRouteComponent(() => import('./features/text-blocks/TextBlocksPage.js'), 'TextBlocksPage') },
  { path: '/vertretung', component: lazyRouteComponent(() => import('./features/deputies/DeputiesPage.js'), 'DeputiesPage') },
  {
    path: '/vertretung/weggang/$userId',
    component: lazyRouteComponent(() => import('./features/leaving/LeavingPage.js'), 'LeavingPage'),
  },
  { path: '/benutzer', component: lazyRouteComponent(() => import('./features/users/UsersPage.js'), 'UsersPage') },
  {
    path: '/portalzugaenge',
    component: lazyRouteComponent(() => import('./features/organisation-accounts/OrganisationAccountsPage.js'), 'OrganisationAccountsPage'),
  },
  { path: '/hilfe', component: lazyRouteComponent(() => import('./features/help/HelpPage.js'), 'HelpPage') },
  { path: '/einstellungen', component: lazyRouteComponent(() => import('./features/help/SettingsPage.js'), 'SettingsPage') },
  { path: '/anmeldung', component: lazyRouteComponent(() => import('../ui/security/SecurityPage.js'), 'SecurityPage') },
  { path: '/demo/postausgang', component: lazyRouteComponent(() => import('./features/help/OutboxPage.js'), 'OutboxPage') },
  { path: '/kalender', component: lazyRouteComponent(() => import('./features/calendar/CalendarPage.js'), 'CalendarPage') },
  { path: '/kalender/neu', component: lazyRouteComponent(() => import('./features/calendar/CalendarPage.js'), 'NewAppointmentPage') },
  {
    path: '/kalender/einrichtung',
    component: lazyRouteComponent(() => import('./features/calendar/CalendarSettingsPage.js'), 'CalendarSettingsPage'),
  },
  {
    path: '/kalender/$appointmentId',
    component: lazyRouteComponent(() => import('./features/calendar/AppointmentPage.js'), 'AppointmentPage'),
  },
  { path: '/unternehmen', component: lazyRouteComponent(() => import('./features/companies/CompaniesPage.js'), 'CompaniesPage') },
  { path: '/unternehmen/neu', component: lazyRouteComponent(() => import('./features/companies/AddCompanyPage.js'), 'AddCompanyPage') },
  { path: '/unternehmen/$companyId', component: lazyRouteComponent(() => import('./features/companies/CompanyPage.js'), 'CompanyPage') },
  {
    path: '/datenschutz',
    component: lazyRouteComponent(() => import('./features/data-protection/DataProtectionPage.js'), 'DataProtectionPage'),
  },
  {
    path: '/schalter',
    component: lazyRouteComponent(() => import('./features/data-protection/SwitchesPage.js'), 'SwitchesPage'),
  },
  { path: '/kurse', component: lazyRouteComponent(() => import('./features/courses/CoursesPage.js'), 'CoursesPage') },
  { path: '/kurse/vergleich', component: lazyRouteComponent(() => import('./features/courses/ComparisonPage.js'), 'ComparisonPage') },
  { path: '/kurse/$courseId', component: lazyRouteComponent(() => import('./features/courses/CoursePage.js'), 'CoursePage') },
  {
    path: '/datenschutz/loeschungen',
    component: lazyRouteComponent(() => import('./features/erasures/ErasuresPage.js'), 'ErasuresPage'),
  },
  {
    path: '/datenschutz/anfragen',
    component: lazyRouteComponent(() => import('./features/requests/RequestsPage.js'), 'RequestsPage'),
  },
  {
    path: '/datenschutz/anfragen/$requestId',
    component: lazyRouteComponent(() => import('./features/requests/RequestPage.js'), 'RequestPage'),
  },
  {
    path: '/datenschutz/verzeichnis',
    component: lazyRouteComponent(() => import('./features/register/RegisterPage.js'), 'RegisterPage'),
  },
  { path: '/bedarf', component: lazyRouteComponent(() => import('./features/needs/NeedsPage.js'), 'NeedsPage') },
  { path: '/bedarf/$needId', component: lazyRouteComponent(() => import('./features/needs/NeedPage.js'), 'NeedPage') },
];
