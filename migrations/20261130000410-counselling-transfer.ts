import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ownedBy, rowSecurity } from './row-security.js';

// Both looks pass the policies of their tables; a person may be hidden while the case is not (Sperrvermerk).
const ofCase = `exists (select from counselling.case k where k.id = case_id
  and (k.client_id is null or exists (select from clients.client c where c.id = k.client_id)))`;

// As before, and whoever a case is offered to sees the case, not yet the person: columns only, so that a list costs no look-ups.
const caseSeen = `case
  when client_staff_user_id = platform.user_in_scope() then false
  when client_id = any(platform.granted_clients()) then true
  when protected_for is not null then platform.user_in_scope() = any(protected_for)
  when team_id = any(platform.teams_in_scope()) then true
  when owner_id = platform.user_in_scope() then true
  when offered_to = platform.user_in_scope() then true
  else owner_id = any(platform.deputy_for()) end`;

/** Cases offered to a colleague, who accepts or declines; and colleagues who follow a case. */
export class CounsellingTransfer20261130000410 implements MigrationInterface {
  readonly name = 'CounsellingTransfer20261130000410';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      alter table counselling.case
        add offered_to uuid,
        -- Who decides about the funding where the Träger of the case does so itself.
        add funding_owner_id uuid;
      drop policy scope on counselling.case;
      ${rowSecurity('counselling.case', { people: caseSeen })}
      grant select (offered_to) on counselling.case to search_reader;
      create or replace function counselling.case_ids_by_text(pattern text, most int) returns setof uuid
        language sql stable security definer set search_path = pg_catalog, public as $f$
          select id from counselling.case where tenant_id = platform.tenant_in_scope() and search_text like pattern
            and case when platform.reaches_all() then true else (${caseSeen}) end
          order by closed_on is not null, number desc limit most $f$;
      ${ownedBy('search_reader', 'counselling', ['counselling.case_ids_by_text(text, int)'])}

      create table counselling.transfer_offer (
        id uuid primary key,
        tenant_id uuid not null,
        case_id uuid not null references counselling.case (id) on delete restrict,
        from_user_id uuid not null,
        to_user_id uuid not null,
        reason text not null,
        state text not null check (state in ('offered', 'accepted', 'declined', 'withdrawn')),
        -- Until when an answer is expected; then the team lead is reminded.
        due_on date not null,
        answer_reason text,
        answered_at timestamptz,
        answered_by uuid,
        version int not null default 1,
        created_at timestamptz not null,
        created_by uuid not null,
        updated_at timestamptz not null,
        constraint transfer_offer_answered check (case when state <> 'offered' then answered_at is not null and answered_by is not null
          else answered_at is null and answered_by is null end),
        constraint transfer_offer_declined check (state <> 'declined' or answer_reason is not null),
        constraint transfer_offer_to_another check (from_user_id <> to_user_id)
      );
      create unique index transfer_offer_one_open on counselling.transfer_offer (tenant_id, case_id) where state in ('offered');
      create index transfer_offer_of_case on counselling.transfer_offer (tenant_id, case_id, created_at);
      grant select, insert, update on counselling.transfer_offer to weiterlotse_app;
      ${rowSecurity('counselling.transfer_offer', { people: `case when to_user_id = platform.user_in_scope() then true else ${ofCase} end` })}
      select audit.watch('counselling.transfer_offer', 'case', 'case_id');

      create table counselling.case_follower (
        case_id uuid not null references counselling.case (id) on delete restrict,
        tenant_id uuid not null,
        user_id uuid not null,
        created_at timestamptz not null,
        created_by uuid not null,
        primary key (case_id, user_id)
      );
      create index case_follower_tenant on counselling.case_follower (tenant_id, case_id);
      grant select, insert, delete on counselling.case_follower to weiterlotse_app;
      ${rowSecurity('counselling.case_follower', { people: ofCase })}
      select audit.watch('counselling.case_follower', 'case', 'case_id', 'user_id', whole => true);

      do $f$ declare known text; begin
        select pg_get_constraintdef(c.oid) into known from pg_constraint c
          where c.conrelid = 'reminders.notification'::regclass and c.conname = 'notification_kind_check';
        alter table reminders.notification drop constraint notification_kind_check;
        execute 'alter table reminders.notification add constraint notification_kind_check '
          || replace(known, 'ARRAY[', 'ARRAY[''case-taken-over''::text, ''case-offered''::text, ''case-transferred''::text, '
            '''case-declined''::text, ''case-offer-withdrawn''::text, ''case-news''::text, ');
      end $f$;
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations run forward only'));
  }
}
