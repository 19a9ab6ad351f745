import { Body, Controller, Param, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { ApplicationId, CaseId, StaffActor } from '@app/kernel';
import { Drafts } from '@app/funding';
import { Answers, created, withETag } from '../http/answers.js';
import { Audited } from '../http/audited.js';
import { IdempotencyKey, NeedsIdempotencyKey } from '../http/idempotency-key.js';
import { CurrentActor, Requires } from '../http/requires.js';
import { idParam } from '../http/schemas.js';
import { ApplicationScreens } from './application-screens.js';
import { applicationView } from './application-view.schema.js';
import { draftApplication, type DraftApplicationBody } from './applications.schema.js';

/** New applications of a case. */
@Controller('api/v1/cases/:caseId/funding-applications')
export class CaseApplicationsController {
  constructor(
    private readonly drafts: Drafts,
    private readonly screens: ApplicationScreens,
  ) {}

  @Post()
  @Requires('application.draft')
  @Audited('application.draft', { subject: 'case', idFrom: 'caseId' })
  @NeedsIdempotencyKey()
  @Answers(applicationView, { status: 201 })
  async draft(
    @CurrentActor() actor: StaffActor,
    @Param('caseId', { schema: idParam<CaseId>() }) caseId: CaseId,
    @IdempotencyKey() key: string,
    @Body({ schema: draftApplication }) input: DraftApplicationBody,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const { id } = await this.drafts.draft(actor, caseId, key as ApplicationId, input);
    created(reply, `/api/v1/funding-applications/${id}`);
    return withETag(reply, await this.screens.one(actor, id));
  }
}
