import { addDays, addMonths, type LocalDate } from '@app/kernel';
import { nextWorkingDay, previousWorkingDay } from '@app/reference';

/** 28 days before the measure starts: time to apply (WV04; § 324(1) SGB III asks for it before the start). */
export const applyBy = (measureStart: LocalDate): LocalDate => addDays(measureStart, -28);

/** Ten working days after it was handed in: time to see whether it arrived. */
export const checkReceiptOn = (submittedOn: LocalDate): LocalDate => plusWorkingDays(submittedOn, 10);

/**
 * Last day for an objection (WV06). A letter counts as known on the fourth day after posting, also a Sunday or holiday (§ 37(2) SGB X);
 * then one month (§ 84 SGG, § 188(2), (3) BGB), of which only the end moves to the next working day (§ 26(3) SGB X).
 */
export const objectionEnd = (postedOn: LocalDate): LocalDate => nextWorkingDay(addMonths(addDays(postedOn, 4), 1));

/** The n-th working day after `date`. */
export const plusWorkingDays = (date: LocalDate, days: number): LocalDate => {
  const next = nextWorkingDay(addDays(date, 1));
  return days <= 1 ? next : plusWorkingDays(next, days - 1);
};

/** The n-th working day before `date`. */
export const minusWorkingDays = (date: LocalDate, days: number): LocalDate => {
  const before = previousWorkingDay(addDays(date, -1));
  return days <= 1 ? before : minusWorkingDays(before, days - 1);
};

/** Six months after an application that nobody has decided, whoever is waited for (WV07; § 88(1) SGG). */
export const undecidedOn = (appliedOn: LocalDate): LocalDate => addMonths(appliedOn, 6);

/** Whether a day can carry a reminder: it lies in the future. */
export const isAhead = (dueOn: LocalDate, today: LocalDate): boolean => dueOn > today;
