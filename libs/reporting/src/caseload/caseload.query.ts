import type { Cursor, LocalDate, OfficeId, PageRequest, TeamId, TenantId, UserId } from '@app/kernel';
import type { ReportStatement } from '../reader/reporting-reader.js';
import type { AdviserCounts, CaseloadFigure, Period } from './caseload.js';

/** What is counted: one Träger, perhaps one of its offices, a period, and the two days it is looked at. */
export type Counted = {
  readonly tenantId: TenantId;
  readonly officeId: OfficeId | null;
  readonly period: Period;
  readonly referenceDay: LocalDate;
  readonly today: LocalDate;
};

/** Which number's rows; what is null does not narrow. */
export type Behind = {
  readonly figure: CaseloadFigure;
  readonly adviserId: UserId | null;
  readonly teamId: TeamId | null;
  readonly state: string | null;
};

/** Name of the office asked for, null for the whole Träger; no row at all when there is no such office here. */
export type Place = { readonly officeName: string | null };

/** A row behind a number: file number, phase, adviser, dates, town (decisions.md 5); no name of a client, no note. */
export type CaseloadCase = {
  readonly id: string;
  readonly number: string;
  readonly status: string;
  readonly adviserName: string | null;
  readonly openedOn: LocalDate;
  readonly closedOn: LocalDate | null;
  readonly lastContactOn: LocalDate | null;
  readonly town: string | null;
};

/** A row of the export: a case with the numbers it counts in. */
export type CountedCase = CaseloadCase & {
  readonly teamName: string;
  readonly open: boolean;
  readonly created: boolean;
  readonly closed: boolean;
  readonly noContact8Weeks: boolean;
};

// $1 Träger, $2 office or null, $3 first day, $4 reference day, $5 today: the same in all statements, so that a number and its rows agree.
const open = `(c.opened_on <= $4 and (c.closed_on is null or c.closed_on > $4))`;
const created = `(c.opened_on between $3 and $4)`;
const closed = `(c.closed_on is not null and c.closed_on between $3 and $4)`;
const lastContact = `(select max(s.held_on) from published.sessions s where s.tenant_id = $1 and s.case_id = c.id and s.held_on <= $4)`;
const silent = (contact: string): string => `(${open} and coalesce(${contact}, c.opened_on) < $4::date - 56)`;
const overdue = `(r.state = 'OFFEN' and r.due_on < $5)`;
const applied = `((a.created_at at time zone 'Europe/Berlin')::date <= $4)`;

const place = `
  place as (
    select case when $2::uuid is null then null else o.name end as "officeName"
      from published.offices o where o.tenant_id = $1 and ($2::uuid is null or o.id = $2) limit 1),
  adviser as (
    select u.id, u.display_name, u.team_id, u.team_name
      from published.advisers u where u.tenant_id = $1 and ($2::uuid is null or u.office_id = $2))`;

/** All numbers of the report: one row per adviser of the Träger (of the office), `adviserId` null when there is none. */
export const countsStatement = (counted: Counted): ReportStatement => ({
  text: `
    with ${place},
    cases as (
      select c.owner_id,
             count(*) filter (where ${open})::int as open, count(*) filter (where ${created})::int as created,
             count(*) filter (where ${closed})::int as closed, count(*) filter (where ${silent('contact.day')})::int as silent,
             array_agg($4::date - contact.day) filter (where ${open} and contact.day is not null) as days
        from published.cases c left join lateral (select ${lastContact} as day) contact on ${open}
       where c.tenant_id = $1 and c.opened_on <= $4 and (c.closed_on is null or c.closed_on >= $3 or c.closed_on > $4)
       group by c.owner_id),
    reminders as (
      select r.owner_id, count(*)::int as overdue from published.reminders r where r.tenant_id = $1 and ${overdue} group by r.owner_id),
    applications as (
      select counted.owner_id, jsonb_object_agg(counted.state, counted.n) as states from (
        select c.owner_id, a.state, count(*)::int as n
          from published.funding_applications a join published.cases c on c.id = a.case_id and c.tenant_id = $1
         where a.tenant_id = $1 and ${applied} group by c.owner_id, a.state) counted
       group by counted.owner_id)
    select place."officeName", u.id as "adviserId", u.display_name as "adviserName", u.team_id as "teamId", u.team_name as "teamName",
           coalesce(c.open, 0) as open, coalesce(c.created, 0) as created, coalesce(c.closed, 0) as closed,
           coalesce(r.overdue, 0) as "overdueReminders", coalesce(c.silent, 0) as "noContact8Weeks",
           coalesce(c.days, '{}') as "contactDays", coalesce(a.states, '{}') as applications
      from place left join adviser u on true
        left join cases c on c.owner_id = u.id left join reminders r on r.owner_id = u.id left join applications a on a.owner_id = u.id
     order by u.team_name, u.display_name, u.id`,
  values: common(counted),
});

export type CountsRow = Place & (AdviserCounts | { readonly adviserId: null });

const orders = { asc: { by: 'asc', after: '>' }, desc: { by: 'desc', after: '<' } } as const;

/**
 * One page of the rows behind a number, `limit + 1` of them. A reminder shows the case (or need) it is about, an application its own
 * number and state. A page without rows has one row with `id` null.
 */
export const casesStatement = (counted: Counted, behind: Behind, { direction, limit, after }: PageRequest<'number'>): ReportStatement => ({
  text: `
    with ${place},
    subject as (
      select c.id, c.number, c.status, c.owner_id, c.id as case_id, null::uuid as need_id
        from published.cases c
       where c.tenant_id = $1
         and case $6 when 'open' then ${open} when 'created' then ${created} when 'closed' then ${closed}
                     when 'no-contact-8-weeks' then ${silent(lastContact)} else false end
      union all
      select a.id, a.number, a.state, c.owner_id, c.id, null
        from published.funding_applications a join published.cases c on c.id = a.case_id and c.tenant_id = $1
       where a.tenant_id = $1 and $6 = 'application' and ${applied} and ($9::text is null or a.state = $9)
      union all
      select r.id, coalesce(c.number, n.number), coalesce(c.status, n.status), r.owner_id, c.id, n.id
        from published.reminders r
          left join published.funding_applications a on r.subject_kind = 'application' and a.id = r.subject_id and a.tenant_id = $1
          left join published.cases c on c.id = case r.subject_kind when 'case' then r.subject_id else a.case_id end and c.tenant_id = $1
          left join published.needs n on r.subject_kind = 'need' and n.id = r.subject_id and n.tenant_id = $1
       where r.tenant_id = $1 and $6 = 'overdue-reminders' and ${overdue}),
    page as (
      select subject.*, u.display_name
        from subject join adviser u on u.id = subject.owner_id
       where ($7::uuid is null or u.id = $7) and ($8::uuid is null or u.team_id = $8)
         and ($10::text is null or (subject.number collate "C", subject.id) ${orders[direction].after} ($10 collate "C", $11::uuid))
       order by subject.number collate "C" ${orders[direction].by}, subject.id ${orders[direction].by} limit $12)
    select place."officeName", page.id, page.number, page.status, page.display_name as "adviserName",
           coalesce(c.opened_on, (n.submitted_at at time zone 'Europe/Berlin')::date) as "openedOn", c.closed_on as "closedOn",
           ${lastContact} as "lastContactOn", coalesce(k.town, e.town) as town
      from place left join page on true
        left join published.cases c on c.id = page.case_id and c.tenant_id = $1
        left join published.needs n on n.id = page.need_id and n.tenant_id = $1
        left join published.clients k on k.id = c.client_id and k.tenant_id = $1
        left join published.establishments e on e.id = coalesce(c.establishment_id, n.establishment_id)
     order by page.number collate "C" ${orders[direction].by}, page.id ${orders[direction].by}`,
  values: [...common(counted), behind.figure, behind.adviserId, behind.teamId, behind.state, ...position(after), limit + 1],
});

export type CasesRow = Place & (CaseloadCase | { readonly id: null });

/** Every case that counts as open, created or closed, `limit` at most. */
export const countedCasesStatement = (counted: Counted, limit: number): ReportStatement => ({
  text: `
    with ${place}
    select c.id, c.number, c.status, u.display_name as "adviserName", u.team_name as "teamName", c.opened_on as "openedOn",
           c.closed_on as "closedOn", contact.day as "lastContactOn", coalesce(k.town, e.town) as town,
           ${open} as open, ${created} as created, ${closed} as closed, ${silent('contact.day')} as "noContact8Weeks"
      from published.cases c join adviser u on u.id = c.owner_id left join lateral (select ${lastContact} as day) contact on true
        left join published.clients k on k.id = c.client_id and k.tenant_id = $1
        left join published.establishments e on e.id = c.establishment_id
     where c.tenant_id = $1 and (${open} or ${created} or ${closed}) and $5::date is not null
     order by c.number collate "C", c.id limit $6`,
  values: [...common(counted), limit],
});

const common = ({ tenantId, officeId, period, referenceDay, today }: Counted): readonly unknown[] => [
  tenantId,
  officeId,
  period.from,
  referenceDay,
  today,
];

const position = (after: Cursor | null): readonly unknown[] => after ?? [null, null];
