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
  'companies.evidence-missing': {
    title: 'The evidence is missing',
    detail: 'Please name the document, such as “payroll 10/2026”, or choose another source.',
  },
  'companies.headcount-replaced': {
    title: 'This count was corrected already',
    detail: 'Please reload the page and correct the count that holds now.',
  },
  'companies.contact-ends-early': {
    title: 'The end lies before the beginning',
    detail: 'The contact has been there since {validFrom} and cannot have left on {validTo}. Please check the last day.',
  },
  'companies.main-contact-left': {
    title: 'Whoever has left cannot be the main contact',
    detail: 'Please deselect “main contact”, or check the last day.',
  },
  'companies.forbidden-step': {
    title: 'This step is not possible now',
    detail: 'The step “{event}” does not fit the state “{state}”. Please reload the page; it shows what is possible.',
  },
  'companies.step-incomplete': { title: 'Details are missing for this step', detail: 'Please fill in the marked fields.' },
  'companies.plan-not-ahead': {
    title: 'The day does not fit',
    detail: '{on} is not within the next two years. Please choose a day from tomorrow on.',
  },
  'companies.rest-needs-end': { title: 'A resting contact needs an end', detail: 'Please move the day, or end the rest at once.' },
  'companies.nothing-planned': { title: 'Nothing is planned', detail: 'Please reload the page.' },
  'companies.deputy-without-owner': {
    title: 'The deputy does not fit',
    detail: 'There is a deputy only beside an owner, and they are two people. Please choose again.',
  },
  'companies.colleague-unknown': {
    title: 'This person cannot look after the company',
    detail: 'Please choose somebody of your organisation who works here.',
  },
  'companies.people-unchanged': {
    title: 'Nothing was changed',
    detail: 'Owner and deputy are entered like this already. Please choose somebody else.',
  },
  'field:check-digit': { title: 'The check digit does not fit.', detail: '' },
  'field:unknown-code': { title: 'There is no such entry.', detail: '' },
  'field:taken': { title: 'There is already an entry for this.', detail: '' },
  'field:too-early': { title: 'This day is too early.', detail: '' },
};
