import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ownedBy } from './row-security.js';

/** The change log: written by triggers of the watched tables, by nobody else. */
export class AuditChange20261124000320 implements MigrationInterface {
  readonly name = 'AuditChange20261124000320';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      create table audit.change (
        id uuid primary key,
        position bigint generated always as identity,
        tenant_id uuid,
        at timestamptz not null,
        table_name text not null,
        row_id uuid,
        operation text not null check (operation in ('insert', 'update', 'delete')),
        field text,
        old_value text,
        new_value text,
        -- The field is restricted: that it changed is known, its values are not.
        restricted boolean not null,
        subject_kind text not null,
        subject_id uuid,
        actor_kind text,
        actor_id uuid,
        roles text[] not null,
        reason text,
        correlation_id text,
        salt uuid,
        values_digest bytea not null,
        blanked_at timestamptz,
        number bigint,
        hash bytea
      );
      create unique index change_number on audit.change (number);
      create index change_unsealed on audit.change (position) where number is null;
      create index change_subject on audit.change (subject_kind, subject_id, at);
      create index change_tenant on audit.change (tenant_id, at desc);
      create index change_correlation on audit.change (correlation_id);
      alter table audit.change enable row level security;
      alter table audit.change force row level security;
      create policy reading on audit.change for select using (tenant_id = platform.tenant_in_scope());
      grant select on audit.change to weiterlotse_app;
      grant select, insert, update (old_value, new_value, reason, salt, blanked_at, number, hash) on audit.change to house_keeper;

      -- The salt goes with the values when they are blanked: afterwards nobody can try dates of birth until the digest fits.
      create function audit.values_digest(salt uuid, old_value text, new_value text, reason text) returns bytea
        language sql immutable set search_path = pg_catalog as $f$
          select sha256(convert_to(jsonb_build_array(salt, old_value, new_value, reason)::text, 'UTF8')) $f$;
      create function audit.digest_of(r audit.change) returns bytea language sql stable set search_path = pg_catalog as $f$
        select sha256(convert_to(jsonb_build_array(r.id, r.position, r.tenant_id, audit.written(r.at), r.table_name, r.row_id, r.operation, r.field,
          r.restricted, r.subject_kind, r.subject_id, r.actor_kind, r.actor_id, r.roles, r.correlation_id,
          encode(r.values_digest, 'hex'))::text, 'UTF8')) $f$;

      -- One row of the log. What belongs to the transaction comes from its settings (Transactions.run); by hand there is none.
      create function audit.add_change(table_name text, operation text, of_row jsonb, subject_kind text, subject_column text, row_column text,
        field text, old_value text, new_value text, restricted boolean) returns void language plpgsql set search_path = pg_catalog as $f$
      declare
        salt uuid := gen_random_uuid();
        reason text := nullif(current_setting('app.reason', true), '');
      begin
        if restricted then
          old_value := null;
          new_value := null;
        end if;
        insert into audit.change (id, tenant_id, at, table_name, row_id, operation, field, old_value, new_value, restricted, subject_kind,
          subject_id, actor_kind, actor_id, roles, reason, correlation_id, salt, values_digest)
        values (gen_random_uuid(),
          coalesce(nullif(of_row ->> 'tenant_id', ''), nullif(current_setting('app.tenant_id', true), ''))::uuid,
          coalesce(nullif(current_setting('app.at', true), '')::timestamptz, clock_timestamp()),
          table_name, (of_row ->> row_column)::uuid, operation, field, old_value, new_value, restricted, subject_kind,
          (of_row ->> subject_column)::uuid,
          nullif(current_setting('app.actor_kind', true), ''), nullif(current_setting('app.actor', true), '')::uuid,
          string_to_array(coalesce(current_setting('app.roles', true), ''), ','),
          reason, nullif(current_setting('app.correlation_id', true), ''),
          salt, audit.values_digest(salt, old_value, new_value, reason));
      end $f$;

      -- Arguments: subject kind, its column, column of the row's id, ignored fields, restricted fields, whether whole rows are told.
      create function audit.on_change() returns trigger language plpgsql security definer set search_path = pg_catalog as $f$
      declare
        was jsonb := to_jsonb(old);
        is_now jsonb := case when tg_op = 'DELETE' then '{}' else to_jsonb(new) end;
        of_row jsonb := case when tg_op = 'DELETE' then to_jsonb(old) else to_jsonb(new) end;
        ignored text[] := tg_argv[3]::text[];
        restricted text[] := tg_argv[4]::text[];
        told text := tg_table_schema || '.' || tg_table_name;
        f record;
      begin
        if tg_op = 'DELETE' and not tg_argv[5]::boolean then
          perform audit.add_change(told, 'delete', of_row, tg_argv[0], tg_argv[1], tg_argv[2], null, null, null, false);
          return null;
        end if;
        for f in select w.key, w.value as old_value, is_now ->> w.key as new_value from jsonb_each_text(was) w
          where (is_now ->> w.key) is distinct from w.value and w.key <> all (ignored)
        loop
          perform audit.add_change(told, lower(tg_op), of_row, tg_argv[0], tg_argv[1], tg_argv[2], f.key, f.old_value, f.new_value,
            f.key = any (restricted));
        end loop;
        return null;
      end $f$;

      -- New rows are told in one statement however many there are: without fields (the row itself has them until it changes), or field by
      -- field where rows come and go.
      create function audit.on_insert() returns trigger language plpgsql security definer set search_path = pg_catalog as $f$
      declare
        told text := tg_table_schema || '.' || tg_table_name;
        reason_given text := nullif(current_setting('app.reason', true), '');
        told_at timestamptz := coalesce(nullif(current_setting('app.at', true), '')::timestamptz, clock_timestamp());
      begin
        insert into audit.change (id, tenant_id, at, table_name, row_id, operation, field, old_value, new_value, restricted, subject_kind,
          subject_id, actor_kind, actor_id, roles, reason, correlation_id, salt, values_digest)
        select gen_random_uuid(), coalesce(nullif(r.of_row ->> 'tenant_id', ''), nullif(current_setting('app.tenant_id', true), ''))::uuid,
          told_at, told, (r.of_row ->> tg_argv[2])::uuid, 'insert', v.field, null, v.value, v.restricted, tg_argv[0],
          (r.of_row ->> tg_argv[1])::uuid, nullif(current_setting('app.actor_kind', true), ''),
          nullif(current_setting('app.actor', true), '')::uuid, string_to_array(coalesce(current_setting('app.roles', true), ''), ','),
          reason_given, nullif(current_setting('app.correlation_id', true), ''), r.salt,
          audit.values_digest(r.salt, null, v.value, reason_given)
        from (select to_jsonb(a) as of_row, gen_random_uuid() as salt from added a) r
        cross join lateral (
          select null::text as field, null::text as value, false as restricted where not tg_argv[5]::boolean
          union all
          select f.key, case when f.key = any (tg_argv[4]::text[]) then null else f.value end, f.key = any (tg_argv[4]::text[])
          from jsonb_each_text(r.of_row) f
          where tg_argv[5]::boolean and f.value is not null and f.key <> all (tg_argv[3]::text[])) v;
        return null;
      end $f$;

      -- Migrations call this for every table with personal data: see libs/audit/README.md.
      create function audit.watch(watched regclass, subject_kind text, subject_column text, row_column text default 'id',
        ignored text[] default '{}', restricted text[] default '{}', whole boolean default false) returns void
        language plpgsql set search_path = pg_catalog as $f$
      declare
        arguments text := format('%L, %L, %L, %L, %L, %L', subject_kind, subject_column, row_column,
          ignored || array['version', 'updated_at', 'search_name', 'search_text', 'position'], restricted, whole);
      begin
        execute format('drop trigger if exists told_change on %s', watched);
        execute format('drop trigger if exists told_insert on %s', watched);
        execute format('create trigger told_change after update or delete on %s for each row execute function audit.on_change(%s)',
          watched, arguments);
        execute format('create trigger told_insert after insert on %s referencing new table as added for each statement
          execute function audit.on_insert(%s)', watched, arguments);
      end $f$;

      -- At erasure: values and reasons of these subjects go, and the salt with them; digest and hash stay, so that the chain still fits.
      create function audit.blank_changes(kind text, ids uuid[], blank_at timestamptz) returns int
        language plpgsql security definer set search_path = pg_catalog as $f$
      declare blanked int;
      begin
        update audit.change c set old_value = null, new_value = null, reason = null, salt = null, blanked_at = blank_at
        where c.subject_kind = kind and c.subject_id = any (ids) and c.tenant_id = platform.tenant_in_scope() and c.blanked_at is null;
        get diagnostics blanked = row_count;
        return blanked;
      end $f$;

      ${ownedBy('house_keeper', 'audit', ['audit.on_change()', 'audit.on_insert()', 'audit.blank_changes(text, uuid[], timestamptz)'])}
      revoke execute on function audit.watch(regclass, text, text, text, text[], text[], boolean) from public;
      revoke execute on function audit.add_change(text, text, jsonb, text, text, text, text, text, text, boolean) from public;
      grant execute on function audit.add_change(text, text, jsonb, text, text, text, text, text, text, boolean) to house_keeper;

      -- subject = whose change log it is; blanked with that subject.
      select audit.watch('clients.client', 'client', 'id');
      select audit.watch('clients.severe_disability', 'client', 'client_id', 'client_id',
        restricted => '{severely_disabled,evidence,record_sealed}');
      select audit.watch('counselling.need', 'need', 'id', restricted => '{remarks}');
      select audit.watch('counselling.case', 'case', 'id');
      select audit.watch('counselling.session', 'case', 'case_id', restricted => '{notes}');
      select audit.watch('counselling.recommendation', 'case', 'case_id');
      select audit.watch('funding.application', 'application', 'id', restricted => '{check_note}');
      select audit.watch('funding.participation', 'application', 'application_id');
      select audit.watch('funding.benefit', 'application', 'application_id', restricted => '{reason}');
      select audit.watch('funding.bildungsgutschein', 'application', 'application_id');
      select audit.watch('companies.contact', 'company', 'establishment_id');
      select audit.watch('companies.headcount', 'company', 'establishment_id');
      select audit.watch('companies.agreement', 'company', 'establishment_id');
      select audit.watch('reminders.reminder', 'reminder', 'id', restricted => '{text}');
      select audit.watch('identity.staff_user', 'user', 'id', restricted => '{password_hash}');
      select audit.watch('identity.portal_user', 'user', 'id', restricted => '{password_hash}');
      select audit.watch('identity.user_role', 'user', 'user_id', 'user_id', whole => true);
      select audit.watch('identity.deputyship', 'user', 'for_user_id');
      select audit.watch('identity.access_grant', 'client', 'client_id', restricted => '{reason}');
      select audit.watch('identity.passkey', 'user', 'user_id', 'user_id', ignored => '{counter,last_used_at}', restricted => '{id,public_key}');
      select audit.watch('identity.totp', 'user', 'user_id', 'user_id', ignored => '{last_step}', restricted => '{secret_sealed}');
      select audit.watch('identity.recovery_code', 'user', 'user_id', 'user_id', restricted => '{code_hash}');
      select audit.watch('identity.user_right', 'user', 'user_id', 'user_id', whole => true);
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations run forward only'));
  }
}
