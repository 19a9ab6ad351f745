import type { ProblemTexts } from '../http/problem-texts.js';

export const remindersProblemTexts: ProblemTexts = {
  'reminders.already-done': { title: 'Schon erledigt', detail: 'Diese Wiedervorlage ist bereits erledigt oder abgesagt.' },
  'reminders.due-in-past': {
    title: 'Der Tag liegt in der Vergangenheit',
    detail: 'Bitte wählen Sie für die Wiedervorlage heute oder einen späteren Tag.',
  },
  'reminders.not-reopened': {
    title: 'Das lässt sich nicht mehr zurücknehmen',
    detail: 'Nur wer eine Wiedervorlage erledigt hat, öffnet sie wieder, und nur in den ersten fünf Minuten. Legen Sie bitte eine neue an.',
  },
  'reminders.shift-without-reason': {
    title: 'Bitte nennen Sie einen Grund',
    detail: 'Diese Wiedervorlage wurde schon {shifts}-mal verschoben. Ab dem dritten Mal gehört ein Grund dazu.',
  },
  'field:in-past': { title: 'Dieser Tag liegt in der Vergangenheit.', detail: '' },
};
