import { BankNoteIcon, HouseIcon, InboxDownIcon } from '@navikt/aksel-icons';
import type { NavigationItem } from '../ui/shell/navigation.js';
import type { PortalLabels } from './portal.labels.de.js';

/** The few areas of the portal; the bar appears with the second. */
export const navigationOf = ({ navigation: labels }: PortalLabels): readonly NavigationItem[] => [
  { to: '/', label: labels.start, icon: HouseIcon },
  { to: '/bedarf', label: labels.needs, icon: InboxDownIcon },
  { to: '/antraege', label: labels.applications, icon: BankNoteIcon },
];
