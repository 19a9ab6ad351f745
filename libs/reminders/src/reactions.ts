import { Injectable } from '@nestjs/common';
import type { SystemActor } from '@app/kernel';
import { On, type Payload, type Tx } from '@app/platform';
import { DueNotices } from './notification/due-notices.service.js';

/** What this context does when it hears something. */
@Injectable()
export class RemindersReactions {
  constructor(private readonly notices: DueNotices) {}

  @On('reminders.reminder-due', 'notifications')
  notify(tx: Tx, { reminderId }: Payload<'reminders.reminder-due'>, actor: SystemActor): Promise<void> {
    return this.notices.tell(tx, actor, reminderId);
  }
}
