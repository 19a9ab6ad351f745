import { Body, Controller, Param, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { ApplicationId, StaffActor, Version } from '@app/kernel';
import { Progress } from '@app/funding';
import { Answers, withETag } from '../http/answers.js';
import { Audited } from '../http/audited.js';
import { IfMatch, NeedsIfMatch } from '../http/if-match.js';
import { CurrentActor, Requires } from '../http/requires.js';
import { idParam } from '../http/schemas.js';
import { ApplicationScreens } from './application-screens.js';
import { applicationView } from './application-view.schema.js';
import { recordStep, type RecordStepBody } from './applications.schema.js';

/** Steps of an application after it was handed in. Which permission a step takes is in the table of steps; both kinds of it read. */
@Controller('api/v1/funding-applications/:id/steps')
export class StepsController {
  constructor(
    private readonly progress: Progress,
    private readonly screens: ApplicationScreens,
  ) {}

  @Post()
  @Requires('application.read')
  @Audited('application.step', { subject: 'application' })
  @NeedsIfMatch()
  @Answers(applicationView)
  async record(
    @CurrentActor() actor: StaffActor,
    @Param('id', { schema: idParam<ApplicationId>() }) id: ApplicationId,
    @IfMatch() version: Version,
    @Body({ schema: recordStep }) { event, on, reason, validUntil, until, participationId, dropOut, ...heard }: RecordStepBody,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const step = {
      event,
      on,
      reason: reason ?? null,
      validUntil: validUntil ?? null,
      until: until ?? null,
      participationId: participationId ?? null,
      dropOut: dropOut ?? null,
      hearing: { ...heard, noHearingReason: heard.noHearingReason ?? null },
    };
    await this.progress.record(actor, id, version, step);
    return withETag(reply, await this.screens.one(actor, id));
  }
}
