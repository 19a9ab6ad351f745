import type { ClientId } from '@app/kernel';
import type { Chosen, Facet } from '@app/platform';
import { endsWithin, silentAfter } from '../contact-rhythm/contact-rhythm.js';
import { closedStatuses } from './case.js';

/** Whom a case is about. */
export const caseKinds = ['person', 'company', 'both'] as const;

/**
 * What somebody should look after: a follow-up that has passed, none at all, a measure that ends in six weeks with nothing arranged, a
 * participant nobody spoke to for eight weeks, and cases in which two offices have a part.
 */
export const caseConcerns = ['overdue', 'no-next', 'ends-without-plan', 'no-contact', 'two-offices'] as const;
export type CaseConcern = (typeof caseConcerns)[number];

/** Weeks since the last contact, or since the case was opened where there was none. */
export const silentWeeks = ['4', '8', '12', '26'] as const;

const closed = `'{${closedStatuses.join(',')}}'::text[]`;

/** FROM and WHERE of the list of cases: $1 the Träger, $2 today, $3 the person or null. Of protected ones only number, state and dates. */
export const caseRows = `(
    select id, tenant_id, number, subject, status, client_id, establishment_id, owner_id, last_contact_on, opened_on,
           integration_office_id <> funding_office_id as two_offices, false as protected
      from counselling.case where tenant_id = $1
    union all
    select id, $1, number, '', status, null, null, owner_id, last_contact_on, null, false, true from counselling.protected_cases()) c
  left join lateral (
    select min(due_on) as due_on from published.reminders
    where tenant_id = $1 and subject_kind = 'case' and subject_id = c.id and state = 'OFFEN') r on true
  where c.tenant_id = $1 and ($3::uuid is null or c.client_id = $3::uuid)`;

const running = `select from counselling.case_measure m where m.tenant_id = $1 and m.case_id = c.id and m.stage = 'running'`;

const concerns: Readonly<Record<CaseConcern, string>> = {
  overdue: 'r.due_on < $2::date',
  'no-next': `r.due_on is null and not c.protected and c.status <> all (${closed}) and c.status <> 'RUHEND'`,
  'ends-without-plan': `exists (${running} and m.ends_on between $2::date and $2::date + ${endsWithin}
    and not exists (select from published.reminders t where t.tenant_id = $1 and t.subject_kind = 'case' and t.subject_id = c.id
      and t.kind = 'termin' and t.state = 'OFFEN' and t.due_on between $2::date and m.ends_on))`,
  'no-contact': `c.status = 'MASSNAHME_LAEUFT' and exists (${running} and greatest(c.last_contact_on, m.starts_on) < $2::date - ${silentAfter})`,
  'two-offices': 'c.two_offices',
};

const holding = (conditions: readonly (readonly [string, string])[]): string =>
  `array_remove(array[${conditions.map(([value, sql]) => `case when ${sql} then '${value}' end`).join(', ')}], null)`;

/** What cases can be narrowed by; without a status those that are not closed. */
export const caseFacets = {
  owner: { sql: 'case when not c.protected then c.owner_id end', type: 'uuid' },
  status: { sql: 'c.status', standard: (value) => `${value} <> all (${closed})` },
  kind: {
    sql: `case when c.protected then null when c.client_id is not null and c.establishment_id is not null then 'both'
      when c.client_id is not null then 'person' else 'company' end`,
  },
  concern: { sql: holding(caseConcerns.map((concern) => [concern, concerns[concern]])), many: true },
  silent: {
    sql: holding(silentWeeks.map((weeks) => [weeks, `coalesce(c.last_contact_on, c.opened_on) <= $2::date - ${weeks} * 7`])),
    many: true,
  },
} as const satisfies Record<string, Facet>;
export type CaseFacet = keyof typeof caseFacets;

/** What is chosen, and perhaps one person whose cases alone are meant. */
export type CaseFilter = { readonly chosen: Chosen<CaseFacet>; readonly clientId?: ClientId | null };
