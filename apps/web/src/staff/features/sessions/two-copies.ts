import type { KeptCopy } from '../../desk/desk.js';
import { formIn, type PromiseEntry, type SessionEntry } from './kept-form.js';

/** A text field beside the notes. */
export type FurtherText = 'agreements' | 'nextStep' | 'purpose' | 'participants';
export const furtherTexts: readonly FurtherText[] = ['agreements', 'nextStep', 'purpose', 'participants'];

/** Both copies say the same in every field. */
export const sameContent = (one: KeptCopy, other: KeptCopy): boolean =>
  one.notes === other.notes && JSON.stringify(formIn(one)?.entry ?? one.form) === JSON.stringify(formIn(other)?.entry ?? other.form);

/** The newer copy holds all that the older one does: every text goes on from the older one, and no choice or promise is missing. */
export const goesOn = (newer: KeptCopy, older: KeptCopy): boolean => {
  if (newer.savedAt < older.savedAt || !newer.notes.startsWith(older.notes)) return false;
  const [now, before] = [formIn(newer)?.entry, formIn(older)?.entry];
  if (!now || !before) return newer.form === older.form;
  return (
    furtherTexts.every((field) => (now[field] ?? '').startsWith(before[field] ?? '')) &&
    (now.minutes ?? '').startsWith(before.minutes ?? '') &&
    (now.followUpFor ?? '').startsWith(before.followUpFor ?? '') &&
    (before.outcome === undefined || now.outcome === before.outcome) &&
    (before.followUp?.typed ?? '') === (before.followUp?.typed ? now.followUp?.typed : '') &&
    (before.courses ?? []).every(({ id }) => (now.courses ?? []).some((course) => course.id === id)) &&
    (before.promises ?? []).every((promise, index) => promiseGoesOn(now.promises?.[index], promise))
  );
};

const promiseGoesOn = (now: PromiseEntry | undefined, before: PromiseEntry): boolean =>
  now !== undefined && now.text.startsWith(before.text) && (before.due.typed === '' || now.due.typed === before.due.typed);

/** The entry in hand with everything the other copy says besides; where only one of two values can stay, the one in hand does. */
export const joined = (entry: SessionEntry, other: KeptCopy): SessionEntry => {
  const found = formIn(other)?.entry;
  const notes = both(entry.notes, other.notes, '\n\n');
  if (!found) return { ...entry, notes };
  const known = new Set(entry.promises.map((promise) => JSON.stringify(promise)));
  return {
    ...entry,
    notes,
    agreements: both(entry.agreements, found.agreements, '\n\n'),
    nextStep: both(entry.nextStep, found.nextStep, '; '),
    purpose: both(entry.purpose, found.purpose, '; '),
    participants: both(entry.participants, found.participants, '; '),
    outcome: entry.outcome ?? found.outcome,
    minutes: entry.minutes ?? found.minutes,
    followUp: entry.followUp.typed === '' ? (found.followUp ?? entry.followUp) : entry.followUp,
    followUpFor: entry.followUpFor ?? found.followUpFor,
    courses: [...entry.courses, ...(found.courses ?? []).filter(({ id }) => !entry.courses.some((course) => course.id === id))],
    promises: [...entry.promises, ...(found.promises ?? []).filter((promise) => !known.has(JSON.stringify(promise)))],
  };
};

const both = (one: string, other: string | undefined, between: string): string => {
  if (!other || one.includes(other)) return one;
  return other.includes(one) ? other : [one, other].join(between);
};
