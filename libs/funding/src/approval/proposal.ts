import type { Approval, UserId } from '@app/kernel';
import type { Amend } from '../amendment/amendment.js';
import type { Hands } from '../application/actions.js';
import type { DecideBenefit } from '../decision/decision.js';
import type { Hearing } from '../step/record-step.js';
import type { DecidingStep } from '../step/step-table.js';

/** What two persons release together. */
export const approvalKinds = ['decision', 'step', 'amendment'] as const;
export type ApprovalKind = (typeof approvalKinds)[number];

/** What happens when it is approved; its day is the day of the approval. */
export type Proposal =
  | { readonly kind: 'decision'; readonly benefits: readonly DecideBenefit[] }
  | { readonly kind: 'step'; readonly event: DecidingStep; readonly reason: string; readonly hearing: Hearing }
  | { readonly kind: 'amendment'; readonly amend: Amend };

/** An approval of an application. */
export type ApplicationApproval = Approval<Proposal> & { readonly id: string };

/**
 * Who besides the one who proposed it may not release it: whoever had a hand in the application before its decision. An amendment is a
 * matter of its own.
 */
export const handsIn = ({ kind }: Proposal, { preparedBy, submittedBy, assessedBy }: Hands): readonly (UserId | null)[] =>
  kind === 'amendment' ? [] : [preparedBy, submittedBy, assessedBy];

/** Four eyes, as `judged` asks it. */
export const mayJudge = ({ proposal, preparedBy }: ApplicationApproval, hands: Hands, userId: UserId): boolean =>
  preparedBy !== userId && !handsIn(proposal, hands).includes(userId);
