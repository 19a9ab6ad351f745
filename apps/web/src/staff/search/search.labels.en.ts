import type { SearchLabels } from './search.labels.de.js';

export const searchEn: SearchLabels = {
  clients: 'People',
  companies: 'Companies',
  cases: 'Cases',
  courses: 'Courses',
  record: 'Session',
  recordFor: (name) => `Record a session: ${name}`,
  notFound: 'Not found?',
  breakGlass: 'Open a file in an emergency',
  born: (day) => `born ${day}`,
};
