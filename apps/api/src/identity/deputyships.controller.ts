import { Body, Controller, Get, Param, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { Clock, type DeputyshipId, type StaffActor, type UserId, type Version } from '@app/kernel';
import { deputyReasons, Deputyships, type DeputyshipRow } from '@app/identity';
import { Answers, created, NoContent } from '../http/answers.js';
import { Audited, NotAudited } from '../http/audited.js';
import { IdempotencyKey, NeedsIdempotencyKey } from '../http/idempotency-key.js';
import { IfMatch, NeedsIfMatch } from '../http/if-match.js';
import { CurrentActor, Requires } from '../http/requires.js';
import { idParam, instant, localDate, uuid } from '../http/schemas.js';

const arrangeDeputy = z
  .strictObject({
    /** Left out: oneself. */
    forUserId: uuid<UserId>().optional(),
    deputyId: uuid<UserId>(),
    startsOn: localDate(),
    endsOn: localDate(),
    reason: z.enum(deputyReasons),
  })
  .meta({ id: 'ArrangeDeputy' });

const row = z
  .object({
    id: z.string(),
    forUserId: z.string(),
    forName: z.string(),
    deputyId: z.string(),
    deputyName: z.string(),
    startsAt: instant(),
    endsAt: instant(),
    reason: z.enum(deputyReasons),
    state: z.enum(['planned', 'running', 'over']),
    version: z.number().int(),
  })
  .meta({ id: 'Deputyship' });

const listView = z.object({ items: z.array(row) }).meta({ id: 'Deputyships' });
const createdView = z
  .object({ id: z.string(), startsAt: instant(), endsAt: instant(), version: z.number().int() })
  .meta({ id: 'DeputyArranged' });

/** Who stands in for whom, and until when. */
@Controller('api/v1/deputyships')
export class DeputyshipsController {
  constructor(
    private readonly deputyships: Deputyships,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Requires('deputyship.manage')
  @NotAudited('colleagues who stand in for each other, no person advised')
  @Answers(listView)
  async list(@CurrentActor() actor: StaffActor) {
    const now = this.clock.now();
    return { items: (await this.deputyships.list(actor)).map((one) => ({ ...one, state: stateAt(one, now) })) };
  }

  @Post()
  @Requires('deputyship.manage')
  @Audited('deputyship.arrange')
  @NeedsIdempotencyKey()
  @Answers(createdView, { status: 201 })
  async arrange(
    @CurrentActor() actor: StaffActor,
    @IdempotencyKey() key: string,
    @Body({ schema: arrangeDeputy }) { forUserId = actor.userId, ...body }: z.infer<typeof arrangeDeputy>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const deputyship = await this.deputyships.arrange(actor, key as DeputyshipId, { forUserId, ...body });
    created(reply, '/api/v1/deputyships');
    return deputyship;
  }

  @Post(':id/end')
  @Requires('deputyship.manage')
  @Audited('deputyship.end')
  @NeedsIfMatch()
  @NoContent()
  end(@CurrentActor() actor: StaffActor, @Param('id', { schema: idParam<DeputyshipId>() }) id: DeputyshipId, @IfMatch() version: Version) {
    return this.deputyships.end(actor, id, version);
  }
}

const stateAt = ({ startsAt, endsAt }: DeputyshipRow, now: string) => (endsAt <= now ? 'over' : startsAt > now ? 'planned' : 'running');
