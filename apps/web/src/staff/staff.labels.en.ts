import type { StaffLabels } from './staff.labels.de.js';

export const staffEn: StaffLabels = {
  detail: 'Advice',
  claim: 'A safe passage through every training.',
  text: 'Weiterlotse keeps the advice cases of employees and companies: sessions, courses, funding and deadlines in one place.',
  title: 'Sign in',
  lead: 'With your staff account.',
  username: 'User name',
  forCompanies: 'Are you from a company?',
  toPortal: 'Go to the company portal',
  navigation: {
    today: 'Today',
    clients: 'People',
    companies: 'Companies',
    cases: 'Cases',
    courses: 'Courses',
    applications: 'Applications',
    needs: 'Incoming needs',
    reports: 'Reports',
  },
  create: { session: 'Record a session', client: 'Add a person' },
  menu: { help: 'Help', settings: 'Settings', outbox: 'Demo outbox' },
};
