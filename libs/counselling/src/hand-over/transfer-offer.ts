import { addDays, Problem, type CaseId, type LocalDate, type TenantId, type TransferOfferId, type UserId, type Version } from '@app/kernel';
import type { Case } from '../case/case.js';
import { checkEvent } from '../case/case-events.js';

/** Where an offer to hand a case over stands. */
export const transferStates = ['offered', 'accepted', 'declined', 'withdrawn'] as const;
export type TransferState = (typeof transferStates)[number];

/** A case offered to a colleague. */
export type TransferOffer = {
  readonly id: TransferOfferId;
  readonly tenantId: TenantId;
  readonly caseId: CaseId;
  readonly fromUserId: UserId;
  readonly toUserId: UserId;
  readonly reason: string;
  readonly state: TransferState;
  /** Until when an answer is expected; then the team lead is reminded. */
  readonly dueOn: LocalDate;
  readonly answerReason: string | null;
  readonly answeredAt: string | null;
  readonly answeredBy: UserId | null;
  readonly version: Version;
  readonly createdAt: string;
  readonly createdBy: UserId;
  readonly updatedAt: string;
};

/** Working days somebody has to answer. */
const daysToAnswer = 2;

/** The day an answer is expected by: two working days after the offer. */
export const answerBy = (offeredOn: LocalDate, isWorkingDay: (day: LocalDate) => boolean): LocalDate => {
  let day = offeredOn;
  for (let left = daysToAnswer; left > 0;) {
    day = addDays(day, 1);
    if (isWorkingDay(day)) left -= 1;
  }
  return day;
};

/**
 * Throws Problems `counselling.cannot-offer-transfer` (rule), `counselling.transfer-to-owner` (rule) and `counselling.transfer-open`
 * (rule) while another offer waits.
 */
export const checkOffer = (kase: Pick<Case, 'status' | 'ownerId'>, to: UserId, open: TransferOffer | null): void => {
  checkEvent(kase, 'offer-transfer');
  if (kase.ownerId === to) throw new Problem('rule', 'counselling.transfer-to-owner', {}, [{ pointer: '/toUserId', code: 'choice' }]);
  if (open) throw new Problem('rule', 'counselling.transfer-open');
};

/** Who answers: whoever it was offered to, or a team lead on their behalf; who takes it back: whoever gives it away, or a team lead. */
export type Answer = { readonly by: UserId; readonly leads: boolean };

/** The answers an offer can have. */
export const transferAnswers = ['accept', 'decline', 'withdraw'] as const;
export type TransferAnswer = (typeof transferAnswers)[number];

export const stateAfter = { accept: 'accepted', decline: 'declined', withdraw: 'withdrawn' } as const satisfies Record<
  TransferAnswer,
  TransferState
>;

/** Of which team a lead answers on behalf: the one the case would come to accepts, the one it leaves declines or takes back. */
export const sideOfLead = (state: TransferState): 'fromUserId' | 'toUserId' => (state === 'accepted' ? 'toUserId' : 'fromUserId');

/** What this person can answer now; `leads` tells whether they lead the team of that side. */
export const answersOf = (
  offer: Parameters<typeof checkAnswer>[0],
  by: UserId,
  leads: (side: 'fromUserId' | 'toUserId') => boolean,
): readonly TransferAnswer[] =>
  transferAnswers.filter(
    (answer) => offer.state === 'offered' && mayAnswer(offer, stateAfter[answer], { by, leads: leads(sideOfLead(stateAfter[answer])) }),
  );

const mayAnswer = (offer: Parameters<typeof checkAnswer>[0], state: TransferState, { by, leads }: Answer): boolean =>
  leads || (state === 'withdrawn' ? [offer.fromUserId, offer.createdBy] : [offer.toUserId]).includes(by);

/** Throws Problems `counselling.transfer-answered` (conflict), and `counselling.transfer-not-yours` (forbidden). */
export const checkAnswer = (
  offer: Pick<TransferOffer, 'state' | 'toUserId' | 'fromUserId' | 'createdBy'>,
  state: Exclude<TransferState, 'offered'>,
  answer: Answer,
): void => {
  if (offer.state !== 'offered') throw new Problem('conflict', 'counselling.transfer-answered');
  if (!mayAnswer(offer, state, answer)) throw new Problem('forbidden', 'counselling.transfer-not-yours');
};
