import { Body, Controller, Get, Param, Post, Put, Req, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import { Clock, type ClientId, type LocalDate, type StaffActor, type Version } from '@app/kernel';
import { AccessPacks, Notices, RequestLists, Requests } from '@app/privacy';
import { Answers, created, withETag } from '../http/answers.js';
import { Audited } from '../http/audited.js';
import { IdempotencyKey, NeedsIdempotencyKey } from '../http/idempotency-key.js';
import { IfMatch, NeedsIfMatch } from '../http/if-match.js';
import { languageOf, type Request } from '../http/request.js';
import { CurrentActor, Requires } from '../http/requires.js';
import { idParam } from '../http/schemas.js';
import {
  closeRequest,
  extendRequest,
  findPerson,
  identifyRequester,
  personsView,
  placesView,
  presentPage,
  presentPlaces,
  presentRequest,
  receiveRequest,
  requestPageView,
  requestRowsView,
  requestsView,
  requestView,
} from './requests.schema.js';

const id = idParam<string>();
const clientId = idParam<ClientId>();

/** Requests of persons about their own data. */
@Controller('api/v1')
export class DataRequestsController {
  constructor(
    private readonly requests: Requests,
    private readonly lists: RequestLists,
    private readonly packs: AccessPacks,
    private readonly notices: Notices,
    private readonly clock: Clock,
  ) {}

  @Get('clients/:id/data-requests')
  @Requires('privacy.request.record')
  @Audited('privacy.request-list', { subject: 'client' })
  @Answers(requestsView)
  async ofClient(@CurrentActor() actor: StaffActor, @Param('id', { schema: clientId }) client: ClientId) {
    const items = await this.lists.ofClient(actor, client);
    return { items: items.map((request) => presentRequest(request, this.clock.today())) };
  }

  @Post('data-requests')
  @Requires('privacy.request.record')
  @Audited('privacy.request-receive')
  @NeedsIdempotencyKey()
  @Answers(requestView, { status: 201 })
  async receive(
    @CurrentActor() actor: StaffActor,
    @IdempotencyKey() key: string,
    @Body({ schema: receiveRequest }) body: z.output<typeof receiveRequest>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const request = await this.requests.receive(actor, key, { ...body, details: body.details ?? null, stops: body.stops ?? null });
    created(reply, `/api/v1/data-requests/${request.id}`);
    return withETag(reply, presentRequest(request, this.clock.today()));
  }

  @Get('data-requests')
  @Requires('privacy.work')
  @Audited('privacy.request-list')
  @Answers(requestRowsView)
  async desk(@CurrentActor() actor: StaffActor) {
    return { items: (await this.lists.desk(actor)).map((request) => presentRequest(request, this.clock.today())) };
  }

  @Get('data-requests/:id')
  @Requires('privacy.work')
  @Audited('privacy.request-read')
  @Answers(requestPageView)
  async get(
    @CurrentActor() actor: StaffActor,
    @Param('id', { schema: id }) requestId: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const row = await this.lists.get(actor, requestId);
    const pack = await this.packs.ofRequest(actor, requestId);
    return withETag(reply, presentPage(row, pack, await this.notices.consequences(actor, row), this.clock.today()));
  }

  @Put('data-requests/:id/identity')
  @Requires('privacy.work')
  @Audited('privacy.request-change')
  @NeedsIfMatch()
  @Answers(requestView)
  async identify(
    @CurrentActor() actor: StaffActor,
    @Param('id', { schema: id }) requestId: string,
    @IfMatch() version: Version,
    @Body({ schema: identifyRequester }) { identityCheck }: z.output<typeof identifyRequester>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.answer(reply, await this.requests.identify(actor, requestId, version, identityCheck));
  }

  @Put('data-requests/:id/extension')
  @Requires('privacy.work')
  @Audited('privacy.request-change')
  @NeedsIfMatch()
  @Answers(requestView)
  async extend(
    @CurrentActor() actor: StaffActor,
    @Param('id', { schema: id }) requestId: string,
    @IfMatch() version: Version,
    @Body({ schema: extendRequest }) { because }: z.output<typeof extendRequest>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.answer(reply, await this.requests.extend(actor, requestId, version, because));
  }

  @Put('data-requests/:id/closing')
  @Requires('privacy.work')
  @Audited('privacy.request-change')
  @NeedsIfMatch()
  @Answers(requestView)
  async close(
    @CurrentActor() actor: StaffActor,
    @Param('id', { schema: id }) requestId: string,
    @IfMatch() version: Version,
    @Body({ schema: closeRequest }) { state, outcome }: z.output<typeof closeRequest>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.answer(reply, await this.requests.close(actor, requestId, version, state, outcome ?? null));
  }

  /** A body, because what a person types to find somebody stays out of addresses and logs. */
  @Post('data-subjects')
  @Requires('privacy.work')
  @Audited('privacy.person-search')
  @Answers(personsView)
  async find(@CurrentActor() actor: StaffActor, @Body({ schema: findPerson }) body: z.output<typeof findPerson>) {
    const { number, lastName = '', firstName = '', birthDate } = body;
    const items = await this.lists.find(actor, number ? { number } : { lastName, firstName, birthDate: birthDate as LocalDate });
    return { items };
  }

  @Get('data-subjects/:id/places')
  @Requires('privacy.work')
  @Audited('privacy.places-read', { subject: 'client' })
  @Answers(placesView)
  async places(@CurrentActor() actor: StaffActor, @Param('id', { schema: clientId }) client: ClientId, @Req() request: Request) {
    return presentPlaces(await this.lists.places(actor, client), languageOf(request));
  }

  private answer(reply: FastifyReply, request: Awaited<ReturnType<Requests['close']>>) {
    return withETag(reply, presentRequest(request, this.clock.today()));
  }
}
