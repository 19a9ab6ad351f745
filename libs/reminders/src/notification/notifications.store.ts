import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { NotificationId, TenantId, TenantScope, UserId } from '@app/kernel';
import type { Tx } from '@app/platform';
import type { Firing, Tell } from './notification.js';

const rowsOf = ({ userIds }: Tell): string => JSON.stringify(userIds.map((userId) => ({ id: randomUUID(), userId })));

/** SQL of notifications: each belongs to one person, and only that person reads or marks it. */
@Injectable()
export class NotificationsStore {
  /** One row per person, unless that person was told the same about the same thing before (`since` then); answers who was told now. */
  async insert(tx: Tx, tenantId: TenantId, tell: Tell, now: string, since: string | null): Promise<UserId[]> {
    const rows: { userId: UserId }[] = await tx.query(
      `insert into reminders.notification (id, tenant_id, user_id, kind, subject_kind, subject_id, subject_number, created_at)
       select n.id, $2, n."userId", $3, $4, $5, $6, $7 from jsonb_to_recordset($1::jsonb) as n(id uuid, "userId" uuid)
       where not exists (select from reminders.notification o
                         where o.tenant_id = $2 and o.user_id = n."userId" and o.kind = $3 and o.subject_id = $5
                           and ($8::timestamptz is null or o.created_at > $8))
       returning user_id as "userId"`,
      [rowsOf(tell), tenantId, tell.kind, tell.subjectKind, tell.subjectId, tell.subjectNumber, now, since],
    );
    return rows.map(({ userId }) => userId);
  }

  /** One row per person and firing: told again only if the reminder was moved and has fired anew; answers who was told now. */
  async insertFiring(tx: Tx, tenantId: TenantId, tell: Tell, { reminderId, firedAt }: Firing, now: string): Promise<UserId[]> {
    const rows: { userId: UserId }[] = await tx.query(
      `insert into reminders.notification as o (id, tenant_id, user_id, reminder_id, kind, subject_kind, subject_id, subject_number, created_at)
       select n.id, $2, n."userId", $3, $4, $5, $6, $7, $8 from jsonb_to_recordset($1::jsonb) as n(id uuid, "userId" uuid)
       on conflict (reminder_id, user_id) do update set created_at = excluded.created_at, read_at = null where o.created_at < $9
       returning user_id as "userId"`,
      [rowsOf(tell), tenantId, reminderId, tell.kind, tell.subjectKind, tell.subjectId, tell.subjectNumber, now, firedAt],
    );
    return rows.map(({ userId }) => userId);
  }

  /** False when the person has no such notification. */
  async markRead(tx: Tx, scope: TenantScope, userId: UserId, id: NotificationId, now: string): Promise<boolean> {
    const [, affected]: [unknown, number] = await tx.query(
      `update reminders.notification set read_at = coalesce(read_at, $4) where id = $1 and tenant_id = $2 and user_id = $3`,
      [id, scope.tenantId, userId, now],
    );
    return affected === 1;
  }
}
