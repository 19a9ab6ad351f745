import type { OrganisationsLabels } from './organisations.labels.de.js';

export const organisationsEn: OrganisationsLabels = {
  hello: (name) => `Hello, ${name}`,
  partnerLead: 'This is where you work together with your Träger.',
  providerLead: 'Your courses and dates, as advisers see them.',
  noCourses: 'No courses yet',
  noCoursesText: 'Courses come here with the catalogue of your house (open-Qcat).',
  measure: (number) => `Measure number ${number}`,
  noMeasure: 'Without a measure number',
  noRuns: 'No dates.',
  period: (from, to) => (to ? `${from} to ${to}` : `from ${from}`),
  openStart: 'Start open',
  noTown: 'Place open',
};
