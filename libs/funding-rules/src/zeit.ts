import { addYears, daysInMonth, parts, type LocalDate } from '@app/kernel';

/**
 * Whether a person born on `birthDate` has completed that many years of life on `date`: from the birthday on
 * (§ 26 SGB X, §§ 187(2), 188(2) BGB); born on 29 February: from 1 March in a common year.
 */
export const hasCompletedYears = (birthDate: LocalDate, years: number, date: LocalDate): boolean =>
  // Compared as text, because 29 February of the earlier year need not exist.
  `${String(parts(date).year - years).padStart(4, '0')}${date.slice(4)}` >= birthDate;

/** First day of the look-back of so many years before an application; that day itself still counts (§ 26 SGB X, §§ 187, 188 BGB). */
export const lookBackStart = (applicationDate: LocalDate, years: number): LocalDate => addYears(applicationDate, -years);

export type BenefitMonth = { readonly month: string; readonly tage30: number };

/** Calendar months from first to last day with their benefit days, § 339 S. 1: a full month has 30, a part of one its days, at most 30. */
export const benefitMonths = (first: LocalDate, last: LocalDate): readonly BenefitMonth[] => {
  const [from, to] = [parts(first), parts(last)];
  const months: BenefitMonth[] = [];
  for (let index = from.year * 12 + from.month - 1; index <= to.year * 12 + to.month - 1; index++) {
    const [year, month] = [Math.floor(index / 12), (index % 12) + 1];
    const length = daysInMonth(year, month);
    const begin = months.length === 0 ? from.day : 1;
    const end = year === to.year && month === to.month ? to.day : length;
    const days = end - begin + 1;
    if (days < 1) break;
    months.push({ month: monthText(year, month), tage30: days === length ? 30 : Math.min(days, 30) });
  }
  return months;
};

const monthText = (year: number, month: number): string => `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}`;
