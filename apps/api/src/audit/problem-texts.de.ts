import type { ProblemTexts } from '../http/problem-texts.js';

export const auditProblemTexts: ProblemTexts = {
  'audit.period-reversed': { title: 'Der Zeitraum endet, bevor er beginnt', detail: 'Bitte tauschen Sie die beiden Tage.' },
};
