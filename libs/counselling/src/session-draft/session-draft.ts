import type { CaseId, SessionId } from '@app/kernel';
import { plusMilliseconds } from '@app/platform';

/** A session that is being written: the id it will get, its notes, and what else stands in the form, as the page writes it. */
export type SessionDraft = {
  readonly caseId: CaseId;
  readonly sessionId: SessionId;
  readonly notes: string;
  readonly form: string;
  readonly savedAt: string;
};

export type KeepDraft = Pick<SessionDraft, 'sessionId' | 'notes' | 'form'>;

const day = 86_400_000;
const lifetime = 84 * day;
const warnedBefore = [7 * day, day] as const;

/** What its author is told the first and the second time. */
export const draftWarnings = ['draft-ends-in-a-week', 'draft-ends-tomorrow'] as const;

/**
 * What a draft comes to at the instant `now` when nobody has written in it since (anchors 71): a first and a second warning, 7 days and 1
 * day before its end, and the end twelve weeks after the last change. Each instant says: saved then or earlier.
 */
export const draftAges = (now: string) => ({
  ends: plusMilliseconds(now, -lifetime),
  warnings: warnedBefore.map((before) => plusMilliseconds(now, before - lifetime)) as [string, string],
});

/** The warnings a draft is owed now and has not had, as indexes of `draftWarnings`; of two that are owed at once only the later one. */
export const warningOwed = (
  { savedAt, warnings }: { readonly savedAt: string; readonly warnings: number },
  now: string,
): 0 | 1 | undefined => {
  const [first, second] = draftAges(now).warnings;
  if (savedAt <= second) return warnings < 2 ? 1 : undefined;
  return savedAt <= first && warnings < 1 ? 0 : undefined;
};
