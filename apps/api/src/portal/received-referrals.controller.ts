import { Body, Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import type { PortalActor, Version } from '@app/kernel';
import { ReceivedReferrals, ReferralLists, type ReceivedAs } from '@app/network';
import { Answers, NoContent, withETag } from '../http/answers.js';
import { Audited } from '../http/audited.js';
import { IfMatch, NeedsIfMatch } from '../http/if-match.js';
import { languageOf, type Request } from '../http/request.js';
import { CurrentActor, Requires } from '../http/requires.js';
import { idParam } from '../http/schemas.js';
import { answerReferralBody, presentReceived, receivedReferralsView, receivedReferralView } from '../network/referrals.schema.js';

/** Persons referred to the signed-in provider or partner. */
@Controller('portal/v1/referrals')
export class ReceivedReferralsController {
  constructor(
    private readonly referrals: ReceivedReferrals,
    private readonly lists: ReferralLists,
  ) {}

  @Get()
  @Requires('portal.referral.read')
  @Audited('portal.referral-list')
  @Answers(receivedReferralsView)
  async list(@CurrentActor() actor: PortalActor<ReceivedAs>) {
    return { items: await this.lists.received(actor.scope) };
  }

  @Get(':id')
  @Requires('portal.referral.read')
  @Audited('portal.referral-read')
  @Answers(receivedReferralView)
  async open(
    @CurrentActor() actor: PortalActor<ReceivedAs>,
    @Param('id', { schema: idParam() }) id: string,
    @Req() request: Request,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return presentReceived(withETag(reply, await this.referrals.open(actor, id)), languageOf(request));
  }

  /** The promise of § 78 SGB X; without it no field is shown. */
  @Post(':id/commitment')
  @Requires('portal.referral.read')
  @Audited('portal.referral-commit')
  @NeedsIfMatch()
  @Answers(receivedReferralView)
  async commit(
    @CurrentActor() actor: PortalActor<ReceivedAs>,
    @Param('id', { schema: idParam() }) id: string,
    @IfMatch() version: Version,
    @Req() request: Request,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return presentReceived(withETag(reply, await this.referrals.commit(actor, id, version)), languageOf(request));
  }

  @Post(':id/answer')
  @Requires('portal.referral.read')
  @Audited('portal.referral-answer')
  @NeedsIfMatch()
  @NoContent()
  async answer(
    @CurrentActor() actor: PortalActor<ReceivedAs>,
    @Param('id', { schema: idParam() }) id: string,
    @IfMatch() version: Version,
    @Body({ schema: answerReferralBody }) { answer, reason }: z.output<typeof answerReferralBody>,
  ) {
    await this.referrals.answer(actor, id, version, answer, reason ?? null);
  }
}
