import type { CaseReminderLabels } from './case-reminder.labels.de.js';

export const caseReminderLabels: CaseReminderLabels = {
  resume: 'Resting case: how does it go on?',
};
