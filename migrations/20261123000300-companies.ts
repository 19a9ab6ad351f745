import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The shared company directory, and what each Träger knows about its entries. */
export class Companies20261123000300 implements MigrationInterface {
  readonly name = 'Companies20261123000300';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      create schema companies;
      grant usage on schema companies to weiterlotse_app;

      create table companies.company_group (
        id uuid primary key,
        name text not null
      );
      create table companies.company (
        id uuid primary key,
        name text not null,
        group_id uuid references companies.company_group (id) on delete restrict
      );
      create index company_group_ix on companies.company (group_id);

      -- Betrieb: the shared directory entry; everything else about it belongs to a Träger.
      create table companies.establishment (
        id uuid primary key,
        company_id uuid not null references companies.company (id) on delete restrict,
        betriebsnummer text not null unique check (betriebsnummer ~ '^[0-9]{8}$'),
        name text not null,
        street text not null,
        plz text not null,
        town text not null,
        ags text not null,
        wz_code text,
        wz_version int check (wz_version in (2008, 2025)),
        version int not null default 1,
        created_at timestamptz not null,
        updated_at timestamptz not null,
        search_name text generated always as (platform.fold(name || ' ' || town || ' ' || betriebsnummer)) stored
      );
      create index establishment_company on companies.establishment (company_id);
      create index establishment_search on companies.establishment using gin (search_name gin_trgm_ops) with (fastupdate = off);
      create index establishment_name on companies.establishment (name, id);
      create index establishment_town on companies.establishment (town, id);

      -- Heads by regular weekly hours (§ 82(6) S. 3 SGB III); the newest row not after the Stichtag counts.
      create table companies.headcount (
        id uuid primary key,
        tenant_id uuid not null,
        establishment_id uuid not null references companies.establishment (id) on delete restrict,
        as_of date not null,
        over_30 int not null check (over_30 >= 0),
        up_to_30 int not null check (up_to_30 >= 0),
        up_to_20 int not null check (up_to_20 >= 0),
        up_to_10 int not null check (up_to_10 >= 0),
        source text not null,
        created_at timestamptz not null,
        created_by uuid,
        unique (tenant_id, establishment_id, as_of)
      );

      create table companies.agreement (
        id uuid primary key,
        tenant_id uuid not null,
        establishment_id uuid not null references companies.establishment (id) on delete restrict,
        kind text not null check (kind in ('betriebsvereinbarung', 'tarifvertrag')),
        valid_from date not null,
        valid_to date,
        created_at timestamptz not null,
        created_by uuid
      );
      create index agreement_establishment on companies.agreement (tenant_id, establishment_id);

      create table companies.contact (
        id uuid primary key,
        tenant_id uuid not null,
        establishment_id uuid not null references companies.establishment (id) on delete restrict,
        display_name text not null,
        role text not null,
        phone text,
        email text,
        created_at timestamptz not null
      );
      create index contact_establishment on companies.contact (tenant_id, establishment_id);

      grant select, insert, update on all tables in schema companies to weiterlotse_app;

      create view published.establishments as
        select id, name, town, ags, wz_code from companies.establishment;
      grant select on published.establishments to reporting_reader;
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations run forward only'));
  }
}
