import { addDays, addYears, daysBetween, type LocalDate } from '@app/kernel';
import type { EmploymentStatus } from '../client/client.js';
import { historyOn } from '../status/status-period.js';
import { isUnskilled, type WorkPeriod } from '../work-period/work-period.js';
import { firstBerufsabschluss, isBerufsabschluss, isTraining, type Qualification } from './qualification.js';

type Identified = { readonly id: string };

/** What §§ 81(2), 82(1) S. 1 Nr. 2 SGB III ask, as it follows from the profile on a day. Always a proposal: whoever advises decides. */
export type QualificationFindings = {
  /** `not-recorded`: no training is recorded, so nothing follows. */
  readonly standing: 'berufsabschluss' | 'none' | 'unknown' | 'not-recorded';
  /** The one it rests on. */
  readonly qualificationId: string | null;
  readonly awardedOn: LocalDate | null;
  /** From this day on it was acquired two years ago (§ 82(1) S. 1 Nr. 2). */
  readonly twoYearsOn: LocalDate | null;
  readonly twoYearsPassed: boolean | null;
  /** Days since the latest award in semi-skilled or unskilled work, and in times that count like it (§ 81(2) S. 1 Nr. 1, S. 2). */
  readonly unskilledDays: number;
  /** Stages they come from. */
  readonly workPeriodIds: readonly string[];
  /** Whether times of unemployment are among them. */
  readonly unemploymentCounted: boolean;
  /** More than four years since each of them: no Berufsabschluss can presumably be used any more. */
  readonly noLongerUsable: boolean;
};

type Span = { readonly from: LocalDate; readonly to: LocalDate };
type StatusEntry = { readonly status: EmploymentStatus; readonly validFrom: LocalDate };

/** Four years, one of them a leap year. */
const fourYears = 4 * 365 + 1;

/** What follows from qualifications, stages and statuses on a day. */
export const findingsOn = (
  qualifications: readonly (Qualification & Identified)[],
  work: readonly (WorkPeriod & Identified)[],
  statuses: readonly StatusEntry[],
  on: LocalDate,
): QualificationFindings => {
  const first = firstBerufsabschluss(qualifications);
  const awardedOn = first?.awardedOn ?? null;
  const twoYearsOn = awardedOn && addYears(awardedOn, 2);
  // Each is as useless as the time since its own award is long: the latest one stays usable longest.
  const held = qualifications.filter((one) => isBerufsabschluss(one));
  const latest = held.reduce<LocalDate | null>(
    (day, one) => (one.awardedOn !== null && (day ?? '') < one.awardedOn ? one.awardedOn : day),
    null,
  );
  const counted = work.filter((one) => one.kind === 'family-time' || isUnskilled(one));
  // Before the award there was nothing that could have become useless.
  const within = (span: Span): readonly Span[] => clipped(span, latest ? addDays(latest, 1) : undefined, on);
  const stages = counted.flatMap((one) => within({ from: one.startedOn, to: one.endedOn ?? on }).map((span) => ({ ...span, id: one.id })));
  const unemployed = historyOn(statuses, on)
    .filter(({ status }) => status === 'unemployed')
    .flatMap(({ validFrom, validUntil }) => within({ from: validFrom, to: validUntil ?? on }));
  const unskilledDays = daysIn([...stages, ...unemployed]);
  return {
    standing: standingOf(qualifications, first !== undefined),
    qualificationId: first?.id ?? null,
    awardedOn,
    twoYearsOn,
    twoYearsPassed: twoYearsOn && twoYearsOn <= on,
    unskilledDays,
    workPeriodIds: [...new Set(stages.map(({ id }) => id))],
    unemploymentCounted: unemployed.length > 0,
    noLongerUsable: held.length > 0 && held.every((one) => one.awardedOn !== null) && unskilledDays > fourYears,
  };
};

const standingOf = (qualifications: readonly Qualification[], has: boolean): QualificationFindings['standing'] => {
  const trainings = qualifications.filter(isTraining);
  if (trainings.length === 0) return 'not-recorded';
  if (has) return 'berufsabschluss';
  return trainings.some((one) => isBerufsabschluss(one) === null) ? 'unknown' : 'none';
};

const clipped = ({ from, to }: Span, least: LocalDate | undefined, most: LocalDate): readonly Span[] => {
  const span = { from: least && from < least ? least : from, to: to > most ? most : to };
  return span.from <= span.to ? [span] : [];
};

/** Days in at least one of the spans, first and last included. */
const daysIn = (spans: readonly Span[]): number => {
  let days = 0;
  let until: LocalDate | undefined;
  for (const { from, to } of spans.toSorted((a, b) => (a.from < b.from ? -1 : 1))) {
    const begin = until !== undefined && from <= until ? addDays(until, 1) : from;
    if (begin > to) continue;
    days += daysBetween(begin, to) + 1;
    until = to;
  }
  return days;
};
