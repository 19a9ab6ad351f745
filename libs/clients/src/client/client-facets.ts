import type { Chosen, Facet } from '@app/platform';

/** What somebody should look after: an open case whose follow-up has passed, or has none, nobody spoke to for eight weeks; nobody works with the person. */
export const clientConcerns = ['overdue', 'no-next', 'no-contact', 'no-case'] as const;

const silentDays = 56;

/** FROM and WHERE of the list of persons: $1 the Träger, $2 today. `k` sums up the open cases one may see. */
export const clientRows = `clients.client c
  left join lateral (
    select count(*)::int as open, array_agg(distinct k.owner_id::text) as owners, min(r.due_on) as next_due_on,
           max(k.last_contact_on) as last_contact_on, bool_or(r.due_on is null) as unplanned,
           bool_or(coalesce(k.last_contact_on, k.opened_on) < $2::date - ${silentDays}) as silent
    from published.cases k left join lateral (
      select min(due_on) as due_on from published.reminders
      where tenant_id = $1 and subject_kind = 'case' and subject_id = k.id and state = 'OFFEN') r on true
    where k.client_id = c.id and k.tenant_id = $1 and k.closed_on is null) k on true
  where c.tenant_id = $1`;

/** What persons can be narrowed by; target groups and everything else restricted is no filter (§ 396 SGB III, § 67 SGB X). */
export const clientFacets = {
  status: { sql: `coalesce(c.employment_status, 'not-asked')` },
  /** Municipality by its AGS. */
  town: { sql: 'c.ags' },
  /** Colleagues who have an open case of the person. */
  owner: { sql: 'k.owners', many: true },
  /** The language the person wishes to be written to. */
  language: { sql: '(select p.language from clients.contact_preference p where p.tenant_id = $1 and p.client_id = c.id)' },
  concern: {
    sql: `array_remove(array[case when k.next_due_on < $2::date then 'overdue' end, case when k.unplanned then 'no-next' end,
      case when k.silent then 'no-contact' end, case when k.open = 0 then 'no-case' end], null)`,
    many: true,
  },
} as const satisfies Record<string, Facet>;
export type ClientFacet = keyof typeof clientFacets;
export type ClientFilter = Chosen<ClientFacet>;
