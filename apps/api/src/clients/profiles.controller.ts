import { Body, Controller, Delete, Get, Param, Post, Put, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import type { ClientId, EstablishmentId, StaffActor, Version } from '@app/kernel';
import { occupationUnknown, Profiles } from '@app/clients';
import { Companies } from '@app/companies';
import { Users } from '@app/identity';
import { Reader } from '@app/platform';
import { RequestLists } from '@app/privacy';
import { ReferenceData } from '@app/reference';
import { Answers, created, NoContent, withETag } from '../http/answers.js';
import { Audited } from '../http/audited.js';
import { IdempotencyKey, NeedsIdempotencyKey } from '../http/idempotency-key.js';
import { IfMatch, NeedsIfMatch } from '../http/if-match.js';
import { CurrentActor, Requires } from '../http/requires.js';
import { idParam } from '../http/schemas.js';
import { Supervised } from '../http/supervision.guard.js';
import { changeQuery, enterEntry, entryOf, presentEntry, presentProfile, profileEntryView, profileView } from './profiles.schema.js';

const id = idParam<ClientId>();

/** What somebody learned, worked, speaks and aims at: four types of entry below one address. */
@Controller('api/v1/clients/:id')
export class ProfilesController {
  constructor(
    private readonly profiles: Profiles,
    private readonly users: Users,
    private readonly companies: Companies,
    private readonly reader: Reader,
    private readonly reference: ReferenceData,
    private readonly requests: RequestLists,
  ) {}

  @Get('profile')
  @Requires('client.read')
  @Supervised({ client: 'id' })
  @Audited('client.profile-read', { subject: 'client' })
  @Answers(profileView)
  async open(@CurrentActor() actor: StaffActor, @Param('id', { schema: id }) clientId: ClientId) {
    const profile = await this.profiles.open(actor, clientId);
    const entries = [...profile.qualifications, ...profile.work, ...profile.languages, ...profile.goals];
    const authors = entries.flatMap(({ updatedBy }) => (updatedBy === null ? [] : [updatedBy]));
    return presentProfile(profile, await this.users.names(actor.scope, authors));
  }

  @Post('profile-entries')
  @Requires('client.write')
  @Supervised({ client: 'id' }, { write: true })
  @Audited('client.profile-add', { subject: 'client' })
  @NeedsIdempotencyKey()
  @Answers(profileEntryView, { status: 201 })
  async add(
    @CurrentActor() actor: StaffActor,
    @Param('id', { schema: id }) clientId: ClientId,
    @IdempotencyKey() key: string,
    @Body({ schema: enterEntry }) body: z.output<typeof enterEntry>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    await this.checkReferences(body);
    const entry = await this.profiles.add(actor, clientId, key, entryOf(body));
    created(reply, `/api/v1/clients/${clientId}/profile`);
    return presentEntry(withETag(reply, entry));
  }

  @Put('profile-entries/:entryId')
  @Requires('client.write')
  @Supervised({ client: 'id' }, { write: true })
  @Audited('client.profile-change', { subject: 'client' })
  @NeedsIfMatch()
  @Answers(profileEntryView)
  async change(
    @CurrentActor() actor: StaffActor,
    @Param('id', { schema: id }) clientId: ClientId,
    @Param('entryId', { schema: idParam<string>() }) entryId: string,
    @IfMatch() version: Version,
    @Body({ schema: enterEntry }) body: z.output<typeof enterEntry>,
    @Query({ schema: changeQuery }) { rectifies }: z.output<typeof changeQuery>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    await this.checkReferences(body);
    if (rectifies) await this.requests.rectifying(actor, clientId, rectifies);
    return presentEntry(withETag(reply, await this.profiles.change(actor, clientId, entryId, version, entryOf(body))));
  }

  @Delete('profile-entries/:entryId')
  @Requires('client.write')
  @Supervised({ client: 'id' }, { write: true })
  @Audited('client.profile-remove', { subject: 'client' })
  @NeedsIfMatch()
  @NoContent()
  remove(
    @CurrentActor() actor: StaffActor,
    @Param('id', { schema: id }) clientId: ClientId,
    @Param('entryId', { schema: idParam<string>() }) entryId: string,
    @IfMatch() version: Version,
  ) {
    return this.profiles.remove(actor, clientId, entryId, version);
  }

  // Throws Problems `kernel.not-found` when the directory has no such employer, `clients.occupation-unknown` (rule) when KldB 2010 has no such code.
  private async checkReferences(body: z.output<typeof enterEntry>): Promise<void> {
    if ('kldb' in body && body.kldb && !(await this.reference.occupation(body.kldb))) throw occupationUnknown(body.kldb);
    if (body.type === 'work' && body.establishmentId) await this.companies.entry(this.reader, body.establishmentId as EstablishmentId);
  }
}
