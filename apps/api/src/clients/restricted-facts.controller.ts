import { Body, Controller, Get, Param, Put, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import type { ClientId, StaffActor, Version } from '@app/kernel';
import { RestrictedFacts, type RestrictedFactKind } from '@app/clients';
import { Answers, withETag } from '../http/answers.js';
import { Audited } from '../http/audited.js';
import { IfMatch, NeedsIfMatch } from '../http/if-match.js';
import { CurrentActor, Requires } from '../http/requires.js';
import { idParam } from '../http/schemas.js';
import { kindParam, presentRestrictedFact, recordRestrictedFact, restrictedFactView } from './restricted-facts.schema.js';

const id = idParam<ClientId>();

/** What is kept sealed beside a client's file; every look is logged. */
@Controller('api/v1/clients/:id/restricted-facts/:kind')
export class RestrictedFactsController {
  constructor(private readonly facts: RestrictedFacts) {}

  @Get()
  @Requires('client.restricted')
  @Audited('client.restricted-fact-read', { subject: 'client' })
  @Answers(restrictedFactView)
  async open(
    @CurrentActor() actor: StaffActor,
    @Param('id', { schema: id }) clientId: ClientId,
    @Param('kind', { schema: kindParam }) kind: RestrictedFactKind,
  ) {
    return presentRestrictedFact(kind, await this.facts.open(actor, clientId, kind));
  }

  @Put()
  @Requires('client.restricted')
  @Audited('client.restricted-fact-record', { subject: 'client' })
  @NeedsIfMatch()
  @Answers(restrictedFactView)
  async record(
    @CurrentActor() actor: StaffActor,
    @Param('id', { schema: id }) clientId: ClientId,
    @Param('kind', { schema: kindParam }) kind: RestrictedFactKind,
    @IfMatch() version: Version,
    @Body({ schema: recordRestrictedFact }) body: z.infer<typeof recordRestrictedFact>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return presentRestrictedFact(kind, withETag(reply, await this.facts.record(actor, clientId, kind, version, body)));
  }
}
