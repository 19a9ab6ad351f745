import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ownedBy, rowSecurity } from './row-security.js';

/**
 * Whoever comes without an appointment: a ticket per office and day. Whoever is free takes the next one, so every row is seen within the
 * Träger; the name of a known person stands in `clients` and is read through its policy, what was said at the desk goes after the day.
 */
export class CalendarWalkIn20261130000985 implements MigrationInterface {
  readonly name = 'CalendarWalkIn20261130000985';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      create table calendar.walk_in (
        id uuid primary key,
        tenant_id uuid not null references identity.tenant (id) on delete restrict,
        office_id uuid not null references identity.office (id) on delete restrict,
        came_on date not null,
        ticket int not null check (ticket > 0),
        state text not null check (state in ('waiting', 'taken', 'left')),
        client_id uuid references clients.client (id) on delete restrict,
        last_name text,
        first_name text,
        born_on date,
        reason text not null check (reason in ('first-visit', 'training', 'documents', 'application', 'job-loss', 'other')),
        language text check (language in ('plain-german', 'sign-language', 'ar', 'bg', 'en', 'fa', 'pl', 'ro', 'ru', 'tr', 'uk', 'other')),
        need text check (need in ('step-free', 'hearing', 'seeing', 'reading', 'more-time')),
        came_at timestamptz not null,
        -- Called to a place, or gone without a talk.
        ended_at timestamptz,
        taken_by uuid references identity.staff_user (id) on delete restrict,
        place text,
        version int not null,
        created_at timestamptz not null,
        created_by uuid,
        updated_at timestamptz not null,
        unique (tenant_id, office_id, came_on, ticket),
        constraint walk_in_ended check (ended_at is null or state <> 'waiting'),
        constraint walk_in_taken check (taken_by is null or state not in ('waiting', 'left')),
        -- Whoever is known is not named a second time.
        constraint walk_in_named_once check (client_id is null or (last_name is null and first_name is null and born_on is null))
      );
      create index walk_in_client on calendar.walk_in (tenant_id, client_id);
      -- What was said at the desk and has to go after the day.
      create index walk_in_said on calendar.walk_in (tenant_id, came_on)
        where last_name is not null or first_name is not null or born_on is not null or language is not null or need is not null;
      create trigger refuse_while_locked before insert or update of client_id on calendar.walk_in
        for each row execute function clients.refuse_while_locked('client_id');
      select clients.follow_merges();
      grant select, insert, update on calendar.walk_in to weiterlotse_app;
      ${rowSecurity('calendar.walk_in')}
      select audit.watch('calendar.walk_in', 'walk-in', 'id', restricted => '{last_name,first_name,born_on,language,need}');

      create function calendar.tenants_with_past_walk_ins(before date) returns setof uuid
        language sql stable security definer set search_path = pg_catalog as $f$
          select distinct w.tenant_id from calendar.walk_in w
            where w.came_on < before and (w.last_name is not null or w.first_name is not null or w.born_on is not null
              or w.language is not null or w.need is not null) $f$;
      grant select (tenant_id, came_on, last_name, first_name, born_on, language, need) on calendar.walk_in to house_keeper;
      ${ownedBy('house_keeper', 'calendar', ['calendar.tenants_with_past_walk_ins(date)'])}
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations run forward only'));
  }
}
