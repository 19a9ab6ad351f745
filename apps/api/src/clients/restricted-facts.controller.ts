import { Body, Controller, Delete, Get, Param, Put, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import type { ClientId, StaffActor, Version } from '@app/kernel';
import { AccessLog } from '@app/audit';
import { RestrictedFacts, type RestrictedFactKind } from '@app/clients';
import { Answers, withETag } from '../http/answers.js';
import { Audited } from '../http/audited.js';
import { IfMatch, NeedsIfMatch } from '../http/if-match.js';
import { CurrentActor, Requires } from '../http/requires.js';
import { idParam } from '../http/schemas.js';
import { Supervised } from '../http/supervision.guard.js';
import { lookQuery } from './severe-disability.schema.js';
import { kindParam, presentRestrictedFact, recordRestrictedFact, restrictedFactView } from './restricted-facts.schema.js';

const id = idParam<ClientId>();

/** What is kept sealed beside a client's file; every look is logged. */
@Controller('api/v1/clients/:id/restricted-facts/:kind')
export class RestrictedFactsController {
  constructor(
    private readonly facts: RestrictedFacts,
    private readonly access: AccessLog,
  ) {}

  @Get()
  @Requires('client.restricted')
  @Supervised({ client: 'id' })
  @Audited('client.restricted-fact-read', { subject: 'client' })
  @Answers(restrictedFactView)
  async open(
    @CurrentActor() actor: StaffActor,
    @Param('id', { schema: id }) clientId: ClientId,
    @Param('kind', { schema: kindParam }) kind: RestrictedFactKind,
    @Query({ schema: lookQuery }) { purpose }: z.output<typeof lookQuery>,
  ) {
    this.access.tell(actor, { purpose });
    return presentRestrictedFact(kind, await this.facts.open(actor, clientId, kind));
  }

  @Put()
  @Requires('client.restricted')
  @Supervised({ client: 'id' }, { write: true })
  @Audited('client.restricted-fact-record', { subject: 'client' })
  @NeedsIfMatch()
  @Answers(restrictedFactView)
  async record(
    @CurrentActor() actor: StaffActor,
    @Param('id', { schema: id }) clientId: ClientId,
    @Param('kind', { schema: kindParam }) kind: RestrictedFactKind,
    @IfMatch() version: Version,
    @Body({ schema: recordRestrictedFact }) body: z.output<typeof recordRestrictedFact>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const input = { ...body, seenOn: body.seenOn ?? null };
    return presentRestrictedFact(kind, withETag(reply, await this.facts.record(actor, clientId, kind, version, input)));
  }

  @Delete()
  @Requires('client.restricted')
  @Supervised({ client: 'id' }, { write: true })
  @Audited('client.restricted-fact-remove', { subject: 'client' })
  @NeedsIfMatch()
  @Answers(restrictedFactView)
  async remove(
    @CurrentActor() actor: StaffActor,
    @Param('id', { schema: id }) clientId: ClientId,
    @Param('kind', { schema: kindParam }) kind: RestrictedFactKind,
    @IfMatch() version: Version,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    withETag(reply, await this.facts.remove(actor, clientId, kind, version));
    return presentRestrictedFact(kind, null);
  }
}
