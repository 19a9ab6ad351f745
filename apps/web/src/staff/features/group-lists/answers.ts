import type { Answer } from '../../assessment/assessment.js';

/** What nobody has said is open. */
export const answerOf = (value: boolean | null): Answer => (value === null ? 'open' : value ? 'yes' : 'no');

/** The other way round. */
export const valueOf = (answer: Answer): boolean | null => (answer === 'open' ? null : answer === 'yes');
