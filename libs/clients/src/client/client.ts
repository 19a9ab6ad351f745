import type { ClientId, LocalDate, TenantId, UserId, Version } from '@app/kernel';
import {
  birthDateInFuture,
  qualificationDayWithoutQualification,
  qualificationFollows,
  qualificationInFuture,
  statusForgotten,
} from '../errors.js';

export const genders = ['female', 'male', 'diverse', 'not-stated'] as const;
export type Gender = (typeof genders)[number];

/** Standing on the labour market: employed, threatened by unemployment (§ 17 SGB III), unemployed, drawing SGB II, returning (§ 20 SGB III). */
export const employmentStatuses = ['employed', 'threatened', 'unemployed', 'sgb2', 'returning'] as const;
export type EmploymentStatus = (typeof employmentStatuses)[number];

/** About how old somebody is, as long as the birth date is not known. Never counts in a calculation. */
export const ageRanges = ['under-18', '18-24', '25-34', '35-44', '45-54', '55-plus'] as const;
export type AgeRange = (typeof ageRanges)[number];

/** What a person may say about somebody; null = not known, or not asked yet. */
export type ClientRecord = {
  readonly lastName: string;
  readonly firstName: string;
  readonly birthDate: LocalDate | null;
  /** Only without a birth date. */
  readonly ageRange: AgeRange | null;
  readonly gender: Gender | null;
  readonly phone: string | null;
  readonly email: string | null;
  readonly street: string | null;
  readonly plz: string | null;
  readonly town: string | null;
  readonly employmentStatus: EmploymentStatus | null;
  /** A qualification with at least two years' training (§ 81(2), § 82(1) S. 1 Nr. 2 SGB III); null = not asked yet. */
  readonly hasQualification: boolean | null;
  readonly qualificationOn: LocalDate | null;
};

/** Somebody being advised: one row per person and Träger. */
export type Client = ClientRecord & {
  readonly id: ClientId;
  readonly tenantId: TenantId;
  readonly number: string;
  /** The day on which the age range was told. */
  readonly ageRangeOn: LocalDate | null;
  /** Municipality (AGS), where postcode and town leave no doubt. */
  readonly ags: string | null;
  readonly version: Version;
  readonly createdAt: string;
  readonly createdBy: UserId | null;
  readonly updatedAt: string;
};

/** How a person is called in lists: `Hülsmeier, Gerda`. */
export const displayName = ({ lastName, firstName }: Pick<ClientRecord, 'lastName' | 'firstName'>): string => `${lastName}, ${firstName}`;

/**
 * Throws Problems (rule) `clients.birth-date-in-future`, `clients.qualification-in-future`,
 * `clients.qualification-day-without-qualification` when the facts contradict the calendar or each other.
 */
export const checkRecord = ({ birthDate, hasQualification, qualificationOn }: ClientRecord, today: LocalDate): void => {
  if (birthDate && birthDate > today) throw birthDateInFuture(birthDate);
  if (qualificationOn && qualificationOn > today) throw qualificationInFuture(qualificationOn);
  if (qualificationOn && !hasQualification) throw qualificationDayWithoutQualification();
};

/**
 * What is kept of somebody's age: a birth date makes an age range needless, and a range counts from the day it was told. Answers the range and
 * its day, to be saved with the record.
 */
export const ageOf = (
  { birthDate, ageRange }: Pick<ClientRecord, 'birthDate' | 'ageRange'>,
  before: Pick<Client, 'ageRange' | 'ageRangeOn'>,
  today: LocalDate,
): Pick<Client, 'ageRange' | 'ageRangeOn'> => {
  if (birthDate !== null || ageRange === null) return { ageRange: null, ageRangeOn: null };
  return { ageRange, ageRangeOn: ageRange === before.ageRange ? before.ageRangeOn : today };
};

/** Whether a request for a new person says what is known of the person it made: then it is the same request once more. */
export const saysTheSame = (existing: Client, record: ClientRecord): boolean => {
  const ageRange = record.birthDate === null ? record.ageRange : null;
  return (Object.keys(record) as (keyof ClientRecord)[]).every(
    (fact) => existing[fact] === (fact === 'ageRange' ? ageRange : record[fact]),
  );
};

/** A status that is known is put right in the history, not emptied. Throws Problem (rule) `clients.status-forgotten`. */
export const checkStatusKept = (before: Pick<ClientRecord, 'employmentStatus'>, after: Pick<ClientRecord, 'employmentStatus'>): void => {
  if (before.employmentStatus !== null && after.employmentStatus === null) throw statusForgotten();
};

/**
 * The simple answer about a Berufsabschluss is nobody's to change while it `follows` from recorded qualifications. Throws Problem (rule)
 * `clients.qualification-follows`.
 */
export const checkAnswer = (
  before: Pick<ClientRecord, 'hasQualification' | 'qualificationOn'>,
  after: Pick<ClientRecord, 'hasQualification' | 'qualificationOn'>,
  follows: boolean,
): void => {
  if (follows && (before.hasQualification !== after.hasQualification || before.qualificationOn !== after.qualificationOn)) {
    throw qualificationFollows();
  }
};

/** The municipality of an address, if its postcode lies in one, or the town is the name of one of its places; null otherwise. */
export const municipalityOf = (
  town: string | null,
  places: readonly { readonly place: string; readonly ags: string | null }[],
): string | null => {
  const named = places.filter(({ place }) => place.toLowerCase() === town?.toLowerCase());
  const candidates = new Set((named.length > 0 ? named : places).map(({ ags }) => ags));
  const [only] = candidates;
  return candidates.size === 1 ? (only ?? null) : null;
};
