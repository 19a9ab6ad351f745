import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Follow-ups (Wiedervorlagen), deadlines, and the notifications that come of them. */
export class Reminders20261123000600 implements MigrationInterface {
  readonly name = 'Reminders20261123000600';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      create schema reminders;
      grant usage on schema reminders to weiterlotse_app;

      create table reminders.reminder (
        id uuid primary key,
        tenant_id uuid not null,
        kind text not null check (kind in ('frist', 'termin', 'wiedervorlage')),
        state text not null check (state in ('OFFEN', 'RUHEND', 'ERLEDIGT', 'ABGESAGT')),
        subject_kind text not null check (subject_kind in ('case', 'need', 'application')),
        subject_id uuid not null,
        -- What the person at the desk recognises it by, e.g. F-2026-00017; no name.
        subject_number text not null,
        owner_id uuid,
        office_id uuid,
        text text not null,
        priority int not null default 2 check (priority between 1 and 3),
        due_on date not null,
        due_at timestamptz not null,
        fired_at timestamptz,
        shifts int not null default 0,
          last_shift_reason text,
        completed_at timestamptz,
        completed_by uuid,
        completed_note text,
        version int not null default 1,
        created_at timestamptz not null,
        created_by uuid,
        updated_at timestamptz not null
      );
      create index reminder_due on reminders.reminder (due_at) where fired_at is null and state = 'OFFEN';
      create index reminder_owner on reminders.reminder (tenant_id, owner_id, state, due_on, id);
      create index reminder_subject on reminders.reminder (subject_kind, subject_id);

      create table reminders.notification (
        id uuid primary key,
        tenant_id uuid not null,
        user_id uuid not null,
        reminder_id uuid references reminders.reminder (id) on delete restrict,
        kind text not null check (kind in ('reminder-due', 'need-submitted', 'application-decided', 'application-to-decide')),
        subject_kind text not null check (subject_kind in ('case', 'need', 'application')),
        subject_id uuid not null,
        subject_number text not null,
        created_at timestamptz not null,
        read_at timestamptz,
        unique (reminder_id, user_id)
      );
      create index notification_user on reminders.notification (tenant_id, user_id, created_at desc, id);

      grant select, insert, update on all tables in schema reminders to weiterlotse_app;

      create view published.reminders as
        select id, tenant_id, kind, state, subject_kind, subject_id, owner_id, due_on, fired_at, completed_at, shifts from reminders.reminder;
      grant select on published.reminders to reporting_reader;
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations run forward only'));
  }
}
