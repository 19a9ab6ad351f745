import { Problem, type LocalDate } from '@app/kernel';

/** Numbers of the law with the days they hold for and where they stand; `ruleSet` is `<instrument>@<first day>`. */
export type Dated = {
  readonly ruleSet: string;
  readonly gueltigAb: LocalDate;
  /** Last day; null = open. */
  readonly gueltigBis: LocalDate | null;
  readonly quelle: string;
};

/**
 * The numbers in force on that day, never the nearest ones. Throws Problem `funding-rules.no-parameters` (rule) with the
 * instrument and the day when there are none.
 */
export const inForce = <T extends Dated>(register: readonly T[], date: LocalDate): T => {
  const set = register.find(({ gueltigAb, gueltigBis }) => gueltigAb <= date && (gueltigBis === null || date <= gueltigBis));
  if (!set) throw new Problem('rule', 'funding-rules.no-parameters', { ruleSet: register[0]?.ruleSet.split('@')[0] ?? null, date });
  return set;
};

/** The newest numbers of a register, for instruments whose question carries no date. */
export const newest = <T extends Dated>(register: readonly T[]): T => {
  const [first, ...others] = register;
  if (!first) throw new RangeError('a register of parameters must not be empty');
  return others.reduce((latest, set) => (set.gueltigAb > latest.gueltigAb ? set : latest), first);
};
