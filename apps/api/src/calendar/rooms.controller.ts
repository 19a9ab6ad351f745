import { Body, Controller, Get, Param, Post, Put, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import type { StaffActor, Version } from '@app/kernel';
import { Rooms, type Room } from '@app/calendar';
import { Offices } from '@app/identity';
import { Answers, created, withETag } from '../http/answers.js';
import { NotAudited } from '../http/audited.js';
import { IdempotencyKey, NeedsIdempotencyKey } from '../http/idempotency-key.js';
import { IfMatch, NeedsIfMatch } from '../http/if-match.js';
import { CurrentActor, Requires } from '../http/requires.js';
import { idParam } from '../http/schemas.js';
import { changeRoom, enterRoom, roomsView, roomView } from './calendar-settings.schema.js';

const about = 'rooms of offices, about nobody';

/** Rooms in which people can be met. */
@Controller('api/v1/rooms')
export class RoomsController {
  constructor(
    private readonly rooms: Rooms,
    private readonly offices: Offices,
  ) {}

  @Get()
  @Requires('self')
  @NotAudited(about)
  @Answers(roomsView)
  async list(@CurrentActor() { scope }: StaffActor) {
    return { items: await this.named(scope, await this.rooms.list(scope)) };
  }

  @Post()
  @Requires('calendar.manage')
  @NotAudited(about)
  @NeedsIdempotencyKey()
  @Answers(roomView, { status: 201 })
  async add(
    @CurrentActor() actor: StaffActor,
    @IdempotencyKey() key: string,
    @Body({ schema: enterRoom }) body: z.output<typeof enterRoom>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const room = await this.rooms.add(actor, key, body);
    created(reply, '/api/v1/rooms');
    return (await this.named(actor.scope, [withETag(reply, room)]))[0];
  }

  @Put(':id')
  @Requires('calendar.manage')
  @NotAudited(about)
  @NeedsIfMatch()
  @Answers(roomView)
  async change(
    @CurrentActor() actor: StaffActor,
    @Param('id', { schema: idParam() }) id: string,
    @IfMatch() version: Version,
    @Body({ schema: changeRoom }) body: z.output<typeof changeRoom>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const room = await this.rooms.change(actor, id, version, body);
    return (await this.named(actor.scope, [withETag(reply, room)]))[0];
  }

  private async named(scope: StaffActor['scope'], rooms: readonly Room[]) {
    const offices = await this.offices.summaries(
      scope,
      rooms.map(({ officeId }) => officeId),
    );
    return rooms.map((room) => ({ ...room, officeName: offices.get(room.officeId)?.name ?? '' }));
  }
}
