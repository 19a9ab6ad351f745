import type { CaseReminderLabels } from './case-reminder.labels.de.js';

export const caseReminderLabels: CaseReminderLabels = {
  resume: 'Resting case: how does it go on?',
  answerTransfer: 'A hand-over of a case waits for its answer',
  keepContact: 'Keep in touch during the measure',
  planTalk: 'The measure ends in six weeks: arrange a talk',
  askOutcome: 'Ask for the outcome of the measure',
};
