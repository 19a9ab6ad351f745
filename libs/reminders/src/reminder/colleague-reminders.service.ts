import { Injectable } from '@nestjs/common';
import type { LocalDate, ReminderId, StaffActor, TenantScope, UserId } from '@app/kernel';
import { Reader, type Tx } from '@app/platform';
import { Duties } from './duties.service.js';
import type { Reminder, ReminderKind, SubjectKind } from './reminder.js';
import { RemindersStore } from './reminders.store.js';

/** An open reminder on a colleague's desk; its text stays with what it is about. */
export type ColleagueReminder = {
  readonly id: ReminderId;
  readonly kind: ReminderKind;
  readonly subjectKind: SubjectKind;
  readonly subjectNumber: string;
  readonly dueOn: LocalDate;
  readonly promised: boolean;
};

/** A reminder somebody else finished. */
export type DoneReminder = Pick<Reminder, 'id' | 'subjectKind' | 'subjectId' | 'subjectNumber' | 'text' | 'completedAt' | 'completedBy'>;

const open = `r.tenant_id = $1 and r.owner_id = $2 and r.state in ('OFFEN', 'RUHEND')`;

/** What lies open on one colleague's desk, and its way to another when that colleague leaves. */
@Injectable()
export class ColleagueReminders {
  constructor(
    private readonly reader: Reader,
    private readonly reminders: RemindersStore,
    private readonly duties: Duties,
  ) {}

  /** What the caller sees, the nearest first; one statement. */
  of(scope: TenantScope, userId: UserId): Promise<readonly ColleagueReminder[]> {
    return this.reader.rows<ColleagueReminder>(scope, {
      name: 'reminders.of-colleague',
      text: `select r.id, r.kind, r.subject_kind as "subjectKind", r.subject_number as "subjectNumber", r.due_on as "dueOn", r.promised
             from reminders.reminder r where ${open} order by r.due_on, r.id`,
      values: [scope.tenantId, userId],
    });
  }

  /** How many there are, whether the caller sees them or not. */
  async count(scope: TenantScope, userId: UserId): Promise<number> {
    const [row] = await this.reader.rows<{ n: number }>(scope, {
      name: 'reminders.open-duties',
      text: 'select reminders.open_duties($1, $2)::int as n',
      values: [scope.tenantId, userId],
    });
    return row?.n ?? 0;
  }

  /** What others finished on this desk between two instants, the newest first; at most 200. */
  doneByOthers(scope: TenantScope, userId: UserId, since: string, before: string): Promise<readonly DoneReminder[]> {
    return this.reader.rows<DoneReminder>(scope, {
      name: 'reminders.done-by-others',
      text: `select r.id, r.subject_kind as "subjectKind", r.subject_id as "subjectId", r.subject_number as "subjectNumber", r.text,
               r.completed_at as "completedAt", r.completed_by as "completedBy"
             from reminders.reminder r
             where r.tenant_id = $1 and r.owner_id = $2 and r.state = 'ERLEDIGT' and r.completed_by <> $2
               and r.completed_at >= $3 and r.completed_at < $4
             order by r.completed_at desc, r.id limit 200`,
      values: [scope.tenantId, userId, since, before],
    });
  }

  /** Puts everything that still lies there and the actor sees on another desk, within the caller's transaction; null = it stays. */
  async handOver(
    tx: Tx,
    actor: StaffActor,
    from: UserId,
    receiverOf: (about: Pick<Reminder, 'subjectKind' | 'subjectId'>) => UserId | null,
  ): Promise<{ readonly handed: number; readonly left: number }> {
    const rows: { id: ReminderId }[] = await tx.query(`select r.id from reminders.reminder r where ${open} order by r.id for update`, [
      actor.scope.tenantId,
      from,
    ]);
    let handed = 0;
    for (const { id } of rows) {
      const reminder = await this.reminders.get(tx, actor.scope, id);
      const to = receiverOf(reminder);
      if (to === null) continue;
      await this.duties.move(tx, actor, reminder, { ownerId: to });
      handed += 1;
    }
    return { handed, left: rows.length - handed };
  }
}
