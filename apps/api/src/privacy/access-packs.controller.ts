import { Body, Controller, Get, Param, Post, Put, Res, StreamableFile } from '@nestjs/common';
import { ApiProduces, ApiResponse } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import type { StaffActor, Version } from '@app/kernel';
import { AccessPacks } from '@app/privacy';
import { Answers, created, withETag } from '../http/answers.js';
import { Audited } from '../http/audited.js';
import { IdempotencyKey, NeedsIdempotencyKey } from '../http/idempotency-key.js';
import { IfMatch, NeedsIfMatch } from '../http/if-match.js';
import { CurrentActor, Requires } from '../http/requires.js';
import { idParam } from '../http/schemas.js';
import { StepUp } from '../http/step-up.js';
import { packView, reviewPack, textsView } from './requests.schema.js';

const id = idParam<string>();

/** The information by Art. 15 DSGVO. */
@Controller('api/v1')
export class AccessPacksController {
  constructor(private readonly packs: AccessPacks) {}

  @Post('data-requests/:id/access-pack')
  @Requires('privacy.work')
  @Audited('privacy.pack-begin')
  @NeedsIdempotencyKey()
  @Answers(packView, { status: 201 })
  async begin(
    @CurrentActor() actor: StaffActor,
    @Param('id', { schema: id }) requestId: string,
    @IdempotencyKey() key: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const pack = await this.packs.begin(actor, requestId, key);
    created(reply, `/api/v1/access-packs/${pack.id}/texts`);
    return withETag(reply, pack);
  }

  @Get('access-packs/:id/texts')
  @Requires('privacy.work')
  @Audited('privacy.texts-read')
  @Answers(textsView)
  async texts(@CurrentActor() actor: StaffActor, @Param('id', { schema: id }) packId: string) {
    return { items: await this.packs.texts(actor, packId) };
  }

  @Put('access-packs/:id/review')
  @Requires('privacy.work')
  @Audited('privacy.pack-order')
  @NeedsIfMatch()
  @Answers(packView)
  async review(
    @CurrentActor() actor: StaffActor,
    @Param('id', { schema: id }) packId: string,
    @IfMatch() version: Version,
    @Body({ schema: reviewPack }) body: z.output<typeof reviewPack>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return withETag(reply, await this.packs.order(actor, packId, version, body));
  }

  @Get('access-packs/:id/auskunft.pdf')
  @Requires('privacy.work')
  @Audited('privacy.pack-download')
  @StepUp()
  @ApiProduces('application/pdf')
  @ApiResponse({ status: 200, schema: { type: 'string', format: 'binary' } })
  async pdf(@CurrentActor() actor: StaffActor, @Param('id', { schema: id }) packId: string) {
    return asFile(await this.packs.download(actor, packId, 'pdf'), 'application/pdf', 'auskunft.pdf');
  }

  @Get('access-packs/:id/auskunft.zip')
  @Requires('privacy.work')
  @Audited('privacy.pack-download')
  @StepUp()
  @ApiProduces('application/zip')
  @ApiResponse({ status: 200, schema: { type: 'string', format: 'binary' } })
  async zip(@CurrentActor() actor: StaffActor, @Param('id', { schema: id }) packId: string) {
    return asFile(await this.packs.download(actor, packId, 'zip'), 'application/zip', 'auskunft.zip');
  }
}

const asFile = (content: Buffer, type: string, name: string): StreamableFile =>
  new StreamableFile(content, { type, disposition: `attachment; filename="${name}"`, length: content.byteLength });
