import { Body, Controller, Get, Param, Put, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import type { ClientId, StaffActor, Version } from '@app/kernel';
import { ContactPreferences } from '@app/clients';
import { Answers, withETag } from '../http/answers.js';
import { Audited } from '../http/audited.js';
import { IfMatch, NeedsIfMatch } from '../http/if-match.js';
import { CurrentActor, Requires } from '../http/requires.js';
import { idParam } from '../http/schemas.js';
import { Supervised } from '../http/supervision.guard.js';
import { contactPreferenceView, presentContactPreference, recordContactPreference } from './contact-preferences.schema.js';

const id = idParam<ClientId>();

/** How a person wishes to be reached and spoken with. */
@Controller('api/v1/clients/:id/contact-preference')
export class ContactPreferencesController {
  constructor(private readonly preferences: ContactPreferences) {}

  @Get()
  @Requires('client.read')
  @Supervised({ client: 'id' })
  @Audited('client.contact-preference-read', { subject: 'client' })
  @Answers(contactPreferenceView)
  async open(
    @CurrentActor() actor: StaffActor,
    @Param('id', { schema: id }) clientId: ClientId,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return presentContactPreference(withETag(reply, await this.preferences.of(actor, clientId)));
  }

  @Put()
  @Requires('client.write')
  @Supervised({ client: 'id' }, { write: true })
  @Audited('client.contact-preference-record', { subject: 'client' })
  @NeedsIfMatch()
  @Answers(contactPreferenceView)
  async record(
    @CurrentActor() actor: StaffActor,
    @Param('id', { schema: id }) clientId: ClientId,
    @IfMatch() version: Version,
    @Body({ schema: recordContactPreference }) body: z.output<typeof recordContactPreference>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return presentContactPreference(withETag(reply, await this.preferences.record(actor, clientId, version, body)));
  }
}
