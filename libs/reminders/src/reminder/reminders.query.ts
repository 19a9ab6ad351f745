import { Injectable } from '@nestjs/common';
import {
  addDays,
  Clock,
  pageOf,
  type CaseId,
  type LocalDate,
  type Page,
  type PageRequest,
  type ReminderId,
  type TenantScope,
  type UserId,
  type Version,
} from '@app/kernel';
import { Reader } from '@app/platform';
import { isOverdue, type ReminderKind, type ReminderState, type SubjectKind, type WaitedFor } from './reminder.js';

/** Which part of the list: `week` are the seven days after today, `waiting` what somebody else has promised or is to do, applications included. */
export const dueFilters = ['today', 'overdue', 'week', 'waiting', 'all'] as const;
export type DueFilter = (typeof dueFilters)[number];

export type ReminderRow = {
  readonly id: ReminderId;
  readonly kind: ReminderKind;
  readonly state: ReminderState;
  readonly subjectKind: SubjectKind;
  readonly subjectId: string;
  readonly subjectNumber: string;
  readonly text: string;
  readonly waitingFor: WaitedFor | null;
  readonly promised: boolean;
  readonly ownerId: UserId | null;
  readonly dueOn: LocalDate;
  readonly priority: number;
  readonly overdue: boolean;
  readonly shifts: number;
  readonly version: Version;
};

export type ReminderCounts = { readonly overdue: number; readonly today: number; readonly week: number; readonly waiting: number };

/** The next open reminder of a case. */
export type NextReminder = { readonly caseId: CaseId; readonly id: ReminderId; readonly dueOn: LocalDate; readonly text: string };

const columns = `id, kind, state, subject_kind as "subjectKind", subject_id as "subjectId", subject_number as "subjectNumber", text, waiting_for as "waitingFor",
  promised, owner_id as "ownerId",
  due_on as "dueOn", priority, shifts, version`;

/** Lists of reminders, each one statement. */
@Injectable()
export class ReminderLists {
  constructor(
    private readonly reader: Reader,
    private readonly clock: Clock,
  ) {}

  /** Open reminders by day, of these colleagues; `ownerIds` null means everybody's within the Träger. */
  async page(
    scope: TenantScope,
    filter: { due: DueFilter; ownerIds: readonly UserId[] | null },
    { limit, after }: PageRequest<'dueOn'>,
  ): Promise<Page<ReminderRow>> {
    const [from, to, waiting] = range(filter.due, this.clock.today());
    const rows = await this.reader.rows<Omit<ReminderRow, 'overdue'>>(scope, {
      name: 'reminders.page',
      access: { of: ['reminder.list'], when: 'always' },
      text: `select ${columns} from reminders.reminder
             where tenant_id = $1 and state = 'OFFEN' and ($2::uuid[] is null or owner_id = any($2))
               and ($3::date is null or due_on >= $3) and ($4::date is null or due_on <= $4) and (not $5::boolean or subject_kind = 'application' or waiting_for is not null)
               and ($6::date is null or (due_on, id) > ($6, $7::uuid))
             order by due_on, id limit $8`,
      values: [scope.tenantId, filter.ownerIds, from, to, waiting, after?.[0] ?? null, after?.[1] ?? null, limit + 1],
    });
    return pageOf(this.withOverdue(rows), limit, ({ dueOn, id }) => [dueOn, id]);
  }

  /** What these colleagues have to do until `day`, for paper: what the law dates first, then what was promised; at most 300. */
  async dueUntil(scope: TenantScope, ownerIds: readonly UserId[], day: LocalDate): Promise<readonly ReminderRow[]> {
    const rows = await this.reader.rows<Omit<ReminderRow, 'overdue'>>(scope, {
      name: 'reminders.due-until',
      access: { of: ['reminder.day-list-print'], when: 'always' },
      text: `select ${columns} from reminders.reminder
             where tenant_id = $1 and owner_id = any($2) and state = 'OFFEN' and due_on <= $3
             order by kind <> 'frist', not promised, due_on, id limit 300`,
      values: [scope.tenantId, ownerIds, day],
    });
    return this.withOverdue(rows);
  }

  /** How many of one person's reminders stand under each filter. */
  async counts(scope: TenantScope, ownerId: UserId): Promise<ReminderCounts> {
    const today = this.clock.today();
    const rows = await this.reader.rows<ReminderCounts>(scope, {
      name: 'reminders.counts',
      text: `select count(*) filter (where due_on < $3)::int as overdue,
                    count(*) filter (where due_on = $3)::int as today,
                    count(*) filter (where due_on > $3 and due_on <= $4)::int as week,
                    count(*) filter (where due_on > $3 and (subject_kind = 'application' or waiting_for is not null))::int as waiting
             from reminders.reminder where tenant_id = $1 and owner_id = $2 and state = 'OFFEN'`,
      values: [scope.tenantId, ownerId, today, addDays(today, 7)],
    });
    return rows[0] ?? { overdue: 0, today: 0, week: 0, waiting: 0 };
  }

  /** Open reminders about one thing, next first; at most 100. */
  async openFor(scope: TenantScope, subjectKind: SubjectKind, subjectId: string): Promise<readonly ReminderRow[]> {
    const rows = await this.reader.rows<Omit<ReminderRow, 'overdue'>>(scope, {
      name: 'reminders.open-for',
      text: `select ${columns} from reminders.reminder
             where tenant_id = $1 and subject_kind = $2 and subject_id = $3 and state in ('OFFEN', 'RUHEND') order by due_on, id limit 100`,
      values: [scope.tenantId, subjectKind, subjectId],
    });
    return this.withOverdue(rows);
  }

  /** The next open reminder of each of these cases that has one. */
  nextOfCases(scope: TenantScope, caseIds: readonly CaseId[]): Promise<readonly NextReminder[]> {
    return this.reader.rows<NextReminder>(scope, {
      name: 'reminders.next-of-cases',
      text: `select distinct on (subject_id) subject_id as "caseId", id, due_on as "dueOn", text from reminders.reminder
             where tenant_id = $1 and subject_kind = 'case' and subject_id = any($2) and state = 'OFFEN' order by subject_id, due_on, id`,
      values: [scope.tenantId, caseIds],
    });
  }

  private withOverdue(rows: readonly Omit<ReminderRow, 'overdue'>[]): readonly ReminderRow[] {
    const today = this.clock.today();
    return rows.map((row) => ({ ...row, overdue: isOverdue(row, today) }));
  }
}

const range = (due: DueFilter, today: LocalDate): readonly [LocalDate | null, LocalDate | null, boolean] => {
  switch (due) {
    case 'overdue':
      return [null, addDays(today, -1), false];
    case 'today':
      return [today, today, false];
    case 'week':
      return [addDays(today, 1), addDays(today, 7), false];
    case 'waiting':
      return [addDays(today, 1), null, true];
    case 'all':
      return [null, null, false];
  }
};
