import type { ApplicationsLabels } from './applications.labels.de.js';

export const applicationsEn: ApplicationsLabels = {
  title: 'Your applications',
  lead: 'Funding for the training of your employees.',
  empty: 'There is no application yet.',
  emptyText: 'As soon as an application has been prepared and handed in with you, its progress appears here.',
  list: 'To all applications',
  since: (day) => `since ${day}`,
  amounts: 'Amounts',
  benefit: { arbeitsentgeltzuschuss: 'Wage subsidy', lehrgangskosten: 'Course costs, share of the agency' },
  own: 'Your share',
  ownHint: 'of the course costs for all participants',
  open: 'not yet certain',
  refused: 'refused',
  measure: 'Course',
  course: 'Title',
  provider: 'Training provider',
  period: 'Period',
  participants: 'Participants',
  perPerson: 'Course costs per person',
  applied: 'Application made on',
  history: 'History',
};
