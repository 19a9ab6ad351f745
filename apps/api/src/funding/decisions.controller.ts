import { Body, Controller, Param, Put, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { ApplicationId, StaffActor, Version } from '@app/kernel';
import { Decisions } from '@app/funding';
import { Answers, withETag } from '../http/answers.js';
import { Audited } from '../http/audited.js';
import { IfMatch, NeedsIfMatch } from '../http/if-match.js';
import { CurrentActor, Requires } from '../http/requires.js';
import { idParam } from '../http/schemas.js';
import { ApplicationScreens } from './application-screens.js';
import { applicationView } from './application-view.schema.js';
import { decideApplication, type DecideApplicationBody } from './applications.schema.js';

/** Decisions on applications, by another person than the one who prepared. */
@Controller('api/v1/funding-applications/:id/decision')
export class DecisionsController {
  constructor(
    private readonly decisions: Decisions,
    private readonly screens: ApplicationScreens,
  ) {}

  @Put()
  @Requires('application.decide')
  @Audited('application.decide', { subject: 'application' })
  @NeedsIfMatch()
  @Answers(applicationView)
  async decide(
    @CurrentActor() actor: StaffActor,
    @Param('id', { schema: idParam<ApplicationId>() }) id: ApplicationId,
    @IfMatch() version: Version,
    @Body({ schema: decideApplication }) { benefits, decidedOn }: DecideApplicationBody,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const wishes = benefits.map((benefit) => ({ ...benefit, reason: benefit.reason ?? null }));
    await this.decisions.decide(actor, id, version, { benefits: wishes, decidedOn });
    return withETag(reply, await this.screens.one(actor, id));
  }
}
