import { Body, Controller, Delete, Get, Param, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import type { CaseId, StaffActor, Version } from '@app/kernel';
import { CaseShares } from '@app/counselling';
import { Tenants } from '@app/identity';
import { Answers, created, withETag } from '../http/answers.js';
import { Audited } from '../http/audited.js';
import { IdempotencyKey, NeedsIdempotencyKey } from '../http/idempotency-key.js';
import { IfMatch, NeedsIfMatch } from '../http/if-match.js';
import { CurrentActor, Requires } from '../http/requires.js';
import { idParam } from '../http/schemas.js';
import { offerShareBody, previewQuery, shareListView, sharePreviewView, shareView, type OfferShareBody } from './shares.schema.js';

const caseParam = idParam<CaseId>();

/** An own case, shared with another Agentur or Jobcenter. */
@Controller('api/v1/cases/:caseId')
export class SharesController {
  constructor(
    private readonly shares: CaseShares,
    private readonly tenants: Tenants,
  ) {}

  @Get('share-preview')
  @Requires('share.offer')
  @Audited('share.preview', { subject: 'case', idFrom: 'caseId' })
  @Answers(sharePreviewView)
  preview(
    @CurrentActor() actor: StaffActor,
    @Param('caseId', { schema: caseParam }) caseId: CaseId,
    @Query({ schema: previewQuery }) { toTenantId, purpose }: z.output<typeof previewQuery>,
  ) {
    return this.shares.preview(actor, caseId, toTenantId, purpose);
  }

  @Get('shares')
  @Requires('case.read')
  @Audited('share.list', { subject: 'case', idFrom: 'caseId' })
  @Answers(shareListView)
  async list(@CurrentActor() actor: StaffActor, @Param('caseId', { schema: caseParam }) caseId: CaseId) {
    const rows = await this.shares.list(actor, caseId);
    return { items: await Promise.all(rows.map((row) => this.present(row))) };
  }

  @Post('shares')
  @Requires('share.offer')
  @Audited('share.offer', { subject: 'case', idFrom: 'caseId' })
  @NeedsIdempotencyKey()
  @Answers(shareView, { status: 201 })
  async offer(
    @CurrentActor() actor: StaffActor,
    @Param('caseId', { schema: caseParam }) caseId: CaseId,
    @IdempotencyKey() id: string,
    @Body({ schema: offerShareBody }) body: OfferShareBody,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const share = await this.shares.offer(actor, caseId, id, { ...body, transferSummary: body.transferSummary ?? null });
    created(reply, `/api/v1/cases/${caseId}/shares`);
    return this.present(withETag(reply, share));
  }

  @Delete('shares/:id')
  @Requires('share.offer')
  @Audited('share.end', { subject: 'case', idFrom: 'caseId' })
  @NeedsIfMatch()
  @Answers(shareView)
  async end(
    @CurrentActor() actor: StaffActor,
    @Param('caseId', { schema: caseParam }) caseId: CaseId,
    @Param('id', { schema: idParam() }) id: string,
    @IfMatch() version: Version,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.present(withETag(reply, await this.shares.end(actor, caseId, id, version)));
  }

  private async present<Row extends { readonly toTenantId: string }>(row: Row) {
    const to = (await this.tenants.all()).find(({ id }) => id === row.toTenantId);
    return { ...row, to: { id: row.toTenantId, name: to?.name ?? '' } };
  }
}
