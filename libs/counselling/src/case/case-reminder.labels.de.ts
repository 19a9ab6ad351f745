/** What a Wiedervorlage of a case says that was set by itself. */
export const caseReminderLabels = {
  resume: 'Ruhender Fall: wie geht es weiter?',
  answerTransfer: 'Antwort auf die Fallübergabe steht aus',
  keepContact: 'Kontakt während der Maßnahme halten',
  planTalk: 'Maßnahme endet in sechs Wochen: Gespräch vereinbaren',
  askOutcome: 'Ergebnis der Maßnahme erfragen',
};

export type CaseReminderLabels = typeof caseReminderLabels;
