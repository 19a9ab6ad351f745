import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ownedBy } from './row-security.js';

// As the index has it.
const sounds = 'platform.sounds(e.name)';

/** Entries of the directory by what somebody typed: as written, else by sound, else with a slip of the finger; each answer says which. */
export class CompaniesFound20261130000680 implements MigrationInterface {
  readonly name = 'CompaniesFound20261130000680';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      create index establishment_sounds on companies.establishment using gin (platform.sounds(name)) with (fastupdate = off);

      create function companies.found(typed text, pattern text, most int) returns table (id uuid, because text, place int)
        language plpgsql stable rows 8 set search_path = pg_catalog, public set pg_trgm.word_similarity_threshold = 0.3 as $f$
      declare
        heard text[] := platform.sounds(typed);
        hits int;
        so_far int;
      begin
        return query select e.id, 'written', row_number() over (order by e.name, e.id)::int from companies.establishment e
          where e.search_name like pattern order by 3 limit most;
        get diagnostics so_far = row_count;
        if so_far >= most or length(typed) < 4 or typed ~ '[0-9]' then return; end if;
        if heard <> '{}' then
          return query select e.id, 'sound', so_far + row_number() over (order by word_similarity(platform.fold(typed), e.search_name) desc, e.name, e.id)::int
            from companies.establishment e where ${sounds} @> heard and e.search_name not like pattern order by 3 limit most - so_far;
          get diagnostics hits = row_count;
          so_far := so_far + hits;
        end if;
        if so_far >= most then return; end if;
        return query select e.id, 'similar', so_far + row_number() over (order by word_similarity(platform.fold(typed), e.search_name) desc, e.name, e.id)::int
          from companies.establishment e
          where platform.fold(typed) <% e.search_name and e.search_name not like pattern and (heard = '{}' or not ${sounds} @> heard)
            and platform.slips(typed, e.name || ' ' || e.town)
          order by 3 limit most - so_far;
      end $f$;

      -- Establishments whose contact of this Träger has the number, for a day; above the policy, under which no index of parts of it serves.
      create index contact_phone on companies.contact using gin ((regexp_replace(phone, '[^0-9]', '', 'g')) gin_trgm_ops) with (fastupdate = off);
      create function companies.called(digits text, on_day date, most int) returns setof uuid
        language sql stable security definer rows 8 set search_path = pg_catalog, public as $f$
          select distinct c.establishment_id from companies.contact c
          where regexp_replace(c.phone, '[^0-9]', '', 'g') like '%' || digits || '%' and c.tenant_id = platform.tenant_in_scope()
            and (c.valid_to is null or c.valid_to >= on_day) limit most $f$;
      grant usage on schema companies to search_reader;
      grant select (tenant_id, establishment_id, phone, valid_to) on companies.contact to search_reader;
      ${ownedBy('search_reader', 'companies', ['companies.called(text, date, int)'])}
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations run forward only'));
  }
}
