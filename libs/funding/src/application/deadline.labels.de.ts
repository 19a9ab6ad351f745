/** What the reminders of an application say; stored with the reminder in the language of its owner. */
export const deadlineLabels = {
  apply: 'Antrag stellen: Die Maßnahme beginnt in vier Wochen (§ 324 Abs. 1 SGB III)',
  checkReceipt: 'Eingang des Antrags prüfen',
  objectionEnd: 'Widerspruchsfrist endet heute (§ 84 SGG)',
};

export type DeadlineLabels = typeof deadlineLabels;
