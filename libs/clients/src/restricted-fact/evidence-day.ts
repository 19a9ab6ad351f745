import type { LocalDate } from '@app/kernel';
import { seenInFuture, seenWithoutPaper } from '../errors.js';

/**
 * The day a paper was seen («Ausweis gesehen am»); no copy is kept. Today where nobody says otherwise, none where nothing was seen.
 * Throws Problems (rule) `clients.seen-in-future`, `clients.seen-without-paper`.
 */
export const dayOfEvidence = (paper: boolean, seenOn: LocalDate | null, today: LocalDate): LocalDate | null => {
  if (!paper && seenOn !== null) throw seenWithoutPaper();
  if (seenOn !== null && seenOn > today) throw seenInFuture(seenOn);
  return paper ? (seenOn ?? today) : null;
};

/** Why somebody looks at the restricted record; it stands in the access log beside the look. */
export const lookPurposes = ['counselling', 'funding-calculation', 'application', 'payment', 'correction'] as const;
export type LookPurpose = (typeof lookPurposes)[number];
