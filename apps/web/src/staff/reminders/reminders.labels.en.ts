import type { RemindersLabels } from './reminders.labels.de.js';

export const remindersEn: RemindersLabels = {
  done: 'Done',
  shift: 'Move',
  completed: (text) => `Done: ${text}`,
  completedSeveral: (n) => `${n} entries done`,
  several: (n) => `${n} entries`,
  shifted: (day) => `Moved to ${day}`,
  presets: { tomorrow: 'Tomorrow', twoDays: 'In 2 working days', nextWeek: 'Next week' },
  otherDay: 'Another day',
  toThatDay: 'Move to this day',
  dayMissing: 'Enter the day.',
  reason: 'Reason',
  reasonHint: (shifts) => `Already moved ${shifts} times. From the third time on a reason is needed.`,
  reasonMissing: 'Give a reason.',
  plan: 'Add a follow-up',
  what: 'What is to be done?',
  whatMissing: 'Say in one sentence what is to be done.',
  waitingFor: { client: 'waiting for the person', company: 'waiting for the company' },
  save: 'Save',
  planned: (day) => `Follow-up on ${day} added`,
};
