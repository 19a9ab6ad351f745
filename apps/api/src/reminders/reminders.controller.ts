import { Body, Controller, Get, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Clock, type ReminderId, type StaffActor } from '@app/kernel';
import { Cases } from '@app/counselling';
import { isOverdue, ReminderLists, type Reminder } from '@app/reminders';
import { Answers, created, withETag } from '../http/answers.js';
import { Audited, NotAudited } from '../http/audited.js';
import { CursorCodec, pageView, presentPage, toPageRequest } from '../http/cursor.js';
import { IdempotencyKey, NeedsIdempotencyKey } from '../http/idempotency-key.js';
import { CurrentActor, Requires } from '../http/requires.js';
import { ownersOf } from './desk.js';
import { ReminderLabels } from './reminder-labels.js';
import {
  planReminder,
  reminderCountsView,
  reminderItemView,
  reminderQuery,
  reminderView,
  type PlanReminder,
  type ReminderQuery,
} from './reminders.schema.js';

/** Follow-ups, deadlines and appointments of the person who asks. */
@Controller('api/v1/reminders')
export class RemindersController {
  constructor(
    private readonly lists: ReminderLists,
    private readonly labels: ReminderLabels,
    private readonly cases: Cases,
    private readonly codec: CursorCodec,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Requires('reminder.read')
  @Audited('reminder.list')
  @Answers(pageView(reminderItemView, 'ReminderPage'))
  async list(@CurrentActor() actor: StaffActor, @Query({ schema: reminderQuery }) query: ReminderQuery) {
    const request = toPageRequest<'dueOn'>({ ...query, sort: 'dueOn' }, this.codec);
    const page = await this.lists.page(
      actor.scope,
      { due: query.due, ownerIds: query.owner === 'all' ? null : ownersOf(actor, query.owner) },
      request,
    );
    const items = await this.labels.of(actor, page.items);
    return presentPage({ ...page, items }, (item) => item, this.codec);
  }

  @Get('counts')
  @Requires('reminder.read')
  @NotAudited('counts of own reminders')
  @Answers(reminderCountsView)
  counts(@CurrentActor() actor: StaffActor) {
    return this.lists.counts(actor.scope, actor.userId);
  }

  @Post()
  @Requires('reminder.write')
  @Audited('reminder.create', { subject: 'reminder', idFrom: 'idempotency-key' })
  @NeedsIdempotencyKey()
  @Answers(reminderView, { status: 201 })
  async plan(
    @CurrentActor() actor: StaffActor,
    @IdempotencyKey() id: string,
    @Body({ schema: planReminder }) { caseId, dueOn, text, priority }: PlanReminder,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const reminder = await this.cases.followUp(actor, caseId, id as ReminderId, { dueOn, text, priority });
    created(reply, `/api/v1/reminders/${reminder.id}`);
    return this.present(reply, reminder);
  }

  private present(reply: FastifyReply, reminder: Reminder) {
    return { ...withETag(reply, reminder), overdue: isOverdue(reminder, this.clock.today()) };
  }
}
