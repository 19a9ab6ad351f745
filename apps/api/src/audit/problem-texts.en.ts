import type { ProblemTexts } from '../http/problem-texts.js';

export const auditProblemTexts: ProblemTexts = {
  'audit.period-reversed': { title: 'The period ends before it begins', detail: 'Please swap the two days.' },
};
