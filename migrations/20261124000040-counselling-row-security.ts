import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ownedBy, rowSecurity } from './row-security.js';

// Both looks pass the policies of their tables; a person may be hidden while the case is not (Sperrvermerk).
const ofCase = `exists (select from counselling.case k where k.id = case_id
  and (k.client_id is null or exists (select from clients.client c where c.id = k.client_id)))`;

/** Cases belong to the team of their owner; what hangs on a case is seen by whoever sees the case and the person it is about. */
export class CounsellingRowSecurity20261124000040 implements MigrationInterface {
  readonly name = 'CounsellingRowSecurity20261124000040';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      alter table counselling.case add team_id uuid references identity.team (id) on delete restrict;
      update counselling.case k set team_id = u.team_id from identity.staff_user u where u.id = k.owner_id;
      create function counselling.case_in_team_of_owner() returns trigger language plpgsql as $f$
      begin
        select u.team_id into new.team_id from identity.staff_user u where u.id = new.owner_id;
        return new;
      end $f$;
      -- Whoever takes a case over takes it into the own team.
      create trigger case_in_team_of_owner before insert or update of owner_id on counselling.case
        for each row execute function counselling.case_in_team_of_owner();
      create index case_team on counselling.case (tenant_id, team_id, status, id);

      ${rowSecurity('counselling.case', {
        people: `case when team_id = any(platform.teams_in_scope()) then true when owner_id = platform.user_in_scope() then true
          when owner_id = any(platform.deputy_for()) then true else client_id = any(platform.granted_clients()) end`,
      })}
      ${rowSecurity('counselling.need', { company: 'establishment_id = platform.company_in_scope()' })}
      ${rowSecurity('counselling.hand_over', { people: ofCase })}
      ${rowSecurity('counselling.session', { people: ofCase })}
      ${rowSecurity('counselling.recommendation', { people: ofCase })}

      create or replace view published.cases as
        select id, tenant_id, number, status, client_id, establishment_id, owner_id, integration_office_id, funding_office_id,
               opened_on, closed_on, last_contact_on, team_id from counselling.case;

      -- Under a policy PostgreSQL may not use the trigram index (its operators are not leakproof): ids come from here, rows through the policy.
      create function counselling.case_ids_by_text(pattern text, most int) returns setof uuid
        language sql stable security definer set search_path = pg_catalog, public as $f$
          select k.id from counselling.case k where k.tenant_id = platform.tenant_in_scope() and k.search_text like pattern
            and case when platform.reaches_all() then true when k.team_id = any(platform.teams_in_scope()) then true
              when k.owner_id = platform.user_in_scope() then true when k.owner_id = any(platform.deputy_for()) then true
              else k.client_id = any(platform.granted_clients()) end
          order by k.closed_on is not null, k.number desc limit most $f$;
      grant usage on schema platform to search_reader;
      grant select (id, tenant_id, number, client_id, team_id, owner_id, closed_on, search_text) on counselling.case to search_reader;
      ${ownedBy('search_reader', 'counselling', ['counselling.case_ids_by_text(text, int)'])}
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations run forward only'));
  }
}
