import { Body, Controller, Get, Param, Post, Put, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { addDays, Clock, type StaffActor, type Version } from '@app/kernel';
import { WalkInLists, WalkIns } from '@app/calendar';
import { Users } from '@app/identity';
import { Answers, created, withETag } from '../http/answers.js';
import { Audited, NotAudited } from '../http/audited.js';
import { IdempotencyKey, NeedsIdempotencyKey } from '../http/idempotency-key.js';
import { IfMatch, NeedsIfMatch } from '../http/if-match.js';
import { CurrentActor, Requires } from '../http/requires.js';
import { idParam } from '../http/schemas.js';
import { WalkInViews } from './walk-in-views.js';
import {
  enterWalkIn,
  linkWalkIn,
  walkInDaysView,
  walkInDisplayView,
  walkInQueueView,
  walkInStep,
  walkInView,
  type EnterWalkInBody,
  type LinkWalkInBody,
  type WalkInStepBody,
} from './walk-ins.schema.js';

const id = idParam();
const daysBack = 27;

/** Whoever comes without an appointment, in the office of whoever asks. */
@Controller('api/v1/walk-ins')
export class WalkInsController {
  constructor(
    private readonly walkIns: WalkIns,
    private readonly lists: WalkInLists,
    private readonly users: Users,
    private readonly views: WalkInViews,
    private readonly clock: Clock,
  ) {}

  /** Today's queue by number. */
  @Get()
  @Requires('appointment.read')
  @Audited('walk-in.list')
  @Answers(walkInQueueView)
  async list(@CurrentActor() actor: StaffActor) {
    const { office } = await this.users.profile(actor);
    const on = this.clock.today();
    return { on, office: office.name, items: await this.views.of(actor, await this.lists.ofDay(actor.scope, office.id, on)) };
  }

  /** For the waiting room: numbers and places. */
  @Get('display')
  @Requires('appointment.read')
  @NotAudited('numbers and places, no person')
  @Answers(walkInDisplayView)
  async display(@CurrentActor() actor: StaffActor) {
    const { office } = await this.users.profile(actor);
    return { office: office.name, items: await this.lists.called(actor.scope, office.id, this.clock.today()) };
  }

  /** How many came in four weeks, and how long they waited. */
  @Get('days')
  @Requires('appointment.read')
  @NotAudited('figures by day, no person')
  @Answers(walkInDaysView)
  async days(@CurrentActor() actor: StaffActor) {
    const { office } = await this.users.profile(actor);
    const today = this.clock.today();
    return { items: await this.lists.days(actor.scope, office.id, addDays(today, -daysBack), today) };
  }

  @Post()
  @Requires('appointment.write')
  @Audited('walk-in.enter')
  @NeedsIdempotencyKey()
  @Answers(walkInView, { status: 201 })
  async enter(
    @CurrentActor() actor: StaffActor,
    @IdempotencyKey() key: string,
    @Body({ schema: enterWalkIn }) { lastName = null, firstName = null, ...body }: EnterWalkInBody,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const walkIn = await this.walkIns.come(actor, key, { ...body, lastName, firstName });
    created(reply, '/api/v1/walk-ins');
    return withETag(reply, await this.views.one(actor, walkIn));
  }

  /** Called, gone, or back in the queue. */
  @Post(':id/steps')
  @Requires('appointment.write')
  @Audited('walk-in.step')
  @NeedsIfMatch()
  @Answers(walkInView)
  async step(
    @CurrentActor() actor: StaffActor,
    @Param('id', { schema: id }) walkInId: string,
    @IfMatch() version: Version,
    @Body({ schema: walkInStep }) { step, place = null }: WalkInStepBody,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return withETag(reply, await this.views.one(actor, await this.walkIns.step(actor, walkInId, version, step, place)));
  }

  /** Who it is, once the file is found or made. */
  @Put(':id/client')
  @Requires('appointment.write')
  @Audited('walk-in.link')
  @NeedsIfMatch()
  @Answers(walkInView)
  async link(
    @CurrentActor() actor: StaffActor,
    @Param('id', { schema: id }) walkInId: string,
    @IfMatch() version: Version,
    @Body({ schema: linkWalkIn }) { clientId }: LinkWalkInBody,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return withETag(reply, await this.views.one(actor, await this.walkIns.link(actor, walkInId, version, clientId)));
  }
}
