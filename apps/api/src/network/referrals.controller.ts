import { Body, Controller, Delete, Get, Param, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import type { ClientId, StaffActor, Version } from '@app/kernel';
import { ReferralLists, Referrals } from '@app/network';
import { Answers, created, withETag } from '../http/answers.js';
import { Audited, NotAudited } from '../http/audited.js';
import { IdempotencyKey, NeedsIdempotencyKey } from '../http/idempotency-key.js';
import { IfMatch, NeedsIfMatch } from '../http/if-match.js';
import { CurrentActor, Requires } from '../http/requires.js';
import { idParam } from '../http/schemas.js';
import { Supervised } from '../http/supervision.guard.js';
import {
  presentReferral,
  previewQuery,
  referralListView,
  referralPreviewView,
  referralRecipientsView,
  referralView,
  sendReferralBody,
  type SendReferralBody,
} from './referrals.schema.js';

const clientParam = idParam<ClientId>();

/** A person referred to a provider or partner. */
@Controller('api/v1')
export class ReferralsController {
  constructor(
    private readonly referrals: Referrals,
    private readonly lists: ReferralLists,
  ) {}

  @Get('referral-recipients')
  @Requires('referral.send')
  @NotAudited('names of organisations')
  @Answers(referralRecipientsView)
  async recipients(@CurrentActor() actor: StaffActor) {
    return { items: await this.lists.recipients(actor.scope) };
  }

  @Get('clients/:clientId/referral-preview')
  @Requires('referral.send')
  @Audited('referral.preview', { subject: 'client', idFrom: 'clientId' })
  @Answers(referralPreviewView)
  preview(
    @CurrentActor() actor: StaffActor,
    @Param('clientId', { schema: clientParam }) clientId: ClientId,
    @Query({ schema: previewQuery }) { recipientId, purpose }: z.output<typeof previewQuery>,
  ) {
    return this.referrals.preview(actor, clientId, recipientId, purpose);
  }

  @Get('clients/:clientId/referrals')
  @Requires('client.read')
  @Supervised({ client: 'clientId' })
  @Audited('referral.list', { subject: 'client', idFrom: 'clientId' })
  @Answers(referralListView)
  async list(@CurrentActor() actor: StaffActor, @Param('clientId', { schema: clientParam }) clientId: ClientId) {
    return { items: await this.referrals.ofClient(actor, clientId) };
  }

  @Post('clients/:clientId/referrals')
  @Requires('referral.send')
  @Audited('referral.send', { subject: 'client', idFrom: 'clientId' })
  @NeedsIdempotencyKey()
  @Answers(referralView, { status: 201 })
  async send(
    @CurrentActor() actor: StaffActor,
    @Param('clientId', { schema: clientParam }) clientId: ClientId,
    @IdempotencyKey() id: string,
    @Body({ schema: sendReferralBody }) body: SendReferralBody,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const referral = await this.referrals.send(actor, clientId, id, body);
    created(reply, `/api/v1/clients/${clientId}/referrals`);
    return presentReferral(withETag(reply, referral));
  }

  @Delete('clients/:clientId/referrals/:id')
  @Requires('referral.send')
  @Audited('referral.withdraw', { subject: 'client', idFrom: 'clientId' })
  @NeedsIfMatch()
  @Answers(referralView)
  async withdraw(
    @CurrentActor() actor: StaffActor,
    @Param('clientId', { schema: clientParam }) clientId: ClientId,
    @Param('id', { schema: idParam() }) id: string,
    @IfMatch() version: Version,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return presentReferral(withETag(reply, await this.referrals.withdraw(actor, clientId, id, version)));
  }
}
