import { Body, Controller, Delete, Get, Param, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import { addYears, Clock, type StaffActor, type Version } from '@app/kernel';
import { Closures, type Closure } from '@app/calendar';
import { Offices } from '@app/identity';
import { Answers, created, NoContent, withETag } from '../http/answers.js';
import { NotAudited } from '../http/audited.js';
import { IdempotencyKey, NeedsIdempotencyKey } from '../http/idempotency-key.js';
import { IfMatch, NeedsIfMatch } from '../http/if-match.js';
import { CurrentActor, Requires } from '../http/requires.js';
import { idParam } from '../http/schemas.js';
import { closuresView, closureView, enterClosure } from './calendar-settings.schema.js';

const about = 'days on which offices are closed, about nobody';

/** Days on which offices are closed. */
@Controller('api/v1/closures')
export class ClosuresController {
  constructor(
    private readonly closures: Closures,
    private readonly offices: Offices,
    private readonly clock: Clock,
  ) {}

  /** Those from today on, and of the year before. */
  @Get()
  @Requires('self')
  @NotAudited(about)
  @Answers(closuresView)
  async list(@CurrentActor() { scope }: StaffActor) {
    const today = this.clock.today();
    return { items: await this.named(scope, await this.closures.between(scope, addYears(today, -1), addYears(today, 10))) };
  }

  @Post()
  @Requires('calendar.manage')
  @NotAudited(about)
  @NeedsIdempotencyKey()
  @Answers(closureView, { status: 201 })
  async add(
    @CurrentActor() actor: StaffActor,
    @IdempotencyKey() key: string,
    @Body({ schema: enterClosure }) body: z.output<typeof enterClosure>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const closure = await this.closures.add(actor, key, body);
    created(reply, '/api/v1/closures');
    return (await this.named(actor.scope, [withETag(reply, closure)]))[0];
  }

  @Delete(':id')
  @Requires('calendar.manage')
  @NotAudited(about)
  @NeedsIfMatch()
  @NoContent()
  remove(@CurrentActor() actor: StaffActor, @Param('id', { schema: idParam() }) id: string, @IfMatch() version: Version) {
    return this.closures.remove(actor, id, version);
  }

  private async named(scope: StaffActor['scope'], closures: readonly Closure[]) {
    const offices = await this.offices.summaries(
      scope,
      closures.flatMap(({ officeId }) => officeId ?? []),
    );
    return closures.map((one) => ({ ...one, officeName: one.officeId === null ? null : (offices.get(one.officeId)?.name ?? '') }));
  }
}
