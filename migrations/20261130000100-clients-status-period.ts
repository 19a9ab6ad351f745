import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ownedBy, rowSecurity } from './row-security.js';

/** From when somebody was employed, threatened, unemployed … (CL1): one row per change, the end follows from the next. */
export class ClientsStatusPeriod20261130000100 implements MigrationInterface {
  readonly name = 'ClientsStatusPeriod20261130000100';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      create table clients.status_period (
        id uuid primary key,
        tenant_id uuid not null,
        client_id uuid not null references clients.client (id) on delete restrict,
        status text not null check (status in ('employed', 'threatened', 'unemployed', 'sgb2', 'returning')),
        valid_from date not null,
        source text not null check (source in ('own-statement', 'agentur-notice', 'employer-statement', 'other', 'not-stated')),
        -- Begins later: the worker makes it the present status on its day.
        planned boolean not null,
        version int not null default 1,
        recorded_at timestamptz not null,
        recorded_by uuid,
        updated_at timestamptz not null,
        check (updated_at >= recorded_at),
        unique (tenant_id, client_id, valid_from)
      );
      create index status_period_planned on clients.status_period (tenant_id, valid_from) where planned;

      -- Everybody known so far has had the present status since the day of registration, as far as the house knows.
      alter table clients.client no force row level security;
      insert into clients.status_period (id, tenant_id, client_id, status, valid_from, source, planned, recorded_at, recorded_by, updated_at)
        select gen_random_uuid(), c.tenant_id, c.id, c.employment_status, (c.created_at at time zone 'Europe/Berlin')::date, 'not-stated', false,
          c.created_at, c.created_by, c.created_at
        from clients.client c where c.erased_at is null;
      alter table clients.client force row level security;

      ${rowSecurity('clients.status_period', { people: 'exists (select from clients.client c where c.id = client_id)' })}
      -- What is corrected or removed stays readable here, with day and name.
      select audit.watch('clients.status_period', 'client', 'client_id', ignored => '{id,tenant_id,client_id,planned,recorded_at,recorded_by}', whole => true);
      grant select, insert, update, delete on clients.status_period to weiterlotse_app;

      -- As before, and for rows that go.
      create or replace function clients.refuse_while_locked() returns trigger language plpgsql set search_path = pg_catalog as $f$
      begin
        if not platform.reaches_all()
           and clients.file_is_locked((case when tg_op = 'DELETE' then to_jsonb(old) else to_jsonb(new) end ->> tg_argv[0])::uuid) then
          raise exception 'the processing of this file is restricted' using errcode = 'WL001';
        end if;
        return case when tg_op = 'DELETE' then old else new end;
      end $f$;
      create trigger refuse_while_locked before insert or update or delete on clients.status_period
        for each row execute function clients.refuse_while_locked('client_id');

      create function clients.tenants_with_due_status(on_day date) returns setof uuid
        language sql stable security definer set search_path = pg_catalog as $f$
          select distinct p.tenant_id from clients.status_period p
          where p.planned and p.valid_from <= on_day and not clients.file_is_locked(p.client_id) $f$;
      grant select (tenant_id, client_id, planned, valid_from) on clients.status_period to house_keeper;
      ${ownedBy('house_keeper', 'clients', ['clients.tenants_with_due_status(date)'])}
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations run forward only'));
  }
}
