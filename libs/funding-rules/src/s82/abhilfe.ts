import { addDays, addYears, type LocalDate } from '@app/kernel';
import type { Remedy, RemedyActor, RemedyCode } from '../finding.js';
import type { ConditionId } from './assessment.js';
import type { Facts, Zulassung } from './facts.js';
import type { Parameters } from './parameters/parameters.js';
import { lookBackStart } from '../zeit.js';

type Abhilfe = (facts: Facts, parameters: Parameters) => Remedy;

const by =
  (code: RemedyCode, ...actors: readonly RemedyActor[]): Abhilfe =>
  () => ({ code, by: actors, earliest: null });

/** First application day whose look-back of so many years fulfils `isFree`; leap days make the anniversary itself unsafe. */
const firstApplication = (day: LocalDate, years: number, isFree: (lookBack: LocalDate) => boolean): Remedy['earliest'] => {
  const anniversary = addYears(day, years);
  // A day typed as 9999 has no anniversary dates can be compared by; then no day is named.
  const date = [0, 1, 2].map((days) => addDays(anniversary, days)).find((candidate) => isFree(lookBackStart(candidate, years)));
  return date === undefined ? null : { of: 'application', date };
};

const approval =
  (code: RemedyCode, read: (facts: Facts) => Zulassung | undefined): Abhilfe =>
  (facts) => {
    const zulassung = read(facts);
    const { participationStart: start } = facts;
    const opens =
      typeof zulassung === 'object' && start !== undefined && start < zulassung.from
        ? ({ of: 'start', date: zulassung.from } as const)
        : null;
    return { code, by: ['provider', 'employee'], earliest: opens };
  };

/**
 * What would turn a failed condition of § 82 into a met one, who can do it, and the first day on which it would be met where a
 * day alone does it. Ask only for a condition that failed.
 */
export const abhilfen: Readonly<Record<Exclude<ConditionId, 'S82.E14'>, Abhilfe>> = {
  'S82.E01': by('begin-employment', 'employee', 'employer'),
  'S82.E02': by('choose-other-course', 'employee', 'employer'),
  'S82.E03': ({ berufsabschlussAm }, { berufsabschlussJahre: years }) => ({
    code: 'give-reason',
    by: ['agency'],
    earliest: berufsabschlussAm ? firstApplication(berufsabschlussAm, years, (from) => berufsabschlussAm <= from) : null,
  }),
  'S82.E04': ({ letzteTeilnahmeAm }, { sperrfristJahre: years }) => ({
    code: 'apply-later',
    by: ['employee', 'employer'],
    earliest: letzteTeilnahmeAm ? firstApplication(letzteTeilnahmeAm, years, (from) => letzteTeilnahmeAm < from) : null,
  }),
  'S82.E05': by('choose-longer-course', 'employee', 'employer', 'provider'),
  'S82.E06': approval('choose-approved-course', ({ massnahmeZulassung }) => massnahmeZulassung),
  'S82.E07': approval('choose-approved-provider', ({ traegerZulassung }) => traegerZulassung),
  'S82.E08': by('employer-pays-himself', 'employer'),
  'S82.E09': by('ask-for-afbg', 'employee'),
  // § 324 Abs. 1 Satz 2: the Agentur may admit a late application where refusing it would be an undue hardship.
  'S82.E10': ({ applicationDate }) => ({
    code: 'start-later',
    by: ['employee', 'employer', 'agency'],
    earliest: applicationDate ? { of: 'start', date: applicationDate } : null,
  }),
  'S82.E11': (_facts, { kurzarbeit }) => ({
    code: 'start-later',
    by: ['employee', 'employer'],
    earliest: { of: 'start', date: addDays(kurzarbeit.ausschlussBis, 1) },
  }),
  'S82.E12': by('withdraw-other-benefit', 'employer'),
  'S82o.E15': by('give-reason', 'agency'),
};
