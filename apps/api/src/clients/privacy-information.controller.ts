import { Body, Controller, Get, Param, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import type { ClientId, StaffActor } from '@app/kernel';
import { PrivacyInformations } from '@app/clients';
import { Users } from '@app/identity';
import { Answers, created } from '../http/answers.js';
import { Audited } from '../http/audited.js';
import { IdempotencyKey, NeedsIdempotencyKey } from '../http/idempotency-key.js';
import { CurrentActor, Requires } from '../http/requires.js';
import { idParam } from '../http/schemas.js';
import { Supervised } from '../http/supervision.guard.js';
import {
  givePrivacyInformation,
  presentInformation,
  presentInformations,
  takeBackPrivacyInformation,
  privacyInformationsView,
  privacyInformationView,
} from './privacy-information.schema.js';

const id = idParam<ClientId>();

/** When and how a person was informed about data protection. */
@Controller('api/v1/clients/:id/privacy-information')
export class PrivacyInformationController {
  constructor(
    private readonly informations: PrivacyInformations,
    private readonly users: Users,
  ) {}

  @Get()
  @Requires('client.read')
  @Supervised({ client: 'id' })
  @Audited('client.privacy-information-list', { subject: 'client' })
  @Answers(privacyInformationsView)
  async list(@CurrentActor() actor: StaffActor, @Param('id', { schema: id }) clientId: ClientId) {
    const rows = await this.informations.list(actor, clientId);
    const authors = rows.flatMap(({ recordedBy, takenBackBy }) => [recordedBy, takenBackBy]).filter((id) => id !== null);
    return presentInformations(rows, await this.users.names(actor.scope, authors));
  }

  @Post()
  @Requires('client.write')
  @Supervised({ client: 'id' }, { write: true })
  @Audited('client.privacy-information-give', { subject: 'client' })
  @NeedsIdempotencyKey()
  @Answers(privacyInformationView, { status: 201 })
  async give(
    @CurrentActor() actor: StaffActor,
    @Param('id', { schema: id }) clientId: ClientId,
    @IdempotencyKey() key: string,
    @Body({ schema: givePrivacyInformation }) body: z.output<typeof givePrivacyInformation>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const row = await this.informations.give(actor, clientId, key, body);
    created(reply, `/api/v1/clients/${clientId}/privacy-information`);
    return presentInformation(row, await this.users.names(actor.scope, [actor.userId]));
  }

  @Post(':informationId/withdrawal')
  @Requires('client.write')
  @Supervised({ client: 'id' }, { write: true })
  @Audited('client.privacy-information-take-back', { subject: 'client' })
  @Answers(privacyInformationView)
  async takeBack(
    @CurrentActor() actor: StaffActor,
    @Param('id', { schema: id }) clientId: ClientId,
    @Param('informationId', { schema: idParam<string>() }) informationId: string,
    @Body({ schema: takeBackPrivacyInformation }) { reason }: z.output<typeof takeBackPrivacyInformation>,
  ) {
    const row = await this.informations.takeBack(actor, clientId, informationId, reason);
    const people = [row.recordedBy, row.takenBackBy].filter((person) => person !== null);
    return presentInformation(row, await this.users.names(actor.scope, people));
  }
}
