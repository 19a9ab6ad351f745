import { addDays, type ClientId, type LocalDate, type TenantId, type UserId, type Version } from '@app/kernel';
import type { Client } from '../client/client.js';
import {
  mergeErasurePending,
  mergeLinkedTwice,
  mergeLocked,
  mergeProtected,
  mergeTooLate,
  mergeUndone,
  mergeWithItself,
} from '../errors.js';
import type { RowsByTable } from './relation-kind.js';

/** How long a merge can be undone. */
export const undoDays = 90;

/** What whoever merges chooses between: facts that go together are one choice. */
export const mergeFields = ['last-name', 'first-name', 'age', 'gender', 'phone', 'email', 'address', 'qualification'] as const;
export type MergeField = (typeof mergeFields)[number];

const factsOf: Readonly<Record<MergeField, readonly (keyof Client)[]>> = {
  'last-name': ['lastName'],
  'first-name': ['firstName'],
  age: ['birthDate', 'ageRange', 'ageRangeOn'],
  gender: ['gender'],
  phone: ['phone'],
  email: ['email'],
  address: ['street', 'plz', 'town', 'ags'],
  qualification: ['hasQualification', 'qualificationOn'],
};

/** What somebody decides: whose record ends, in which version it was looked at, and which of its facts are taken. */
export type MergeInput = {
  readonly absorbedId: ClientId;
  readonly absorbedVersion: Version;
  readonly take: readonly MergeField[];
};

/** One merge and its journal. */
export type Merge = {
  readonly id: string;
  readonly tenantId: TenantId;
  readonly survivorId: ClientId;
  readonly absorbedId: ClientId;
  readonly was: Partial<Client>;
  readonly became: Partial<Client>;
  /** The mark the merged person shared with another Träger. */
  readonly samePersonId: string | null;
  readonly rowsBefore: RowsByTable;
  readonly withdrawnConsents: readonly string[];
  readonly mergedAt: string;
  readonly mergedBy: UserId;
  readonly undoUntil: LocalDate;
  readonly undoneAt: string | null;
  readonly undoneBy: UserId | null;
};

/** Why two persons cannot become one, as `clients.merge_hindrance` names it. */
export type Hindrance = 'protected' | 'locked' | 'erasure' | 'linked-twice';

/** The choices in which two persons differ. */
export const differing = (one: Client, other: Client): readonly MergeField[] =>
  mergeFields.filter((field) => factsOf[field].some((fact) => one[fact] !== other[fact]));

/** The facts of the absorbed person that were chosen, to be saved with the survivor. */
export const takenFrom = (absorbed: Client, take: readonly MergeField[]): Partial<Client> =>
  Object.fromEntries(take.flatMap((field) => factsOf[field]).map((fact) => [fact, absorbed[fact]]));

/** What really changes of a record, as it was and as it becomes. */
export const changesOf = (before: Client, changes: Partial<Client>): Pick<Merge, 'was' | 'became'> => {
  const facts = (Object.keys(changes) as (keyof Client)[]).filter((fact) => changes[fact] !== before[fact]);
  const of = (record: Partial<Client>) => Object.fromEntries(facts.map((fact) => [fact, record[fact]]));
  return { was: of(before), became: of(changes) };
};

/** What an undo gives back: facts that nobody has changed since. Facts that go together go back together or stay. */
export const givenBack = (now: Client, { was, became }: Pick<Merge, 'was' | 'became'>): Partial<Client> => {
  const facts = Object.keys(was) as (keyof Client)[];
  const groups: readonly (readonly (keyof Client)[])[] = [...Object.values(factsOf), ['employmentStatus']];
  const untouched = groups
    .map((group) => group.filter((fact) => facts.includes(fact)))
    .filter((group) => group.every((fact) => now[fact] === became[fact]));
  return Object.fromEntries(untouched.flat().map((fact) => [fact, was[fact]]));
};

/** The last day on which a merge of today can be undone. */
export const lastDayOfUndo = (today: LocalDate): LocalDate => addDays(today, undoDays);

/** Throws Problem `clients.merge-with-itself` (rule). */
export const checkTwo = (survivorId: ClientId, absorbedId: ClientId): void => {
  if (survivorId === absorbedId) throw mergeWithItself();
};

/** Throws Problems (conflict) `clients.merge-protected`, `.file-restricted`, `.merge-erasure-pending`, `.merge-linked-twice`. */
export const checkHindrance = (hindrance: Hindrance | null): void => {
  if (hindrance === 'protected') throw mergeProtected();
  if (hindrance === 'locked') throw mergeLocked();
  if (hindrance === 'erasure') throw mergeErasurePending();
  if (hindrance === 'linked-twice') throw mergeLinkedTwice();
};

/** Throws Problems (conflict) `clients.merge-undone`, `clients.merge-too-late`. */
export const checkUndo = ({ undoneAt, undoUntil }: Merge, today: LocalDate): void => {
  if (undoneAt !== null) throw mergeUndone();
  if (undoUntil < today) throw mergeTooLate(undoUntil);
};
