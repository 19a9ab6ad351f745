import { Body, Controller, Get, Param, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { AccessGrantId, StaffActor } from '@app/kernel';
import { BreakGlass } from '@app/counselling';
import { Answers, created } from '../http/answers.js';
import { Audited } from '../http/audited.js';
import { IdempotencyKey, NeedsIdempotencyKey } from '../http/idempotency-key.js';
import { CurrentActor, Requires } from '../http/requires.js';
import { idParam } from '../http/schemas.js';
import { StepUp } from '../http/step-up.js';
import {
  accessGrantView,
  beginBreakGlass,
  breakGlassListView,
  breakGlassView,
  presentBreakGlass,
  presentGrant,
  reviewBreakGlass,
  type BeginBreakGlass,
  type ReviewBreakGlass,
} from './access.schema.js';

/** Opening a file in an emergency, and looking at it afterwards. */
@Controller('api/v1/break-glass')
export class BreakGlassController {
  constructor(private readonly breakGlass: BreakGlass) {}

  @Post()
  @Requires('client.break-glass')
  @Audited('break-glass.begin')
  @StepUp()
  @NeedsIdempotencyKey()
  @Answers(accessGrantView, { status: 201 })
  async begin(
    @CurrentActor() actor: StaffActor,
    @IdempotencyKey() key: string,
    @Body({ schema: beginBreakGlass }) body: BeginBreakGlass,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const grant = await this.breakGlass.begin(actor, key as AccessGrantId, body);
    created(reply, `/api/v1/clients/${grant.clientId}`);
    return presentGrant(grant);
  }

  @Get()
  @Requires('break-glass.review')
  @Audited('break-glass.list')
  @Answers(breakGlassListView)
  async list(@CurrentActor() actor: StaffActor) {
    return { items: (await this.breakGlass.forReview(actor)).map(presentBreakGlass(actor.userId)) };
  }

  @Post(':id/review')
  @Requires('break-glass.review')
  @Audited('break-glass.review')
  @StepUp()
  @Answers(breakGlassView)
  async review(
    @CurrentActor() actor: StaffActor,
    @Param('id', { schema: idParam<AccessGrantId>() }) id: AccessGrantId,
    @Body({ schema: reviewBreakGlass }) { outcome, note = null }: ReviewBreakGlass,
  ) {
    return presentBreakGlass(actor.userId)(await this.breakGlass.review(actor, id, { outcome, note }));
  }
}
