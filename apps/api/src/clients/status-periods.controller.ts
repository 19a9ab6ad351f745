import { Body, Controller, Delete, Get, Param, Post, Put, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import { Clock, type ClientId, type StaffActor, type Version } from '@app/kernel';
import { StatusPeriods } from '@app/clients';
import { Users } from '@app/identity';
import { Answers, created, NoContent } from '../http/answers.js';
import { Audited } from '../http/audited.js';
import { IdempotencyKey, NeedsIdempotencyKey } from '../http/idempotency-key.js';
import { IfMatch, NeedsIfMatch } from '../http/if-match.js';
import { CurrentActor, Requires } from '../http/requires.js';
import { idParam } from '../http/schemas.js';
import { Supervised } from '../http/supervision.guard.js';
import { enterStatus, presentHistory, statusHistoryView } from './status-periods.schema.js';

const id = idParam<ClientId>();

/** What somebody was and is on the labour market; every change answers the whole history, whose days hang together. */
@Controller('api/v1/clients/:id/employment-statuses')
export class StatusPeriodsController {
  constructor(
    private readonly periods: StatusPeriods,
    private readonly users: Users,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Requires('client.read')
  @Supervised({ client: 'id' })
  @Audited('client.status-list', { subject: 'client' })
  @Answers(statusHistoryView)
  list(@CurrentActor() actor: StaffActor, @Param('id', { schema: id }) clientId: ClientId) {
    return this.present(actor, clientId);
  }

  @Post()
  @Requires('client.write')
  @Supervised({ client: 'id' }, { write: true })
  @Audited('client.status-change', { subject: 'client' })
  @NeedsIdempotencyKey()
  @Answers(statusHistoryView, { status: 201 })
  async enter(
    @CurrentActor() actor: StaffActor,
    @Param('id', { schema: id }) clientId: ClientId,
    @IdempotencyKey() key: string,
    @Body({ schema: enterStatus }) body: z.output<typeof enterStatus>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    await this.periods.enter(actor, clientId, key, body);
    created(reply, `/api/v1/clients/${clientId}/employment-statuses`);
    return this.present(actor, clientId);
  }

  @Put(':periodId')
  @Requires('client.write')
  @Supervised({ client: 'id' }, { write: true })
  @Audited('client.status-correct', { subject: 'client' })
  @NeedsIfMatch()
  @Answers(statusHistoryView)
  async correct(
    @CurrentActor() actor: StaffActor,
    @Param('id', { schema: id }) clientId: ClientId,
    @Param('periodId', { schema: idParam<string>() }) periodId: string,
    @IfMatch() version: Version,
    @Body({ schema: enterStatus }) body: z.output<typeof enterStatus>,
  ) {
    await this.periods.correct(actor, clientId, periodId, version, body);
    return this.present(actor, clientId);
  }

  @Delete(':periodId')
  @Requires('client.write')
  @Supervised({ client: 'id' }, { write: true })
  @Audited('client.status-remove', { subject: 'client' })
  @NeedsIfMatch()
  @NoContent()
  remove(
    @CurrentActor() actor: StaffActor,
    @Param('id', { schema: id }) clientId: ClientId,
    @Param('periodId', { schema: idParam<string>() }) periodId: string,
    @IfMatch() version: Version,
  ) {
    return this.periods.remove(actor, clientId, periodId, version);
  }

  private async present(actor: StaffActor, clientId: ClientId) {
    const periods = await this.periods.list(actor, clientId);
    const authors = periods.flatMap(({ recordedBy, updatedBy }) => [recordedBy, updatedBy].filter((id) => id !== null));
    return presentHistory(periods, this.clock.today(), await this.users.names(actor.scope, authors));
  }
}
