import type { GlanceLabels } from './glance.labels.de.js';

export const glanceEn: GlanceLabels = {
  title: 'At a glance',
  status: 'Labour-market status',
  reminder: 'Next Wiedervorlage',
  noReminder: 'None open. Plan one in the case.',
  owner: (name) => `with ${name}`,
  application: 'Open application',
  noApplication: 'No open application.',
  deadline: 'Frist',
  start: 'Measure begins',
  end: 'Measure ends',
  noDay: 'Start not set yet',
  contacts: 'Last contacts',
  noContacts: 'No session yet. Record the first one with “Record a session”.',
  by: (name) => `by ${name}`,
};
