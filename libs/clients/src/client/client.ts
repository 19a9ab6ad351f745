import type { ClientId, LocalDate, TenantId, UserId, Version } from '@app/kernel';
import { birthDateInFuture, qualificationDayWithoutQualification, qualificationFollows, qualificationInFuture } from '../errors.js';

export const genders = ['female', 'male', 'diverse', 'not-stated'] as const;
export type Gender = (typeof genders)[number];

/** Standing on the labour market: employed, threatened by unemployment (§ 17 SGB III), unemployed, drawing SGB II, returning (§ 20 SGB III). */
export const employmentStatuses = ['employed', 'threatened', 'unemployed', 'sgb2', 'returning'] as const;
export type EmploymentStatus = (typeof employmentStatuses)[number];

/** What a person may say about somebody; null = not known. */
export type ClientRecord = {
  readonly lastName: string;
  readonly firstName: string;
  readonly birthDate: LocalDate | null;
  readonly gender: Gender | null;
  readonly phone: string | null;
  readonly email: string | null;
  readonly street: string | null;
  readonly plz: string | null;
  readonly town: string | null;
  readonly employmentStatus: EmploymentStatus;
  /** A qualification with at least two years' training (§ 81(2), § 82(1) S. 1 Nr. 2 SGB III); null = not asked yet. */
  readonly hasQualification: boolean | null;
  readonly qualificationOn: LocalDate | null;
};

/** Somebody being advised: one row per person and Träger. */
export type Client = ClientRecord & {
  readonly id: ClientId;
  readonly tenantId: TenantId;
  readonly number: string;
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
