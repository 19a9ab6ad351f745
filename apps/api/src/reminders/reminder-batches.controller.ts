import { Body, Controller, Post } from '@nestjs/common';
import type { StaffActor } from '@app/kernel';
import { AskedOutcomes } from '@app/counselling';
import { Reminders } from '@app/reminders';
import { Answers } from '../http/answers.js';
import { Audited } from '../http/audited.js';
import { CurrentActor, Requires } from '../http/requires.js';
import {
  completeReminders,
  changedRemindersView,
  reopenReminders,
  shiftReminders,
  type CompleteReminders,
  type ReopenReminders,
  type ShiftReminders,
} from './reminder-batches.schema.js';

/** Several reminders in one step, all or none; each with the version somebody saw. */
@Controller('api/v1/reminders')
export class ReminderBatchesController {
  constructor(
    private readonly reminders: Reminders,
    private readonly outcomes: AskedOutcomes,
  ) {}

  @Post('completions')
  @Requires('reminder.write')
  @Audited('reminder.complete-several')
  @Answers(changedRemindersView)
  async complete(@CurrentActor() actor: StaffActor, @Body({ schema: completeReminders }) { reminders }: CompleteReminders) {
    return { items: await this.outcomes.complete(actor, reminders, null) };
  }

  @Post('shifts')
  @Requires('reminder.write')
  @Audited('reminder.shift-several')
  @Answers(changedRemindersView)
  async shift(@CurrentActor() actor: StaffActor, @Body({ schema: shiftReminders }) { reminders, ...input }: ShiftReminders) {
    return { items: await this.reminders.shift(actor, reminders, input) };
  }

  @Post('reopenings')
  @Requires('reminder.write')
  @Audited('reminder.reopen-several')
  @Answers(changedRemindersView)
  async reopen(@CurrentActor() actor: StaffActor, @Body({ schema: reopenReminders }) { reminders }: ReopenReminders) {
    return { items: await this.outcomes.reopen(actor, reminders) };
  }
}
