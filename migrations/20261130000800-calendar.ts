import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ownedBy, rowSecurity } from './row-security.js';

/** Rooms, closures, working hours and appointments; nobody and no room is taken twice at the same time. */
export class Calendar20261130000800 implements MigrationInterface {
  readonly name = 'Calendar20261130000800';

  async up(q: QueryRunner): Promise<void> {
    await q.query(places);
    await q.query(appointments);
    await q.query(persons);
    await q.query(sight);
    await q.query(reminders);
    await q.query(accesses);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations run forward only'));
  }
}

const places = `
  create extension if not exists btree_gist;
  create schema calendar;
  grant usage on schema calendar to weiterlotse_app, reporting_reader, house_keeper;

  create table calendar.room (
    id uuid primary key,
    tenant_id uuid not null references identity.tenant (id) on delete restrict,
    office_id uuid not null references identity.office (id) on delete restrict,
    name text not null,
    capacity int not null check (capacity > 0),
    barrier_free boolean not null,
    active boolean not null default true,
    version int not null,
    created_at timestamptz not null,
    created_by uuid,
    updated_at timestamptz not null,
    unique (tenant_id, office_id, name)
  );

  -- Without an office it holds for the whole Träger.
  create table calendar.closure (
    id uuid primary key,
    tenant_id uuid not null references identity.tenant (id) on delete restrict,
    office_id uuid references identity.office (id) on delete restrict,
    starts_on date not null,
    ends_on date not null,
    reason text not null,
    version int not null,
    created_at timestamptz not null,
    created_by uuid,
    updated_at timestamptz not null,
    constraint closure_lasts check (ends_on >= starts_on)
  );
  create index closure_days on calendar.closure (tenant_id, starts_on, ends_on);

  -- Weekly hours of somebody ([{weekday, from, until}]), from a day on; who has none works the hours of the house.
  create table calendar.working_pattern (
    id uuid primary key,
    tenant_id uuid not null references identity.tenant (id) on delete restrict,
    user_id uuid not null references identity.staff_user (id) on delete restrict,
    valid_from date not null,
    valid_until date,
    hours jsonb not null,
    version int not null,
    created_at timestamptz not null,
    created_by uuid,
    updated_at timestamptz not null,
    constraint working_pattern_lasts check (valid_until is null or valid_until >= valid_from),
    constraint working_pattern_one_at_a_time exclude using gist (user_id with =, daterange(valid_from, valid_until, '[]') with &&)
  );

  grant select, insert, update on calendar.room to weiterlotse_app;
  grant select, insert, update, delete on calendar.closure, calendar.working_pattern to weiterlotse_app;
  ${rowSecurity('calendar.room')}
  ${rowSecurity('calendar.closure')}
  ${rowSecurity('calendar.working_pattern')}
  select audit.watch('calendar.room', 'room', 'id');
  select audit.watch('calendar.closure', 'closure', 'id', whole => true);
  select audit.watch('calendar.working_pattern', 'user', 'user_id', whole => true);
`;

const appointments = `
  create table calendar.appointment (
    id uuid primary key,
    tenant_id uuid not null references identity.tenant (id) on delete restrict,
    office_id uuid not null references identity.office (id) on delete restrict,
    team_id uuid not null references identity.team (id) on delete restrict,
    owner_id uuid not null references identity.staff_user (id) on delete restrict,
    kind text not null check (kind in ('first-advice', 'follow-up', 'company-advice', 'qualification-advice', 'training-advice',
      'application-talk', 'measure-support', 'after-talk', 'hand-over', 'internal')),
    channel text not null check (channel in ('on-site', 'phone', 'video', 'company')),
    -- What it is about, without names.
    topic text,
    starts_at timestamptz not null,
    ends_at timestamptz not null,
    room_id uuid references calendar.room (id) on delete restrict,
    place text,
    client_id uuid references clients.client (id) on delete restrict,
    establishment_id uuid references companies.establishment (id) on delete restrict,
    case_id uuid references counselling.case (id) on delete restrict,
    state text not null check (state in ('GEPLANT', 'BESTAETIGT', 'DURCHGEFUEHRT', 'NICHT_ERSCHIENEN', 'ABGESAGT_KUNDE', 'ABGESAGT_BERATER')),
    -- Why it was called off or missed; an illness is named, never described.
    reason text check (reason in ('ill', 'forgot', 'work', 'childcare', 'care', 'transport', 'language', 'not-received', 'no-interest', 'unknown')),
    -- SEQUENCE of the invitation (RFC 5545): rises whenever those invited have to know.
    sequence int not null default 0,
    -- Reminders of kind Termin come so many days before; null for none.
    remind_days_before int check (remind_days_before between 0 and 14),
    version int not null,
    created_at timestamptz not null,
    created_by uuid,
    updated_at timestamptz not null,
    constraint appointment_lasts check (ends_at > starts_at),
    constraint appointment_reason check (reason is null or state not in ('GEPLANT', 'BESTAETIGT', 'DURCHGEFUEHRT')),
    constraint appointment_room_free exclude using gist (room_id with =, tstzrange(starts_at, ends_at) with &&)
      where (state not in ('ABGESAGT_KUNDE', 'ABGESAGT_BERATER'))
  );
  create index appointment_when on calendar.appointment (tenant_id, starts_at);
  create index appointment_client on calendar.appointment (tenant_id, client_id, starts_at);
  create index appointment_company on calendar.appointment (tenant_id, establishment_id, starts_at);
  create index appointment_case on calendar.appointment (tenant_id, case_id, starts_at);
  create trigger refuse_while_locked before insert or update on calendar.appointment
    for each row execute function clients.refuse_while_locked('client_id');
  grant select, insert, update on calendar.appointment to weiterlotse_app;
  select audit.watch('calendar.appointment', 'appointment', 'id', restricted => '{topic}');
`;

const persons = `
  -- Who takes part. Times are those of the appointment, kept equal by the triggers below, so that the database sees who is taken.
  create table calendar.appointment_person (
    appointment_id uuid not null references calendar.appointment (id) on delete restrict,
    tenant_id uuid not null,
    user_id uuid not null references identity.staff_user (id) on delete restrict,
    starts_at timestamptz not null,
    ends_at timestamptz not null,
    holds boolean not null,
    primary key (appointment_id, user_id),
    constraint appointment_person_free exclude using gist (user_id with =, tstzrange(starts_at, ends_at) with &&) where (holds)
  );
  create index appointment_person_when on calendar.appointment_person (tenant_id, user_id, starts_at);
  grant select, insert, update, delete on calendar.appointment_person to weiterlotse_app;
  ${rowSecurity('calendar.appointment_person')}
  select audit.watch('calendar.appointment_person', 'appointment', 'appointment_id', 'user_id', ignored => '{starts_at,ends_at,holds}',
    whole => true);

  create function calendar.person_follows() returns trigger language plpgsql as $f$
  begin
    if (new.starts_at, new.ends_at, new.state) is distinct from (old.starts_at, old.ends_at, old.state) then
      update calendar.appointment_person p set starts_at = new.starts_at, ends_at = new.ends_at,
        holds = new.state not in ('ABGESAGT_KUNDE', 'ABGESAGT_BERATER') where p.appointment_id = new.id;
    end if;
    return null;
  end $f$;
  create trigger person_follows after update on calendar.appointment for each row execute function calendar.person_follows();
`;

// Own appointments always; of a person whoever sees the person, the others the team. In functions of their own, so that statements do
// not plan the policies below anew.
const sight = `
  create function calendar.takes_part(in_appointment uuid) returns boolean language plpgsql stable as $f$
  begin
    return exists (select from calendar.appointment_person p where p.appointment_id = in_appointment
      and (p.user_id = platform.user_in_scope() or p.user_id = any(platform.deputy_for())));
  end $f$;
  create function calendar.sees_client(of_client uuid) returns boolean language plpgsql stable as $f$
  begin
    return exists (select from clients.client c where c.id = of_client);
  end $f$;
  ${rowSecurity('calendar.appointment', {
    people: `case when owner_id = platform.user_in_scope() then true
      when client_id is not null then calendar.sees_client(client_id) or calendar.takes_part(id)
      when team_id = any(platform.teams_in_scope()) then true
      else owner_id = any(platform.deputy_for()) or calendar.takes_part(id) end`,
  })}

  -- When people and rooms are taken, whoever asks within the Träger; no word about what for.
  create function calendar.busy(users uuid[], rooms uuid[], since timestamptz, before timestamptz)
    returns table (kind text, of_id uuid, appointment_id uuid, starts_at timestamptz, ends_at timestamptz)
    language sql stable security definer set search_path = pg_catalog as $f$
      select 'person', p.user_id, p.appointment_id, p.starts_at, p.ends_at from calendar.appointment_person p
        where p.tenant_id = platform.tenant_in_scope() and p.user_id = any (users) and p.holds
          and p.starts_at > since - interval '1 day' and p.starts_at < before and p.ends_at > since
      union all
      select 'room', a.room_id, a.id, a.starts_at, a.ends_at from calendar.appointment a
        where a.tenant_id = platform.tenant_in_scope() and a.room_id = any (rooms)
          and a.state not in ('ABGESAGT_KUNDE', 'ABGESAGT_BERATER')
          and a.starts_at > since - interval '1 day' and a.starts_at < before and a.ends_at > since $f$;
  grant usage on schema platform to house_keeper;
  grant select (tenant_id, user_id, appointment_id, holds, starts_at, ends_at) on calendar.appointment_person to house_keeper;
  grant select (id, tenant_id, room_id, state, starts_at, ends_at, client_id) on calendar.appointment to house_keeper;
  ${ownedBy('house_keeper', 'calendar', ['calendar.busy(uuid[], uuid[], timestamptz, timestamptz)'])}

  create view published.appointments as
    select id, tenant_id, office_id, team_id, owner_id, kind, channel, state, client_id, establishment_id, case_id,
           starts_at, ends_at, sequence, created_at from calendar.appointment;
  grant select on published.appointments to reporting_reader;
`;

const alsoAllows = (table: string): string => `
  do $do$
  declare rule text := (select pg_get_constraintdef(c.oid) from pg_constraint c
    where c.conrelid = 'reminders.${table}'::regclass and c.conname = '${table}_subject_kind_check');
  begin
    alter table reminders.${table} drop constraint ${table}_subject_kind_check;
    execute 'alter table reminders.${table} add constraint ${table}_subject_kind_check ' || replace(rule, 'ARRAY[', 'ARRAY[''appointment''::text, ');
  end $do$;`;

// As in 20261130000650: news of a hand-over reaches who gave the case away or was offered it, by its number.
const aboutHandOver = `kind in ('case-taken-over', 'case-offered', 'case-transferred', 'case-declined', 'case-offer-withdrawn')`;

const subjectSeen = `case subject_kind
  when 'case' then exists (select from counselling.case k where k.id = subject_id)
  when 'application' then exists (select from funding.application a where a.id = subject_id)
  when 'appointment' then calendar.sees_appointment(subject_id)
  else true end`;

const reminders = `
  ${alsoAllows('reminder')}
  ${alsoAllows('notification')}
  create function calendar.sees_appointment(of_appointment uuid) returns boolean language plpgsql stable as $f$
  begin
    return exists (select from calendar.appointment a where a.id = of_appointment);
  end $f$;
  drop policy scope on reminders.reminder;
  ${rowSecurity('reminders.reminder', { people: subjectSeen })}
  drop policy scope on reminders.notification;
  ${rowSecurity('reminders.notification', { people: `case when user_id <> platform.user_in_scope() then false when ${aboutHandOver} then true else ${subjectSeen} end` })}
`;

// Whose file an appointment belongs to, and what reminds of one or of an application; as before for the others.
const accesses = `
  create or replace function audit.fill_access() returns trigger language plpgsql security definer set search_path = pg_catalog as $f$
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
      when 'appointment' then array(select a.client_id from calendar.appointment a
        where a.id = new.subject_id and a.tenant_id = new.tenant_id and a.client_id is not null)
      when 'reminder' then array(
        select k.client_id from reminders.reminder r join counselling.case k on r.subject_kind = 'case' and k.id = r.subject_id
        where r.id = new.subject_id and r.tenant_id = new.tenant_id and k.client_id is not null
        union select a.client_id from reminders.reminder r join calendar.appointment a on r.subject_kind = 'appointment' and a.id = r.subject_id
        where r.id = new.subject_id and r.tenant_id = new.tenant_id and a.client_id is not null
        union select p.client_id from reminders.reminder r join funding.participation p
          on r.subject_kind = 'application' and p.application_id = r.subject_id
        where r.id = new.subject_id and r.tenant_id = new.tenant_id)
      else '{}' end;
    return new;
  end $f$;
`;
