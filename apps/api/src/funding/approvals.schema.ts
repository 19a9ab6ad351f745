import { z } from 'zod';
import { approvalStates, approvalVerdicts, returnReasons, type BenefitId } from '@app/kernel';
import { amendmentGrounds, approvalKinds, decidingSteps, grants } from '@app/funding';
import { cents, instant, localDate, localDateView, optionalText, text, uuid } from '../http/schemas.js';
import { decideApplication, hearing } from './applications.schema.js';

const textLength = 2_000;

export const proposeDecision = decideApplication.omit({ decidedOn: true }).meta({ id: 'ProposeDecision' });
export type ProposeDecisionBody = z.output<typeof proposeDecision>;

export const proposeStep = z
  .strictObject({ event: z.enum(decidingSteps), reason: text(textLength), ...hearing() })
  .meta({ id: 'ProposeStep' });
export type ProposeStepBody = z.output<typeof proposeStep>;

export const proposeAmendment = z
  .strictObject({
    benefits: z
      .array(z.strictObject({ id: uuid<BenefitId>(), grantedCents: cents() }))
      .min(1)
      .max(10),
    ground: z.enum(amendmentGrounds),
    effectiveFrom: localDate(),
    reason: text(textLength),
    heardOn: localDate().nullable().default(null),
    noHearingReason: optionalText(textLength),
  })
  .meta({ id: 'ProposeAmendment' });
export type ProposeAmendmentBody = z.output<typeof proposeAmendment>;

export const judgeProposal = z
  .strictObject({
    verdict: z.enum(approvalVerdicts),
    reasons: z.array(z.enum(returnReasons)).max(returnReasons.length).default([]),
    explanation: optionalText(textLength),
  })
  .meta({ id: 'JudgeProposal' });
export type JudgeProposalBody = z.output<typeof judgeProposal>;

/** What is proposed; null once it was answered: then the application itself says what became of it. */
const proposalView = z
  .object({
    benefits: z.array(
      z.object({
        id: z.string(),
        granted: z.enum(grants).nullable(),
        grantedCents: z.number().int().nullable(),
        reason: z.string().nullable(),
      }),
    ),
    event: z.enum(decidingSteps).nullable(),
    reason: z.string().nullable(),
    ground: z.enum(amendmentGrounds).nullable(),
    effectiveFrom: localDateView().nullable(),
    heardOn: localDateView().nullable(),
    noHearingReason: z.string().nullable(),
    warningEndedOn: localDateView().nullable(),
  })
  .meta({ id: 'Proposal' });

export const approvalView = z
  .object({
    id: z.string(),
    kind: z.enum(approvalKinds),
    state: z.enum(approvalStates),
    preparedByName: z.string(),
    preparedAt: instant(),
    decidedByName: z.string().nullable(),
    decidedAt: instant().nullable(),
    reasons: z.array(z.enum(returnReasons)),
    explanation: z.string().nullable(),
    proposal: proposalView.nullable(),
    /** Whether this person may release, return or let it wait; and take it back. */
    mayJudge: z.boolean(),
    mayWithdraw: z.boolean(),
  })
  .meta({ id: 'Approval' });

export const amendmentView = z
  .object({
    benefitId: z.string(),
    beforeCents: z.number().int(),
    afterCents: z.number().int(),
    ground: z.enum(amendmentGrounds),
    effectiveFrom: localDateView(),
    reason: z.string().nullable(),
    heardOn: localDateView().nullable(),
    noHearingReason: z.string().nullable(),
    decidedByName: z.string(),
    decidedOn: localDateView(),
  })
  .meta({ id: 'Amendment' });
