import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ownedBy, rowSecurity } from './row-security.js';

// An offer opens nothing by itself; only its answer reaches the case, within the one transaction that gives it.
const caseSeen = `case
  when client_staff_user_id = platform.user_in_scope() then false
  when client_id = any(platform.granted_clients()) then true
  when protected_for is not null then platform.user_in_scope() = any(protected_for)
  when team_id = any(platform.teams_in_scope()) then true
  when owner_id = platform.user_in_scope() then true
  when offered_to = platform.user_in_scope() and id = platform.answered_case() then true
  else owner_id = any(platform.deputy_for()) end`;

// News of a hand-over reaches who gave the case away or was offered it, by its number; everything else only who sees what it is about.
const newsSeen = `case when kind in ('case-taken-over', 'case-offered', 'case-transferred', 'case-declined', 'case-offer-withdrawn') then true
  else case subject_kind
    when 'case' then exists (select from counselling.case k where k.id = subject_id)
    when 'application' then exists (select from funding.application a where a.id = subject_id)
    else true end end`;

/** Whoever a case is offered to sees the offer, not the case, until it is accepted; and both sides of a hand-over hear of it. */
export class CounsellingOfferSight20261130000650 implements MigrationInterface {
  readonly name = 'CounsellingOfferSight20261130000650';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      create function platform.answered_case() returns uuid language sql stable parallel safe as
        $f$ select nullif(current_setting('app.answered_case', true), '')::uuid $f$;
      drop policy scope on counselling.case;
      ${rowSecurity('counselling.case', { people: caseSeen })}
      create or replace function counselling.case_ids_by_text(pattern text, most int) returns setof uuid
        language sql stable security definer set search_path = pg_catalog, public as $f$
          select id from counselling.case where tenant_id = platform.tenant_in_scope() and search_text like pattern
            and case when platform.reaches_all() then true else (${caseSeen}) end
          order by closed_on is not null, number desc limit most $f$;
      ${ownedBy('search_reader', 'counselling', ['counselling.case_ids_by_text(text, int)'])}

      -- What an answer needs to know of the case, for whom the offer waits; nothing of the person and the company.
      create function counselling.offered_case(of_case uuid)
        returns table (id uuid, tenant_id uuid, number text, subject text, status text, owner_id uuid, integration_office_id uuid,
          funding_office_id uuid, opened_on date, status_since timestamptz, offered_to uuid, version int, created_at timestamptz,
          updated_at timestamptz)
        language sql stable security definer set search_path = pg_catalog as $f$
          select k.id, k.tenant_id, k.number, k.subject, k.status, k.owner_id, k.integration_office_id, k.funding_office_id, k.opened_on,
                 k.status_since, k.offered_to, k.version, k.created_at, k.updated_at
          from counselling.case k
          where k.id = of_case and k.tenant_id = platform.tenant_in_scope() and k.offered_to = platform.user_in_scope()
            and k.client_staff_user_id is distinct from platform.user_in_scope()
            and (k.protected_for is null or platform.user_in_scope() = any(k.protected_for)) $f$;
      grant select (id, tenant_id, number, subject, status, owner_id, integration_office_id, funding_office_id, opened_on, status_since,
        offered_to, client_staff_user_id, protected_for, version, created_at, updated_at) on counselling.case to house_keeper;
      ${ownedBy('house_keeper', 'counselling', ['counselling.offered_case(uuid)'])}

      drop policy scope on reminders.notification;
      ${rowSecurity('reminders.notification', { people: `case when user_id = platform.user_in_scope() then ${newsSeen} else false end` })}
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations run forward only'));
  }
}
