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
  'companies.betriebsnummer-invalid': {
    title: 'The establishment number is wrong',
    detail: 'The check digit of {betriebsnummer} does not fit. Please compare the number with a letter of the company.',
  },
  'companies.betriebsnummer-taken': {
    title: 'This establishment exists already',
    detail: 'The establishment number {betriebsnummer} belongs to {name} in {town}. Open that entry, or check the number.',
  },
  'companies.unknown-place': {
    title: 'The municipality is unknown',
    detail: 'There is no municipality {ags}. Please choose the place by its postcode.',
  },
  'companies.unknown-wz': {
    title: 'The economic sector is unknown',
    detail: '{wzCode} is not in this edition of WZ. Please choose the sector from the list.',
  },
  'companies.directory-unchanged': { title: 'Nothing was changed', detail: 'Please correct at least one detail.' },
  'companies.affiliation-in-future': {
    title: 'The beginning is in the future',
    detail: 'Please check the day {since}: a belonging is entered once it has begun.',
  },
  'companies.company-needed': {
    title: 'The company is missing',
    detail: 'An establishment always belongs to a company. Please choose one, or name a new one.',
  },
  'field:check-digit': { title: 'The check digit does not fit.', detail: '' },
  'field:unknown-code': { title: 'There is no such entry.', detail: '' },
  'field:taken': { title: 'There is already an entry for this.', detail: '' },
  'field:too-early': { title: 'This day is too early.', detail: '' },
};
