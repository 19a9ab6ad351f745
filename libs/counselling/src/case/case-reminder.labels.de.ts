/** What a Wiedervorlage of a case says that was set by itself. */
export const caseReminderLabels = {
  resume: 'Ruhender Fall: wie geht es weiter?',
};

export type CaseReminderLabels = typeof caseReminderLabels;
