import type { ProblemTexts } from '../http/problem-texts.js';

export const companiesProblemTexts: ProblemTexts = {
  'companies.headcount-in-future': { title: 'The Stichtag is in the future', detail: 'Please check the day {asOf}.' },
  'companies.headcount-empty': { title: 'The headcount is missing', detail: 'Please enter at least one employee.' },
  'companies.headcount-exists': {
    title: 'There is already a headcount of that day',
    detail: 'A headcount as of {asOf} has been recorded. Please choose another day.',
  },
  'companies.agreement-ends-early': {
    title: 'The end lies before the beginning',
    detail: 'The agreement begins on {validFrom} and cannot end on {validTo}.',
  },
  'field:taken': { title: 'There is already an entry for this.', detail: '' },
  'field:too-early': { title: 'This day is too early.', detail: '' },
};
