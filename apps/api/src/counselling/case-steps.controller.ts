import { Body, Controller, Param, Post, Put, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { ApplicationId, CaseId, StaffActor, Version } from '@app/kernel';
import { CaseLists, Closings, Measures, Restings, type Case } from '@app/counselling';
import { Answers, withETag } from '../http/answers.js';
import { Audited } from '../http/audited.js';
import { IfMatch, NeedsIfMatch } from '../http/if-match.js';
import { CurrentActor, Requires } from '../http/requires.js';
import { idParam } from '../http/schemas.js';
import { CaseEnds } from './case-ends.js';
import { CasePages } from './case-pages.js';
import {
  closeBody,
  outcomeBody,
  refuseBody,
  reopenBody,
  restBody,
  type CloseBody,
  type OutcomeBody,
  type RefuseBody,
  type ReopenBody,
  type RestBody,
} from './case-steps.schema.js';
import { caseView } from './cases.schema.js';

/** What somebody decides about a case as a whole. */
@Controller('api/v1/cases/:id')
export class CaseStepsController {
  constructor(
    private readonly restings: Restings,
    private readonly closings: Closings,
    private readonly measures: Measures,
    private readonly lists: CaseLists,
    private readonly ends: CaseEnds,
    private readonly pages: CasePages,
  ) {}

  @Post('acceptance')
  @Requires('case.change')
  @Audited('case.take-on', { subject: 'case' })
  @NeedsIfMatch()
  @Answers(caseView)
  async takeOn(
    @CurrentActor() actor: StaffActor,
    @Param('id', { schema: idParam<CaseId>() }) id: CaseId,
    @IfMatch() version: Version,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.page(actor, reply, await this.restings.takeOn(actor, id, version));
  }

  @Post('refusal')
  @Requires('case.change')
  @Audited('case.refuse', { subject: 'case' })
  @NeedsIfMatch()
  @Answers(caseView)
  async refuse(
    @CurrentActor() actor: StaffActor,
    @Param('id', { schema: idParam<CaseId>() }) id: CaseId,
    @IfMatch() version: Version,
    @Body({ schema: refuseBody }) body: RefuseBody,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.page(actor, reply, await this.closings.refuse(actor, id, version, body, this.ends.refuse(actor)));
  }

  @Post('rest')
  @Requires('case.change')
  @Audited('case.rest', { subject: 'case' })
  @NeedsIfMatch()
  @Answers(caseView)
  async rest(
    @CurrentActor() actor: StaffActor,
    @Param('id', { schema: idParam<CaseId>() }) id: CaseId,
    @IfMatch() version: Version,
    @Body({ schema: restBody }) body: RestBody,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.page(actor, reply, await this.restings.rest(actor, id, version, body));
  }

  @Post('resumption')
  @Requires('case.change')
  @Audited('case.resume', { subject: 'case' })
  @NeedsIfMatch()
  @Answers(caseView)
  async resume(
    @CurrentActor() actor: StaffActor,
    @Param('id', { schema: idParam<CaseId>() }) id: CaseId,
    @IfMatch() version: Version,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.page(actor, reply, await this.restings.resume(actor, id, version));
  }

  @Post('closing')
  @Requires('case.change')
  @Audited('case.close', { subject: 'case' })
  @NeedsIfMatch()
  @Answers(caseView)
  async close(
    @CurrentActor() actor: StaffActor,
    @Param('id', { schema: idParam<CaseId>() }) id: CaseId,
    @IfMatch() version: Version,
    @Body({ schema: closeBody }) body: CloseBody,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.page(actor, reply, await this.closings.close(actor, id, version, body, this.ends.refuse(actor)));
  }

  @Post('reopening')
  @Requires('case.change')
  @Audited('case.reopen', { subject: 'case' })
  @NeedsIfMatch()
  @Answers(caseView)
  async reopen(
    @CurrentActor() actor: StaffActor,
    @Param('id', { schema: idParam<CaseId>() }) id: CaseId,
    @IfMatch() version: Version,
    @Body({ schema: reopenBody }) { reason }: ReopenBody,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.page(actor, reply, await this.closings.reopen(actor, id, version, reason, this.ends.kept(actor)));
  }

  @Put('measures/:applicationId/outcome')
  @Requires('case.change')
  @Audited('case.record-outcome', { subject: 'case' })
  @NeedsIfMatch()
  @Answers(caseView)
  async recordOutcome(
    @CurrentActor() actor: StaffActor,
    @Param('id', { schema: idParam<CaseId>() }) id: CaseId,
    @Param('applicationId', { schema: idParam<ApplicationId>() }) applicationId: ApplicationId,
    @IfMatch() version: Version,
    @Body({ schema: outcomeBody }) body: OutcomeBody,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    await this.measures.recordOutcome(actor, id, applicationId, version, body);
    return this.page(actor, reply, await this.lists.get(actor.scope, id));
  }

  private page(actor: StaffActor, reply: FastifyReply, kase: Case) {
    return this.pages.of(actor, withETag(reply, kase));
  }
}
