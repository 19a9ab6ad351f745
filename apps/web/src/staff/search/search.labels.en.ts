import type { SearchLabels } from './search.labels.de.js';

export const searchEn: SearchLabels = {
  clients: 'People',
  companies: 'Companies',
  cases: 'Cases',
  courses: 'Courses',
  record: 'Session',
  recordFor: (name) => `Record a session: ${name}`,
  born: (day) => `born ${day}`,
};
