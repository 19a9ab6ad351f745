import { addDays, addYears, type LocalDate } from '@app/kernel';
import type { Remedy, RemedyActor, RemedyCode } from '../finding.js';
import { lookBackStart } from '../zeit.js';
import type { QualifizierungsgeldFacts } from './facts.js';
import type { QualifizierungsgeldParameters } from './parameters.js';

/** What would turn a failed condition into a met one, from the facts it failed by. */
export type RemedyOf = (facts: QualifizierungsgeldFacts, parameters: QualifizierungsgeldParameters) => Remedy;

const remedy = (code: RemedyCode, by: readonly RemedyActor[], earliest: Remedy['earliest'] = null): Remedy => ({ code, by, earliest });

/** A remedy no day brings about by itself. */
export const byAct =
  (code: RemedyCode, ...by: readonly RemedyActor[]): RemedyOf =>
  () =>
    remedy(code, by);

/** Whether a look-back of so many years before an application on that day no longer reaches the last participation day. */
export const isOutsideLookBack = (last: LocalDate, applicationDate: LocalDate, years: number): boolean =>
  last < lookBackStart(applicationDate, years);

/** § 82a(4) S. 1 Nr. 2: the first day of application that is free of the last participation. */
export const applyAfterLookBack: RemedyOf = ({ letztesQualifizierungsgeldAm: last }, { sperrfristJahre }) => {
  if (last === undefined || last === null) return remedy('apply-later', ['employer']);
  // Four years on is never free; around 29 February the day after need not be either.
  const anniversary = addYears(last, sperrfristJahre);
  // A day typed as 9999 has no anniversary dates can be compared by; then no day is named.
  const date = [1, 2].map((days) => addDays(anniversary, days)).find((each) => isOutsideLookBack(last, each, sperrfristJahre));
  return remedy('apply-later', ['employer'], date === undefined ? null : { of: 'application', date });
};

/** § 82a(1) Nr. 4: wait for an approval that begins later, else take another provider. */
export const approvedProvider: RemedyOf = ({ traegerZulassung, participationStart }) =>
  typeof traegerZulassung === 'object' && participationStart !== undefined && participationStart < traegerZulassung.from
    ? remedy('start-later', ['employer', 'provider'], { of: 'start', date: traegerZulassung.from })
    : remedy('choose-approved-provider', ['employer', 'employee']);

/** § 22(1a): AFBG instead; with a goal of S. 2 a start before the exception ends would do. */
export const insteadOfAfbgGoal: RemedyOf = ({ abschlussNach53bOder42b }) =>
  abschlussNach53bOder42b === true ? remedy('start-before', ['employer', 'provider']) : remedy('ask-for-afbg', ['employee']);

/** § 324(1): what is applied for too late can still start on the day of the application, or the Agentur admits it (S. 2). */
export const startAfterApplication: RemedyOf = ({ applicationDate }) =>
  remedy('start-later', ['employer', 'provider', 'agency'], applicationDate === undefined ? null : { of: 'start', date: applicationDate });
