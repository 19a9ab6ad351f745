import { Injectable } from '@nestjs/common';
import type { NeedId, SystemActor } from '@app/kernel';
import { Users } from '@app/identity';
import { dayInBerlin, type Tx } from '@app/platform';
import { nextWorkingDay } from '@app/reference';
import { Notifications, Reminders } from '@app/reminders';
import { reminderTexts } from '../reminder-texts.js';
import { acceptBy } from './need.js';
import { NeedsStore } from './needs.store.js';

/** The inbox of an office. */
@Injectable()
export class NeedInbox {
  constructor(
    private readonly needs: NeedsStore,
    private readonly users: Users,
    private readonly reminders: Reminders,
    private readonly notifications: Notifications,
  ) {}

  /** WV01: a reminder to accept within one working day lies in the office's inbox, and its employer service is told. */
  async announce(tx: Tx, actor: SystemActor, id: NeedId): Promise<void> {
    const need = await this.needs.get(tx, actor.scope, id);
    if (need.status !== 'submitted') return;
    const subject = { subjectKind: 'need' as const, subjectId: id, subjectNumber: need.number };
    const dueOn = acceptBy(dayInBerlin(need.submittedAt), nextWorkingDay);
    const { officeId } = need;
    await this.reminders.schedule(tx, actor, { ...subject, kind: 'frist', ownerId: null, officeId, text: reminderTexts.acceptNeed, dueOn });
    const userIds = await this.users.withRole(tx, need.tenantId, 'employer-service', officeId);
    await this.notifications.tell(tx, actor, { ...subject, kind: 'need-submitted', userIds });
  }
}
