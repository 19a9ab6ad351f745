import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ownedBy, rowSecurity } from './row-security.js';

/** How a Träger stands with a Betrieb: state with planned transition, owner and deputy, and every step of it. */
export class CompaniesRelationship20261130000320 implements MigrationInterface {
  readonly name = 'CompaniesRelationship20261130000320';

  async up(q: QueryRunner): Promise<void> {
    await q.query(tables);
    await q.query(due);
    await q.query(notices);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations run forward only'));
  }
}

const states = `'observed', 'approached', 'in-consultation', 'active', 'resting', 'deregistered'`;
const events = `'approach', 'consult', 'activate', 'rest', 'end-contact', 'resume', 'deregister', 'observe-again'`;
const plannable = `'approach', 'resume', 'deregister'`;

const tables = `
  -- Without a row a Betrieb is observed and has no owner.
  create table companies.relationship (
    id uuid primary key,
    tenant_id uuid not null references identity.tenant (id) on delete restrict,
    establishment_id uuid not null references companies.establishment (id) on delete restrict,
    state text not null check (state in (${states})),
    state_since timestamptz not null,
    -- Where a rest leads back to.
    resumes_to text check (resumes_to in ('observed', 'approached', 'in-consultation', 'active')),
    planned_event text check (planned_event in (${plannable})),
    planned_on date,
    owner_id uuid references identity.staff_user (id) on delete restrict,
    deputy_id uuid references identity.staff_user (id) on delete restrict,
    version int not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    unique (tenant_id, establishment_id),
    constraint relationship_rest_leads_back check ((state <> 'resting') = (resumes_to is null)),
    constraint relationship_rest_ends check (state <> 'resting' or planned_on is not null),
    constraint relationship_plan check ((planned_event is null) = (planned_on is null)),
    constraint relationship_deputy check (deputy_id is null or (owner_id is not null and deputy_id <> owner_id)),
    constraint relationship_since check (state_since >= created_at and updated_at >= state_since)
  );
  create index relationship_owner on companies.relationship (tenant_id, owner_id);
  create index relationship_planned on companies.relationship (tenant_id, planned_on) where planned_on is not null;

  create table companies.relationship_step (
    id uuid primary key,
    tenant_id uuid not null references identity.tenant (id) on delete restrict,
    establishment_id uuid not null references companies.establishment (id) on delete restrict,
    kind text not null check (kind in ('state', 'people', 'plan')),
    event text check (event in (${events})),
    from_state text check (from_state in (${states})),
    to_state text check (to_state in (${states})),
    planned_event text check (planned_event in (${plannable})),
    planned_on date,
    outcome text check (outcome in ('goal-reached', 'again-later', 'not-suitable', 'company-declined')),
    reasons text[] check (reasons <@ array['no-need', 'no-time', 'too-expensive', 'works-council-undecided', 'trains-itself', 'other-funding',
      'not-reached', 'not-eligible', 'no-course', 'contact-left', 'other']),
    reason text,
    owner_id uuid,
    deputy_id uuid,
    former_owner_id uuid,
    former_deputy_id uuid,
    created_at timestamptz not null,
    -- null = the plan did it on its day.
    created_by uuid
  );
  create index relationship_step_of on companies.relationship_step (tenant_id, establishment_id, created_at desc);
  grant select, insert, update on companies.relationship to weiterlotse_app;
  grant select, insert on companies.relationship_step to weiterlotse_app;
  ${rowSecurity('companies.relationship')}
  ${rowSecurity('companies.relationship_step')}
  select audit.watch('companies.relationship', 'company', 'establishment_id');
`;

const due = `
  create function companies.tenants_with_planned(on_day date) returns setof uuid
    language sql stable security definer set search_path = pg_catalog as $f$
      select distinct r.tenant_id from companies.relationship r where r.planned_on <= on_day $f$;
  grant select (tenant_id, planned_on) on companies.relationship to house_keeper;
  ${ownedBy('house_keeper', 'companies', ['companies.tenants_with_planned(date)'])}
`;

const alsoAllows = (constraint: string, values: readonly string[]): string => `
  do $do$
  declare rule text := (select pg_get_constraintdef(c.oid) from pg_constraint c
    where c.conrelid = 'reminders.notification'::regclass and c.conname = '${constraint}');
  begin
    alter table reminders.notification drop constraint ${constraint};
    execute 'alter table reminders.notification add constraint ${constraint} '
      || replace(rule, 'ARRAY[', 'ARRAY[${values.map((value) => `''${value}''::text`).join(', ')}, ');
  end $do$;`;

const notices = `
  ${alsoAllows('notification_kind_check', ['company-assigned', 'company-planned'])}
  ${alsoAllows('notification_subject_kind_check', ['company'])}
`;
