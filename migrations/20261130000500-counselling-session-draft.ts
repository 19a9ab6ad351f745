import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ownedBy, rowSecurity } from './row-security.js';

// As everything that hangs on a case, and then only for whoever writes it.
const own = `author_id = platform.user_in_scope() and exists (select from counselling.case k where k.id = case_id
  and (k.client_id is null or exists (select from clients.client c where c.id = k.client_id)))`;

/** What somebody is writing about a talk and has not saved yet: one per person and case, the last write wins, nobody else sees it. */
export class CounsellingSessionDraft20261130000500 implements MigrationInterface {
  readonly name = 'CounsellingSessionDraft20261130000500';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      create table counselling.session_draft (
        tenant_id uuid not null,
        author_id uuid not null,
        case_id uuid not null references counselling.case (id) on delete restrict,
        -- The id the session gets when it is saved.
        session_id uuid not null,
        notes text not null,
        -- Everything else in the form, as the page writes it.
        form text not null,
        saved_at timestamptz not null,
        -- How often its author was told that it will go: a week and a day before.
        warnings int not null default 0 check (warnings between 0 and 2),
        primary key (tenant_id, author_id, case_id)
      );
      create index session_draft_case on counselling.session_draft (case_id);
      create index session_draft_age on counselling.session_draft (tenant_id, saved_at);
      ${rowSecurity('counselling.session_draft', { people: own })}
      grant select, insert, update, delete on counselling.session_draft to weiterlotse_app;

      create function counselling.tenants_with_old_drafts(before timestamptz) returns setof uuid
        language sql stable security definer set search_path = pg_catalog as $f$
          select distinct d.tenant_id from counselling.session_draft d where d.saved_at <= before $f$;
      grant select (tenant_id, saved_at) on counselling.session_draft to house_keeper;
      ${ownedBy('house_keeper', 'counselling', ['counselling.tenants_with_old_drafts(timestamptz)'])}

      -- Two more things somebody can be told, whatever else the list holds by then.
      do $f$
      declare known text;
      begin
        select pg_get_constraintdef(c.oid) into known from pg_constraint c
          where c.conrelid = 'reminders.notification'::regclass and c.conname = 'notification_kind_check';
        alter table reminders.notification drop constraint notification_kind_check;
        execute 'alter table reminders.notification add constraint notification_kind_check '
          || replace(known, 'ARRAY[', 'ARRAY[''draft-ends-in-a-week''::text, ''draft-ends-tomorrow''::text, ');
      end $f$;
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations run forward only'));
  }
}
