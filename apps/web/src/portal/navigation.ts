import { BankNoteIcon, HandShakeHeartIcon, HouseIcon, InboxDownIcon } from '@navikt/aksel-icons';
import type { NavigationItem } from '../ui/shell/navigation.js';
import type { PortalLabels } from './portal.labels.de.js';
import type { PortalUser } from './session.api.js';

/** The few areas of the portal for this kind of organisation; the bar appears with the second. */
export const navigationOf = ({ navigation: labels }: PortalLabels, kind: PortalUser['organisation']['kind']): readonly NavigationItem[] => [
  { to: '/', label: labels.start, icon: HouseIcon },
  ...(kind === 'company'
    ? [
        { to: '/bedarf', label: labels.needs, icon: InboxDownIcon },
        { to: '/antraege', label: labels.applications, icon: BankNoteIcon },
      ]
    : [{ to: '/verweise', label: labels.referrals, icon: HandShakeHeartIcon }]),
];
