import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ownedBy } from './row-security.js';

// As the policies of clients.client ask, because the function stands above them.
const seen = `case
  when platform.reaches_all() then true
  when c.restricted_at is not null then false
  when c.staff_user_id = platform.user_in_scope() then false
  when c.id = any(platform.granted_clients()) then true
  when c.protected_for is not null then platform.user_in_scope() = any(c.protected_for)
  when c.home_team_id = any(platform.teams_in_scope()) then true
  else exists (select from counselling.case k where k.client_id = c.id and k.tenant_id = c.tenant_id
    and (k.team_id = any(platform.teams_in_scope()) or k.owner_id = platform.user_in_scope() or k.owner_id = any(platform.deputy_for()))) end`;

// As the index has it.
const sounds = `platform.sounds(c.last_name || ' ' || c.first_name)`;

/** Persons by what somebody typed: as written, else by sound, else with a slip of the finger; each answer says which. */
export class ClientsFound20261130000670 implements MigrationInterface {
  readonly name = 'ClientsFound20261130000670';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      create index client_sounds on clients.client using gin (platform.sounds(last_name || ' ' || first_name)) with (fastupdate = off);

      create function clients.found(typed text, pattern text, telephone text, begins text, most int)
        returns table (id uuid, because text, place int)
        language plpgsql stable security definer rows 8 set search_path = pg_catalog, public set pg_trgm.word_similarity_threshold = 0.3 as $f$
      declare
        heard text[] := platform.sounds(typed);
        hits int;
        so_far int;
      begin
        return query select c.id, 'written', row_number() over (order by c.search_name like begins desc, c.last_name, c.first_name, c.id)::int
          from clients.client c
          where c.tenant_id = platform.tenant_in_scope() and (c.search_name like pattern or (telephone is not null and c.search_name like telephone))
            and (${seen})
          order by 3 limit most;
        get diagnostics so_far = row_count;
        if so_far >= most or length(typed) < 3 or typed ~ '[0-9]' then return; end if;
        if heard <> '{}' then
          return query select c.id, 'sound', so_far + row_number() over (order by word_similarity(platform.fold(typed), c.search_name) desc, c.last_name, c.first_name, c.id)::int
            from clients.client c
            where c.tenant_id = platform.tenant_in_scope() and ${sounds} @> heard and c.search_name not like pattern and (${seen})
            order by 3 limit most - so_far;
          get diagnostics hits = row_count;
          so_far := so_far + hits;
        end if;
        if so_far >= most or length(typed) < 4 then return; end if;
        return query select c.id, 'similar', so_far + row_number() over (order by word_similarity(platform.fold(typed), c.search_name) desc, c.last_name, c.first_name, c.id)::int
          from clients.client c
          where c.tenant_id = platform.tenant_in_scope() and platform.fold(typed) <% c.search_name and c.search_name not like pattern
            and (heard = '{}' or not ${sounds} @> heard) and (${seen})
            and platform.slips(typed, c.last_name || ' ' || c.first_name)
          order by 3 limit most - so_far;
      end $f$;
      grant select (restricted_at) on clients.client to search_reader;
      ${ownedBy('search_reader', 'clients', ['clients.found(text, text, text, text, int)'])}
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations run forward only'));
  }
}
