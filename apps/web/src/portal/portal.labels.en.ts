import type { PortalLabels } from './portal.labels.de.js';

export const portalEn: PortalLabels = {
  audience: 'for companies and partners',
  audiences: { company: 'for companies', provider: 'for training providers', partner: 'for partners' },
  claim: 'Training for your team, with good advice.',
  text: 'Report what you need, follow your applications and see what has been approved.',
  title: 'Sign in',
  lead: 'With the account of your organisation.',
  security: 'Sign-in and security',
  username: 'E-mail address',
  navigation: { start: 'Start', needs: 'Needs', applications: 'Applications', referrals: 'Referrals' },
};
