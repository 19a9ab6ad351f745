import { daysBetween, parts, type Cents, type LocalDate } from '@app/kernel';

/** How much of something lies in a calendar year: cents of a month plan, or days. Whole, not negative. */
export type YearWeight = { readonly year: number; readonly weight: number };

/** Cents of one calendar year. */
export type YearShare = { readonly year: number; readonly cents: Cents };

/** The days of a measure by calendar year, both ends included; one day at least. */
export const daysByYear = (start: LocalDate, end: LocalDate): readonly YearWeight[] => {
  const last = end < start ? start : end;
  const [first, final] = [parts(start).year, parts(last).year];
  return Array.from({ length: final - first + 1 }, (_, index) => {
    const year = first + index;
    const from = year === first ? start : (`${year}-01-01` as LocalDate);
    const to = year === final ? last : (`${year}-12-31` as LocalDate);
    return { year, weight: daysBetween(from, to) + 1 };
  });
};

/**
 * Cents over calendar years in proportion to their weights, to the cent: each share is what the sum rises by, rounded half up, so that all
 * of them together are the whole. Years without weight get nothing; where no year has any, there is nothing to spread over.
 */
export const spread = (total: Cents, weights: readonly YearWeight[]): readonly YearShare[] => {
  const whole = weights.reduce((sum, { weight }) => sum + weight, 0);
  if (whole === 0) return [];
  let passed = 0;
  return weights.map(({ year, weight }) => {
    const before = partOf(total, passed, whole);
    passed += weight;
    return { year, cents: (partOf(total, passed, whole) - before) as Cents };
  });
};

/** The weights a benefit is spread by: its month plan where it has one, else the days of the measure. */
export const weightsOf = (
  monthPlan: readonly YearWeight[],
  { measureStart, measureEnd }: { readonly measureStart: LocalDate; readonly measureEnd: LocalDate },
): readonly YearWeight[] => (monthPlan.some(({ weight }) => weight > 0) ? monthPlan : daysByYear(measureStart, measureEnd));

// Products of cents and cents go beyond what a number keeps exact.
const partOf = (total: number, passed: number, whole: number): number =>
  Number((2n * BigInt(total) * BigInt(passed) + BigInt(whole)) / (2n * BigInt(whole)));
