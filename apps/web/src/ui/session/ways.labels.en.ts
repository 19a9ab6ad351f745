import type { WaysLabels } from './ways.labels.de.js';

export const waysEn: WaysLabels = {
  or: 'or',
  refusals: {
    'unknown-person': {
      title: 'Your account is not open yet',
      act: (contact) => `You have signed in, but there is no account for you here yet. Please contact: ${contact}.`,
    },
    'other-tenant': {
      title: 'Your account belongs to another Träger',
      act: (contact) => `Your staff account names another Agentur or Jobcenter. Please contact: ${contact}.`,
    },
    'other-organisation': {
      title: 'The company does not match',
      act: () => 'Your company account belongs to another Betriebsnummer than your access. Please contact your adviser.',
    },
    expired: { title: 'Signing in took too long', act: () => 'Please sign in once more, in this window.' },
    refused: { title: 'Signing in was cancelled', act: () => 'You can begin again at any time.' },
    failed: { title: 'Signing in did not work', act: (contact) => `Please try again. Help: ${contact}.` },
    unavailable: {
      title: 'The identity provider does not answer',
      act: (contact) => `Please try again in a few minutes. Help: ${contact}.`,
    },
  },
};
