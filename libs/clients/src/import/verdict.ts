import type { ClientId, LocalDate, Version } from '@app/kernel';
import type { ClientRecord } from '../client/client.js';
import type { ImportFault, ReadPerson } from './read-person.js';

/** What becomes of a row: a new person, missing facts of a known one, nothing because all is known, or it waits for somebody. */
export const verdicts = ['new', 'update', 'same', 'parked'] as const;
export type VerdictName = (typeof verdicts)[number];

/**
 * Why a row waits: a cell is wrong (`faulty`), the person is known by name and birth date (`known`), may be known because one side has no
 * birth date (`maybe-known`), the Kundennummer belongs to nobody (`number-unknown`) or to somebody of another name or birth date
 * (`number-of-other`), what is known says otherwise (`differs`), the file is locked (Art. 18 DSGVO), or the table names the person twice.
 */
export const parkReasons = ['faulty', 'known', 'maybe-known', 'number-unknown', 'number-of-other', 'differs', 'locked', 'twice'] as const;
export type ParkReason = (typeof parkReasons)[number];

/** Facts an import adds to a known person where nothing is known yet; statuses and qualifications have histories of their own. */
export const filledFacts = [
  'birthDate',
  'gender',
  'phone',
  'email',
  'street',
  'plz',
  'town',
] as const satisfies readonly (keyof ClientRecord)[];
export type FilledFact = (typeof filledFacts)[number];

/** A person of the Träger whom the importer sees and the row may mean. */
export type Match = ClientRecord & {
  readonly id: ClientId;
  readonly number: string;
  readonly version: Version;
  readonly locked: boolean;
  /** The row names its Kundennummer, or one that a merge ended. */
  readonly byNumber: boolean;
};

/** The verdict with the person it is about and the facts it adds. */
export type Verdict =
  | { readonly verdict: 'new' }
  | { readonly verdict: 'update'; readonly match: Match; readonly filled: readonly FilledFact[] }
  | { readonly verdict: 'same'; readonly match: Match }
  | { readonly verdict: 'parked'; readonly reason: ParkReason; readonly match?: Match };

const parked = (reason: ParkReason, match?: Match): Verdict => ({ verdict: 'parked', reason, ...(match && { match }) });

/**
 * Judges one row by those of the same name or number; `twin` = an earlier row of the same table names the same person. The Kundennummer
 * alone makes a row an update; name and birth date make it a question, unless it says nothing new.
 */
export const judge = (
  read: ReadPerson | { readonly faults: readonly ImportFault[] },
  matches: readonly Match[],
  twin: boolean,
): Verdict => {
  if ('faults' in read) return parked('faulty');
  const { number, record } = read;
  const byNumber = number === null ? undefined : matches.find((match) => match.byNumber);
  if (twin) return parked('twice', byNumber ?? matches.find((match) => isSame(match, record)));
  if (number !== null) {
    if (!byNumber)
      return parked(
        'number-unknown',
        matches.find((match) => isSame(match, record)),
      );
    return isSame(byNumber, record) ? known(byNumber, record, true) : parked('number-of-other', byNumber);
  }
  const certain = matches.find((match) => match.birthDate !== null && match.birthDate === record.birthDate);
  if (certain) return known(certain, record, false);
  const possible = matches.find((match) => match.birthDate === null || record.birthDate === null);
  return possible ? parked(possible.locked ? 'locked' : 'maybe-known', possible) : { verdict: 'new' };
};

const known = (match: Match, record: ClientRecord, certain: boolean): Verdict => {
  if (match.locked) return parked('locked', match);
  const news = newsOf(match, record);
  if (news.contradicts.length > 0) return parked(certain ? 'differs' : 'known', match);
  if (news.filled.length === 0) return { verdict: 'same', match };
  return certain ? { verdict: 'update', match, filled: news.filled } : parked('known', match);
};

/** What the row says that is not known yet, and where it contradicts what is known. A fact the row is silent on is neither. */
export const newsOf = (
  match: ClientRecord,
  record: ClientRecord,
): { readonly filled: readonly FilledFact[]; readonly contradicts: readonly (keyof ClientRecord)[] } => {
  const said = (fact: keyof ClientRecord): boolean => record[fact] !== null;
  const filled = filledFacts.filter((fact) => said(fact) && match[fact] === null);
  const kept = ['employmentStatus', 'hasQualification', 'qualificationOn'] as const;
  return {
    filled,
    contradicts: [
      ...filledFacts.filter((fact) => said(fact) && match[fact] !== null && !sameText(match[fact], record[fact])),
      ...kept.filter((fact) => said(fact) && match[fact] !== record[fact]),
    ],
  };
};

const isSame = (match: ClientRecord, record: ClientRecord): boolean =>
  folded(match.lastName) === folded(record.lastName) &&
  folded(match.firstName) === folded(record.firstName) &&
  (match.birthDate === null || record.birthDate === null || match.birthDate === record.birthDate);

const sameText = (one: string | null, other: string | null): boolean => folded(one ?? '') === folded(other ?? '');

/** A name as names are compared: without case, umlauts written out, without accents. */
export const folded = (name: string): string =>
  name
    .trim()
    .toLowerCase()
    .replaceAll(/[äöüß]/g, (letter) => ({ ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' })[letter] ?? letter)
    .replaceAll('ı', 'i')
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '');

/** What rows of one table that name the same person have in common: the name, and name and birth date where there is one. */
export type PersonKeys = { readonly name: string; readonly born: string | null };

/** The name as names are compared, alone and with the birth date. */
export const personKeys = ({
  lastName,
  firstName,
  birthDate,
}: {
  lastName: string;
  firstName: string;
  birthDate: LocalDate | null;
}): PersonKeys => {
  const name = [folded(lastName), folded(firstName)].join('|');
  return { name, born: birthDate && [name, birthDate].join('|') };
};
