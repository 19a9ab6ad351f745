import type { Chosen, Facet } from '@app/platform';

/** Weighted heads of one Betrieb (§ 82 Abs. 6 SGB III), by the borders the shares of § 82 SGB III know. */
export const companySizes = ['under-10', '10-49', '50-499', '500-up', 'unknown'] as const;

/** What somebody should look after: an agreement that ends within six months, a planned step that is due within four weeks. */
export const companyConcerns = ['agreement-ends', 'step-due', 'no-owner'] as const;

/** FROM and WHERE of the directory: $1 the Träger, $2 today. */
export const companyRows = `companies.establishment e
  left join companies.relationship r on r.tenant_id = $1 and r.establishment_id = e.id
  left join lateral (
    select (over_30 * 4 + up_to_30 * 3 + up_to_20 * 2 + up_to_10) / 4.0::float8 as weighted from companies.headcount
    where tenant_id = $1 and establishment_id = e.id and as_of <= $2::date and replaced_at is null order by as_of desc limit 1) h on true
  where true`;

/** What companies can be narrowed by. */
export const companyFacets = {
  state: { sql: `coalesce(r.state, 'observed')` },
  owner: { sql: 'r.owner_id', type: 'uuid' },
  size: {
    sql: `case when h.weighted is null then 'unknown' when h.weighted < 10 then 'under-10' when h.weighted < 50 then '10-49'
      when h.weighted < 500 then '50-499' else '500-up' end`,
  },
  /** Abteilung of the WZ, two digits. */
  industry: { sql: 'left(e.wz_code, 2)' },
  /** Municipality by its AGS. */
  town: { sql: 'e.ags' },
  concern: {
    sql: `array_remove(array[
      case when exists (select from companies.agreement a where a.tenant_id = $1 and a.establishment_id = e.id
        and a.valid_to between $2::date and $2::date + 183) then 'agreement-ends' end,
      case when r.planned_on <= $2::date + 28 then 'step-due' end,
      case when r.owner_id is null and coalesce(r.state, 'observed') in ('approached', 'in-consultation', 'active') then 'no-owner' end], null)`,
    many: true,
  },
} as const satisfies Record<string, Facet>;
export type CompanyFacet = keyof typeof companyFacets;
export type CompanyFilter = Chosen<CompanyFacet>;
