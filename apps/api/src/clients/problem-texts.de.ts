import type { ProblemTexts } from '../http/problem-texts.js';

export const clientsProblemTexts: ProblemTexts = {
  'clients.birth-date-in-future': {
    title: 'Das Geburtsdatum liegt in der Zukunft',
    detail: 'Bitte prüfen Sie das Geburtsdatum {birthDate}.',
  },
  'clients.qualification-in-future': {
    title: 'Der Berufsabschluss liegt in der Zukunft',
    detail: 'Bitte prüfen Sie den Tag {qualificationOn}. Ein Abschluss, der noch aussteht, wird erst danach eingetragen.',
  },
  'clients.qualification-day-without-qualification': {
    title: 'Der Tag passt nicht zum Berufsabschluss',
    detail: 'Sie haben einen Tag angegeben, aber keinen Berufsabschluss. Bitte bestätigen Sie den Abschluss oder leeren Sie den Tag.',
  },
};
