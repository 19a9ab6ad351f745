import { Controller, Param, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { ApplicationId, StaffActor, Version } from '@app/kernel';
import { ApplicationLists, Assessments } from '@app/funding';
import { Answers, created, withETag } from '../http/answers.js';
import { Audited } from '../http/audited.js';
import { IfMatch, NeedsIfMatch } from '../http/if-match.js';
import { CurrentActor, Requires } from '../http/requires.js';
import { idParam } from '../http/schemas.js';
import { assessmentView, presentAssessment } from './assessment.schema.js';

/** The preliminary check of an application; the answer carries the application's new version as ETag. */
@Controller('api/v1/funding-applications/:id/assessments')
export class AssessmentsController {
  constructor(
    private readonly assessments: Assessments,
    private readonly lists: ApplicationLists,
  ) {}

  @Post()
  @Requires('application.assess')
  @Audited('application.assess', { subject: 'application' })
  @NeedsIfMatch()
  @Answers(assessmentView, { status: 201 })
  async assess(
    @CurrentActor() actor: StaffActor,
    @Param('id', { schema: idParam<ApplicationId>() }) id: ApplicationId,
    @IfMatch() version: Version,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    await this.assessments.assess(actor, id, version);
    const file = withETag(reply, await this.lists.file(actor.scope, id));
    created(reply, `/api/v1/funding-applications/${id}`);
    return presentAssessment(file.assessments[0]!);
  }
}
