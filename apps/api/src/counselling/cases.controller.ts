import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { AccessLog } from '@app/audit';
import { Clock, type CaseId, type StaffActor, type Version } from '@app/kernel';
import { CaseLists, Cases, HandOvers } from '@app/counselling';
import { Answers, created, withETag } from '../http/answers.js';
import { Audited } from '../http/audited.js';
import { CursorCodec, pageView, presentPage, toPageRequest } from '../http/cursor.js';
import { IdempotencyKey, NeedsIdempotencyKey } from '../http/idempotency-key.js';
import { IfMatch, NeedsIfMatch } from '../http/if-match.js';
import { CurrentActor, Requires } from '../http/requires.js';
import { idParam } from '../http/schemas.js';
import { caseFilterOf } from '../lists/list-filters.js';
import { CaseItems } from './case-items.js';
import { CasePages } from './case-pages.js';
import {
  caseItemView,
  caseQuery,
  caseView,
  openCaseBody,
  takeOverBody,
  type CaseQuery,
  type OpenCaseBody,
  type TakeOverBody,
} from './cases.schema.js';

/** Advice cases. */
@Controller('api/v1/cases')
export class CasesController {
  constructor(
    private readonly cases: Cases,
    private readonly handOvers: HandOvers,
    private readonly lists: CaseLists,
    private readonly items: CaseItems,
    private readonly pages: CasePages,
    private readonly access: AccessLog,
    private readonly codec: CursorCodec,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Requires('case.read')
  @Audited('case.list')
  @Answers(pageView(caseItemView, 'CasePage'))
  async list(@CurrentActor() actor: StaffActor, @Query({ schema: caseQuery }) query: CaseQuery) {
    const { scope } = actor;
    const page = await this.lists.page(scope, caseFilterOf(actor, query), toPageRequest(query, this.codec), this.clock.today());
    return presentPage({ ...page, items: await this.items.of(scope, page.items) }, (item) => item, this.codec);
  }

  @Post()
  @Requires('case.open')
  @Audited('case.open', { subject: 'case', idFrom: 'idempotency-key' })
  @NeedsIdempotencyKey()
  @Answers(caseView, { status: 201 })
  async open(
    @CurrentActor() actor: StaffActor,
    @IdempotencyKey() id: string,
    @Body({ schema: openCaseBody }) body: OpenCaseBody,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const kase = await this.cases.open(actor, id as CaseId, body);
    created(reply, `/api/v1/cases/${kase.id}`);
    return this.pages.of(actor, withETag(reply, kase));
  }

  @Get(':id')
  @Requires('case.read')
  @Audited('case.read', { subject: 'case' })
  @Answers(caseView)
  async get(
    @CurrentActor() actor: StaffActor,
    @Param('id', { schema: idParam<CaseId>() }) id: CaseId,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const { kase, offerOnly } = await this.lists.getOrOffered(actor.scope, id);
    return this.pages.of(offerOnly ? { ...actor, permissions: new Set() } : actor, withETag(reply, kase), offerOnly);
  }

  @Post(':id/owner')
  @Requires('case.take-over')
  @Audited('case.take-over', { subject: 'case' })
  @NeedsIfMatch()
  @Answers(caseView)
  async takeOver(
    @CurrentActor() actor: StaffActor,
    @Param('id', { schema: idParam<CaseId>() }) id: CaseId,
    @IfMatch() version: Version,
    @Body({ schema: takeOverBody }) { reason }: TakeOverBody,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    this.access.tell(actor, { reason });
    return this.pages.of(actor, withETag(reply, await this.handOvers.takeOver(actor, id, version, reason)));
  }
}
