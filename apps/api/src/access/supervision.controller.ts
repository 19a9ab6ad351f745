import { Body, Controller, Param, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import type { AccessGrantId, ClientId, StaffActor } from '@app/kernel';
import { Supervision } from '@app/counselling';
import { Answers, created } from '../http/answers.js';
import { Audited } from '../http/audited.js';
import { IdempotencyKey, NeedsIdempotencyKey } from '../http/idempotency-key.js';
import { CurrentActor, Requires } from '../http/requires.js';
import { idParam, text } from '../http/schemas.js';
import { accessGrantView, presentGrant } from './access.schema.js';

const supervise = z.strictObject({ reason: text(500, 10) }).meta({ id: 'SuperviseClient' });

/** A team lead gives the reason for reading a file of the team. */
@Controller('api/v1/clients/:id/supervision')
export class SupervisionController {
  constructor(private readonly supervision: Supervision) {}

  @Post()
  @Requires('client.supervise')
  @Audited('client.supervise', { subject: 'client' })
  @NeedsIdempotencyKey()
  @Answers(accessGrantView, { status: 201 })
  async begin(
    @CurrentActor() actor: StaffActor,
    @Param('id', { schema: idParam<ClientId>() }) clientId: ClientId,
    @IdempotencyKey() key: string,
    @Body({ schema: supervise }) { reason }: z.infer<typeof supervise>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const grant = await this.supervision.begin(actor, key as AccessGrantId, clientId, reason);
    created(reply, `/api/v1/clients/${clientId}`);
    return presentGrant(grant);
  }
}
