import type { MigrationInterface, QueryRunner } from 'typeorm';
import { rowSecurity } from './row-security.js';

// What hangs on a session is seen by whoever sees the session; the look passes the policy of its table.
const ofSession = 'exists (select from counselling.session s where s.id = session_id)';

const forced = (force: 'no force' | 'force'): string => `alter table counselling.session ${force} row level security;`;

/**
 * A session is signed off when it is finished, and from then on only extended; it says in fields of its own what was agreed and what comes
 * next, and who promised what by when. Sessions at hand count as signed off when they were recorded.
 */
export class CounsellingSessionSignOff20261130000510 implements MigrationInterface {
  readonly name = 'CounsellingSessionSignOff20261130000510';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      alter table counselling.session
        add purpose text,
        add participants text,
        add agreements text,
        add next_step text,
        -- Written down on paper during an outage, recorded afterwards by created_by at created_at.
        add late_entry boolean not null default false,
        add signed_off_at timestamptz,
        add signed_off_by uuid;
      ${forced('no force')}
      alter table counselling.session disable trigger user;
      update counselling.session set signed_off_at = created_at, signed_off_by = author_id;
      alter table counselling.session enable trigger user;
      ${forced('force')}
      alter table counselling.session
        add check ((signed_off_at is null) = (signed_off_by is null)),
        add check (signed_off_at >= created_at);
      select audit.watch('counselling.session', 'case', 'case_id',
        restricted => '{notes,purpose,participants,agreements,next_step}');

      create table counselling.session_addendum (
        id uuid primary key,
        tenant_id uuid not null,
        session_id uuid not null references counselling.session (id) on delete restrict,
        client_id uuid references clients.client (id) on delete restrict,
        text text not null,
        author_id uuid not null,
        created_at timestamptz not null,
        created_by uuid not null
      );
      create index session_addendum_session on counselling.session_addendum (session_id, created_at, id);
      create index session_addendum_client on counselling.session_addendum (client_id);
      ${rowSecurity('counselling.session_addendum', { people: ofSession })}
      create trigger refuse_while_locked before insert or update on counselling.session_addendum
        for each row execute function clients.refuse_while_locked('client_id');

      create table counselling.promise (
        id uuid primary key,
        tenant_id uuid not null,
        session_id uuid not null references counselling.session (id) on delete restrict,
        client_id uuid references clients.client (id) on delete restrict,
        promised_by text not null check (promised_by in ('us', 'client', 'company')),
        text text not null,
        due_on date not null,
        -- The reminder that comes of it.
        reminder_id uuid not null,
        created_at timestamptz not null,
        created_by uuid not null
      );
      create index promise_session on counselling.promise (session_id, due_on, id);
      create index promise_client on counselling.promise (client_id);
      ${rowSecurity('counselling.promise', { people: ofSession })}
      create trigger refuse_while_locked before insert or update on counselling.promise
        for each row execute function clients.refuse_while_locked('client_id');

      grant select, insert, update on counselling.session_addendum, counselling.promise to weiterlotse_app;

      -- A follow-up may wait for somebody else to keep a promise.
      alter table reminders.reminder add waiting_for text check (waiting_for in ('client', 'company'));
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations run forward only'));
  }
}
