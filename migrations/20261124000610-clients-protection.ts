import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ownedBy, rowSecurity } from './row-security.js';

// Who of the own people reaches a case: team of the owner, owner, whom one stands in for. Columns only, so that a list costs no look-ups.
const ofTheTeam = `case when team_id = any(platform.teams_in_scope()) then true when owner_id = platform.user_in_scope() then true
  else owner_id = any(platform.deputy_for()) end`;

// A protected person's case is there for the named group only, and for nobody who is that person.
const caseSeen = `case
  when client_staff_user_id = platform.user_in_scope() then false
  when client_id = any(platform.granted_clients()) then true
  when protected_for is not null then platform.user_in_scope() = any(protected_for)
  else ${ofTheTeam} end`;

/** Persons whose file only a named group sees (§ 51 BMG, § 35 SGB I): records, group, and what follows for person, cases and lists. */
export class ClientsProtection20261124000610 implements MigrationInterface {
  readonly name = 'ClientsProtection20261124000610';

  async up(q: QueryRunner): Promise<void> {
    await q.query(tables);
    await q.query(effects);
    await q.query(cases);
    await q.query(reminders);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations run forward only'));
  }
}

const tables = `
  create table clients.protection (
    id uuid primary key,
    tenant_id uuid not null references identity.tenant (id) on delete restrict,
    client_id uuid not null references clients.client (id) on delete restrict,
    client_number text not null,
    -- Home team of the person at that time; its team leads may change the protection.
    team_id uuid references identity.team (id) on delete restrict,
    kind text not null check (kind in ('sperrvermerk', 'relative', 'own-staff')),
    reason text not null check (reason in ('registry', 'danger', 'family', 'close-relationship', 'employed-here')),
    -- The member of staff who is this person.
    staff_user_id uuid references identity.staff_user (id) on delete restrict,
    starts_on date not null,
    -- Last day; empty until somebody ends it.
    ends_on date,
    version int not null default 1,
    created_at timestamptz not null,
    created_by uuid not null,
    updated_at timestamptz not null,
    ended_at timestamptz,
    ended_by uuid,
    check (ends_on is null or ends_on >= starts_on)
  );
  create index protection_client on clients.protection (tenant_id, client_id);
  create index protection_running on clients.protection (tenant_id, starts_on desc, id);
  create table clients.protection_member (
    protection_id uuid not null references clients.protection (id) on delete restrict,
    tenant_id uuid not null,
    client_id uuid not null references clients.client (id) on delete restrict,
    user_id uuid not null references identity.staff_user (id) on delete restrict,
    primary key (protection_id, user_id)
  );
  create index protection_member_tenant on clients.protection_member (tenant_id, protection_id);
  ${rowSecurity('clients.protection')}
  ${rowSecurity('clients.protection_member')}
  grant select, insert, update on clients.protection to weiterlotse_app;
  grant select, insert, delete on clients.protection_member to weiterlotse_app;
  grant select on clients.protection, clients.protection_member to house_keeper;
  select audit.watch('clients.protection', 'client', 'client_id');
  select audit.watch('clients.protection_member', 'client', 'client_id', 'protection_id', whole => true);
`;

const effects = `
  alter table counselling.case
    -- What follows from the person's protection, kept by trigger: policies of cases look at no other table.
    add protected_for uuid[],
    add client_staff_user_id uuid;
  create index case_protected on counselling.case (tenant_id) where protected_for is not null;
  grant usage on schema clients, counselling to house_keeper;
  grant select (id, tenant_id, protected_for, staff_user_id) on clients.client to house_keeper;
  grant update (protected_for, staff_user_id) on clients.client to house_keeper;
  grant select (id, tenant_id, client_id), update (protected_for, client_staff_user_id) on counselling.case to house_keeper;

  create function counselling.case_follows_protection() returns trigger
    language plpgsql security definer set search_path = pg_catalog as $f$
  begin
    update counselling.case k set protected_for = new.protected_for, client_staff_user_id = new.staff_user_id
      where k.client_id = new.id and k.tenant_id = new.tenant_id;
    return null;
  end $f$;
  create function counselling.case_protected_from_start() returns trigger
    language plpgsql security definer set search_path = pg_catalog as $f$
  begin
    select c.protected_for, c.staff_user_id into new.protected_for, new.client_staff_user_id
      from clients.client c where c.id = new.client_id and c.tenant_id = new.tenant_id;
    return new;
  end $f$;

  -- The group of all protections that run on a day: whoever is in every one of them. Written down only where it differs.
  create function clients.apply_protections(on_day date, of_client uuid) returns int
    language plpgsql security definer set search_path = pg_catalog as $f$
  declare changed int;
  begin
    with running as (
      select p.id, p.client_id, p.staff_user_id from clients.protection p
      where p.starts_on <= on_day and (p.ends_on is null or p.ends_on >= on_day) and p.ended_at is null
        and (of_client is null or p.client_id = of_client)),
    sums as (select client_id, count(*) as n, max(staff_user_id::text)::uuid as staff_user_id from running group by client_id),
    wanted as (
      select s.client_id, s.staff_user_id, array(
        select m.user_id from running r join clients.protection_member m on m.protection_id = r.id
        where r.client_id = s.client_id group by m.user_id having count(*) = s.n order by m.user_id) as protected_for
      from sums s)
    update clients.client c set protected_for = w.protected_for, staff_user_id = w.staff_user_id
      from (select p.client_id, w.protected_for, w.staff_user_id
              from (select distinct client_id from clients.protection where of_client is null or client_id = of_client) p
                left join wanted w on w.client_id = p.client_id) w
      where c.id = w.client_id and (of_client is null or c.tenant_id = platform.tenant_in_scope())
        and (c.protected_for, c.staff_user_id) is distinct from (w.protected_for, w.staff_user_id);
    get diagnostics changed = row_count;
    return changed;
  end $f$;
  ${ownedBy('house_keeper', 'clients', ['clients.apply_protections(date, uuid)'])}
  ${ownedBy('house_keeper', 'counselling', ['counselling.case_follows_protection()', 'counselling.case_protected_from_start()'])}
  create trigger case_follows_protection after update of protected_for, staff_user_id on clients.client
    for each row when (old.protected_for is distinct from new.protected_for or old.staff_user_id is distinct from new.staff_user_id)
    execute function counselling.case_follows_protection();
  create trigger case_protected_from_start before insert or update of client_id on counselling.case
    for each row when (new.client_id is not null) execute function counselling.case_protected_from_start();
`;

const cases = `
  drop policy scope on counselling.case;
  ${rowSecurity('counselling.case', { people: caseSeen })}

  create or replace function counselling.case_ids_by_text(pattern text, most int) returns setof uuid
    language sql stable security definer set search_path = pg_catalog, public as $f$
      select id from counselling.case where tenant_id = platform.tenant_in_scope() and search_text like pattern
        and case when platform.reaches_all() then true else (${caseSeen}) end
      order by closed_on is not null, number desc limit most $f$;
  grant select (protected_for, client_staff_user_id, status, opened_on, last_contact_on) on counselling.case to search_reader;

  -- What a list shows of a case one would reach, were its person not protected: state and dates, no name, no subject.
  create function counselling.protected_cases()
    returns table (id uuid, number text, status text, owner_id uuid, last_contact_on date)
    language sql stable security definer set search_path = pg_catalog as $f$
      select id, number, status, owner_id, last_contact_on from counselling.case
      where tenant_id = platform.tenant_in_scope() and protected_for is not null and platform.user_in_scope() is not null
        and not platform.user_in_scope() = any(protected_for)
        and client_staff_user_id is distinct from platform.user_in_scope()
        and not coalesce(client_id = any(platform.granted_clients()), false)
        and (${ofTheTeam}) $f$;
  ${ownedBy('search_reader', 'counselling', ['counselling.protected_cases()'])}

  create or replace view published.cases as
    select id, tenant_id, number, status, client_id, establishment_id, owner_id, integration_office_id, funding_office_id,
           opened_on, closed_on, last_contact_on, team_id, protected_for is not null as protected from counselling.case;
  -- A place of living is what a Sperrvermerk hides.
  create or replace view published.clients as
    select id, tenant_id, number, gender, case when protected_for is null then town end as town,
           case when protected_for is null then ags end as ags, employment_status, birth_date from clients.client;
`;

// Whoever does not see what a reminder or a notification is about does not see it either.
const subjectSeen = `case subject_kind
  when 'case' then exists (select from counselling.case k where k.id = subject_id)
  when 'application' then exists (select from funding.application a where a.id = subject_id)
  else true end`;

const reminders = `
  drop policy scope on reminders.reminder;
  ${rowSecurity('reminders.reminder', { people: subjectSeen })}
  drop policy scope on reminders.notification;
  ${rowSecurity('reminders.notification', { people: `case when user_id = platform.user_in_scope() then ${subjectSeen} else false end` })}
`;
