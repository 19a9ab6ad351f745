import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import type { z } from 'zod';
import { AccessLog } from '@app/audit';
import { Clock, type StaffActor } from '@app/kernel';
import { bulkLimit, CaseBulk, CaseLists, type BulkResult } from '@app/counselling';
import { Answers } from '../http/answers.js';
import { Audited } from '../http/audited.js';
import { CurrentActor, Requires } from '../http/requires.js';
import {
  bulkFollowerBody,
  bulkFollowUpBody,
  bulkResultView,
  bulkTransferBody,
  selectedView,
  undoFollowUpBody,
  undoneView,
} from './case-bulk.schema.js';
import { caseFilterOf } from './list-filters.js';
import { caseCountsQuery } from './list-counts.schema.js';

/** One thing done with many cases of the list. */
@Controller('api/v1/lists/cases')
export class CaseBulkController {
  constructor(
    private readonly bulk: CaseBulk,
    private readonly lists: CaseLists,
    private readonly access: AccessLog,
    private readonly clock: Clock,
  ) {}

  @Get('ids')
  @Requires('case.read')
  @Audited('case.select')
  @Answers(selectedView)
  async ids(@CurrentActor() actor: StaffActor, @Query({ schema: caseCountsQuery }) query: z.output<typeof caseCountsQuery>) {
    const ids = await this.lists.ids(actor.scope, caseFilterOf(actor, query), this.clock.today(), bulkLimit + 1);
    return { ids: ids.slice(0, bulkLimit), more: ids.length > bulkLimit };
  }

  @Post('follow-ups')
  @HttpCode(200)
  @Requires('reminder.write')
  @Audited('case.bulk-follow-up')
  @Answers(bulkResultView)
  async followUp(
    @CurrentActor() actor: StaffActor,
    @Body({ schema: bulkFollowUpBody }) { ids, ...body }: z.output<typeof bulkFollowUpBody>,
  ) {
    return this.told(actor, await this.bulk.followUp(actor, ids, body));
  }

  @Post('follow-ups/undoing')
  @HttpCode(200)
  @Requires('reminder.write')
  @Audited('case.bulk-follow-up-undo')
  @Answers(undoneView)
  async undoFollowUp(@CurrentActor() actor: StaffActor, @Body({ schema: undoFollowUpBody }) body: z.output<typeof undoFollowUpBody>) {
    return { undone: await this.bulk.undoFollowUp(actor, body.ids, body.batch) };
  }

  @Post('transfers')
  @HttpCode(200)
  @Requires('case.take-over')
  @Audited('case.bulk-transfer')
  @Answers(bulkResultView)
  async offer(@CurrentActor() actor: StaffActor, @Body({ schema: bulkTransferBody }) { ids, ...body }: z.output<typeof bulkTransferBody>) {
    return this.told(actor, await this.bulk.offer(actor, ids, body));
  }

  @Post('followers')
  @HttpCode(200)
  @Requires('case.change')
  @Audited('case.bulk-follow')
  @Answers(bulkResultView)
  async follow(@CurrentActor() actor: StaffActor, @Body({ schema: bulkFollowerBody }) body: z.output<typeof bulkFollowerBody>) {
    return this.told(actor, await this.bulk.follow(actor, body.ids, body.userId));
  }

  @Post('followers/undoing')
  @HttpCode(200)
  @Requires('case.change')
  @Audited('case.bulk-follow-undo')
  @Answers(undoneView)
  async undoFollow(@CurrentActor() actor: StaffActor, @Body({ schema: bulkFollowerBody }) body: z.output<typeof bulkFollowerBody>) {
    return { undone: await this.bulk.undoFollow(actor, body.ids, body.userId) };
  }

  // The access log says how many; which ones the change log of each case tells.
  private told(actor: StaffActor, result: BulkResult): BulkResult {
    this.access.tell(actor, { details: { done: result.done.length, refused: result.refused.length } });
    return result;
  }
}
