import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ownedBy, rowSecurity } from './row-security.js';

const tables = `
  -- A merged person stays as a row nobody sees, which says who goes on in its place.
  alter table clients.client add merged_into uuid references clients.client (id) on delete restrict, add merged_at timestamptz,
    add constraint client_merged check ((merged_into is null) = (merged_at is null) and (merged_into is null or restricted_at is not null));
  create index client_merged_into on clients.client (tenant_id, merged_into) where merged_into is not null;
  create or replace view published.clients as
    select id, tenant_id, number, gender, case when protected_for is null then town end as town,
      case when protected_for is null then ags end as ags, employment_status, birth_date
    from clients.client where merged_into is null;

  create table clients.merge (
    id uuid primary key,
    tenant_id uuid not null,
    survivor_id uuid not null references clients.client (id) on delete restrict,
    absorbed_id uuid not null references clients.client (id) on delete restrict,
    -- Columns of the survivor that the merge changed, as they were and as they became.
    was jsonb not null,
    became jsonb not null,
    same_person_id uuid,
    -- Rows of the survivor before, by table: what there is more of after an undo came later.
    rows_before jsonb not null,
    withdrawn_consents uuid[] not null,
    merged_at timestamptz not null,
    merged_by uuid not null,
    undo_until date not null,
    undone_at timestamptz,
    undone_by uuid,
    check ((undone_at is null) = (undone_by is null))
  );
  create unique index merge_standing on clients.merge (tenant_id, absorbed_id) where undone_at is null;
  create index merge_survivor on clients.merge (tenant_id, survivor_id);
  create index merge_until on clients.merge (tenant_id, undo_until);
  grant select, insert, update, delete on clients.merge to weiterlotse_app;
  ${rowSecurity('clients.merge', { people: 'clients.sees(survivor_id)' })}
  select audit.watch('clients.merge', 'client', 'survivor_id', ignored => '{rows_before}', restricted => '{was,became}');

  -- Which rows went from one person to the other; without «moved» the survivor had one already, and the row stayed.
  create table clients.merged_row (
    merge_id uuid not null references clients.merge (id) on delete cascade,
    tenant_id uuid not null,
    table_name text not null,
    column_name text not null,
    row_key jsonb not null,
    moved boolean not null,
    primary key (merge_id, table_name, column_name, row_key)
  );
  grant select, insert, delete on clients.merged_row to weiterlotse_app;
  ${rowSecurity('clients.merged_row', { people: 'exists (select from clients.merge m where m.id = merge_id)' })}
`;

// Run with the rights of who owns the tables, under the policies: whoever calls them reaches all of the Träger (Merges.run).
const moving = `
  -- Everything that refers to a person: each foreign key there is, and the one reference without a key. A new table is there by itself.
  create function clients.relations() returns table (relation text, schema_name text, column_name text, tenant_column text, row_key text)
    language sql stable set search_path = pg_catalog as $f$
      select k.conrelid::regclass::text, n.nspname::text, a.attname::text, 'tenant_id',
        format('jsonb_build_object(%s)', (
          select string_agg(format('%L, t.%I', p.attname, p.attname), ', ' order by p.attnum) from pg_constraint pk
            join pg_attribute p on p.attrelid = pk.conrelid and p.attnum = any(pk.conkey)
          where pk.contype = 'p' and pk.conrelid = k.conrelid and p.attname <> a.attname))
      from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
        join pg_attribute a on a.attrelid = k.conrelid and a.attnum = k.conkey[1]
      where k.contype = 'f' and k.confrelid = 'clients.client'::regclass and k.conrelid <> 'clients.merge'::regclass
        and k.conrelid <> 'clients.duplicate_pair'::regclass
      union all select 'counselling.case_share', 'counselling', 'accepted_client_id', 'to_tenant_id', 'jsonb_build_object(''id'', t.id)' $f$;

  -- Whoever saves a talk holds the case and asks for the person: a merge takes both in the same order, or each would wait for the other.
  create function clients.hold_files(one uuid, other uuid) returns void language plpgsql security definer set search_path = pg_catalog as $f$
  begin
    perform from counselling."case" k where k.client_id in (one, other) and k.tenant_id = platform.tenant_in_scope() order by k.id for update;
  end $f$;

  create function clients.move_relations(of_merge uuid, from_id uuid, to_id uuid) returns void
    language plpgsql security definer set search_path = pg_catalog as $f$
  declare
    r record;
    line record;
    target text;
  begin
    for r in select * from clients.relations() loop
      target := format('update %s t set %I = $1 where t.%I = $2 and t.%I = $3', r.relation, r.column_name, r.column_name, r.tenant_column);
      begin
        execute format('with gone as (%s returning %s as row_key) insert into clients.merged_row
          select $4, $3, %L, %L, row_key, true from gone', target, r.row_key, r.relation, r.column_name)
          using to_id, from_id, platform.tenant_in_scope(), of_merge;
      exception when unique_violation or check_violation then
        -- The survivor has one already that there may be only one of: row by row.
        for line in execute format('select %s as row_key from %s t where t.%I = $1 and t.%I = $2', r.row_key, r.relation, r.column_name, r.tenant_column)
          using from_id, platform.tenant_in_scope() loop
          begin
            execute format('%s and %s = $4', target, r.row_key) using to_id, from_id, platform.tenant_in_scope(), line.row_key;
            insert into clients.merged_row values (of_merge, platform.tenant_in_scope(), r.relation, r.column_name, line.row_key, true);
          exception when unique_violation or check_violation then
            -- Facts of the person give way to the survivor's. What others rely on has to be settled by people.
            if r.schema_name <> 'clients' then
              raise exception 'both persons have the same of %', r.relation using errcode = 'WL002';
            end if;
            insert into clients.merged_row values (of_merge, platform.tenant_in_scope(), r.relation, r.column_name, line.row_key, false);
          end;
        end loop;
      end;
    end loop;
  end $f$;

  -- The way back. What was added since to a case, a talk or an application that goes back goes with it; everything else stays.
  create function clients.move_back(of_merge uuid, from_id uuid, to_id uuid) returns void
    language plpgsql security definer set search_path = pg_catalog as $f$
  declare
    r record;
    parent record;
  begin
    for r in select * from clients.relations() loop
      execute format('update %s t set %I = $1 where t.%I = $2 and t.%I = $3 and exists (select from clients.merged_row j
        where j.merge_id = $4 and j.table_name = %L and j.column_name = %L and j.moved and j.row_key = %s)',
        r.relation, r.column_name, r.column_name, r.tenant_column, r.relation, r.column_name, r.row_key)
        using to_id, from_id, platform.tenant_in_scope(), of_merge;
    end loop;
    for parent in select * from (values ('case_id', 'counselling."case"'), ('session_id', 'counselling.session')) as p (key, relation) loop
      for r in select s.* from clients.relations() s where s.tenant_column = 'tenant_id' and exists (select from pg_attribute a
        where a.attrelid = s.relation::regclass and a.attname = parent.key and not a.attisdropped) loop
        execute format('update %s t set %I = $1 where t.%I = $2 and t.tenant_id = $3
          and t.%I in (select o.id from %s o where o.client_id = $1 and o.tenant_id = $3)',
          r.relation, r.column_name, r.column_name, parent.key, parent.relation) using to_id, from_id, platform.tenant_in_scope();
      end loop;
    end loop;
    update funding.participation t set client_id = to_id from funding.application a join counselling."case" k on k.id = a.case_id
      where a.id = t.application_id and k.client_id = to_id and t.client_id = from_id and t.tenant_id = platform.tenant_in_scope();
  end $f$;

  -- How many rows refer to a person, by table; tables without any are left out.
  create function clients.relation_counts(of_client uuid) returns jsonb language plpgsql stable security definer set search_path = pg_catalog as $f$
  declare
    r record;
    found bigint;
    counts jsonb := '{}';
  begin
    for r in select * from clients.relations() loop
      execute format('select count(*) from %s t where t.%I = $1 and t.%I = $2', r.relation, r.column_name, r.tenant_column)
        into found using of_client, platform.tenant_in_scope();
      if found > 0 then counts := counts || jsonb_build_object(replace(r.relation, '"', ''), found + coalesce((counts ->> replace(r.relation, '"', ''))::bigint, 0)); end if;
    end loop;
    return counts;
  end $f$;

  -- Facts the survivor had its own of are of no use once there is no way back.
  create function clients.forget_left_behind(of_merge uuid) returns void language plpgsql security definer set search_path = pg_catalog as $f$
  declare
    r record;
  begin
    for r in select distinct s.relation, s.column_name, s.row_key, m.absorbed_id from clients.relations() s
        join clients.merged_row j on j.table_name = s.relation and j.column_name = s.column_name and not j.moved
        join clients.merge m on m.id = j.merge_id where j.merge_id = of_merge and s.schema_name = 'clients' and m.tenant_id = platform.tenant_in_scope() loop
      execute format('delete from %s t where t.%I = $1 and exists (select from clients.merged_row j
        where j.merge_id = $2 and j.table_name = %L and j.column_name = %L and not j.moved and j.row_key = %s)',
        r.relation, r.column_name, r.relation, r.column_name, r.row_key) using r.absorbed_id, of_merge;
    end loop;
  end $f$;
  revoke execute on function clients.hold_files(uuid, uuid), clients.move_relations(uuid, uuid, uuid), clients.move_back(uuid, uuid, uuid), clients.relation_counts(uuid),
    clients.forget_left_behind(uuid) from public;
  grant execute on function clients.hold_files(uuid, uuid), clients.move_relations(uuid, uuid, uuid), clients.move_back(uuid, uuid, uuid), clients.relation_counts(uuid),
    clients.forget_left_behind(uuid) to weiterlotse_app;

  -- What was agreed or sent keeps its content; a merge changes only which row of the same person it names.
  create or replace function counselling.share_is_agreed() returns trigger language plpgsql set search_path = pg_catalog as $f$
  begin
    if (new.tenant_id, new.to_tenant_id, new.case_id, new.purpose, new.legal_basis, new.fields, new.until)
         is distinct from (old.tenant_id, old.to_tenant_id, old.case_id, old.purpose, old.legal_basis, old.fields, old.until)
       or ((new.client_id, new.same_person_id) is distinct from (old.client_id, old.same_person_id) and current_user <> 'weiterlotse_owner')
       or (new.transfer_summary is distinct from old.transfer_summary and new.transfer_summary is not null) then
      raise exception 'what was agreed of a share does not change' using errcode = 'check_violation';
    end if;
    if old.state in ('declined', 'ended') and new.state is distinct from old.state then
      raise exception 'a share that ended stays ended' using errcode = 'check_violation';
    end if;
    return new;
  end $f$;
  create or replace function network.referral_is_sent() returns trigger language plpgsql set search_path = pg_catalog as $f$
  begin
    if (new.tenant_id, new.provider_id, new.partner_id, new.recipient_name, new.purpose, new.legal_basis, new.consent_purpose, new.fields,
          new.until, new.created_by)
         is distinct from (old.tenant_id, old.provider_id, old.partner_id, old.recipient_name, old.purpose, old.legal_basis,
          old.consent_purpose, old.fields, old.until, old.created_by)
       or (new.client_id is distinct from old.client_id and current_user <> 'weiterlotse_owner')
       or (new.request is distinct from old.request and new.request is not null) then
      raise exception 'what was sent of a referral does not change' using errcode = 'check_violation';
    end if;
    if old.state in ('declined', 'withdrawn') and new.state is distinct from old.state then
      raise exception 'a referral that ended stays ended' using errcode = 'check_violation';
    end if;
    return new;
  end $f$;
`;

const pointing = `
  -- Who goes on for a merged person, or null; waits for a merge under way.
  create function clients.survivor_of(of_client uuid) returns uuid language plpgsql security definer set search_path = pg_catalog as $f$
  declare survivor uuid;
  begin
    select c.merged_into into survivor from clients.client c where c.id = of_client for key share;
    return survivor;
  end $f$;
  -- Who goes on under a number that a merge ended.
  create function clients.under_former_number(of_number text) returns setof uuid language sql stable security definer rows 1 set search_path = pg_catalog as $f$
    select c.merged_into from clients.client c where c.tenant_id = platform.tenant_in_scope() and c.number = of_number and c.merged_into is not null $f$;
  -- As 20261124000600 has it, and by the number of somebody merged whoever goes on.
  create or replace function clients.client_to_open(of_number text, protected_too boolean) returns table (id uuid, home_team_id uuid)
    language sql stable security definer set search_path = pg_catalog as $f$
      select c.id, c.home_team_id from clients.client f join clients.client c on c.id = coalesce(f.merged_into, f.id)
      where f.tenant_id = platform.tenant_in_scope() and f.number = of_number
        and c.staff_user_id is distinct from platform.user_in_scope()
        and (protected_too or c.protected_for is null or platform.user_in_scope() = any(c.protected_for))
        and not exists (
          select from identity.user_role theirs join identity.user_role mine on mine.team_id = theirs.team_id
          where theirs.user_id = c.staff_user_id and mine.user_id = platform.user_in_scope()
            and mine.role in ('adviser', 'employer-service', 'team-lead', 'decider')) $f$;
  grant select (merged_into) on clients.client to search_reader;
  ${ownedBy('search_reader', 'clients', ['clients.client_to_open(text, boolean)'])}
  -- Why two persons cannot be merged, or null.
  create function clients.merge_hindrance(one uuid, other uuid) returns text language sql stable security definer set search_path = pg_catalog as $f$
    select case
      when exists (select from clients.client c where c.id in (one, other) and (c.protected_for is not null or c.staff_user_id is not null))
        or exists (select from clients.protection p where p.client_id in (one, other) and p.ended_at is null) then 'protected'
      when clients.file_is_locked(one) or clients.file_is_locked(other) then 'locked'
      when exists (select from privacy.erasure e where e.client_id in (one, other) and e.state in ('proposed', 'approved')) then 'erasure'
      when (select count(distinct c.same_person_id) from clients.client c where c.id in (one, other)) > 1 then 'linked-twice' end $f$;
  grant usage on schema privacy to house_keeper;
  grant select (client_id, state) on privacy.erasure to house_keeper;
  grant select (client_id, ended_at) on clients.protection to house_keeper;
  grant select (id, tenant_id, number, merged_into, protected_for, staff_user_id, same_person_id), update (merged_into) on clients.client to house_keeper;
  ${ownedBy('house_keeper', 'clients', ['clients.survivor_of(uuid)', 'clients.under_former_number(text)', 'clients.merge_hindrance(uuid, uuid)'])}

  -- What somebody saves of a person while another merges it arrives at who goes on. Names the column.
  create function clients.of_survivor() returns trigger language plpgsql set search_path = pg_catalog as $f$
  declare
    meant uuid := (to_jsonb(new) ->> tg_argv[0])::uuid;
    survivor uuid;
  begin
    if meant is null then return new; end if;
    survivor := clients.survivor_of(meant);
    if survivor is null then return new; end if;
    return jsonb_populate_record(new, jsonb_build_object(tg_argv[0], survivor));
  end $f$;
  -- A migration with a new table that refers to persons calls this.
  create function clients.follow_merges() returns void language plpgsql set search_path = pg_catalog as $f$
  declare r record;
  begin
    for r in select s.* from clients.relations() s where s.tenant_column = 'tenant_id' and s.relation <> 'clients.client'
      and not exists (select from pg_trigger t where t.tgrelid = s.relation::regclass and t.tgname = 'of_survivor_' || s.column_name) loop
      execute format('create trigger %I before insert on %s for each row execute function clients.of_survivor(%L)',
        'of_survivor_' || r.column_name, r.relation, r.column_name);
    end loop;
  end $f$;
  revoke execute on function clients.follow_merges() from public;
  select clients.follow_merges();
`;

/**
 * Two rows of one person become one: everything that refers to the one refers to the other afterwards, in one transaction and with a
 * journal that leads back for 90 days.
 */
export class ClientsMerge20261130000932 implements MigrationInterface {
  readonly name = 'ClientsMerge20261130000932';

  async up(q: QueryRunner): Promise<void> {
    await q.query(tables);
    await q.query(moving);
    await q.query(pointing);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations run forward only'));
  }
}
