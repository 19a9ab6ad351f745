import { Injectable } from '@nestjs/common';
import type { SystemActor } from '@app/kernel';
import { On, type Payload, type Tx } from '@app/platform';
import { DueNotices } from './notification/due-notices.service.js';
import { Visits } from './visit/visits.service.js';

/** What this context does when it hears something. */
@Injectable()
export class RemindersReactions {
  constructor(
    private readonly notices: DueNotices,
    private readonly visits: Visits,
  ) {}

  @On('reminders.reminder-due', 'notifications')
  notify(tx: Tx, { reminderId }: Payload<'reminders.reminder-due'>, actor: SystemActor): Promise<void> {
    return this.notices.tell(tx, actor, reminderId);
  }

  @On('identity.user-closed', 'reminders')
  forgetVisits(tx: Tx, { userId }: Payload<'identity.user-closed'>, actor: SystemActor): Promise<void> {
    return this.visits.forget(tx, actor, userId);
  }
}
