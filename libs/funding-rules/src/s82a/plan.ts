import { addDays, cents, type LocalDate } from '@app/kernel';
import { benefitMonths, type BenefitMonth } from '../zeit.js';
import type { Qualifizierungsgeld, QualifizierungsgeldPlan } from './assessment.js';
import type { Zeitraum } from './facts.js';

/** § 339 S. 1: the daily amount times the benefit days of each calendar month, without days of holiday pay (§ 82a(4) S. 4). */
export const planOf = (
  { jeTag }: Qualifizierungsgeld,
  first: LocalDate,
  last: LocalDate,
  holidays: readonly Zeitraum[],
): QualifizierungsgeldPlan => {
  const monate = benefitMonthsWithout(holidays, first, last).map(({ month, tage30 }) => ({ month, tage30, cents: cents(jeTag * tage30) }));
  return {
    monate,
    tage30: monate.reduce((days, each) => days + each.tage30, 0),
    gesamt: cents(monate.reduce((sum, each) => sum + each.cents, 0)),
  };
};

/** Each month with the days that remain of it, at most 30; a month of nothing but holidays stays with 0. */
const benefitMonthsWithout = (holidays: readonly Zeitraum[], first: LocalDate, last: LocalDate): readonly BenefitMonth[] => {
  const whole = benefitMonths(first, last);
  if (holidays.length === 0) return whole;
  const days = new Map<string, number>();
  for (const { from, to } of between(holidays, first, last))
    for (const { month, tage30 } of benefitMonths(from, to)) days.set(month, Math.min(30, (days.get(month) ?? 0) + tage30));
  return whole.map(({ month }) => ({ month, tage30: days.get(month) ?? 0 }));
};

/** What is left of the days from first to last between the holidays, which may overlap and come in any order. */
const between = (holidays: readonly Zeitraum[], first: LocalDate, last: LocalDate): readonly Zeitraum[] => {
  const rest: Zeitraum[] = [];
  let next = first;
  for (const { from, to } of holidays.toSorted((a, b) => (a.from < b.from ? -1 : 1))) {
    if (to < next || to < from || from > last) continue;
    if (from > next) rest.push({ from: next, to: addDays(from, -1) });
    next = addDays(to, 1);
  }
  return next <= last ? [...rest, { from: next, to: last }] : rest;
};
