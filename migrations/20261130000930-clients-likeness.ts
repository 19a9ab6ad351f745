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

/** How much two persons resemble each other and why, and who of a Träger resembles somebody being entered. */
export class ClientsLikeness20261130000930 implements MigrationInterface {
  readonly name = 'ClientsLikeness20261130000930';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      -- What tells persons apart.
      create type clients.identity as (last_name text, first_name text, birth_date date, phone text, email text, street text, plz text);

      create function clients.telephone_key(phone text) returns text language sql immutable parallel safe set search_path = pg_catalog as $f$
        select case when length(digits) >= 6 then digits end
        from regexp_replace(regexp_replace(phone, '[^0-9]', '', 'g'), '^(0049|49|0)', '') as digits $f$;

      -- From 0 to 100, with what speaks for it. Two known birth dates that differ speak against it more than a name can speak for it.
      create function clients.likeness(a clients.identity, b clients.identity, out score int, out reasons text[])
        language plpgsql immutable parallel safe set search_path = pg_catalog as $f$
      declare
        a_last text := platform.fold(trim(a.last_name));
        a_first text := platform.fold(trim(a.first_name));
        b_last text := platform.fold(trim(b.last_name));
        b_first text := platform.fold(trim(b.first_name));
        a_sounds text[] := platform.sounds(a_last || ' ' || a_first);
      begin
        score := 0;
        reasons := '{}';
        if a_last = b_last and a_first = b_first then
          score := 50; reasons := '{name-same}';
        elsif a_last = b_first and a_first = b_last then
          score := 45; reasons := '{name-swapped}';
        elsif cardinality(a_sounds) > 1 and a_sounds = platform.sounds(b_last || ' ' || b_first) then
          score := 40; reasons := '{name-sounds}';
        elsif platform.slips(a_last || ' ' || a_first, b_last || ' ' || b_first) and platform.slips(b_last || ' ' || b_first, a_last || ' ' || a_first) then
          score := 35; reasons := '{name-similar}';
        elsif a_first = b_first and a.birth_date = b.birth_date then
          score := 20; reasons := '{first-name-same}';
        end if;
        if a.birth_date = b.birth_date then
          score := score + 40; reasons := reasons || 'birth-same'::text;
        elsif abs(a.birth_date - b.birth_date) <= 1 or to_char(a.birth_date, 'YYYY-DD-MM') = to_char(b.birth_date, 'YYYY-MM-DD')
          or (to_char(a.birth_date, 'DD-MM') = to_char(b.birth_date, 'DD-MM') and abs(extract(year from a.birth_date) - extract(year from b.birth_date)) in (1, 10)) then
          score := score + 15; reasons := reasons || 'birth-near'::text;
        elsif a.birth_date <> b.birth_date then
          score := score - 30;
        end if;
        if clients.telephone_key(a.phone) = clients.telephone_key(b.phone) then
          score := score + 15; reasons := reasons || 'phone-same'::text;
        end if;
        if lower(trim(a.email)) = lower(trim(b.email)) then
          score := score + 15; reasons := reasons || 'email-same'::text;
        end if;
        if a.plz = b.plz and platform.fold(trim(a.street)) = platform.fold(trim(b.street)) then
          score := score + 10; reasons := reasons || 'address-same'::text;
        end if;
        score := greatest(0, least(100, score));
      end $f$;

      create index client_birth on clients.client (tenant_id, birth_date);

      -- Persons the caller sees who resemble the one typed by at least so much; names in either order, by sound or with a slip of the finger.
      create function clients.alike(typed clients.identity, at_least int, most int) returns table (id uuid, score int, reasons text[])
        language plpgsql stable security definer rows 8 set search_path = pg_catalog, public set pg_trgm.word_similarity_threshold = 0.6 as $f$
      declare
        names text := platform.fold(trim(typed.last_name) || ' ' || trim(typed.first_name));
        heard text[] := platform.sounds(names);
        digits text := clients.telephone_key(typed.phone);
      begin
        return query
          with near as (
            select c.id from clients.client c where c.tenant_id = platform.tenant_in_scope() and heard <> '{}' and ${sounds} @> heard
            union select c.id from clients.client c where c.tenant_id = platform.tenant_in_scope() and names <% c.search_name
            union select c.id from clients.client c where c.tenant_id = platform.tenant_in_scope() and c.birth_date = typed.birth_date and ${sounds} && heard
            union select c.id from clients.client c where c.tenant_id = platform.tenant_in_scope() and c.search_name like '%' || digits || '%')
          select c.id, l.score, l.reasons from near n join clients.client c on c.id = n.id,
            lateral clients.likeness(typed, row(c.last_name, c.first_name, c.birth_date, c.phone, c.email, c.street, c.plz)::clients.identity) l
          where l.score >= at_least and (${seen}) order by l.score desc, c.last_name, c.first_name, c.id limit most;
      end $f$;
      grant select (birth_date, phone, email, street, plz) on clients.client to search_reader;
      ${ownedBy('search_reader', 'clients', ['clients.alike(clients.identity, int, int)'])}
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations run forward only'));
  }
}
