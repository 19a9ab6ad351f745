import type { DeadlineLabels } from './deadline.labels.de.js';

export const deadlineLabels: DeadlineLabels = {
  apply: 'Apply now: the measure starts in four weeks (§ 324(1) SGB III)',
  checkReceipt: 'Check whether the application has arrived',
  objectionEnd: 'The period for an objection (Widerspruch) ends today (§ 84 SGG)',
};
