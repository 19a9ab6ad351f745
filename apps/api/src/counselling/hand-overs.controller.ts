import { Body, Controller, Delete, Param, Post, Put, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { CaseId, StaffActor, TransferOfferId, UserId, Version } from '@app/kernel';
import { Followers, HandOvers } from '@app/counselling';
import { Answers, created, NoContent, withETag } from '../http/answers.js';
import { Audited } from '../http/audited.js';
import { IdempotencyKey, NeedsIdempotencyKey } from '../http/idempotency-key.js';
import { IfMatch, NeedsIfMatch } from '../http/if-match.js';
import { CurrentActor, Requires } from '../http/requires.js';
import { idParam } from '../http/schemas.js';
import { CasePages } from './case-pages.js';
import { caseView } from './cases.schema.js';
import { declineTransferBody, offerTransferBody, type DeclineTransferBody, type OfferTransferBody } from './hand-overs.schema.js';

/** Who has a case in hand: offers to colleagues and their answers, and who follows. */
@Controller('api/v1/cases/:id')
export class HandOversController {
  constructor(
    private readonly handOvers: HandOvers,
    private readonly followers: Followers,
    private readonly pages: CasePages,
  ) {}

  @Post('transfers')
  @Requires('case.take-over')
  @Audited('case.offer-transfer', { subject: 'case' })
  @NeedsIfMatch()
  @NeedsIdempotencyKey()
  @Answers(caseView, { status: 201 })
  async offer(
    @CurrentActor() actor: StaffActor,
    @Param('id', { schema: idParam<CaseId>() }) id: CaseId,
    @IfMatch() version: Version,
    @IdempotencyKey() key: string,
    @Body({ schema: offerTransferBody }) body: OfferTransferBody,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const kase = await this.handOvers.offer(actor, id, version, key as TransferOfferId, body);
    created(reply, `/api/v1/cases/${id}`);
    return this.pages.of(actor, withETag(reply, kase));
  }

  @Post('transfers/:transferId/acceptance')
  @Requires('case.take-over')
  @Audited('case.accept-transfer', { subject: 'case' })
  @NeedsIfMatch()
  @NoContent()
  accept(
    @CurrentActor() actor: StaffActor,
    @Param('id', { schema: idParam<CaseId>() }) id: CaseId,
    @Param('transferId', { schema: idParam<TransferOfferId>() }) transferId: TransferOfferId,
    @IfMatch() version: Version,
  ) {
    return this.handOvers.answer(actor, id, transferId, version, { state: 'accepted', reason: null });
  }

  @Post('transfers/:transferId/refusal')
  @Requires('case.take-over')
  @Audited('case.decline-transfer', { subject: 'case' })
  @NeedsIfMatch()
  @NoContent()
  decline(
    @CurrentActor() actor: StaffActor,
    @Param('id', { schema: idParam<CaseId>() }) id: CaseId,
    @Param('transferId', { schema: idParam<TransferOfferId>() }) transferId: TransferOfferId,
    @IfMatch() version: Version,
    @Body({ schema: declineTransferBody }) { reason }: DeclineTransferBody,
  ) {
    return this.handOvers.answer(actor, id, transferId, version, { state: 'declined', reason });
  }

  @Post('transfers/:transferId/withdrawal')
  @Requires('case.take-over')
  @Audited('case.withdraw-transfer', { subject: 'case' })
  @NeedsIfMatch()
  @NoContent()
  withdraw(
    @CurrentActor() actor: StaffActor,
    @Param('id', { schema: idParam<CaseId>() }) id: CaseId,
    @Param('transferId', { schema: idParam<TransferOfferId>() }) transferId: TransferOfferId,
    @IfMatch() version: Version,
  ) {
    return this.handOvers.answer(actor, id, transferId, version, { state: 'withdrawn', reason: null });
  }

  @Put('followers/:userId')
  @Requires('case.read')
  @Audited('case.follow', { subject: 'case' })
  @NoContent()
  follow(
    @CurrentActor() actor: StaffActor,
    @Param('id', { schema: idParam<CaseId>() }) id: CaseId,
    @Param('userId', { schema: idParam<UserId>() }) userId: UserId,
  ) {
    return this.followers.follow(actor, id, userId);
  }

  @Delete('followers/:userId')
  @Requires('case.read')
  @Audited('case.unfollow', { subject: 'case' })
  @NoContent()
  unfollow(
    @CurrentActor() actor: StaffActor,
    @Param('id', { schema: idParam<CaseId>() }) id: CaseId,
    @Param('userId', { schema: idParam<UserId>() }) userId: UserId,
  ) {
    return this.followers.unfollow(actor, id, userId);
  }
}
