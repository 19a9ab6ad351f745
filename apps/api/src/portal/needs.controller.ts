import { Body, Controller, Get, Param, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { NeedId, PortalActor } from '@app/kernel';
import { NeedLists, Needs } from '@app/counselling';
import { Answers, created } from '../http/answers.js';
import { Audited } from '../http/audited.js';
import { IdempotencyKey, NeedsIdempotencyKey } from '../http/idempotency-key.js';
import { CurrentActor, Requires } from '../http/requires.js';
import { idParam } from '../http/schemas.js';
import { portalNeedListView, portalNeedView, presentPortalNeed, submitNeedBody, type SubmitNeedBody } from './needs.schema.js';

/** What the signed-in person's company needs. */
@Controller('portal/v1/needs')
export class PortalNeedsController {
  constructor(
    private readonly needs: Needs,
    private readonly lists: NeedLists,
  ) {}

  @Post()
  @Requires('portal.need.submit')
  @Audited('portal.need-submit', { subject: 'need', idFrom: 'idempotency-key' })
  @NeedsIdempotencyKey()
  @Answers(portalNeedView, { status: 201 })
  async submit(
    @CurrentActor() actor: PortalActor,
    @IdempotencyKey() key: string,
    @Body({ schema: submitNeedBody }) body: SubmitNeedBody,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const { id } = await this.needs.submit(actor, key as NeedId, body);
    created(reply, `/portal/v1/needs/${id}`);
    return presentPortalNeed(await this.lists.get(actor.scope, id));
  }

  @Get()
  @Requires('portal.need.read')
  @Audited('portal.need-list')
  @Answers(portalNeedListView)
  async list(@CurrentActor() actor: PortalActor) {
    const needs = await this.lists.ofCompany(actor.scope);
    return { items: needs.map(presentPortalNeed) };
  }

  @Get(':id')
  @Requires('portal.need.read')
  @Audited('portal.need-read', { subject: 'need' })
  @Answers(portalNeedView)
  async get(@CurrentActor() actor: PortalActor, @Param('id', { schema: idParam<NeedId>() }) id: NeedId) {
    return presentPortalNeed(await this.lists.get(actor.scope, id));
  }
}
