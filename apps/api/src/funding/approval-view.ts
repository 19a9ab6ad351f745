import { isPending, type StaffActor } from '@app/kernel';
import { mayJudge, type ApplicationApproval, type Hands, type Proposal } from '@app/funding';

/** An approval as this person sees it: while it is pending with what is proposed, afterwards with what was said. */
export const presentApproval = (
  approval: ApplicationApproval,
  hands: Hands,
  { userId, permissions }: StaffActor,
  names: ReadonlyMap<string, string>,
) => {
  const { id, proposal, state, preparedBy, preparedAt, decidedBy, decidedAt, reasons, explanation } = approval;
  const pending = isPending(approval);
  return {
    id,
    kind: proposal.kind,
    state,
    preparedByName: names.get(preparedBy) ?? '',
    preparedAt,
    decidedByName: decidedBy === null ? null : (names.get(decidedBy) ?? ''),
    decidedAt,
    reasons,
    explanation,
    proposal: pending ? presentProposal(proposal) : null,
    mayJudge: pending && permissions.has('application.decide') && mayJudge(approval, hands, userId),
    mayWithdraw: pending && permissions.has('application.submit'),
  };
};

const nothing = {
  benefits: [],
  event: null,
  reason: null,
  ground: null,
  effectiveFrom: null,
  heardOn: null,
  noHearingReason: null,
  warningEndedOn: null,
};

const presentProposal = (proposal: Proposal) => {
  switch (proposal.kind) {
    case 'decision':
      return { ...nothing, benefits: proposal.benefits };
    case 'step':
      return { ...nothing, event: proposal.event, reason: proposal.reason, ...proposal.hearing };
    case 'amendment': {
      const { benefits, ...amend } = proposal.amend;
      return { ...nothing, ...amend, benefits: benefits.map((benefit) => ({ ...benefit, granted: null, reason: null })) };
    }
  }
};
