import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Applications, their benefits and participations, assessments as values. */
export class Funding20261123000800 implements MigrationInterface {
  readonly name = 'Funding20261123000800';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      create schema funding;
      grant usage on schema funding to weiterlotse_app;

      create table funding.application (
        id uuid primary key,
        tenant_id uuid not null,
        number text not null,
        case_id uuid not null references counselling.case (id) on delete restrict,
        recommendation_id uuid references counselling.recommendation (id) on delete restrict,
        establishment_id uuid not null references companies.establishment (id) on delete restrict,
        run_id uuid not null references courses.run (id) on delete restrict,
        instrument text not null check (instrument in ('S82')),
        state text not null check (state in ('ENTWURF', 'VORPRUEFUNG_OK', 'EINGEREICHT', 'UNTERLAGEN_FEHLEN', 'IN_PRUEFUNG', 'BEWILLIGT', 'TEILBEWILLIGT', 'GUTSCHEIN_ERTEILT', 'GUTSCHEIN_EINGELOEST', 'LAUFEND', 'UNTERBROCHEN', 'ABGEBROCHEN', 'BEENDET', 'ABRECHNUNG_OFFEN', 'ABGERECHNET', 'ABGELEHNT', 'WIDERSPRUCH', 'ZURUECKGEZOGEN', 'VERFALLEN', 'AUFGEHOBEN', 'ERLEDIGT')),
        state_since timestamptz not null,
        prepared_by uuid not null,
        applied_on date,
        measure_start date not null,
        measure_end date not null,
        measure_minutes int not null check (measure_minutes > 0),
        course_cost_cents int not null check (course_cost_cents >= 0),
        check_note text,
        version int not null default 1,
        created_at timestamptz not null,
        created_by uuid,
        updated_at timestamptz not null,
        check (measure_end >= measure_start),
        unique (tenant_id, number)
      );
      create index application_tenant on funding.application (tenant_id, state, measure_start, id);
      create index application_case on funding.application (case_id);
      create index application_establishment on funding.application (establishment_id, created_at);

      create table funding.participation (
        id uuid primary key,
        tenant_id uuid not null,
        application_id uuid not null references funding.application (id) on delete restrict,
        client_id uuid not null references clients.client (id) on delete restrict,
        state text not null check (state in ('GEPLANT', 'LAUFEND', 'UNTERBROCHEN', 'ABGEBROCHEN', 'BEENDET', 'ABRECHNUNG_OFFEN', 'ABGERECHNET')),
        starts_on date not null,
        ends_on date not null,
        -- Regular gross pay without one-off payments, and the pay by tariff or local custom that caps it.
        monthly_gross_cents int check (monthly_gross_cents >= 0),
        comparable_tariff_cents int check (comparable_tariff_cents >= 0),
        weekly_minutes int check (weekly_minutes > 0),
        released_minutes_per_week int check (released_minutes_per_week >= 0),
        missing_qualification_81_2 boolean,
        last_82_participation_day date,
        last_82_known boolean not null default false,
        -- § 82a(5) Nr. 2, and the discretion of § 82(4) S. 2; null = not asked, not exercised yet.
        qualifizierungsgeld_same_measure boolean,
        erhoehung_bewilligt boolean,
        version int not null default 1,
        created_at timestamptz not null,
        created_by uuid,
        updated_at timestamptz not null,
        unique (application_id, client_id)
      );

      -- A calculation is a value: never updated, a new one is a new row (ENG.9).
      create table funding.assessment (
        id uuid primary key,
        tenant_id uuid not null,
        application_id uuid not null references funding.application (id) on delete restrict,
        participation_id uuid not null references funding.participation (id) on delete restrict,
        position bigint generated always as identity,
        rule_set text not null,
        engine_version text not null,
        outcome text not null check (outcome in ('ELIGIBLE', 'INELIGIBLE', 'MANUAL')),
        facts jsonb not null,
        result jsonb not null,
        created_at timestamptz not null,
        created_by uuid
      );
      create index assessment_application on funding.assessment (application_id, position desc);

      create table funding.benefit (
        id uuid primary key,
        tenant_id uuid not null,
        application_id uuid not null references funding.application (id) on delete restrict,
        kind text not null check (kind in ('lehrgangskosten', 'arbeitsentgeltzuschuss')),
        applicant text not null check (applicant in ('employee', 'employer')),
        payee text not null check (payee in ('provider', 'employee', 'employer')),
        competent_office_id uuid not null,
        state text not null check (state in ('ENTWURF', 'VORPRUEFUNG_OK', 'EINGEREICHT', 'UNTERLAGEN_FEHLEN', 'IN_PRUEFUNG', 'BEWILLIGT', 'TEILBEWILLIGT', 'ABGELEHNT', 'WIDERSPRUCH', 'ZURUECKGEZOGEN', 'AUFGEHOBEN', 'ERLEDIGT')),
        computed_cents int check (computed_cents >= 0),
        granted_cents int check (granted_cents >= 0),
        decided_by uuid,
        decided_on date,
        reason text,
        version int not null default 1,
        created_at timestamptz not null,
        created_by uuid,
        updated_at timestamptz not null,
        unique (application_id, kind)
      );
      create index benefit_application on funding.benefit (application_id);

      -- § 81(4) SGB III: one per application; a new one is a new application.
      create table funding.bildungsgutschein (
        id uuid primary key,
        tenant_id uuid not null,
        application_id uuid not null references funding.application (id) on delete restrict,
        state text not null check (state in ('erteilt', 'eingeloest', 'verfallen')),
        issued_on date not null,
        valid_until date not null,
        redeemed_on date,
        version int not null default 1,
        created_at timestamptz not null,
        created_by uuid,
        updated_at timestamptz not null,
        check (valid_until > issued_on),
        check (redeemed_on >= issued_on),
        unique (application_id)
      );

      -- Append-only: what happened to an application, and through whom.
      create table funding.state_change (
        id uuid primary key,
        tenant_id uuid not null,
        application_id uuid not null references funding.application (id) on delete restrict,
        position bigint generated always as identity,
        event text not null check (event in ('create', 'check', 'change-facts', 'submit', 'request-documents', 'complete', 'refuse-for-lack-of-cooperation', 'decide', 'withdraw', 'issue-voucher', 'redeem-voucher', 'voucher-expired', 'not-started', 'confirm-start', 'interrupt', 'resume', 'drop-out', 'end', 'open-settlement', 'settle', 'finish', 'object', 'decide-objection', 'revoke')),
        from_state text,
        to_state text not null,
        at timestamptz not null,
        actor_id uuid,
        -- The day it happened out there, why, and to whom of several; null where the application or its benefits say so.
        happened_on date,
        reason text,
        participation_id uuid references funding.participation (id) on delete restrict
      );
      create index state_change_application on funding.state_change (application_id, position);

      grant select, insert, update on funding.application, funding.participation, funding.benefit, funding.bildungsgutschein to weiterlotse_app;
      grant select, insert on funding.assessment, funding.state_change to weiterlotse_app;

      create view published.funding_applications as
        select a.id, a.tenant_id, a.number, a.case_id, a.establishment_id, a.run_id, a.instrument, a.state, a.state_since, a.applied_on,
               a.measure_start, a.measure_end, a.prepared_by, a.created_at,
               (select sum(b.granted_cents) from funding.benefit b where b.application_id = a.id) as granted_cents
        from funding.application a;
      grant select on published.funding_applications to reporting_reader;
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations run forward only'));
  }
}
