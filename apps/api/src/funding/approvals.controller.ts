import { Body, Controller, Param, Post, Put, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { ApplicationId, StaffActor, Version } from '@app/kernel';
import { Approvals, type Proposal } from '@app/funding';
import { Answers, withETag } from '../http/answers.js';
import { Audited } from '../http/audited.js';
import { IfMatch, NeedsIfMatch } from '../http/if-match.js';
import { CurrentActor, Requires } from '../http/requires.js';
import { idParam } from '../http/schemas.js';
import { ApplicationScreens } from './application-screens.js';
import { applicationView } from './application-view.schema.js';
import {
  judgeProposal,
  proposeAmendment,
  proposeDecision,
  proposeStep,
  type JudgeProposalBody,
  type ProposeAmendmentBody,
  type ProposeDecisionBody,
  type ProposeStepBody,
} from './approvals.schema.js';

const applicationId = idParam<ApplicationId>();

/** Decisions in two steps: what one person proposes and another releases. */
@Controller('api/v1/funding-applications/:id/approval')
export class ApprovalsController {
  constructor(
    private readonly approvals: Approvals,
    private readonly screens: ApplicationScreens,
  ) {}

  @Put('decision')
  @Requires('application.submit')
  @Audited('application.propose', { subject: 'application' })
  @NeedsIfMatch()
  @Answers(applicationView)
  proposeDecision(
    @CurrentActor() actor: StaffActor,
    @Param('id', { schema: applicationId }) id: ApplicationId,
    @IfMatch() version: Version,
    @Body({ schema: proposeDecision }) { benefits }: ProposeDecisionBody,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const wishes = benefits.map((benefit) => ({ ...benefit, reason: benefit.reason ?? null }));
    return this.propose(actor, id, version, { kind: 'decision', benefits: wishes }, reply);
  }

  @Put('step')
  @Requires('application.submit')
  @Audited('application.propose', { subject: 'application' })
  @NeedsIfMatch()
  @Answers(applicationView)
  proposeStep(
    @CurrentActor() actor: StaffActor,
    @Param('id', { schema: applicationId }) id: ApplicationId,
    @IfMatch() version: Version,
    @Body({ schema: proposeStep }) { event, reason, heardOn, noHearingReason, warningEndedOn }: ProposeStepBody,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const hearing = { heardOn, noHearingReason: noHearingReason ?? null, warningEndedOn };
    return this.propose(actor, id, version, { kind: 'step', event, reason, hearing }, reply);
  }

  @Put('amendment')
  @Requires('application.submit')
  @Audited('application.propose', { subject: 'application' })
  @NeedsIfMatch()
  @Answers(applicationView)
  proposeAmendment(
    @CurrentActor() actor: StaffActor,
    @Param('id', { schema: applicationId }) id: ApplicationId,
    @IfMatch() version: Version,
    @Body({ schema: proposeAmendment }) { noHearingReason, ...amend }: ProposeAmendmentBody,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.propose(actor, id, version, { kind: 'amendment', amend: { ...amend, noHearingReason: noHearingReason ?? null } }, reply);
  }

  @Post('verdict')
  @Requires('application.decide')
  @Audited('application.judge', { subject: 'application' })
  @NeedsIfMatch()
  @Answers(applicationView)
  async judge(
    @CurrentActor() actor: StaffActor,
    @Param('id', { schema: applicationId }) id: ApplicationId,
    @IfMatch() version: Version,
    @Body({ schema: judgeProposal }) { verdict, reasons, explanation }: JudgeProposalBody,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    await this.approvals.judge(actor, id, version, { verdict, reasons, explanation: explanation ?? null });
    return withETag(reply, await this.screens.one(actor, id));
  }

  @Post('withdrawal')
  @Requires('application.submit')
  @Audited('application.propose', { subject: 'application' })
  @NeedsIfMatch()
  @Answers(applicationView)
  async withdraw(
    @CurrentActor() actor: StaffActor,
    @Param('id', { schema: applicationId }) id: ApplicationId,
    @IfMatch() version: Version,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    await this.approvals.withdraw(actor, id, version);
    return withETag(reply, await this.screens.one(actor, id));
  }

  private async propose(actor: StaffActor, id: ApplicationId, version: Version, proposal: Proposal, reply: FastifyReply) {
    await this.approvals.propose(actor, id, version, proposal);
    return withETag(reply, await this.screens.one(actor, id));
  }
}
