import {
  BankNoteIcon,
  BarChartIcon,
  CalculatorIcon,
  CalendarIcon,
  CogIcon,
  CompassIcon,
  ChatIcon,
  Buildings2Icon,
  FileImportIcon,
  FolderIcon,
  HandshakeIcon,
  HatSchoolIcon,
  HouseIcon,
  InboxDownIcon,
  MagnifyingGlassIcon,
  PiggybankIcon,
  PersonChatIcon,
  PersonPlusIcon,
  PersonGroupIcon,
  KeyHorizontalIcon,
  ShieldLockIcon,
  TrashIcon,
} from '@navikt/aksel-icons';
import type { NavigationItem, NewItem } from '../ui/shell/navigation.js';
import type { StaffLabels } from './staff.labels.de.js';

/** The main areas in the order of the day; the shell shows those the person may use. */
export const navigationOf = ({ navigation: labels }: StaffLabels): readonly NavigationItem[] => [
  { to: '/', label: labels.today, icon: HouseIcon, keys: 'g h' },
  { to: '/kalender', label: labels.calendar, icon: CalendarIcon, permission: 'appointment.read', keys: 'g c' },
  { to: '/empfang', label: labels.reception, icon: PersonChatIcon, permission: 'appointment.read', keys: 'g q' },
  { to: '/personen', label: labels.clients, icon: PersonGroupIcon, permission: 'client.search', keys: 'g p' },
  { to: '/dubletten', label: labels.duplicates, icon: PersonGroupIcon, permission: 'client.merge' },
  { to: '/unternehmen', label: labels.companies, icon: Buildings2Icon, permission: 'company.read', keys: 'g u' },
  { to: '/faelle', label: labels.cases, icon: FolderIcon, permission: 'case.read', keys: 'g f' },
  { to: '/geteilte-faelle', label: labels.sharedCases, icon: HandshakeIcon, permission: 'share.receive' },
  { to: '/kurse', label: labels.courses, icon: HatSchoolIcon, permission: 'course.read', keys: 'g k' },
  { to: '/antraege', label: labels.applications, icon: BankNoteIcon, permission: 'application.read', keys: 'g a' },
  { to: '/foerderwege', label: labels.fundingRoutes, icon: CompassIcon, permission: 'application.assess', keys: 'g w' },
  { to: '/foerderrechner', label: labels.calculator, icon: CalculatorIcon, permission: 'application.assess', keys: 'g r' },
  { to: '/haushaltsmittel', label: labels.budgets, icon: PiggybankIcon, permission: 'budget.read', keys: 'g m' },
  { to: '/bedarf', label: labels.needs, icon: InboxDownIcon, permission: 'need.read', keys: 'g e' },
  { to: '/berichte', label: labels.reports, icon: BarChartIcon, permission: 'report.caseload', keys: 'g b' },
  { to: '/datenschutz/anfragen', label: labels.privacy, icon: ShieldLockIcon, permission: 'privacy.work', keys: 'g d' },
  { to: '/datenschutz', label: labels.accessLog, icon: MagnifyingGlassIcon, permission: 'audit.read', keys: 'g z' },
  { to: '/benutzer', label: labels.users, icon: PersonGroupIcon, permission: 'user.manage', keys: 'g n' },
  { to: '/portalzugaenge', label: labels.portalAccounts, icon: KeyHorizontalIcon, permission: 'user.manage' },
  { to: '/schalter', label: labels.switches, icon: CogIcon, permission: 'tenant-setting.write', keys: 'g s' },
  { to: '/datenschutz/loeschungen', label: labels.erasures, icon: TrashIcon, permission: 'privacy.approve', keys: 'g l' },
];

/** What «Neu» can do beside opening pages. */
export type NewActions = { readonly recordSession: () => void };

/** What the menu «Neu» offers. */
export const newItemsOf = ({ create: labels }: StaffLabels, { recordSession }: NewActions): readonly NewItem[] => [
  { id: 'new-session', label: labels.session, icon: ChatIcon, permission: 'session.record', keys: 'n g', run: recordSession },
  {
    id: 'new-group-session',
    label: labels.groupSession,
    icon: PersonGroupIcon,
    permission: 'session.record',
    keys: 'n r',
    to: '/gespraeche/gruppe',
  },
  { id: 'new-paper-notes', label: labels.paperNotes, icon: ChatIcon, permission: 'session.record', to: '/gespraeche/nacherfassen' },
  {
    id: 'new-appointment',
    label: labels.appointment,
    icon: CalendarIcon,
    permission: 'appointment.write',
    keys: 'n t',
    to: '/kalender/neu',
  },
  { id: 'new-walk-in', label: labels.walkIn, icon: PersonChatIcon, permission: 'appointment.write', keys: 'n s', to: '/empfang/neu' },
  { id: 'new-client', label: labels.client, icon: PersonPlusIcon, permission: 'client.write', keys: 'n p', to: '/personen/neu' },
  { id: 'import-clients', label: labels.importClients, icon: FileImportIcon, permission: 'client.import', to: '/personen/import' },
];
