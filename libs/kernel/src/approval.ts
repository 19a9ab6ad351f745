import type { UserId } from './ids.js';
import { Problem } from './problem.js';

/** Where something stands that one person prepared and another has to release. */
export const approvalStates = ['open', 'on-hold', 'approved', 'returned', 'withdrawn'] as const;
export type ApprovalState = (typeof approvalStates)[number];

/** What the second person says. */
export const approvalVerdicts = ['approve', 'hold', 'return'] as const;
export type ApprovalVerdict = (typeof approvalVerdicts)[number];

/** Why something goes back to whoever prepared it. */
export const returnReasons = ['facts-incomplete', 'calculation-wrong', 'discretion-unexplained', 'documents-missing', 'other'] as const;
export type ReturnReason = (typeof returnReasons)[number];

/**
 * The one object of every release by two persons: what is proposed, who prepared it, who said what to it. `proposal` is what happens
 * when it is approved, in the words of the context that asks.
 */
export type Approval<Proposal> = {
  readonly proposal: Proposal;
  readonly state: ApprovalState;
  readonly preparedBy: UserId;
  readonly preparedAt: string;
  readonly decidedBy: UserId | null;
  readonly decidedAt: string | null;
  readonly reasons: readonly ReturnReason[];
  readonly explanation: string | null;
};

/** What the second person says to it, and why; a return names at least one reason and explains it, putting on hold explains. */
export type Verdict = {
  readonly verdict: ApprovalVerdict;
  readonly reasons: readonly ReturnReason[];
  readonly explanation: string | null;
};

/** While it is pending, what it is about does not change. */
export const isPending = ({ state }: Pick<Approval<unknown>, 'state'>): boolean => state === 'open' || state === 'on-hold';

/** What is proposed waits for somebody else: it has to be released, returned or withdrawn first. */
export const approvalPending = (): Problem => new Problem('conflict', 'approval.pending');

const notPending = (): Problem => new Problem('conflict', 'approval.not-pending');

/**
 * The approval after the verdict. `others` = who else had a hand in it and may not release it either. Throws Problems `approval.not-pending`
 * (conflict), `approval.own` (four eyes), `approval.explanation-missing`, `approval.reasons-missing`.
 */
export const judged = <P>(
  approval: Approval<P>,
  { verdict, reasons, explanation }: Verdict,
  userId: UserId,
  now: string,
  others: readonly (UserId | null)[] = [],
): Approval<P> => {
  if (!isPending(approval)) throw notPending();
  if (approval.preparedBy === userId || others.includes(userId)) throw new Problem('rule', 'approval.own');
  if (verdict !== 'approve' && !explanation)
    throw new Problem('rule', 'approval.explanation-missing', {}, [{ pointer: '/explanation', code: 'required' }]);
  if (verdict === 'return' && reasons.length === 0)
    throw new Problem('rule', 'approval.reasons-missing', {}, [{ pointer: '/reasons', code: 'required' }]);
  const said = { decidedBy: userId, decidedAt: now, explanation };
  switch (verdict) {
    case 'approve':
      return { ...approval, ...said, state: 'approved', reasons: [] };
    case 'hold':
      return { ...approval, ...said, state: 'on-hold', reasons: [] };
    case 'return':
      return { ...approval, ...said, state: 'returned', reasons };
  }
};

/** The approval taken back, by whoever prepared it or somebody who does that work now. Throws Problem `approval.not-pending`. */
export const takenBack = <P>(approval: Approval<P>, userId: UserId, now: string): Approval<P> => {
  if (!isPending(approval)) throw notPending();
  return { ...approval, state: 'withdrawn', decidedBy: userId, decidedAt: now, explanation: null };
};
