import { Injectable } from '@nestjs/common';
import { Clock, notFound, type NotificationId, type StaffActor, type SystemActor, type UserId } from '@app/kernel';
import { Reader, Transactions, type Tx } from '@app/platform';
import type { Firing, NotificationRow, Tell } from './notification.js';
import { NotificationsStore } from './notifications.store.js';

/** What a person sees under the bell. */
export type NotificationList = { readonly unread: number; readonly items: readonly NotificationRow[] };

const shown = 50;

/** Messages to members of staff inside the product. */
@Injectable()
export class Notifications {
  constructor(
    private readonly transactions: Transactions,
    private readonly reader: Reader,
    private readonly notifications: NotificationsStore,
    private readonly clock: Clock,
  ) {}

  /**
   * Tells people something once, within the caller's transaction; answers whom it was new to. With `unlessSince` once since that instant:
   * what was told before it may be told again.
   */
  tell(
    tx: Tx,
    actor: StaffActor | SystemActor,
    tell: Tell,
    { unlessSince = null }: { readonly unlessSince?: string | null } = {},
  ): Promise<readonly UserId[]> {
    return this.notifications.insert(tx, actor.scope.tenantId, tell, this.clock.now(), unlessSince);
  }

  /** Tells people that a reminder fired, once per firing; answers whom it was new to. */
  tellFired(tx: Tx, actor: SystemActor, tell: Tell, firing: Firing): Promise<readonly UserId[]> {
    return this.notifications.insertFiring(tx, actor.scope.tenantId, tell, firing, this.clock.now());
  }

  /** The newest fifty of the person, and how many of all are unread. */
  async list({ scope, userId }: StaffActor): Promise<NotificationList> {
    const rows = await this.reader.rows<NotificationRow & { unread: number }>(scope, {
      name: 'notifications.list',
      text: `select id, kind, subject_kind as "subjectKind", subject_id as "subjectId", subject_number as "subjectNumber",
                    created_at as "createdAt", read_at as "readAt", (count(*) filter (where read_at is null) over ())::int as unread
             from reminders.notification where tenant_id = $1 and user_id = $2 order by created_at desc, id limit ${shown}`,
      values: [scope.tenantId, userId],
    });
    return { unread: rows[0]?.unread ?? 0, items: rows };
  }

  /** Marks one of the person's own as read; a second time changes nothing. Throws Problem `kernel.not-found`. */
  async markRead(actor: StaffActor, id: NotificationId): Promise<void> {
    const found = await this.transactions.run(actor, (tx) =>
      this.notifications.markRead(tx, actor.scope, actor.userId, id, this.clock.now()),
    );
    if (!found) throw notFound();
  }
}
