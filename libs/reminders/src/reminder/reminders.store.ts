import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { notFound, stale, type ReminderId, type TenantId, type TenantScope, type UserId, type Version } from '@app/kernel';
import { guardedUpdate, type Tx } from '@app/platform';
import type { Reminder, ReminderState, SubjectKind } from './reminder.js';
import { ReminderEntity } from './reminder.entity.js';

/** SQL of reminders: reads need a scope, writes a Tx; what is due is taken by any number of workers, each row once. */
@Injectable()
export class RemindersStore {
  /** Adds the row; false when its id is already taken. */
  async insert(tx: Tx, reminder: Reminder): Promise<boolean> {
    const { raw } = await tx.createQueryBuilder().insert().into(ReminderEntity).values(reminder).orIgnore().returning('id').execute();
    return (raw as unknown[]).length === 1;
  }

  /** Adds rows with one statement; answers the ids of those that were not there yet. */
  async insertAll(tx: Tx, reminders: readonly Reminder[]): Promise<readonly ReminderId[]> {
    if (reminders.length === 0) return [];
    const insert = tx.createQueryBuilder().insert().into(ReminderEntity);
    const { raw } = await insert
      .values([...reminders])
      .orIgnore()
      .returning('id')
      .execute();
    return (raw as { id: ReminderId }[]).map(({ id }) => id);
  }

  /** Calls off those of these that this person set and that are open; answers their ids. */
  async callOff(tx: Tx, { tenantId }: TenantScope, by: UserId, ids: readonly ReminderId[], now: string): Promise<readonly ReminderId[]> {
    const [rows]: [{ id: ReminderId }[], number] = await tx.query(
      `update reminders.reminder set state = 'ABGESAGT', version = version + 1, updated_at = $4
       where tenant_id = $1 and created_by = $2 and id = any($3) and state = 'OFFEN' returning id`,
      [tenantId, by, ids, now],
    );
    return rows.map(({ id }) => id);
  }

  /** Throws Problem `kernel.not-found` outside the scope. */
  async get(tx: Tx, scope: TenantScope, id: ReminderId): Promise<Reminder> {
    const reminder = await tx.findOneBy(ReminderEntity, { id, tenantId: scope.tenantId });
    if (!reminder) throw notFound();
    return reminder;
  }

  /** As `get`; throws Problem `kernel.stale` when it has changed since the caller read version `expected`. */
  async getUnchanged(tx: Tx, scope: TenantScope, id: ReminderId, expected: Version): Promise<Reminder> {
    const reminder = await this.get(tx, scope, id);
    if (reminder.version !== expected) throw stale();
    return reminder;
  }

  /** Everything open about one thing, locked; the nearest first. */
  openOf(tx: Tx, scope: TenantScope, subjectKind: SubjectKind, subjectId: string): Promise<Reminder[]> {
    return tx.find(ReminderEntity, {
      where: { tenantId: scope.tenantId, subjectKind, subjectId, state: In(['OFFEN', 'RUHEND']) },
      order: { dueOn: 'ASC', id: 'ASC' },
      lock: { mode: 'pessimistic_write' },
    });
  }

  /** Throws Problem `kernel.stale` when somebody was faster. */
  async save(tx: Tx, reminder: Reminder, expected: Version, changes: Partial<Reminder>): Promise<Reminder> {
    const version = await guardedUpdate(tx, ReminderEntity, reminder.id, expected, changes);
    return { ...reminder, ...changes, version };
  }

  /** Takes one from a state to another; false when it is in none such. */
  async turn(tx: Tx, { tenantId }: TenantScope, id: ReminderId, from: ReminderState, to: ReminderState, now: string): Promise<boolean> {
    const [, count]: [unknown[], number] = await tx.query(
      `update reminders.reminder set state = $4, version = version + 1, updated_at = $5 where tenant_id = $1 and id = $2 and state = $3`,
      [tenantId, id, from, to, now],
    );
    return count === 1;
  }

  /** Calls off everything open about one thing, or of it what says one of these texts; answers the ids. */
  async cancel(
    tx: Tx,
    scope: TenantScope,
    subjectKind: SubjectKind,
    subjectId: string,
    now: string,
    texts: readonly string[] | null,
  ): Promise<ReminderId[]> {
    const [rows]: [{ id: ReminderId }[], number] = await tx.query(
      `update reminders.reminder set state = 'ABGESAGT', version = version + 1, updated_at = $4
       where tenant_id = $1 and subject_kind = $2 and subject_id = $3 and state in ('OFFEN', 'RUHEND')
         and ($5::text[] is null or text = any($5)) returning id`,
      [scope.tenantId, subjectKind, subjectId, now, texts],
    );
    return rows.map(({ id }) => id);
  }

  /** Takes back that what belongs to one thing and lies on these desks was called off since an instant; answers the ids. */
  async revive(
    tx: Tx,
    { tenantId }: TenantScope,
    [subjectKind, subjectId]: readonly [SubjectKind, string],
    ownerIds: readonly UserId[],
    since: string,
    now: string,
  ): Promise<ReminderId[]> {
    const [rows]: [{ id: ReminderId }[], number] = await tx.query(
      `update reminders.reminder set state = 'OFFEN', version = version + 1, updated_at = $5
       where tenant_id = $1 and subject_kind = $2 and subject_id = $3 and state = 'ABGESAGT' and updated_at >= $4
         and owner_id = any($6) returning id`,
      [tenantId, subjectKind, subjectId, since, now, ownerIds],
    );
    return rows.map(({ id }) => id);
  }

  /** Träger with something due; the only look at all of them. */
  async tenantsWithDue(tx: Tx, now: string): Promise<TenantId[]> {
    const rows: { tenantId: TenantId }[] = await tx.query(`select due as "tenantId" from reminders.tenants_with_due($1) due`, [now]);
    return rows.map(({ tenantId }) => tenantId);
  }

  /**
   * Stamps up to `limit` due reminders of the Träger as fired. What another process holds is skipped, so two ticks share the work.
   * The version stays: firing changes nothing a person could overwrite.
   */
  async fire(tx: Tx, { tenantId }: TenantScope, now: string, limit: number): Promise<ReminderId[]> {
    const [rows]: [{ id: ReminderId }[], number] = await tx.query(
      `update reminders.reminder set fired_at = $1 where id in (
         select id from reminders.reminder where tenant_id = $3 and fired_at is null and state = 'OFFEN' and due_at <= $1
         order by due_at limit $2 for update skip locked)
       returning id`,
      [now, limit, tenantId],
    );
    return rows.map(({ id }) => id);
  }
}
