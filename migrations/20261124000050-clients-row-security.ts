import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ownedBy, rowSecurity } from './row-security.js';

// Cases are asked with their own conditions, so that the search function, which stands above the policies, asks the same.
const seen = (client: string): string => `case
  when ${client}.staff_user_id = platform.user_in_scope() then false
  when ${client}.id = any(platform.granted_clients()) then true
  when ${client}.protected_for is not null then platform.user_in_scope() = any(${client}.protected_for)
  when ${client}.home_team_id = any(platform.teams_in_scope()) then true
  else exists (select from counselling.case k where k.client_id = ${client}.id and k.tenant_id = ${client}.tenant_id
    and (k.team_id = any(platform.teams_in_scope()) or k.owner_id = platform.user_in_scope() or k.owner_id = any(platform.deputy_for()))) end`;

// A company sees the participants of its own applications that were handed in.
const ofCompany = `exists (select from funding.participation p join funding.application a on a.id = p.application_id
  where p.client_id = client.id and a.establishment_id = platform.company_in_scope() and a.applied_on is not null)`;

/** A person is seen by the teams that registered or advise her, within the named group where she is protected, never by herself as staff. */
export class ClientsRowSecurity20261124000050 implements MigrationInterface {
  readonly name = 'ClientsRowSecurity20261124000050';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      alter table clients.client
        -- The team that registered the person; whoever has a case of hers sees her too.
        add home_team_id uuid references identity.team (id) on delete restrict,
        -- Sperrvermerk and other protection: only these users; null = not protected.
        add protected_for uuid[],
        -- Somebody of the staff who is a client: never sees the own file.
        add staff_user_id uuid references identity.staff_user (id) on delete restrict;
      update clients.client c set home_team_id = u.team_id from identity.staff_user u where u.id = c.created_by;
      create function clients.client_in_team_of_author() returns trigger language plpgsql as $f$
      begin
        select u.team_id into new.home_team_id from identity.staff_user u where u.id = new.created_by;
        return new;
      end $f$;
      create trigger client_in_team_of_author before insert on clients.client
        for each row when (new.home_team_id is null) execute function clients.client_in_team_of_author();
      create index client_home_team on clients.client (tenant_id, home_team_id);

      ${rowSecurity('clients.client', { people: seen('client'), company: ofCompany })}
      ${rowSecurity('clients.severe_disability', { people: 'exists (select from clients.client c where c.id = client_id)' })}

      -- Under a policy PostgreSQL may not use the trigram index (its operators are not leakproof): ids come from here, rows through the policy.
      create function clients.client_ids_by_text(pattern text, telephone text, begins text, most int) returns setof uuid
        language sql stable security definer set search_path = pg_catalog, public as $f$
          select c.id from clients.client c
          where c.tenant_id = platform.tenant_in_scope() and (c.search_name like pattern or (telephone is not null and c.search_name like telephone))
            and (platform.reaches_all() or (${seen('c')}))
          order by c.search_name like begins desc, c.last_name, c.first_name, c.id limit most $f$;
      grant usage on schema platform, counselling, clients to search_reader;
      grant select (id, tenant_id, search_name, last_name, first_name, home_team_id, protected_for, staff_user_id) on clients.client to search_reader;
      ${ownedBy('search_reader', 'clients', ['clients.client_ids_by_text(text, text, text, int)'])}
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations run forward only'));
  }
}
