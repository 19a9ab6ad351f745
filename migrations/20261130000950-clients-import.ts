import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ownedBy, rowSecurity } from './row-security.js';

const sealed = String.raw`'^s1\.[a-z0-9-]{1,16}\.[A-Za-z0-9_-]{120,}$'`;

/**
 * Tables of persons somebody brings in (product.md IE1, IE2): the file becomes rows, each sealed until it is settled, so that the work goes
 * on where a worker died. Seen by the teams of whoever brought it in.
 */
export class ClientsImport20261130000950 implements MigrationInterface {
  readonly name = 'ClientsImport20261130000950';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      create table clients.import (
        id uuid primary key,
        tenant_id uuid not null,
        team_ids uuid[] not null,
        -- What stands above each column, and what it means ('' = left out).
        headings text[] not null,
        columns text[] not null,
        row_count int not null,
        source text,
        informed text check (informed in ('printed', 'link', 'read-out')),
        state text not null check (state in ('uploaded', 'checking', 'checked', 'running', 'done', 'undoing', 'undone')),
        version int not null default 1,
        created_at timestamptz not null,
        created_by uuid not null,
        finished_at timestamptz,
        updated_at timestamptz not null
      );
      create index import_newest on clients.import (tenant_id, created_at);

      create table clients.import_row (
        id uuid primary key,
        tenant_id uuid not null,
        import_id uuid not null references clients.import (id) on delete cascade,
        sheet_row int not null check (sheet_row >= 2),
        -- Gone as soon as somebody or something has settled the row.
        cells_sealed text check (cells_sealed ~ ${sealed}),
        state text not null default 'waiting'
          check (state in ('waiting', 'created', 'updated', 'same', 'parked', 'discarded', 'removed', 'kept')),
        verdict text check (verdict in ('new', 'update', 'same', 'parked')),
        reason text check (reason in ('faulty', 'known', 'maybe-known', 'number-unknown', 'number-of-other', 'differs', 'locked', 'twice')),
        -- Keyed digests of the name, and of name and birth date where there is one: by them rows of one table that name the same person are found.
        person_key text,
        born_key text,
        match_id uuid references clients.client (id) on delete set null,
        client_id uuid references clients.client (id) on delete set null,
        filled text[] not null default '{}',
        client_version int,
        kept text check (kept in ('attached', 'changed', 'locked')),
        settled_by uuid,
        settled_reason text,
        version int not null default 1,
        created_at timestamptz not null,
        updated_at timestamptz not null,
        unique (import_id, sheet_row)
      );
      create index import_row_state on clients.import_row (import_id, state, sheet_row);
      create index import_row_person on clients.import_row (import_id, person_key);
      create index import_row_client on clients.import_row (client_id) where client_id is not null;
      create index import_row_match on clients.import_row (match_id) where match_id is not null;

      -- A version is one of a record: where a merge leads the row to another, it says nothing any more, and nothing is emptied there.
      create function clients.import_row_moved() returns trigger language plpgsql set search_path = pg_catalog as $f$
      begin
        new.client_version := null;
        return new;
      end $f$;
      create trigger moved before update of client_id on clients.import_row for each row
        when (old.client_id is distinct from new.client_id and old.client_id is not null) execute function clients.import_row_moved();

      create table clients.import_mapping (
        id uuid primary key,
        tenant_id uuid not null,
        name text not null,
        -- Heading without case and punctuation → what it means.
        fields jsonb not null,
        created_at timestamptz not null,
        created_by uuid not null,
        unique (tenant_id, name)
      );

      grant select, insert, update on clients.import to weiterlotse_app;
      grant select, insert, update, delete on clients.import_row to weiterlotse_app;
      grant select, insert, update, delete on clients.import_mapping to weiterlotse_app;

      ${rowSecurity('clients.import', { people: 'team_ids && platform.teams_in_scope()' })}
      -- One look at the imports in sight per statement, where a function would look once per row of ten thousand.
      ${rowSecurity('clients.import_row', { people: 'import_id in (select i.id from clients.import i)' })}
      ${rowSecurity('clients.import_mapping')}
      select audit.watch('clients.import', 'user', 'created_by');
      select audit.watch('clients.import_mapping', 'user', 'created_by');

      -- Whom rows may mean: ids only, the persons are read through their policy. Names are compared as the search does; the number of
      -- somebody merged means who goes on.
      create index client_whole_name on clients.client (tenant_id, platform.fold(last_name), platform.fold(first_name));
      create function clients.named_or_numbered(last_names text[], first_names text[], numbers text[])
        returns table (place int, id uuid, by_number boolean)
        language plpgsql stable security definer set search_path = pg_catalog, public as $f$
      begin
        return query select f.place, f.id, bool_or(f.by_number) from (
          select p.place::int, c.id, false from unnest(last_names, first_names) with ordinality as p (last_name, first_name, place)
            join clients.client c on c.tenant_id = platform.tenant_in_scope() and c.merged_into is null
              and platform.fold(c.last_name) = platform.fold(p.last_name) and platform.fold(c.first_name) = platform.fold(p.first_name)
          union all
          select p.place::int, coalesce(c.merged_into, c.id), true from unnest(numbers) with ordinality as p (number, place)
            join clients.client c on c.tenant_id = platform.tenant_in_scope() and c.number = p.number
          where p.number is not null) f (place, id, by_number) group by f.place, f.id;
      end $f$;
      ${ownedBy('search_reader', 'clients', ['clients.named_or_numbered(text[], text[], text[])'])}

      -- Takes back persons an import made, as they were made: whoever was changed or has anything attached stays.
      create function clients.remove_imported(of_clients uuid[]) returns table (id uuid, kept text)
        language plpgsql security definer set search_path = pg_catalog as $f$
      declare one record;
      begin
        for one in select c.id, c.created_at, c.version = 1 as untouched from clients.client c
          where c.id = any(of_clients) and c.tenant_id = platform.tenant_in_scope() order by c.id for update
        loop
          id := one.id;
          kept := null;
          if not one.untouched then
            kept := 'changed';
          else
            begin
              delete from clients.status_period p where p.client_id = one.id and p.recorded_at = one.created_at and p.version = 1;
              delete from clients.privacy_information p where p.client_id = one.id and p.recorded_at = one.created_at;
              delete from clients.duplicate_pair p where one.id in (p.first_id, p.second_id);
              delete from clients.client c where c.id = one.id;
            exception when foreign_key_violation or restrict_violation then
              kept := 'attached';
            end;
          end if;
          return next;
        end loop;
      end $f$;
      grant select (id, tenant_id, created_at, version), update (version), delete on clients.client to house_keeper;
      grant select, delete on clients.status_period, clients.privacy_information, clients.duplicate_pair to house_keeper;

      -- What nobody settled is not kept (§ 67c SGB X); the worker asks for all Träger at once.
      create function clients.remove_old_import_rows(before timestamptz, most int) returns int
        language plpgsql security definer set search_path = pg_catalog as $f$
      declare removed int;
      begin
        delete from clients.import_row r where r.id in (
          select o.id from clients.import_row o join clients.import i on i.id = o.import_id
          where o.client_id is null and i.updated_at < before limit most for update of o skip locked);
        get diagnostics removed = row_count;
        return removed;
      end $f$;
      grant select (id, updated_at) on clients.import to house_keeper;
      grant select, update, delete on clients.import_row to house_keeper;
      ${ownedBy('house_keeper', 'clients', ['clients.remove_imported(uuid[])', 'clients.remove_old_import_rows(timestamptz, int)'])}
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations run forward only'));
  }
}
