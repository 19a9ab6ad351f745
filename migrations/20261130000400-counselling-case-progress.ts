import type { MigrationInterface, QueryRunner } from 'typeorm';
import { rowSecurity } from './row-security.js';

// Both looks pass the policies of their tables; a person may be hidden while the case is not (Sperrvermerk).
const ofCase = `exists (select from counselling.case k where k.id = case_id
  and (k.client_id is null or exists (select from clients.client c where c.id = k.client_id)))`;

/** The facts a case's status follows from, what it rests for, the measures of its applications with their outcome, and its steps. */
export class CounsellingCaseProgress20261130000400 implements MigrationInterface {
  readonly name = 'CounsellingCaseProgress20261130000400';

  async up(q: QueryRunner): Promise<void> {
    await q.query(opened('no force'));
    await q.query(facts);
    await q.query(measures);
    await q.query(steps);
    await q.query(opened('force'));
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations run forward only'));
  }
}

// What is filled in here is filled in for every Träger, and is nobody's change.
const opened = (force: 'no force' | 'force'): string => `
  ${['counselling.case', 'counselling.recommendation', 'funding.application', 'funding.participation']
    .map((table) => `alter table ${table} ${force} row level security;`)
    .join('\n  ')}
  alter table counselling.case ${force === 'force' ? 'enable' : 'disable'} trigger told_change;`;

const facts = `
  alter table counselling.case
    -- Nobody has taken it on yet.
    add enquiry boolean not null default false,
    -- A talk is on record, or a course was recommended.
    add advised boolean not null default false,
    -- How far the applications of the case are, as funding tells it.
    add funding_stage text not null default 'none' check (funding_stage in ('none', 'preparing', 'running', 'ended')),
    add resting_reason text check (resting_reason in ('illness', 'care', 'parental-leave', 'waiting-for-course', 'employer-postponed', 'other')),
    add resting_until date,
    -- Since when it has its status.
    add status_since timestamptz,
    -- Where a person was sent for whom nobody here is responsible.
    add referred_to text;
  update counselling.case k set
    enquiry = (k.status = 'ANFRAGE'),
    status_since = k.updated_at,
    advised = k.last_contact_on is not null or exists (select from counselling.recommendation r where r.case_id = k.id),
    funding_stage = case k.status when 'FOERDERUNG_IN_VORBEREITUNG' then 'preparing' when 'MASSNAHME_LAEUFT' then 'running'
      when 'NACHBETREUUNG' then 'ended' else 'none' end,
    resting_reason = case k.status when 'RUHEND' then 'other' end,
    resting_until = case k.status when 'RUHEND' then k.opened_on + 365 end,
    closed_on = case when k.status in ('ABGESCHLOSSEN', 'ZUR_LOESCHUNG', 'GELOESCHT') then coalesce(k.closed_on, k.last_contact_on, k.opened_on) end;
  alter table counselling.case
    drop constraint case_closing_reason_check,
    add constraint case_closing_reason_check check (closing_reason in ('no-need', 'other-funding', 'job-found', 'moved', 'contact-lost',
      'retired', 'responsibility-changed', 'deceased', 'completed', 'not-responsible')),
    add constraint case_closed check (case when closed_on is null then status not in ('ABGESCHLOSSEN', 'ZUR_LOESCHUNG', 'GELOESCHT')
      else status not in ('ANFRAGE', 'OFFEN', 'IN_BERATUNG', 'FOERDERUNG_IN_VORBEREITUNG', 'MASSNAHME_LAEUFT', 'NACHBETREUUNG', 'RUHEND') end),
    add constraint case_closed_after_opened check (closed_on >= opened_on),
    add constraint case_resting check (case when status <> 'RUHEND' then resting_until is null and resting_reason is null
      else resting_until is not null and resting_reason is not null end);
`;

const measures = `
  -- The measure an application is for, as funding tells it, and what came of it.
  create table counselling.case_measure (
    application_id uuid primary key,
    tenant_id uuid not null,
    case_id uuid not null references counselling.case (id) on delete restrict,
    number text not null,
    stage text not null check (stage in ('none', 'preparing', 'running', 'ended')),
    -- Nothing is to be done on the application any more.
    settled boolean not null,
    participants int not null check (participants > 0),
    starts_on date not null,
    ends_on date not null,
    result text check (result in ('passed', 'failed', 'partial-qualification', 'attended', 'dropped-out', 'not-started')),
    employed text check (employed in ('yes', 'no', 'unknown')),
    certificate_on date,
    outcome_at timestamptz,
    outcome_by uuid,
    version int not null default 1,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    constraint case_measure_days check (ends_on >= starts_on),
    constraint case_measure_certificate check (certificate_on >= starts_on),
    constraint case_measure_outcome check ((result is null) = (outcome_at is null) and (employed is null) = (outcome_at is null)
      and (outcome_by is null) = (outcome_at is null) and (certificate_on is null or outcome_at is not null))
  );
  create index case_measure_of_case on counselling.case_measure (tenant_id, case_id);
  create index case_measure_end on counselling.case_measure (tenant_id, ends_on) where stage in ('running');
  grant select, insert, update on counselling.case_measure to weiterlotse_app;
  insert into counselling.case_measure (application_id, tenant_id, case_id, number, stage, settled, participants, starts_on, ends_on, created_at, updated_at)
    select a.id, a.tenant_id, a.case_id, a.number,
           case when a.state in ('ABGELEHNT', 'AUFGEHOBEN', 'ERLEDIGT', 'ZURUECKGEZOGEN', 'VERFALLEN') then case when p.begun then 'ended' else 'none' end
                when p.running then 'running' when p.begun and not p.planned then 'ended' when p.begun then 'running' else 'preparing' end,
           a.state in ('ERLEDIGT', 'ZURUECKGEZOGEN', 'VERFALLEN'), p.n, p.starts_on, p.ends_on, a.created_at, a.updated_at
      from funding.application a
      join (select application_id, count(*) as n, min(starts_on) as starts_on, max(ends_on) as ends_on, bool_or(state <> 'GEPLANT') as begun,
                   bool_or(state in ('LAUFEND', 'UNTERBROCHEN')) as running, bool_or(state = 'GEPLANT') as planned
              from funding.participation group by application_id) p on p.application_id = a.id;
  update counselling.case k set funding_stage = m.stage
    from (select case_id, case when bool_or(stage = 'running') then 'running' when bool_or(stage = 'preparing') then 'preparing'
                               when bool_or(stage = 'ended') then 'ended' else 'none' end as stage
            from counselling.case_measure group by case_id) m
    where m.case_id = k.id;
  ${rowSecurity('counselling.case_measure', { people: ofCase })}
  select audit.watch('counselling.case_measure', 'case', 'case_id', 'application_id');
`;

const steps = `
  -- What somebody decided about the case as a whole; rows are only added.
  create table counselling.case_step (
    id uuid primary key,
    tenant_id uuid not null,
    case_id uuid not null references counselling.case (id) on delete restrict,
    event text not null check (event in ('take-on', 'rest', 'resume', 'close', 'refuse', 'reopen', 'change-offices')),
    from_status text not null,
    to_status text not null,
    -- Of a closed list: why it rests or was closed.
    code text,
    reason text,
    created_at timestamptz not null,
    created_by uuid not null
  );
  create index case_step_of_case on counselling.case_step (tenant_id, case_id, created_at);
  grant select, insert, update on counselling.case_step to weiterlotse_app;
  ${rowSecurity('counselling.case_step', { people: ofCase })}
  create view published.case_steps as
    select id, tenant_id, case_id, event, code, created_at, created_by from counselling.case_step;
  create view published.case_measures as
    select application_id, tenant_id, case_id, number, stage, settled, participants, starts_on, ends_on, result, employed, certificate_on
      from counselling.case_measure;
  grant select on published.case_steps, published.case_measures to reporting_reader;
`;
