import { Body, Controller, Get, Param, Patch, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import type { ClientId, StaffActor, Version } from '@app/kernel';
import { ClientLists, ClientRecords, Clients, RestrictionsStore, type Client, type ClientListItem } from '@app/clients';
import { RequestLists } from '@app/privacy';
import { Answers, created, withETag } from '../http/answers.js';
import { Audited } from '../http/audited.js';
import { CursorCodec, presentPage, toPageRequest } from '../http/cursor.js';
import { IdempotencyKey, NeedsIdempotencyKey } from '../http/idempotency-key.js';
import { IfMatch, NeedsIfMatch } from '../http/if-match.js';
import { CurrentActor, Requires } from '../http/requires.js';
import { idParam } from '../http/schemas.js';
import { clientFilterOf } from '../lists/list-filters.js';
import { Supervised } from '../http/supervision.guard.js';
import {
  changeClient,
  clientPageQuery,
  clientPageView,
  clientView,
  duplicatesView,
  findDuplicates,
  presentClient,
  registerClient,
} from './clients.schema.js';

const id = idParam<ClientId>();

const unknownYet = {
  birthDate: null,
  ageRange: null,
  gender: null,
  phone: null,
  email: null,
  street: null,
  plz: null,
  town: null,
  employmentStatus: null,
  hasQualification: null,
  qualificationOn: null,
};

/** People being advised. */
@Controller('api/v1/clients')
export class ClientsController {
  constructor(
    private readonly clients: Clients,
    private readonly records: ClientRecords,
    private readonly lists: ClientLists,
    private readonly restrictions: RestrictionsStore,
    private readonly requests: RequestLists,
    private readonly codec: CursorCodec,
  ) {}

  @Get()
  @Requires('client.read')
  @Audited('client.list')
  @Answers(clientPageView)
  async page(@CurrentActor() actor: StaffActor, @Query({ schema: clientPageQuery }) query: z.infer<typeof clientPageQuery>) {
    const page = await this.lists.page(actor.scope, clientFilterOf(actor, query), toPageRequest(query, this.codec));
    return presentPage(page, (row: ClientListItem) => row, this.codec);
  }

  @Post()
  @Requires('client.write')
  @Audited('client.register', { subject: 'client', idFrom: 'idempotency-key' })
  @NeedsIdempotencyKey()
  @Answers(clientView, { status: 201 })
  async register(
    @CurrentActor() actor: StaffActor,
    @IdempotencyKey() key: string,
    @Body({ schema: registerClient }) { privacyInformation, ...body }: z.infer<typeof registerClient>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const client = await this.records.register(actor, key as ClientId, { ...unknownYet, ...body }, privacyInformation);
    created(reply, `/api/v1/clients/${client.id}`);
    return withETag(reply, presentClient(client, []));
  }

  /** A body, because what a person types to find somebody stays out of addresses and logs. */
  @Post('duplicates')
  @Requires('client.search')
  @Audited('client.duplicates')
  @Answers(duplicatesView)
  async duplicates(@CurrentActor() actor: StaffActor, @Body({ schema: findDuplicates }) body: z.infer<typeof findDuplicates>) {
    const untyped = { birthDate: null, phone: null, email: null, street: null, plz: null };
    return { items: await this.lists.duplicates(actor.scope, { ...untyped, ...body }) };
  }

  @Get(':id')
  @Requires('client.read')
  @Supervised({ client: 'id' })
  @Audited('client.read', { subject: 'client' })
  @Answers(clientView)
  async open(
    @CurrentActor() actor: StaffActor,
    @Param('id', { schema: id }) clientId: ClientId,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.answer(reply, actor, await this.clients.open(actor, clientId));
  }

  @Patch(':id')
  @Requires('client.write')
  @Supervised({ client: 'id' }, { write: true })
  @Audited('client.change', { subject: 'client' })
  @NeedsIfMatch()
  @Answers(clientView)
  async change(
    @CurrentActor() actor: StaffActor,
    @Param('id', { schema: id }) clientId: ClientId,
    @IfMatch() version: Version,
    @Body({ schema: changeClient }) { rectifies, ...changes }: z.infer<typeof changeClient>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    if (rectifies) await this.requests.rectifying(actor, clientId, rectifies);
    return this.answer(reply, actor, await this.records.change(actor, clientId, version, changes));
  }

  private async answer(reply: FastifyReply, { scope }: StaffActor, client: Client) {
    return withETag(reply, presentClient(client, await this.restrictions.standing(scope, client.id)));
  }
}
