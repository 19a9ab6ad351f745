import type { ProblemTexts } from '../http/problem-texts.js';

export const reportingProblemTexts: ProblemTexts = {
  'reporting.period-reversed': { title: 'Der Zeitraum passt nicht', detail: 'Das Ende liegt vor dem Beginn.' },
  'reporting.named-advisers-off': {
    title: 'Zahlen je Person sind nicht eingeschaltet',
    detail: 'Ihr Träger zeigt Auswertungen nur je Team. Für Zahlen je Person ist eine Dienstvereinbarung nötig.',
  },
  'reporting.too-many-rows': {
    title: 'Zu viele Fälle für eine Datei',
    detail: 'Eine Datei fasst höchstens {limit} Fälle. Bitte wählen Sie eine Dienststelle oder einen kürzeren Zeitraum.',
  },
  'reporting.too-slow': {
    title: 'Die Auswertung dauert zu lange',
    detail: 'Bitte versuchen Sie es später noch einmal oder wählen Sie eine Dienststelle.',
  },
  'field:period-reversed': { title: 'Das Ende darf nicht vor dem Beginn liegen.', detail: '' },
};
