import type { EstablishmentId, LocalDate, UserId } from '@app/kernel';
import { affiliationInFuture, betriebsnummerInvalid, directoryUnchanged } from '../errors.js';
import { isBetriebsnummer, type BetriebsnummerOptions } from '../establishment/betriebsnummer.js';
import type { Establishment } from '../establishment/establishment.js';

/** Who said that a Betrieb belongs to an Unternehmen, or an Unternehmen to a Konzern. */
export const affiliationSources = ['employer', 'register', 'document', 'adviser'] as const;
export type AffiliationSource = (typeof affiliationSources)[number];

/** What of an entry can be entered and corrected. `ags` is the municipality; a WZ code never goes without its version. */
export const entryFields = ['betriebsnummer', 'name', 'street', 'plz', 'town', 'ags', 'wzCode', 'wzVersion', 'chamber'] as const;
export type EntryField = (typeof entryFields)[number];
export type EntryFields = Pick<Establishment, EntryField>;

/** The Unternehmen or Konzern somebody means: one of the directory, or a new one by its name. */
export type Unit = { readonly id: string } | { readonly name: string };

/** What somebody says of a belonging: since when, and who told. */
export type Told = { readonly since: LocalDate; readonly source: AffiliationSource; readonly note: string | null };

/** A step of belonging; `to` null = to no Konzern. It holds until the next one, of the same day the one recorded last. */
export type AffiliationStep = Told & {
  readonly id: string;
  readonly kind: UnitKind;
  readonly to: { readonly id: string; readonly name: string } | null;
  readonly recordedAt: string;
  readonly recordedBy: UserId | null;
  readonly recordedOffice: string;
};

/** The two levels above a Betrieb. */
export const unitKinds = ['company', 'group'] as const;
export type UnitKind = (typeof unitKinds)[number];

/** One corrected field of an entry, as every Träger sees it: the office, never the person of another one. */
export type DirectoryChange = {
  readonly id: string;
  readonly establishmentId: EstablishmentId;
  readonly field: EntryField;
  readonly oldValue: string | null;
  readonly newValue: string | null;
  readonly reason: string;
  readonly changedAt: string;
  readonly changedBy: UserId;
  readonly changedOffice: string;
};

/** Throws Problem `companies.betriebsnummer-invalid` (rule) when the check digit is wrong, or the number is a demo one elsewhere. */
export const checkBetriebsnummer = (betriebsnummer: string, options: BetriebsnummerOptions): void => {
  if (!isBetriebsnummer(betriebsnummer, options)) throw betriebsnummerInvalid(betriebsnummer);
};

/** The fields in which the two differ, old and new as text. Throws Problem `companies.directory-unchanged` (rule) when there is none. */
export const changesOf = (before: EntryFields, after: EntryFields): readonly Pick<DirectoryChange, 'field' | 'oldValue' | 'newValue'>[] => {
  const written = (value: string | number | null): string | null => (value === null ? null : String(value));
  const changes = entryFields
    .map((field) => ({ field, oldValue: written(before[field]), newValue: written(after[field]) }))
    .filter(({ oldValue, newValue }) => oldValue !== newValue);
  if (changes.length === 0) throw directoryUnchanged();
  return changes;
};

/** Throws Problem `companies.affiliation-in-future` (rule): what will be is entered when it is. */
export const checkAffiliation = ({ since }: Pick<Told, 'since'>, today: LocalDate): void => {
  if (since > today) throw affiliationInFuture(since);
};

/** The steps of one level with the day each of them ends before, newest first; one that another of the same day replaced never held. */
export const withEnds = <S extends Pick<AffiliationStep, 'since' | 'recordedAt'>>(
  steps: readonly S[],
): readonly (S & { readonly until: LocalDate | null; readonly replaced: boolean })[] => {
  const newestFirst = steps.toSorted((a, b) => b.since.localeCompare(a.since) || b.recordedAt.localeCompare(a.recordedAt));
  return newestFirst.map((step, index) => {
    const next = newestFirst.slice(0, index).findLast(({ since }) => since > step.since);
    return { ...step, until: next?.since ?? null, replaced: newestFirst[index - 1]?.since === step.since };
  });
};
