import type { CaseId, ClientId, SessionId } from '@app/kernel';
import { groupNamesAnother, groupOfNobody } from '../errors.js';
import type { RecordSession } from '../session/session.js';

/** Somebody who was invited: the case, the id the own session gets, whether she came, and what concerns her alone. */
export type Invited = { readonly caseId: CaseId; readonly sessionId: SessionId; readonly present: boolean; readonly notes: string };

/** One talk with several persons; `notes` is what everybody's session says. */
export type RecordGroup = Omit<RecordSession, 'participants' | 'followUp' | 'promises'> & {
  readonly persons: readonly Invited[];
  /** Somebody has looked at the names that were found and says that they mean nobody of the group. */
  readonly namesChecked?: boolean | undefined;
};

type Person = { readonly clientId: ClientId; readonly lastName: string };

/** The words of a text, folded so that `YILDIZ` and `Yıldız’` are the same. */
const wordsOf = (text: string): ReadonlySet<string> => new Set(folded(text).match(/[\p{L}-]+/gu) ?? []);
const folded = (text: string): string => text.toLowerCase().replaceAll('ı', 'i').normalize('NFD').replaceAll(/\p{M}/gu, '');

/** Which of these people a text names by last name, also as part of a double name or with the s of a genitive. */
export const namedIn = (text: string, people: readonly Person[]): readonly Person[] => {
  const words = wordsOf(text);
  return people.filter(({ lastName }) => {
    const parts = [folded(lastName), ...folded(lastName).split(/[\s-]+/)].filter((part) => part.length > 2);
    return parts.some((part) => words.has(part) || words.has(`${part}s`));
  });
};

/**
 * Those who came. Throws Problems (rule) `counselling.group-of-nobody`, and `counselling.group-names-another` with the fields in which
 * somebody else of the group is named, until somebody says that the names are meant otherwise.
 */
export const presentOf = (group: RecordGroup, personOf: (caseId: CaseId) => Person | undefined): readonly Invited[] => {
  const present = group.persons.filter((one) => one.present);
  if (present.length === 0) throw groupOfNobody();
  const all = group.persons.flatMap(({ caseId }) => personOf(caseId) ?? []);
  const fields = [
    ...(namedIn(group.notes, all).length > 0 ? ['/notes'] : []),
    ...group.persons.flatMap(({ caseId, present: came, notes }, index) => {
      const own = personOf(caseId)?.clientId;
      const others = all.filter(({ clientId }) => clientId !== own);
      return came && namedIn(notes, others).length > 0 ? [`/persons/${index}/notes`] : [];
    }),
  ];
  if (fields.length > 0 && !group.namesChecked) throw groupNamesAnother(fields);
  return present;
};

/** The text of one person's session: what was said to everybody, then what concerns her alone. */
export const notesOf = (shared: string, own: string): string => [shared.trim(), own.trim()].filter((text) => text !== '').join('\n\n');
