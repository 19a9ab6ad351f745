import type { ProblemTexts } from '../http/problem-texts.js';

export const reportingProblemTexts: ProblemTexts = {
  'reporting.period-reversed': { title: 'The period does not fit', detail: 'It ends before it begins.' },
  'reporting.named-advisers-off': {
    title: 'Figures per person are not switched on',
    detail: 'Your Träger shows reports per team only. Figures per person need a Dienstvereinbarung.',
  },
  'reporting.too-many-rows': {
    title: 'Too many cases for one file',
    detail: 'One file holds {limit} cases at most. Please choose an office or a shorter period.',
  },
  'reporting.too-slow': { title: 'The report takes too long', detail: 'Please try again later, or choose an office.' },
  'field:period-reversed': { title: 'The end must not lie before the beginning.', detail: '' },
};
