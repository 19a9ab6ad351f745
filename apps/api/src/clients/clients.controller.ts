import { Body, Controller, Get, Param, Patch, Post, Put, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import type { ClientId, StaffActor, Version } from '@app/kernel';
import { ClientLists, ClientRecords, Clients, SevereDisabilities, type ClientListItem } from '@app/clients';
import { Answers, created, withETag } from '../http/answers.js';
import { CursorCodec, presentPage, toPageRequest } from '../http/cursor.js';
import { IdempotencyKey, NeedsIdempotencyKey } from '../http/idempotency-key.js';
import { IfMatch, NeedsIfMatch } from '../http/if-match.js';
import { CurrentActor, Requires } from '../http/requires.js';
import { idParam } from '../http/schemas.js';
import {
  changeClient,
  clientPageQuery,
  clientPageView,
  clientView,
  duplicatesView,
  findDuplicates,
  presentClient,
  presentSevereDisability,
  recordSevereDisability,
  registerClient,
  severeDisabilityView,
} from './clients.schema.js';

const id = idParam<ClientId>();

const unknownYet = {
  birthDate: null,
  gender: null,
  phone: null,
  email: null,
  street: null,
  plz: null,
  town: null,
  hasQualification: null,
  qualificationOn: null,
};

/** People being advised. */
@Controller('api/v1/clients')
export class ClientsController {
  constructor(
    private readonly clients: Clients,
    private readonly records: ClientRecords,
    private readonly severeDisabilities: SevereDisabilities,
    private readonly lists: ClientLists,
    private readonly codec: CursorCodec,
  ) {}

  @Get()
  @Requires('client.read')
  @Answers(clientPageView)
  async page(@CurrentActor() actor: StaffActor, @Query({ schema: clientPageQuery }) query: z.infer<typeof clientPageQuery>) {
    const page = await this.lists.page(actor.scope, toPageRequest(query, this.codec));
    return presentPage(page, (row: ClientListItem) => row, this.codec);
  }

  @Post()
  @Requires('client.write')
  @NeedsIdempotencyKey()
  @Answers(clientView, { status: 201 })
  async register(
    @CurrentActor() actor: StaffActor,
    @IdempotencyKey() key: string,
    @Body({ schema: registerClient }) body: z.infer<typeof registerClient>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const client = await this.records.register(actor, key as ClientId, { ...unknownYet, ...body });
    created(reply, `/api/v1/clients/${client.id}`);
    return withETag(reply, presentClient(client));
  }

  /** A body, because what a person types to find somebody stays out of addresses and logs. */
  @Post('duplicates')
  @Requires('client.search')
  @Answers(duplicatesView)
  async duplicates(@CurrentActor() actor: StaffActor, @Body({ schema: findDuplicates }) body: z.infer<typeof findDuplicates>) {
    return { items: await this.lists.duplicates(actor.scope, { ...body, birthDate: body.birthDate ?? null }) };
  }

  @Get(':id')
  @Requires('client.read')
  @Answers(clientView)
  async open(
    @CurrentActor() actor: StaffActor,
    @Param('id', { schema: id }) clientId: ClientId,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return withETag(reply, presentClient(await this.clients.open(actor, clientId)));
  }

  @Patch(':id')
  @Requires('client.write')
  @NeedsIfMatch()
  @Answers(clientView)
  async change(
    @CurrentActor() actor: StaffActor,
    @Param('id', { schema: id }) clientId: ClientId,
    @IfMatch() version: Version,
    @Body({ schema: changeClient }) body: z.infer<typeof changeClient>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return withETag(reply, presentClient(await this.records.change(actor, clientId, version, body)));
  }

  @Get(':id/severe-disability')
  @Requires('client.write')
  @Answers(severeDisabilityView)
  async severeDisability(@CurrentActor() actor: StaffActor, @Param('id', { schema: id }) clientId: ClientId) {
    return presentSevereDisability(await this.severeDisabilities.open(actor, clientId));
  }

  @Put(':id/severe-disability')
  @Requires('client.write')
  @NeedsIfMatch()
  @Answers(severeDisabilityView)
  async recordSevereDisability(
    @CurrentActor() actor: StaffActor,
    @Param('id', { schema: id }) clientId: ClientId,
    @IfMatch() version: Version,
    @Body({ schema: recordSevereDisability }) body: z.infer<typeof recordSevereDisability>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const record = withETag(reply, await this.severeDisabilities.record(actor, clientId, version, body));
    return presentSevereDisability(record);
  }
}
