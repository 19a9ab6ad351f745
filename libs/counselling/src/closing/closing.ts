import { addMonths, type CaseId, type LocalDate, type ReminderId, type UserId } from '@app/kernel';
import type { Case, ClosingReason } from '../case/case.js';
import { checkEvent } from '../case/case-events.js';
import { withStatus, type StatusFacts } from '../case/case-status.js';
import { applicationsOpen, dutiesOpen, outcomesMissing, retentionOver, transferOpen } from '../errors.js';
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

/** An enquiry that goes to another office. */
export type RefuseEnquiry = { readonly referredTo: string; readonly duties: readonly SettleDuty[] };

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
  refuseUnanswered(unfinished.duties, duties);
  return ended(kase, reason, today, null);
};

/**
 * Nobody here is responsible: the person is sent to another office. Throws Problems (rule) `counselling.cannot-refuse`, `.transfer-open`,
 * and `.duties-open` unless every open Wiedervorlage has its answer.
 */
export const refuseEnquiry = (
  kase: StatusFacts,
  { referredTo, duties: answers }: RefuseEnquiry,
  { duties, offerOpen }: Pick<Unfinished, 'duties' | 'offerOpen'>,
  today: LocalDate,
) => {
  checkEvent(kase, 'refuse');
  if (offerOpen) throw transferOpen();
  refuseUnanswered(duties, answers);
  return ended(kase, 'not-responsible', today, referredTo);
};

/** How many months a file is kept after its end, and whether something else keeps it: another case, an application, a hold. */
export type FileKept = { readonly months: number; readonly otherwise: boolean };
export type Retention = FileKept & { readonly today: LocalDate };

/**
 * Back to what the facts of the case say, while it is kept (domain.md 3.3). Throws Problems (rule) `counselling.cannot-reopen`, and
 * `counselling.retention-over` after the last day it is kept, reckoned from its end or the last contact, unless something else keeps the
 * file. A case about a company alone is never erased by the run of time.
 */
export const reopen = (kase: StatusFacts & Pick<Case, 'lastContactOn' | 'clientId'>, { months, otherwise, today }: Retention) => {
  checkEvent(kase, 'reopen');
  const [endedOn] = [kase.closedOn, kase.lastContactOn]
    .filter((day) => day !== null)
    .toSorted()
    .toReversed();
  const keptUntil = endedOn && addMonths(endedOn, months);
  if (kase.clientId !== null && !otherwise && keptUntil && keptUntil < today) throw retentionOver(keptUntil);
  return withStatus(kase, { closedOn: null, closingReason: null, referredTo: null, enquiry: false } satisfies Partial<Case>);
};

const refuseUnanswered = (open: Unfinished['duties'], answers: readonly SettleDuty[]): void => {
  const answered = new Set(answers.map(({ reminderId }) => reminderId));
  if (answered.size !== open.length || !open.every(({ id }) => answered.has(id))) throw dutiesOpen(open.length);
};

const ended = (kase: StatusFacts, closingReason: ClosingReason, closedOn: LocalDate, referredTo: string | null) =>
  withStatus(kase, { closedOn, closingReason, referredTo, restingReason: null, restingUntil: null } satisfies Partial<Case>);
