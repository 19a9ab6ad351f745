import type { CaseId, LocalDate, ReminderId, UserId } from '@app/kernel';
import type { Case, ClosingReason } from '../case/case.js';
import { checkEvent } from '../case/case-events.js';
import { withStatus, type StatusFacts } from '../case/case-status.js';
import { applicationsOpen, dutiesBeforeRefusal, dutiesOpen, outcomesMissing, transferOpen } from '../errors.js';
import { keepsOpen, lacksOutcome, type Measure } from '../measure/measure.js';

/** Why somebody closes a case that was taken on; `not-responsible` ends an enquiry. */
export type CloseReason = Exclude<ClosingReason, 'not-responsible'>;

/** What becomes of one open Wiedervorlage when its case is closed. */
export type SettleDuty =
  | { readonly reminderId: ReminderId; readonly how: 'finish'; readonly note?: string | null | undefined }
  /** It stays in sight: on a day, and on a desk if another. */
  | { readonly reminderId: ReminderId; readonly how: 'keep'; readonly dueOn: LocalDate; readonly ownerId?: UserId | undefined }
  | { readonly reminderId: ReminderId; readonly how: 'other-case'; readonly caseId: CaseId };

export const dutyAnswers = ['finish', 'keep', 'other-case'] as const satisfies readonly SettleDuty['how'][];

export type CloseCase = {
  readonly reason: CloseReason;
  readonly note?: string | null | undefined;
  readonly duties: readonly SettleDuty[];
};

/** What stands between a case and its end. */
export type Unfinished = {
  readonly measures: readonly Pick<Measure, 'number' | 'settled' | 'stage' | 'participants' | 'result'>[];
  readonly duties: readonly { readonly id: ReminderId }[];
  readonly offerOpen: boolean;
};

/**
 * Ends a case. Throws Problems (rule) `counselling.cannot-close`, `.applications-open`, `.outcomes-missing` (both with the numbers),
 * `.transfer-open`, and `.duties-open` unless every open Wiedervorlage has its answer.
 */
export const closeCase = (kase: StatusFacts, { reason, duties }: CloseCase, unfinished: Unfinished, today: LocalDate) => {
  checkEvent(kase, 'close');
  const open = unfinished.measures.filter(keepsOpen);
  if (open.length > 0) throw applicationsOpen(open.map(({ number }) => number));
  const missing = unfinished.measures.filter(lacksOutcome);
  if (missing.length > 0) throw outcomesMissing(missing.map(({ number }) => number));
  if (unfinished.offerOpen) throw transferOpen();
  const answered = new Set(duties.map(({ reminderId }) => reminderId));
  const same = answered.size === unfinished.duties.length && unfinished.duties.every(({ id }) => answered.has(id));
  if (!same) throw dutiesOpen(unfinished.duties.length);
  return ended(kase, reason, today, null);
};

/**
 * Nobody here is responsible: the person is sent to another office. Throws Problems (rule) `counselling.cannot-refuse`, `.transfer-open`,
 * and `.duties-before-refusal` while a Wiedervorlage is open: each is done before.
 */
export const refuseEnquiry = (
  kase: StatusFacts,
  referredTo: string,
  { duties, offerOpen }: Pick<Unfinished, 'duties' | 'offerOpen'>,
  today: LocalDate,
) => {
  checkEvent(kase, 'refuse');
  if (offerOpen) throw transferOpen();
  if (duties.length > 0) throw dutiesBeforeRefusal(duties.length);
  return ended(kase, 'not-responsible', today, referredTo);
};

/** Back to what the facts of the case say, while it is kept. Throws Problem `counselling.cannot-reopen` (rule). */
export const reopen = (kase: StatusFacts) => {
  checkEvent(kase, 'reopen');
  return withStatus(kase, { closedOn: null, closingReason: null, referredTo: null, enquiry: false } satisfies Partial<Case>);
};

const ended = (kase: StatusFacts, closingReason: ClosingReason, closedOn: LocalDate, referredTo: string | null) =>
  withStatus(kase, { closedOn, closingReason, referredTo, restingReason: null, restingUntil: null } satisfies Partial<Case>);
