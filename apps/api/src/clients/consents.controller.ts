import { Body, Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import { Clock, type ClientId, type StaffActor, type Version } from '@app/kernel';
import { Consents } from '@app/clients';
import { Answers, created, withETag } from '../http/answers.js';
import { Audited } from '../http/audited.js';
import { IdempotencyKey, NeedsIdempotencyKey } from '../http/idempotency-key.js';
import { IfMatch, NeedsIfMatch } from '../http/if-match.js';
import { languageOf, type Request } from '../http/request.js';
import { CurrentActor, Requires } from '../http/requires.js';
import { idParam } from '../http/schemas.js';
import { Supervised } from '../http/supervision.guard.js';
import {
  consentsView,
  consentView,
  disclosureQuery,
  disclosureView,
  giveConsent,
  presentConsent,
  presentTexts,
} from './consents.schema.js';

const id = idParam<ClientId>();

/** What a person agreed to. */
@Controller('api/v1/clients/:id')
export class ConsentsController {
  constructor(
    private readonly consents: Consents,
    private readonly clock: Clock,
  ) {}

  @Get('consents')
  @Requires('client.read')
  @Supervised({ client: 'id' })
  @Audited('client.consent-list', { subject: 'client' })
  @Answers(consentsView)
  async list(@CurrentActor() actor: StaffActor, @Param('id', { schema: id }) clientId: ClientId, @Req() request: Request) {
    const consents = await this.consents.list(actor, clientId);
    const language = languageOf(request);
    return { items: consents.map((consent) => presentConsent(consent, this.clock.today(), language)), texts: presentTexts(language) };
  }

  @Post('consents')
  @Requires('client.write')
  @Supervised({ client: 'id' }, { write: true })
  @Audited('client.consent-give', { subject: 'client' })
  @NeedsIdempotencyKey()
  @Answers(consentView, { status: 201 })
  async give(
    @CurrentActor() actor: StaffActor,
    @Param('id', { schema: id }) clientId: ClientId,
    @IdempotencyKey() key: string,
    @Body({ schema: giveConsent }) body: z.output<typeof giveConsent>,
    @Req() request: Request,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const given = { recipientId: null, recipientName: null, validUntil: null, document: null, ...body };
    const consent = await this.consents.give(actor, clientId, key, given);
    created(reply, `/api/v1/clients/${clientId}/consents`);
    return withETag(reply, presentConsent(consent, this.clock.today(), languageOf(request)));
  }

  @Post('consents/:consentId/withdrawal')
  @Requires('client.write')
  @Supervised({ client: 'id' }, { write: true })
  @Audited('client.consent-withdraw', { subject: 'client' })
  @NeedsIfMatch()
  @Answers(consentView)
  async withdraw(
    @CurrentActor() actor: StaffActor,
    @Param('id', { schema: id }) clientId: ClientId,
    @Param('consentId', { schema: idParam<string>() }) consentId: string,
    @IfMatch() version: Version,
    @Req() request: Request,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const consent = await this.consents.withdraw(actor, clientId, consentId, version);
    return withETag(reply, presentConsent(consent, this.clock.today(), languageOf(request)));
  }

  /** What would leave the house on the strength of a consent; nothing (404) without one. */
  @Get('disclosure')
  @Requires('client.read')
  @Supervised({ client: 'id' })
  @Audited('client.disclosure-read', { subject: 'client' })
  @Answers(disclosureView)
  async disclosure(
    @CurrentActor() actor: StaffActor,
    @Param('id', { schema: id }) clientId: ClientId,
    @Query({ schema: disclosureQuery }) { purpose, recipient }: z.output<typeof disclosureQuery>,
  ) {
    return { purpose, fields: await this.consents.disclosure(actor, clientId, purpose, recipient ?? null) };
  }
}
