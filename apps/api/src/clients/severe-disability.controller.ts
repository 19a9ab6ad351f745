import { Body, Controller, Delete, Get, Param, Put, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import type { ClientId, StaffActor, Version } from '@app/kernel';
import { AccessLog } from '@app/audit';
import { SevereDisabilities } from '@app/clients';
import { Answers, withETag } from '../http/answers.js';
import { Audited } from '../http/audited.js';
import { IfMatch, NeedsIfMatch } from '../http/if-match.js';
import { CurrentActor, Requires } from '../http/requires.js';
import { idParam } from '../http/schemas.js';
import { Supervised } from '../http/supervision.guard.js';
import { lookQuery, presentSevereDisability, recordSevereDisability, severeDisabilityView } from './severe-disability.schema.js';

const id = idParam<ClientId>();

/** The restricted record of a severe disability beside a client's file; every look is logged with its purpose. */
@Controller('api/v1/clients/:id/severe-disability')
export class SevereDisabilityController {
  constructor(
    private readonly severeDisabilities: SevereDisabilities,
    private readonly access: AccessLog,
  ) {}

  @Get()
  @Requires('client.write')
  @Supervised({ client: 'id' })
  @Audited('client.severe-disability-read', { subject: 'client' })
  @Answers(severeDisabilityView)
  async open(
    @CurrentActor() actor: StaffActor,
    @Param('id', { schema: id }) clientId: ClientId,
    @Query({ schema: lookQuery }) { purpose }: z.output<typeof lookQuery>,
  ) {
    this.access.tell(actor, { purpose });
    return presentSevereDisability(await this.severeDisabilities.open(actor, clientId));
  }

  @Put()
  @Requires('client.write')
  @Supervised({ client: 'id' }, { write: true })
  @Audited('client.severe-disability-record', { subject: 'client' })
  @NeedsIfMatch()
  @Answers(severeDisabilityView)
  async record(
    @CurrentActor() actor: StaffActor,
    @Param('id', { schema: id }) clientId: ClientId,
    @IfMatch() version: Version,
    @Body({ schema: recordSevereDisability }) body: z.output<typeof recordSevereDisability>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const input = { ...body, seenOn: body.seenOn ?? null };
    return presentSevereDisability(withETag(reply, await this.severeDisabilities.record(actor, clientId, version, input)));
  }

  @Delete()
  @Requires('client.write')
  @Supervised({ client: 'id' }, { write: true })
  @Audited('client.severe-disability-remove', { subject: 'client' })
  @NeedsIfMatch()
  @Answers(severeDisabilityView)
  async remove(
    @CurrentActor() actor: StaffActor,
    @Param('id', { schema: id }) clientId: ClientId,
    @IfMatch() version: Version,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    withETag(reply, await this.severeDisabilities.remove(actor, clientId, version));
    return presentSevereDisability(null);
  }
}
