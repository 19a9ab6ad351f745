import type { SearchLabels } from './search.labels.de.js';

export const searchEn: SearchLabels = {
  clients: 'People',
  companies: 'Companies',
  cases: 'Cases',
  courses: 'Courses',
  notes: 'Notes',
  applications: 'Applications',
  needs: 'Needs',
  because: {
    name: '',
    town: 'town',
    number: 'number',
    phone: 'telephone',
    sound: 'sounds alike',
    similar: 'similar spelling',
    subject: 'subject',
    client: 'person',
    company: 'company',
  },
  talkOn: (day) => `session ${day}`,
  newClient: 'Register a new person',
  record: 'Session',
  recordFor: (name) => `Record a session: ${name}`,
  notFound: 'Not found?',
  breakGlass: 'Open a file in an emergency',
  born: (day) => `born ${day}`,
};
