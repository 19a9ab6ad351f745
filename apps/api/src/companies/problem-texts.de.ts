import type { ProblemTexts } from '../http/problem-texts.js';

export const companiesProblemTexts: ProblemTexts = {
  'companies.headcount-in-future': { title: 'Der Stichtag liegt in der Zukunft', detail: 'Bitte prüfen Sie den Stichtag {asOf}.' },
  'companies.headcount-empty': { title: 'Die Beschäftigtenzahl fehlt', detail: 'Bitte geben Sie mindestens eine beschäftigte Person an.' },
  'companies.headcount-exists': {
    title: 'Für diesen Tag gibt es schon eine Beschäftigtenzahl',
    detail: 'Zum {asOf} ist bereits eine Zahl erfasst. Bitte wählen Sie einen anderen Stichtag.',
  },
  'companies.agreement-ends-early': {
    title: 'Das Ende liegt vor dem Beginn',
    detail: 'Die Vereinbarung beginnt am {validFrom} und kann nicht schon am {validTo} enden.',
  },
  'field:taken': { title: 'Dazu gibt es schon einen Eintrag.', detail: '' },
  'field:too-early': { title: 'Dieser Tag ist zu früh.', detail: '' },
};
