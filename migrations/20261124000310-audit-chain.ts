import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ownedBy } from './row-security.js';

/** The sealed hash chain over the three logs, who is behind a subject, what is kept how long, and reviews of emergency accesses. */
export class AuditChain20261124000310 implements MigrationInterface {
  readonly name = 'AuditChain20261124000310';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      grant usage on schema platform, audit, identity, clients, counselling, funding, reminders to house_keeper;

      -- A row gets number and hash when it is sealed, in the order in which seals find it: a transaction that commits late leaves no gap,
      -- its row only gets a later number.
      alter table audit.access
        add position bigint generated always as identity,
        add client_ids uuid[] not null default '{}',
        add number bigint,
        add hash bytea;
      alter table platform.journal_entry add number bigint, add hash bytea;
      create unique index access_number on audit.access (number);
      create index access_unsealed on audit.access (position) where number is null;
      create index access_clients on audit.access using gin (client_ids);
      create index access_tenant on audit.access (tenant_id, at desc, id desc);
      create unique index journal_entry_number on platform.journal_entry (number);
      create index journal_entry_unsealed on platform.journal_entry (position) where number is null;

      -- Numbers and hashes are none of the application's business.
      revoke insert on audit.access, platform.journal_entry from weiterlotse_app;
      grant insert (id, tenant_id, at, actor_kind, actor_id, roles, action, subject_kind, subject_id, allowed, reason, purpose, legal_basis,
        address_hash, details, correlation_id) on audit.access to weiterlotse_app;
      grant insert (id, tenant_id, name, payload, actor_kind, actor_id, correlation_id, occurred_at, relayed_at)
        on platform.journal_entry to weiterlotse_app;

      -- Staff: the own Träger. In the portal the row belongs to the Träger of what is looked at; rows of none are read by nobody.
      alter table audit.access enable row level security;
      alter table audit.access force row level security;
      create policy reading on audit.access for select using (tenant_id = platform.tenant_in_scope());
      create policy adding on audit.access for insert with check (case
        when tenant_id is null then true
        when platform.tenant_in_scope() is null then true
        else tenant_id = platform.tenant_in_scope() end);

      -- Whose file it was, so that a person's row is found whatever was opened; and the Träger of what a company looks at.
      create function audit.fill_access() returns trigger language plpgsql security definer set search_path = pg_catalog as $f$
      begin
        if new.tenant_id is null and new.actor_kind = 'portal' then
          new.tenant_id := case new.subject_kind
            when 'application' then (select a.tenant_id from funding.application a where a.id = new.subject_id)
            when 'need' then (select n.tenant_id from counselling.need n where n.id = new.subject_id) end;
        end if;
        new.client_ids := case new.subject_kind
          when 'client' then array[new.subject_id]
          when 'case' then array(select k.client_id from counselling.case k
            where k.id = new.subject_id and k.tenant_id = new.tenant_id and k.client_id is not null)
          when 'application' then array(select distinct p.client_id from funding.participation p
            where p.application_id = new.subject_id and p.tenant_id = new.tenant_id)
          when 'reminder' then array(
            select k.client_id from reminders.reminder r join counselling.case k on r.subject_kind = 'case' and k.id = r.subject_id
            where r.id = new.subject_id and r.tenant_id = new.tenant_id and k.client_id is not null)
          else '{}' end;
        return new;
      end $f$;
      grant select (id, tenant_id, client_id) on counselling.case to house_keeper;
      grant select (id, tenant_id) on counselling.need, funding.application to house_keeper;
      grant select (application_id, tenant_id, client_id) on funding.participation to house_keeper;
      grant select (id, tenant_id, subject_kind, subject_id) on reminders.reminder to house_keeper;
      create trigger fill_access before insert on audit.access for each row execute function audit.fill_access();

      create table audit.seal (
        id bigint generated always as identity primary key,
        log text not null check (log in ('journal', 'change', 'access')),
        kind text not null check (kind in ('seal', 'purge')),
        from_number bigint not null,
        to_number bigint not null,
        count bigint not null,
        head bytea not null,
        at timestamptz not null,
        rule text
      );
      create index seal_log on audit.seal (log, kind, to_number);

      -- What has left the database on a day, and what the last checks found.
      create table audit.anchor (
        day date not null,
        log text not null check (log in ('journal', 'change', 'access')),
        number bigint not null,
        head bytea not null,
        at timestamptz not null,
        primary key (day, log)
      );
      create table audit.verification (
        id uuid primary key,
        log text not null check (log in ('journal', 'change', 'access')),
        at timestamptz not null,
        rows bigint not null,
        findings int not null
      );
      create index verification_log on audit.verification (log, at desc);

      -- How long a log is kept: practice, not law (domain.md 6.3). Null: as long as the file it is about.
      create table audit.retention_rule (
        log text primary key check (log in ('journal', 'change', 'access')),
        months int check (months > 0),
        source text not null
      );
      insert into audit.retention_rule (log, months, source) values
        ('access', 6, '§ 79 Abs. 4 SGB X entsprechend'),
        ('change', null, 'wie die Akte; beim Löschen der Person werden die Werte geleert'),
        ('journal', null, 'nur Kennungen und Codes');

      create table audit.review (
        id uuid primary key,
        tenant_id uuid not null,
        access_id uuid not null,
        note text not null,
        reviewed_at timestamptz not null,
        reviewed_by uuid not null,
        unique (tenant_id, access_id)
      );
      alter table audit.review enable row level security;
      alter table audit.review force row level security;
      create policy scope on audit.review using (tenant_id = platform.tenant_in_scope()) with check (tenant_id = platform.tenant_in_scope());

      grant select on audit.seal, audit.anchor, audit.verification, audit.retention_rule, audit.review to weiterlotse_app;
      grant insert on audit.anchor, audit.verification, audit.review to weiterlotse_app;
      grant select, delete on audit.review to house_keeper;
      grant select, insert, delete on audit.seal to house_keeper;
      grant select, insert, delete, update (number, hash) on audit.access to house_keeper;
      grant select, update (number, hash) on platform.journal_entry to house_keeper;

      -- What the hash of a row stands for: everything that may never change, in one written form.
      create function audit.written(instant timestamptz) returns text language sql stable set search_path = pg_catalog as $f$
        select to_char(instant at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US') $f$;
      create function audit.digest_of(r audit.access) returns bytea language sql stable set search_path = pg_catalog as $f$
        select sha256(convert_to(jsonb_build_array(r.id, r.position, r.tenant_id, audit.written(r.at), r.actor_kind, r.actor_id, r.roles, r.action,
          r.subject_kind, r.subject_id, r.allowed, r.reason, r.purpose, r.legal_basis, r.address_hash, r.details, r.correlation_id,
          r.client_ids)::text, 'UTF8')) $f$;
      create function audit.digest_of(r platform.journal_entry) returns bytea language sql stable set search_path = pg_catalog as $f$
        select sha256(convert_to(jsonb_build_array(r.id, r.position, r.tenant_id, r.name, r.payload, r.actor_kind, r.actor_id, r.correlation_id,
          audit.written(r.occurred_at))::text, 'UTF8')) $f$;
      create function audit.link(state bytea, head bytea, digest bytea) returns bytea language sql immutable set search_path = pg_catalog as $f$
        select sha256(coalesce(state, head) || digest) $f$;
      create aggregate audit.chained(head bytea, digest bytea) (sfunc = audit.link, stype = bytea);
      create function audit.table_of(which text) returns text language sql immutable set search_path = pg_catalog as $f$
        select case which when 'journal' then 'platform.journal_entry' when 'change' then 'audit.change' when 'access' then 'audit.access' end $f$;
      create function audit.first_head(which text) returns bytea language sql immutable set search_path = pg_catalog as $f$
        select sha256(convert_to('weiterlotse ' || which, 'UTF8')) $f$;

      -- Numbers and hashes the next rows of a log; one at a time in the whole house. Answers how many.
      create function audit.seal_log(which text, sealed_at timestamptz, most int) returns int
        language plpgsql security definer set search_path = pg_catalog as $f$
      declare
        last audit.seal;
        sealed bigint;
      begin
        perform pg_advisory_xact_lock(hashtextextended('audit.seal', 0));
        select * into last from audit.seal s where s.log = which order by s.to_number desc, s.id limit 1;
        execute format($sql$
          update %1$s t set number = s.number, hash = s.hash from (
            select u.id, $1 + row_number() over w as number, audit.chained($2, audit.digest_of(u)) over w as hash
            from %1$s u where u.number is null window w as (order by u.position) order by u.position limit $3) s
          where t.id = s.id $sql$, audit.table_of(which))
        using coalesce(last.to_number, 0), coalesce(last.head, audit.first_head(which)), most;
        get diagnostics sealed = row_count;
        if sealed > 0 then
          execute format($sql$
            insert into audit.seal (log, kind, from_number, to_number, count, head, at)
            select $1, 'seal', $2 + 1, $2 + $3, $3, t.hash, $4 from %s t where t.number = $2 + $3 $sql$, audit.table_of(which))
          using which, coalesce(last.to_number, 0), sealed, sealed_at;
        end if;
        return sealed;
      end $f$;

      -- Takes the oldest sealed rows out of the access log and writes that into the log itself: verification begins behind them.
      create function audit.purge_access(before timestamptz, purged_at timestamptz, rule text, most int) returns int
        language plpgsql security definer set search_path = pg_catalog as $f$
      declare
        start bigint;
        upto bigint;
        last bytea;
        purged bigint;
      begin
        perform pg_advisory_xact_lock(hashtextextended('audit.seal', 0));
        select coalesce(max(s.to_number), 0) into start from audit.seal s where s.log = 'access' and s.kind = 'purge';
        select min(a.number) - 1 into upto from audit.access a where a.number is not null and a.at >= before;
        if upto is null then select max(a.number) into upto from audit.access a; end if;
        upto := least(upto, start + most);
        if upto is null or upto <= start then return 0; end if;
        select a.hash into strict last from audit.access a where a.number = upto;
        delete from audit.review r using audit.access a where a.number <= upto and r.access_id = a.id;
        delete from audit.access a where a.number <= upto;
        get diagnostics purged = row_count;
        delete from audit.seal s where s.log = 'access' and s.kind = 'seal' and s.to_number <= upto
          and s.to_number < (select max(l.to_number) from audit.seal l where l.log = 'access' and l.kind = 'seal');
        insert into audit.seal (log, kind, from_number, to_number, count, head, at, rule)
          values ('access', 'purge', start + 1, upto, purged, last, purged_at, rule);
        insert into audit.access (id, at, actor_kind, action, allowed, reason, details, correlation_id)
          values (gen_random_uuid(), purged_at, 'system', 'audit.purge', true, rule,
            jsonb_build_object('from', start + 1, 'to', upto, 'rows', purged, 'head', encode(last, 'hex')), 'purge-' || upto);
        return purged;
      end $f$;

      -- What is wrong with a log: rows that were changed, removed or inserted behind the application's back, and rows unsealed for too long.
      create function audit.findings(which text, overdue_before timestamptz)
        returns table (finding text, number bigint, row_id uuid, what text)
        language plpgsql stable security definer set search_path = pg_catalog as $f$
      declare
        start audit.seal;
        sealed bigint;
      begin
        select * into start from audit.seal s where s.log = which and s.kind = 'purge' order by s.to_number desc limit 1;
        select coalesce(max(s.to_number), 0) into sealed from audit.seal s where s.log = which;
        if which = 'access' and start.id is not null and not exists (select from audit.access a where a.action = 'audit.purge'
            and a.details ->> 'head' = encode(start.head, 'hex') and a.details ->> 'to' = start.to_number::text) then
          return query select 'removed', start.to_number, null::uuid, 'purge without a row that says so';
        end if;
        return query execute format($sql$
          with r as (
            select t.id, t.number, t.hash, audit.digest_of(t) as digest, %3$s as values_differ,
              coalesce(lag(t.number) over w, $1) as before, coalesce(lag(t.hash) over w, $2) as head
            from %1$s t where t.number is not null window w as (order by t.number))
          select 'removed', r.before + 1, null::uuid, (r.number - r.before - 1) || ' rows missing' from r where r.number > r.before + 1
          union all
          select 'removed', $3, null, 'rows missing at the end' where coalesce((select max(r.number) from r), $1) < $3
          union all
          select 'inserted', r.number, r.id, 'a number no seal knows' from r where r.number > $3 or r.number <= $1
          union all
          select 'changed', r.number, r.id, 'the hash does not fit' from r
          where r.number = r.before + 1 and r.number <= $3 and r.hash is distinct from sha256(r.head || r.digest)
          union all
          select 'changed', r.number, r.id, 'the values do not fit' from r where r.values_differ
          union all
          select 'changed', s.to_number, r.id, 'the seal does not fit' from audit.seal s join r on r.number = s.to_number
          where s.log = %2$L and s.kind = 'seal' and s.to_number > $1 and s.head <> r.hash
          union all
          select 'unsealed', null, t.id, 'overdue' from %1$s t where t.number is null and t.%4$I < $4
          order by 2, 1 $sql$,
          audit.table_of(which), which,
          case which when 'change' then
            $c$ case when t.blanked_at is null then t.values_digest <> audit.values_digest(t.salt, t.old_value, t.new_value, t.reason)
              else num_nonnulls(t.salt, t.old_value, t.new_value, t.reason) > 0 end $c$ else 'false' end,
          case which when 'journal' then 'occurred_at' else 'at' end)
        using coalesce(start.to_number, 0), coalesce(start.head, audit.first_head(which)), sealed, overdue_before;
      end $f$;

      create function audit.rows_of(which text) returns bigint language plpgsql stable security definer set search_path = pg_catalog as $f$
      declare counted bigint;
      begin
        execute format('select count(*) from %s where number is not null', audit.table_of(which)) into counted;
        return counted;
      end $f$;

      -- Hashes of numbered rows, for comparing with anchors.
      create function audit.hashes_at(which text, numbers bigint[]) returns table (number bigint, hash bytea)
        language plpgsql stable security definer set search_path = pg_catalog as $f$
      begin
        return query execute format('select t.number, t.hash from %s t where t.number = any($1)', audit.table_of(which)) using numbers;
      end $f$;

      ${ownedBy('house_keeper', 'audit', [
        'audit.fill_access()',
        'audit.seal_log(text, timestamptz, int)',
        'audit.purge_access(timestamptz, timestamptz, text, int)',
        'audit.findings(text, timestamptz)',
        'audit.rows_of(text)',
        'audit.hashes_at(text, bigint[])',
      ])}
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations run forward only'));
  }
}
