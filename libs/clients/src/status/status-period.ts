import { addDays, addYears, type ClientId, type LocalDate, type TenantId, type UserId, type Version } from '@app/kernel';
import type { EmploymentStatus } from '../client/client.js';
import { statusBeforeBirth, statusDayTaken, statusNoneToday, statusTooFarAhead } from '../errors.js';

/** How a status became known; `not-stated` where it was entered with the other facts of a person. */
export const statusSources = ['own-statement', 'agentur-notice', 'employer-statement', 'other', 'not-stated'] as const;
export type StatusSource = (typeof statusSources)[number];

/** What an adviser enters; a day to come plans the change. */
export type EnterStatus = { readonly status: EmploymentStatus; readonly validFrom: LocalDate; readonly source: StatusSource };

/** One status of a person from a day on; it ends with the next one. */
export type StatusPeriod = EnterStatus & {
  readonly id: string;
  readonly tenantId: TenantId;
  readonly clientId: ClientId;
  /** Not yet the present status; the worker changes that on its day. */
  readonly planned: boolean;
  readonly version: Version;
  readonly recordedAt: string;
  readonly recordedBy: UserId | null;
  readonly updatedAt: string;
  readonly updatedBy: UserId | null;
};

/** Where a period stands on a day. */
export const statusStates = ['past', 'present', 'planned'] as const;
export type StatusState = (typeof statusStates)[number];

type Begin = { readonly validFrom: LocalDate };

const latestFirst = <T extends Begin>(periods: readonly T[]): readonly T[] =>
  periods.toSorted((a, b) => (a.validFrom < b.validFrom ? 1 : -1));

/** The period that holds on a day, or undefined before the first. */
export const periodOn = <T extends Begin>(periods: readonly T[], on: LocalDate): T | undefined =>
  latestFirst(periods).find(({ validFrom }) => validFrom <= on);

/** Latest first, each with its last day (null: open) and where it stands on that day. */
export const historyOn = <T extends Begin>(periods: readonly T[], on: LocalDate) => {
  const sorted = latestFirst(periods);
  const present = periodOn(sorted, on);
  return sorted.map((period, index) => {
    const next = sorted[index - 1];
    const state: StatusState = period === present ? 'present' : period.validFrom > on ? 'planned' : 'past';
    return { ...period, validUntil: next ? addDays(next.validFrom, -1) : null, state };
  });
};

/**
 * Whether a person may have this status beside the others. Throws Problems (rule) `clients.status-before-birth`, `.status-too-far-ahead` (more
 * than a year), and `.status-day-taken` (conflict).
 */
export const checkPeriod = (
  { validFrom }: Begin,
  others: readonly Begin[],
  { birthDate, today }: { readonly birthDate: LocalDate | null; readonly today: LocalDate },
): void => {
  if (birthDate && validFrom < birthDate) throw statusBeforeBirth(validFrom);
  if (validFrom > addYears(today, 1)) throw statusTooFarAhead(validFrom);
  if (others.some((other) => other.validFrom === validFrom)) throw statusDayTaken(validFrom);
};

/**
 * A correction does not move the only status of today into the future: whoever never had it loses the entry, and the change is planned anew.
 * Throws Problem (rule) `clients.status-none-today`.
 */
export const checkStillPresent = (before: Begin, after: Begin, others: readonly Begin[], today: LocalDate): void => {
  if (periodOn([before, ...others], today) && !periodOn([after, ...others], today)) throw statusNoneToday();
};
