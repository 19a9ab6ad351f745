import { Body, Controller, Delete, Get, Param, Post, Put, Query, Req, Res, StreamableFile } from '@nestjs/common';
import { ApiProduces, ApiResponse } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import { ErasureDocuments, Erasures, Holds, type Erasure } from '@app/privacy';
import type { ClientId, StaffActor, Version } from '@app/kernel';
import { Answers, created, NoContent, withETag } from '../http/answers.js';
import { Audited } from '../http/audited.js';
import { IdempotencyKey, NeedsIdempotencyKey } from '../http/idempotency-key.js';
import { IfMatch, NeedsIfMatch } from '../http/if-match.js';
import { languageOf, type Request } from '../http/request.js';
import { CurrentActor, Requires } from '../http/requires.js';
import { idParam } from '../http/schemas.js';
import { StepUp } from '../http/step-up.js';
import { erasuresView, erasureView, holdPerson, holdQuery, holdsView, presentErasure, rejectErasure } from './erasures.schema.js';

const id = idParam<string>();
const clientId = idParam<ClientId>();

/** Erasure and restriction: dry run, four eyes, certificate. */
@Controller('api/v1')
export class ErasuresController {
  constructor(
    private readonly erasures: Erasures,
    private readonly documents: ErasureDocuments,
    private readonly holds: Holds,
  ) {}

  @Post('data-requests/:id/erasure')
  @Requires('privacy.work')
  @Audited('privacy.erasure-propose')
  @NeedsIdempotencyKey()
  @Answers(erasureView, { status: 201 })
  async propose(
    @CurrentActor() actor: StaffActor,
    @Param('id', { schema: id }) requestId: string,
    @IdempotencyKey() key: string,
    @Req() request: Request,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const erasure = await this.erasures.propose(actor, requestId, key);
    created(reply, `/api/v1/erasures/${erasure.id}`);
    return withETag(reply, await this.shown(actor, erasure, request));
  }

  @Get('erasures')
  @Requires('privacy.approve')
  @Audited('privacy.erasure-list')
  @Answers(erasuresView)
  async list(@CurrentActor() actor: StaffActor, @Req() request: Request) {
    const erasures = await this.erasures.list(actor);
    const clients = await this.documents.clients(actor, erasures);
    return { items: erasures.map((erasure) => presentErasure(erasure, clients, { userId: actor.userId, language: languageOf(request) })) };
  }

  @Put('erasures/:id/approval')
  @Requires('privacy.approve')
  @Audited('privacy.erasure-approve')
  @StepUp()
  @NeedsIfMatch()
  @Answers(erasureView)
  async approve(
    @CurrentActor() actor: StaffActor,
    @Param('id', { schema: id }) erasureId: string,
    @IfMatch() version: Version,
    @Req() request: Request,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return withETag(reply, await this.shown(actor, await this.erasures.approve(actor, erasureId, version), request));
  }

  @Put('erasures/:id/rejection')
  @Requires('privacy.approve')
  @Audited('privacy.erasure-reject')
  @NeedsIfMatch()
  @Answers(erasureView)
  async reject(
    @CurrentActor() actor: StaffActor,
    @Param('id', { schema: id }) erasureId: string,
    @IfMatch() version: Version,
    @Body({ schema: rejectErasure }) { reason }: z.output<typeof rejectErasure>,
    @Req() request: Request,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return withETag(reply, await this.shown(actor, await this.erasures.reject(actor, erasureId, version, reason), request));
  }

  @Get('erasures/:id/nachweis.pdf')
  @Requires('privacy.approve')
  @Audited('privacy.erasure-certificate')
  @ApiProduces('application/pdf')
  @ApiResponse({ status: 200, schema: { type: 'string', format: 'binary' } })
  async certificate(@CurrentActor() actor: StaffActor, @Param('id', { schema: id }) erasureId: string) {
    const content = await this.documents.certificate(actor, erasureId);
    return new StreamableFile(content, {
      type: 'application/pdf',
      disposition: 'attachment; filename="nachweis.pdf"',
      length: content.byteLength,
    });
  }

  @Get('data-subjects/:id/hold')
  @Requires('privacy.work')
  @Audited('privacy.hold-read', { subject: 'client' })
  @Answers(holdsView)
  async held(@CurrentActor() actor: StaffActor, @Param('id', { schema: clientId }) client: ClientId) {
    return { items: await this.holds.list(actor, client) };
  }

  /** A law suit keeps everything until it is over; an objection or a claim for repayment keeps the funding file. */
  @Put('data-subjects/:id/hold')
  @Requires('privacy.work')
  @Audited('privacy.hold-set', { subject: 'client' })
  @NoContent()
  hold(
    @CurrentActor() actor: StaffActor,
    @Param('id', { schema: clientId }) client: ClientId,
    @Body({ schema: holdPerson }) { kind, reason }: z.output<typeof holdPerson>,
  ): Promise<void> {
    return this.holds.set(actor, client, kind, reason);
  }

  @Delete('data-subjects/:id/hold')
  @Requires('privacy.work')
  @Audited('privacy.hold-release', { subject: 'client' })
  @NoContent()
  release(
    @CurrentActor() actor: StaffActor,
    @Param('id', { schema: clientId }) client: ClientId,
    @Query({ schema: holdQuery }) { kind }: z.output<typeof holdQuery>,
  ): Promise<void> {
    return this.holds.release(actor, client, kind);
  }

  private async shown(actor: StaffActor, erasure: Erasure, request: Request) {
    const clients = await this.documents.clients(actor, [erasure]);
    return presentErasure(erasure, clients, { userId: actor.userId, language: languageOf(request) });
  }
}
