import type { DeviceDraft } from './draft-vault.js';
import { formIn } from './kept-form.js';
import { furtherTexts, type FurtherText } from './two-copies.js';

type Recorded = { readonly id: string; readonly notes: string; readonly promises: readonly unknown[] } & Readonly<
  Record<FurtherText, string | null>
>;

/** What is on record about a case; `gone` when there is no such case for this person any more. */
export type OnRecord = readonly Recorded[] | 'gone';

/**
 * Drafts of this device that still say something new. Those whose case is gone, and those that are on record with the same texts, go
 * through `drop`; where `recordOf` fails, they stay.
 */
export const stillNeeded = async (
  drafts: readonly DeviceDraft[],
  recordOf: (caseId: string) => Promise<OnRecord>,
  drop: (key: string) => void,
): Promise<readonly DeviceDraft[]> => {
  const needed = await Promise.all(
    drafts.map(async (draft) => {
      const { key, subject } = draft;
      if (subject?.kind !== 'case') return true;
      const record = await recordOf(subject.caseId).catch(() => []);
      if (record === 'gone') return false;
      return !record.some((session) => session.id === key && saysAll(session, draft));
    }),
  );
  drafts.filter((_, index) => !needed[index]).forEach(({ key }) => drop(key));
  return drafts.filter((_, index) => needed[index]);
};

const saysAll = (session: Recorded, draft: DeviceDraft): boolean => {
  const entry = formIn(draft)?.entry;
  return (
    session.notes === draft.notes.trim() &&
    furtherTexts.every((field) => (session[field] ?? '') === (entry?.[field] ?? '').trim()) &&
    (entry?.promises ?? []).length <= session.promises.length
  );
};
