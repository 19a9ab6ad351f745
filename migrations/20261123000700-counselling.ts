import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Needs, cases, sessions, recommendations. */
export class Counselling20261123000700 implements MigrationInterface {
  readonly name = 'Counselling20261123000700';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      create schema counselling;
      grant usage on schema counselling to weiterlotse_app;

      create table counselling.need (
        id uuid primary key,
        tenant_id uuid not null,
        number text not null,
        establishment_id uuid not null references companies.establishment (id) on delete restrict,
        portal_user_id uuid,
        channel text not null check (channel in ('portal', 'phone', 'visit', 'email', 'partner')),
        status text not null check (status in ('submitted', 'accepted', 'closed')),
        topic text not null,
        headcount int not null check (headcount > 0),
        starts_from date,
        occupation_code text,
        part_time boolean not null default false,
        remarks text,
        contact_name text not null,
        contact_phone text,
        contact_email text,
        office_id uuid not null,
        accepted_by uuid,
        accepted_at timestamptz,
        submitted_at timestamptz not null,
        version int not null default 1,
        created_at timestamptz not null,
        created_by uuid,
        updated_at timestamptz not null,
        unique (tenant_id, number)
      );
      create index need_inbox on counselling.need (tenant_id, status, submitted_at, id);
      create index need_establishment on counselling.need (establishment_id, submitted_at);

      create table counselling.case (
        id uuid primary key,
        tenant_id uuid not null,
        number text not null,
        subject text not null,
        status text not null check (status in ('ANFRAGE', 'OFFEN', 'IN_BERATUNG', 'FOERDERUNG_IN_VORBEREITUNG', 'MASSNAHME_LAEUFT', 'NACHBETREUUNG', 'RUHEND', 'ABGESCHLOSSEN', 'ZUR_LOESCHUNG', 'GELOESCHT')),
        client_id uuid references clients.client (id) on delete restrict,
        establishment_id uuid references companies.establishment (id) on delete restrict,
        need_id uuid unique references counselling.need (id) on delete restrict,
        owner_id uuid not null,
        -- Two responsible offices for clients of a Jobcenter (domain.md 1.6); the same office twice otherwise.
        integration_office_id uuid not null,
        funding_office_id uuid not null,
        opened_on date not null,
        closed_on date,
        closing_reason text check (closing_reason in ('no-need', 'other-funding', 'job-found', 'moved', 'contact-lost', 'retired', 'responsibility-changed', 'deceased', 'completed')),
        last_contact_on date,
        version int not null default 1,
        created_at timestamptz not null,
        created_by uuid,
        updated_at timestamptz not null,
        search_text text generated always as (platform.fold(number || ' ' || subject)) stored,
        check (client_id is not null or establishment_id is not null),
        unique (tenant_id, number)
      );
      create index case_search on counselling.case using gin (search_text gin_trgm_ops) with (fastupdate = off);
      create index case_owner on counselling.case (tenant_id, owner_id, status, id);
      create index case_client on counselling.case (client_id);
      create index case_establishment on counselling.case (establishment_id);

      -- Every change of the owner, with the reason its new owner gave.
      create table counselling.hand_over (
        id uuid primary key,
        tenant_id uuid not null,
        case_id uuid not null references counselling.case (id) on delete restrict,
        from_user_id uuid not null,
        to_user_id uuid not null,
        reason text not null,
        created_at timestamptz not null,
        created_by uuid not null
      );
      create index hand_over_case on counselling.hand_over (case_id, created_at);

      create table counselling.session (
        id uuid primary key,
        tenant_id uuid not null,
        case_id uuid not null references counselling.case (id) on delete restrict,
        client_id uuid references clients.client (id) on delete restrict,
        held_on date not null,
        started_at timestamptz,
        minutes int check (minutes between 0 and 720),
        channel text not null check (channel in ('in-person', 'phone', 'video', 'email', 'post', 'online', 'company-visit', 'fair')),
        outcome text not null check (outcome in ('informed', 'need-clarified', 'training-recommended', 'application-planned', 'not-reached', 'no-next-step')),
        notes text not null,
        author_id uuid not null,
        version int not null default 1,
        created_at timestamptz not null,
        created_by uuid,
        updated_at timestamptz not null
      );
      create index session_case on counselling.session (case_id, held_on desc, id);
      create index session_client on counselling.session (client_id, held_on desc, id);
      create index session_author on counselling.session (tenant_id, author_id, held_on);

      create table counselling.recommendation (
        id uuid primary key,
        tenant_id uuid not null,
        case_id uuid not null references counselling.case (id) on delete restrict,
        client_id uuid references clients.client (id) on delete restrict,
        run_id uuid not null references courses.run (id) on delete restrict,
        purpose text not null,
        status text not null check (status in ('recommended', 'read', 'interested', 'declined', 'enrolled', 'finished')),
        declined_reason text,
        recommended_on date not null,
        author_id uuid not null,
        version int not null default 1,
        created_at timestamptz not null,
        created_by uuid,
        updated_at timestamptz not null
      );
      create index recommendation_case on counselling.recommendation (case_id, recommended_on desc, id);

      grant select, insert, update on all tables in schema counselling to weiterlotse_app;

      create view published.needs as
        select id, tenant_id, number, establishment_id, status, channel, headcount, office_id, submitted_at, accepted_at, accepted_by from counselling.need;
      create view published.cases as
        select id, tenant_id, number, status, client_id, establishment_id, owner_id, integration_office_id, funding_office_id,
               opened_on, closed_on, last_contact_on from counselling.case;
      create view published.sessions as
        select id, tenant_id, case_id, client_id, held_on, channel, outcome, minutes, author_id, created_at from counselling.session;
      create view published.recommendations as
        select id, tenant_id, case_id, client_id, run_id, status, recommended_on, author_id, created_at from counselling.recommendation;
      create view published.hand_overs as
        select id, tenant_id, case_id, from_user_id, to_user_id, created_at from counselling.hand_over;
      grant select on published.hand_overs to reporting_reader;
      grant select on published.needs, published.cases, published.sessions, published.recommendations to reporting_reader;
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations run forward only'));
  }
}
