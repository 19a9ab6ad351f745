import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { CaseId, NeedId, StaffActor, Version } from '@app/kernel';
import { NeedAcceptance, NeedLists } from '@app/counselling';
import { Answers, created, withETag } from '../http/answers.js';
import { Audited } from '../http/audited.js';
import { CursorCodec, pageView, presentPage, toPageRequest } from '../http/cursor.js';
import { IdempotencyKey, NeedsIdempotencyKey } from '../http/idempotency-key.js';
import { IfMatch, NeedsIfMatch } from '../http/if-match.js';
import { CurrentActor, Requires } from '../http/requires.js';
import { idParam } from '../http/schemas.js';
import { CasePages } from './case-pages.js';
import { caseView } from './cases.schema.js';
import { NeedPages } from './need-pages.js';
import { acceptNeedBody, needQuery, needView, type AcceptNeedBody, type NeedQuery } from './needs.schema.js';

/** The inbox of needs that companies reported. */
@Controller('api/v1/needs')
export class NeedsController {
  constructor(
    private readonly lists: NeedLists,
    private readonly acceptance: NeedAcceptance,
    private readonly pages: CasePages,
    private readonly needs: NeedPages,
    private readonly codec: CursorCodec,
  ) {}

  @Get()
  @Requires('need.read')
  @Audited('need.list')
  @Answers(pageView(needView, 'NeedPage'))
  async list(@CurrentActor() { scope }: StaffActor, @Query({ schema: needQuery }) query: NeedQuery) {
    const filter = { status: query.status ?? null, officeId: query.office ?? null };
    const page = await this.lists.page(scope, filter, toPageRequest(query, this.codec));
    const present = await this.needs.presenter(scope, page.items);
    return presentPage(page, present, this.codec);
  }

  @Get(':id')
  @Requires('need.read')
  @Audited('need.read', { subject: 'need' })
  @Answers(needView)
  async get(
    @CurrentActor() { scope }: StaffActor,
    @Param('id', { schema: idParam<NeedId>() }) id: NeedId,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const need = withETag(reply, await this.lists.get(scope, id));
    return (await this.needs.presenter(scope, [need]))(need);
  }

  @Post(':id/case')
  @Requires('need.accept')
  @Audited('need.accept', { subject: 'need' })
  @NeedsIfMatch()
  @NeedsIdempotencyKey()
  @Answers(caseView, { status: 201 })
  async accept(
    @CurrentActor() actor: StaffActor,
    @Param('id', { schema: idParam<NeedId>() }) id: NeedId,
    @IfMatch() version: Version,
    @IdempotencyKey() key: string,
    @Body({ schema: acceptNeedBody }) body: AcceptNeedBody,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const kase = await this.acceptance.accept(actor, id, version, key as CaseId, body);
    created(reply, `/api/v1/cases/${kase.id}`);
    return this.pages.of(actor, withETag(reply, kase));
  }
}
