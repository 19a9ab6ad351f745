import { Body, Controller, Param, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Clock, type ReminderId, type StaffActor, type Version } from '@app/kernel';
import { AskedOutcomes } from '@app/counselling';
import { isOverdue, Reminders, type Reminder } from '@app/reminders';
import { Answers, withETag } from '../http/answers.js';
import { Audited } from '../http/audited.js';
import { IfMatch, NeedsIfMatch } from '../http/if-match.js';
import { CurrentActor, Requires } from '../http/requires.js';
import { idParam } from '../http/schemas.js';
import { ReminderLabels } from './reminder-labels.js';
import { completeReminder, reminderView, shiftReminder, type CompleteReminder, type ShiftReminder } from './reminders.schema.js';

const one = <T>(all: readonly T[]): T => all[0]!;

/** What becomes of a reminder: done, or moved to another day. */
@Controller('api/v1/reminders')
export class ReminderStepsController {
  constructor(
    private readonly reminders: Reminders,
    private readonly outcomes: AskedOutcomes,
    private readonly labels: ReminderLabels,
    private readonly clock: Clock,
  ) {}

  @Post(':id/completion')
  @Requires('reminder.write')
  @Audited('reminder.complete', { subject: 'reminder' })
  @NeedsIfMatch()
  @Answers(reminderView)
  async complete(
    @CurrentActor() actor: StaffActor,
    @Param('id', { schema: idParam<ReminderId>() }) id: ReminderId,
    @IfMatch() version: Version,
    @Body({ schema: completeReminder }) { note }: CompleteReminder,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.present(actor, reply, one(await this.outcomes.complete(actor, [{ id, version }], note ?? null)));
  }

  @Post(':id/shift')
  @Requires('reminder.write')
  @Audited('reminder.shift', { subject: 'reminder' })
  @NeedsIfMatch()
  @Answers(reminderView)
  async shift(
    @CurrentActor() actor: StaffActor,
    @Param('id', { schema: idParam<ReminderId>() }) id: ReminderId,
    @IfMatch() version: Version,
    @Body({ schema: shiftReminder }) input: ShiftReminder,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.present(actor, reply, one(await this.reminders.shift(actor, [{ id, version }], input)));
  }

  private async present(actor: StaffActor, reply: FastifyReply, reminder: Reminder) {
    const row = { ...withETag(reply, reminder), overdue: isOverdue(reminder, this.clock.today()) };
    const [shown] = await this.labels.of(actor, [row]);
    return shown!;
  }
}
