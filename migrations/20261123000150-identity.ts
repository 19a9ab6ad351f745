import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Träger, offices, teams, staff and portal users, their sessions and the sign-in throttle. */
export class Identity20261123000150 implements MigrationInterface {
  readonly name = 'Identity20261123000150';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      create schema identity;
      grant usage on schema identity to weiterlotse_app;

      create table identity.tenant (
        id uuid primary key,
        code text not null unique,
        kind text not null check (kind in ('agentur', 'jobcenter-ge', 'jobcenter-kommunal')),
        name text not null
      );

      create table identity.office (
        id uuid primary key,
        tenant_id uuid not null references identity.tenant (id) on delete restrict,
        name text not null,
        street text not null,
        plz text not null,
        town text not null,
        ags text not null,
        unique (tenant_id, name)
      );
      -- Which places an office looks after; the Träger itself follows from reference.jurisdiction.
      create table identity.office_place (
        office_id uuid not null references identity.office (id) on delete restrict,
        ags text not null,
        primary key (office_id, ags)
      );

      create table identity.team (
        id uuid primary key,
        tenant_id uuid not null references identity.tenant (id) on delete restrict,
        office_id uuid not null references identity.office (id) on delete restrict,
        name text not null
      );

      create table identity.staff_user (
        id uuid primary key,
        tenant_id uuid not null references identity.tenant (id) on delete restrict,
        team_id uuid not null references identity.team (id) on delete restrict,
        username text not null unique,
        display_name text not null,
        email text not null,
        phone text,
        password_hash text not null,
        language text not null default 'de' check (language in ('de', 'en')),
        active boolean not null default true,
        demo boolean not null default false,
        version int not null default 1,
        created_at timestamptz not null,
        updated_at timestamptz not null
      );
      create index staff_user_tenant on identity.staff_user (tenant_id, team_id);

      create table identity.user_role (
        user_id uuid not null references identity.staff_user (id) on delete restrict,
        role text not null check (role in ('adviser', 'employer-service', 'team-lead', 'decider', 'manager', 'data-protection', 'administrator')),
        primary key (user_id, role)
      );
      create table identity.user_right (
        user_id uuid not null references identity.staff_user (id) on delete restrict,
        "right" text not null check ("right" in ('report.names')),
        primary key (user_id, "right")
      );

      create table identity.portal_user (
        id uuid primary key,
        establishment_id uuid not null,
        email text not null unique,
        display_name text not null,
        password_hash text not null,
        role text not null check (role in ('company-admin', 'company-hr', 'company-payroll', 'works-council')),
        language text not null default 'de' check (language in ('de', 'en')),
        active boolean not null default true,
        demo boolean not null default false,
        version int not null default 1,
        created_at timestamptz not null,
        updated_at timestamptz not null
      );
      create index portal_user_establishment on identity.portal_user (establishment_id);

      -- The cookie holds a random token; only its SHA-256 lies here.
      create table identity.session (
        token_hash text primary key,
        audience text not null check (audience in ('staff', 'portal')),
        user_id uuid not null,
        created_at timestamptz not null,
        last_seen_at timestamptz not null,
        expires_at timestamptz not null
      );
      create index session_of_user on identity.session (user_id);
      create index session_expiry on identity.session (expires_at);

      create table identity.sign_in_throttle (
        key text primary key,
        failures int not null,
        window_started_at timestamptz not null,
        blocked_until timestamptz
      );

      grant select, insert, update on identity.tenant, identity.office, identity.team, identity.staff_user, identity.portal_user to weiterlotse_app;
      grant select, insert, delete on identity.office_place, identity.user_role, identity.user_right to weiterlotse_app;
      grant select, insert, update, delete on identity.session, identity.sign_in_throttle to weiterlotse_app;

      create view published.offices as
        select o.id, o.tenant_id, o.name, o.town from identity.office o;
      create view published.advisers as
        select u.id, u.tenant_id, u.team_id, t.office_id, t.name as team_name, u.display_name, u.active
        from identity.staff_user u join identity.team t on t.id = u.team_id;
      grant select on published.offices, published.advisers to reporting_reader;
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations run forward only'));
  }
}
