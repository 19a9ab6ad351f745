import {
  BankNoteIcon,
  BarChartIcon,
  Buildings2Icon,
  FolderIcon,
  HatSchoolIcon,
  HouseIcon,
  InboxDownIcon,
  PersonGroupIcon,
} from '@navikt/aksel-icons';
import type { NavigationItem, NewItem } from '../ui/shell/navigation.js';
import type { StaffLabels } from './staff.labels.de.js';

/** The main areas in the order of the day; the shell shows those the person may use. */
export const navigationOf = ({ navigation: labels }: StaffLabels): readonly NavigationItem[] => [
  { to: '/', label: labels.today, icon: HouseIcon, keys: 'g h' },
  { to: '/personen', label: labels.clients, icon: PersonGroupIcon, permission: 'client.search', keys: 'g p' },
  { to: '/unternehmen', label: labels.companies, icon: Buildings2Icon, permission: 'company.read', keys: 'g u' },
  { to: '/faelle', label: labels.cases, icon: FolderIcon, permission: 'case.read', keys: 'g f' },
  { to: '/kurse', label: labels.courses, icon: HatSchoolIcon, permission: 'course.read', keys: 'g k' },
  { to: '/antraege', label: labels.applications, icon: BankNoteIcon, permission: 'application.read', keys: 'g a' },
  { to: '/bedarfe', label: labels.needs, icon: InboxDownIcon, permission: 'need.read', keys: 'g e' },
  { to: '/berichte', label: labels.reports, icon: BarChartIcon, permission: 'report.caseload', keys: 'g b' },
];

/** What the menu «Neu» offers; it appears with its first entry. */
export const newItemsOf = (_labels: StaffLabels): readonly NewItem[] => [];
