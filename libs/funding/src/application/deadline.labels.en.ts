import type { DeadlineLabels } from './deadline.labels.de.js';

export const deadlineLabels: DeadlineLabels = {
  apply: 'Apply now: the measure starts in four weeks (§ 324(1) SGB III)',
  checkReceipt: 'Check whether the application has arrived',
  objectionEnd: 'The period for an objection (Widerspruch) ends today (§ 84 SGG)',
  documentsMissing: 'Ask again for the missing documents',
  documentsStillMissing: 'Documents are still missing: talk to the team lead; a refusal needs a written warning (§ 66 SGB I)',
  decideSoon: 'Ask for the decision: the measure starts in two weeks',
  voucherEnds: 'The training voucher (Bildungsgutschein) ends in two weeks',
  askWhyExpired: 'The training voucher (Bildungsgutschein) has lapsed: find out why',
  startsSoon: 'The measure starts in three days',
  checkAttendance: 'Two weeks under way: check attendance (§ 318 SGB III)',
  askAbsences: 'Ask the training provider for last month’s absences and record them (§ 318(2) SGB III)',
  checkAbsences: 'Many absences: talk to the person and the training provider',
  adaptGrant: 'Training dropped out of: adapt costs and grant',
  askProof: 'Ask for proof of the result of the measure',
  proofOfForwarding: 'The period for proof that the money was passed on ends today (§ 82(5) SGB III)',
  settlementEnd: 'The period for the overall settlement ends today (§ 326 SGB III)',
  objectionUndecided: 'Three months since the objection: an action for failure to act is possible (§ 88(2) SGG)',
};
