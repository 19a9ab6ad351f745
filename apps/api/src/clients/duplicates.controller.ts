import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import type { z } from 'zod';
import type { StaffActor } from '@app/kernel';
import { Duplicates, type DuplicatePair } from '@app/clients';
import { Answers } from '../http/answers.js';
import { Audited } from '../http/audited.js';
import { CursorCodec, presentPage, toPageRequest } from '../http/cursor.js';
import { CurrentActor, Requires } from '../http/requires.js';
import { idParam } from '../http/schemas.js';
import { dismissedView, dismissPair, duplicatePairPage, duplicatePairQuery } from './merges.schema.js';

/** Pairs of persons who may be one, as the night found them. */
@Controller('api/v1/client-duplicates')
export class DuplicatesController {
  constructor(
    private readonly duplicates: Duplicates,
    private readonly codec: CursorCodec,
  ) {}

  @Get()
  @Requires('client.merge')
  @Audited('client.duplicate-list')
  @Answers(duplicatePairPage)
  async page(@CurrentActor() actor: StaffActor, @Query({ schema: duplicatePairQuery }) query: z.output<typeof duplicatePairQuery>) {
    const page = await this.duplicates.page(actor.scope, toPageRequest(query, this.codec));
    return presentPage(page, (pair: DuplicatePair) => pair, this.codec);
  }

  @Post(':pairId/dismissal')
  @Requires('client.merge')
  @Audited('client.duplicate-dismiss')
  @Answers(dismissedView)
  dismiss(
    @CurrentActor() actor: StaffActor,
    @Param('pairId', { schema: idParam<string>() }) pairId: string,
    @Body({ schema: dismissPair }) { because }: z.output<typeof dismissPair>,
  ) {
    return this.duplicates.dismiss(actor, pairId, because);
  }
}
