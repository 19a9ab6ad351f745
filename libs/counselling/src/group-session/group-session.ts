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

/** `displayName` as `Yıldız, Elif`. */
type Person = { readonly clientId: ClientId; readonly displayName: string };

/** What everybody reads. */
const sharedFields = ['notes', 'purpose', 'agreements', 'nextStep'] as const;

// Parts of names that stand in any text.
const particles: ReadonlySet<string> = new Set([
  'von',
  'vom',
  'zu',
  'zum',
  'zur',
  'und',
  'van',
  'der',
  'den',
  'de',
  'di',
  'da',
  'dos',
  'el',
  'al',
  'la',
  'dr',
  'prof',
]);

// `YILDIZ` and `Yıldız`, `Müller`, `Mueller` and `Muller`, `Weiß` and `Weiss` become the same.
const folded = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFD')
    .replaceAll(/[\p{M}'’]/gu, '')
    .replaceAll(/[ıłøđæœß]/g, (letter) => plainLetters[letter] ?? letter)
    .replaceAll(/([aou])e/g, '$1');
const plainLetters: Readonly<Record<string, string>> = { ı: 'i', ł: 'l', ø: 'o', đ: 'd', æ: 'a', œ: 'o', ß: 'ss' };

const wordsOf = (text: string): ReadonlySet<string> => new Set(folded(text).match(/\p{L}+/gu) ?? []);

/** The parts of a name, without `von` and the like as long as anything else is left. */
const partsOf = ({ displayName }: Person): readonly string[] => {
  const all = [...wordsOf(displayName)];
  const telling = all.filter((part) => !particles.has(part));
  return telling.length > 0 ? telling : all;
};

/**
 * Which of these people a text names by any part of the last or first name, also with the s of a genitive; parts of the name of whoever
 * the text is about (`self`) mean that person.
 */
export const namedIn = (text: string, people: readonly Person[], self?: Person): readonly Person[] => {
  const words = wordsOf(text);
  const own = new Set(self ? partsOf(self) : []);
  return people.filter((person) => partsOf(person).some((part) => !own.has(part) && (words.has(part) || words.has(`${part}s`))));
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
    ...sharedFields.filter((field) => namedIn(group[field] ?? '', all).length > 0).map((field) => `/${field}`),
    ...group.persons.flatMap(({ caseId, present: came, notes }, index) => {
      const own = personOf(caseId);
      const others = all.filter(({ clientId }) => clientId !== own?.clientId);
      return came && namedIn(notes, others, own).length > 0 ? [`/persons/${index}/notes`] : [];
    }),
  ];
  if (fields.length > 0 && !group.namesChecked) throw groupNamesAnother(fields);
  return present;
};

/** The text of one person's session: what was said to everybody, then what concerns her alone. */
export const notesOf = (shared: string, own: string): string => [shared.trim(), own.trim()].filter((text) => text !== '').join('\n\n');
