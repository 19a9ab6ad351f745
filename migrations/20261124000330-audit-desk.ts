import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ownedBy, rowSecurity } from './row-security.js';

/** What the data protection desk asks across people's files, by id and number only, and the switches of a Träger. */
export class AuditDesk20261124000330 implements MigrationInterface {
  readonly name = 'AuditDesk20261124000330';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      grant usage on schema audit to search_reader;
      grant select (id, tenant_id, number, last_name, first_name, birth_date) on clients.client to search_reader;
      grant select (id, tenant_id, last_name, protected_for) on clients.client to house_keeper;
      grant select (id, tenant_id, display_name) on identity.staff_user to house_keeper;

      -- The desk opens no file: it gets ids for what somebody typed exactly, and numbers for ids.
      create function audit.clients_by(number text, last_name text, first_name text, birth_date date) returns setof uuid
        language sql stable security definer set search_path = pg_catalog, public as $f$
          select c.id from clients.client c where c.tenant_id = platform.tenant_in_scope() and case
            when $1 is not null then c.number = $1
            else c.birth_date = $4 and platform.fold(c.last_name) = platform.fold($2) and platform.fold(c.first_name) = platform.fold($3) end
          limit 20 $f$;
      create function audit.client_numbers(ids uuid[]) returns table (id uuid, number text)
        language sql stable security definer set search_path = pg_catalog as $f$
          select c.id, c.number from clients.client c where c.id = any (ids) and c.tenant_id = platform.tenant_in_scope() $f$;

      -- Uses worth a second look; each is a reason to ask, none is proof.
      create function audit.unusual(since timestamptz, until timestamptz, many int)
        returns table (pattern text, actor_id uuid, at timestamptz, count int, client_id uuid)
        language sql stable security definer set search_path = pg_catalog as $f$
          with looks as (
            select a.actor_id, a.at, c.id as client_id from audit.access a cross join unnest(a.client_ids) c(id)
            where a.tenant_id = platform.tenant_in_scope() and a.at >= since and a.at < until and a.actor_kind = 'staff' and a.allowed)
          select 'many-persons', l.actor_id, min(l.at), count(distinct l.client_id)::int, null::uuid from looks l
            group by l.actor_id, date_trunc('hour', l.at) having count(distinct l.client_id) >= many
          union all
          select 'outside-hours', l.actor_id, min(l.at), count(*)::int, null from looks l
            where extract(isodow from l.at at time zone 'Europe/Berlin') > 5
              or extract(hour from l.at at time zone 'Europe/Berlin') not between 6 and 19
            group by l.actor_id, (l.at at time zone 'Europe/Berlin')::date
          union all
          select 'own-surname', l.actor_id, max(l.at), count(*)::int, l.client_id from looks l
            join clients.client c on c.id = l.client_id and c.tenant_id = platform.tenant_in_scope()
            join identity.staff_user u on u.id = l.actor_id and u.tenant_id = platform.tenant_in_scope()
            where lower(c.last_name) = lower(regexp_replace(u.display_name, '^.* ', '')) group by l.actor_id, l.client_id
          union all
          select 'protected', l.actor_id, max(l.at), count(*)::int, l.client_id from looks l
            join clients.client c on c.id = l.client_id and c.tenant_id = platform.tenant_in_scope() and c.protected_for is not null
            group by l.actor_id, l.client_id
          order by 3 desc limit 200 $f$;
      ${ownedBy('search_reader', 'audit', ['audit.clients_by(text, text, text, date)', 'audit.client_numbers(uuid[])'])}
      ${ownedBy('house_keeper', 'audit', ['audit.unusual(timestamptz, timestamptz, int)'])}

      -- Switches that need a Dienstvereinbarung: off until somebody says on what ground they are on.
      create table identity.tenant_setting (
        tenant_id uuid not null references identity.tenant (id) on delete restrict,
        key text not null check (key in ('last-opened', 'unusual-access')),
        enabled boolean not null,
        agreement text not null,
        version int not null default 1,
        changed_at timestamptz not null,
        changed_by uuid,
        primary key (tenant_id, key)
      );
      ${rowSecurity('identity.tenant_setting')}
      grant select, insert, update on identity.tenant_setting to weiterlotse_app;
      select audit.watch('identity.tenant_setting', 'user', 'changed_by', 'tenant_id', ignored => '{changed_at}', whole => true);
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations run forward only'));
  }
}
