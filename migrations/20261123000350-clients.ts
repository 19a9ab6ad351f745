import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Persons being advised: one row per person and Träger. */
export class Clients20261123000350 implements MigrationInterface {
  readonly name = 'Clients20261123000350';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      create schema clients;
      grant usage on schema clients to weiterlotse_app;

      create table clients.client (
        id uuid primary key,
        tenant_id uuid not null,
        number text not null,
        last_name text not null,
        first_name text not null,
        birth_date date,
        gender text check (gender in ('female', 'male', 'diverse', 'not-stated')),
        phone text,
        email text,
        street text,
        plz text,
        town text,
        ags text,
        employment_status text not null check (employment_status in ('employed', 'threatened', 'unemployed', 'sgb2', 'returning')),
        language_note text,
        -- When a qualification with two or more years of training was acquired; null with has_qualification = false means none.
        has_qualification boolean,
        qualification_on date,
        version int not null default 1,
        created_at timestamptz not null,
        created_by uuid,
        updated_at timestamptz not null,
        search_name text generated always as (platform.fold(last_name || ' ' || first_name || ' ' || last_name || ' ' || coalesce(phone, '') || ' '
          || coalesce(regexp_replace(phone, '[^0-9]', '', 'g'), '') || ' ' || number)) stored,
        unique (tenant_id, number)
      );
      create index client_name on clients.client (tenant_id, last_name, first_name, id);
      create index client_search on clients.client using gin (search_name gin_trgm_ops) with (fastupdate = off);

      -- Restricted: only the fact and who saw the evidence, never a diagnosis.
      create table clients.severe_disability (
        client_id uuid primary key references clients.client (id) on delete restrict,
        tenant_id uuid not null,
        severely_disabled boolean not null,
        evidence text not null,
        recorded_at timestamptz not null,
        recorded_by uuid
      );

      grant select, insert, update on clients.client, clients.severe_disability to weiterlotse_app;

      create view published.clients as
        select id, tenant_id, number, gender, town, ags, employment_status, birth_date from clients.client;
      grant select on published.clients to reporting_reader;
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations run forward only'));
  }
}
