import type { ProblemTexts } from '../http/problem-texts.js';

export const clientsProblemTexts: ProblemTexts = {
  'clients.birth-date-in-future': { title: 'The date of birth is in the future', detail: 'Please check the date of birth {birthDate}.' },
  'clients.qualification-in-future': {
    title: 'The Berufsabschluss is in the future',
    detail: 'Please check the day {qualificationOn}. A qualification still to come is entered afterwards.',
  },
  'clients.qualification-day-without-qualification': {
    title: 'The day does not go with the Berufsabschluss',
    detail: 'You entered a day, but no Berufsabschluss. Please confirm the qualification or clear the day.',
  },
};
