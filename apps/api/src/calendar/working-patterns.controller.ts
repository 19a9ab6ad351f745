import { Body, Controller, Delete, Get, Param, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import { addYears, Clock, type StaffActor, type Version } from '@app/kernel';
import { WorkingPatterns } from '@app/calendar';
import { Answers, created, NoContent, withETag } from '../http/answers.js';
import { NotAudited } from '../http/audited.js';
import { IdempotencyKey, NeedsIdempotencyKey } from '../http/idempotency-key.js';
import { IfMatch, NeedsIfMatch } from '../http/if-match.js';
import { CurrentActor, Requires } from '../http/requires.js';
import { idParam } from '../http/schemas.js';
import { enterPattern, patternQuery, patternsView, patternView } from './calendar-settings.schema.js';

const about = 'working hours of colleagues, no person advised; the change log tells every change';

/** Working hours that differ from those of the house. */
@Controller('api/v1/working-patterns')
export class WorkingPatternsController {
  constructor(
    private readonly patterns: WorkingPatterns,
    private readonly clock: Clock,
  ) {}

  /** Of one colleague: those of the last year, and all to come. */
  @Get()
  @Requires('appointment.read')
  @NotAudited(about)
  @Answers(patternsView)
  async list(@CurrentActor() { scope }: StaffActor, @Query({ schema: patternQuery }) { userId }: z.output<typeof patternQuery>) {
    const today = this.clock.today();
    return { items: await this.patterns.of(scope, [userId], addYears(today, -1), addYears(today, 10)) };
  }

  @Post()
  @Requires('appointment.write')
  @NotAudited(about)
  @NeedsIdempotencyKey()
  @Answers(patternView, { status: 201 })
  async add(
    @CurrentActor() actor: StaffActor,
    @IdempotencyKey() key: string,
    @Body({ schema: enterPattern }) { userId = actor.userId, ...body }: z.output<typeof enterPattern>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const pattern = await this.patterns.add(actor, key, { userId, ...body });
    created(reply, `/api/v1/working-patterns?userId=${pattern.userId}`);
    return withETag(reply, pattern);
  }

  @Delete(':id')
  @Requires('appointment.write')
  @NotAudited(about)
  @NeedsIfMatch()
  @NoContent()
  remove(@CurrentActor() actor: StaffActor, @Param('id', { schema: idParam() }) id: string, @IfMatch() version: Version) {
    return this.patterns.remove(actor, id, version);
  }
}
