import { Injectable } from '@nestjs/common';
import {
  Clock,
  pageOf,
  telephoneDigits,
  type EstablishmentId,
  type LocalDate,
  type Page,
  type PageRequest,
  type TenantScope,
  type UserId,
} from '@app/kernel';
import { facetConditions, facetCounts, facetTotal, facetValues, Reader, type FacetCount } from '@app/platform';
import { weightedQuarters, type HeadcountClasses, type HeadcountSum } from '../headcount/headcount.js';
import type { RelationshipState } from '../relationship/relationship.js';
import { CompaniesStore } from './companies.store.js';
import { companyFacets, companyRows, type CompanyFacet, type CompanyFilter } from './company-facets.js';
import type { AgreementRow, CompanySummary, ContactRow, DirectoryEntry } from './establishment.js';

export type CompanyListItem = CompanySummary & {
  readonly wzCode: string | null;
  readonly weightedHeadcount: number | null;
  readonly state: RelationshipState;
  /** The day the state changes by itself. */
  readonly plannedOn: LocalDate | null;
  readonly ownerId: UserId | null;
};

/** The newest count of one Betrieb. */
export type LatestHeadcount = HeadcountClasses & { readonly asOf: LocalDate; readonly source: string };

/** Everything a Träger sees about a Betrieb. */
export type CompanyPage = DirectoryEntry & {
  readonly headcount: LatestHeadcount | null;
  readonly companyHeadcount: HeadcountSum;
  readonly groupHeadcount: HeadcountSum | null;
  readonly agreements: readonly AgreementRow[];
  readonly contacts: readonly ContactRow[];
  readonly needs: number;
};

/** Why a search found an entry; `phone` is that of a contact. */
export const companyHitReasons = ['name', 'town', 'number', 'phone', 'sound', 'similar'] as const;
export type CompanyHit = CompanySummary & { readonly because: (typeof companyHitReasons)[number] };

const summary = 'e.id, e.name, e.town, e.betriebsnummer, e.ags';

// Words in this order with anything between them; two letters only begin a name: the trigram index knows nothing shorter.
const containing = `case when length($1::text) < 3 then '' else '%' end || regexp_replace(
  replace(replace(replace(platform.fold($1), '\\', '\\\\'), '%', '\\%'), '_', '\\_'), '\\s+', '%', 'g') || '%'`;

// Who changed a row last, or recorded it where nobody did.
const lastChange = `'changedAt', to_char(coalesce(updated_at, created_at) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
  'changedBy', case when updated_at is null then created_by else updated_by end, 'changed', updated_at is not null`;

/** Lists and pages of the company directory. */
@Injectable()
export class CompanyLists {
  constructor(
    private readonly reader: Reader,
    private readonly companies: CompaniesStore,
    private readonly clock: Clock,
  ) {}

  /** The directory by name or town, with the newest weighted headcount (in heads, such as 46.5) this Träger knows. */
  async page(
    scope: TenantScope,
    filter: CompanyFilter,
    { sort, direction, limit, after }: PageRequest<'name' | 'town'>,
  ): Promise<Page<CompanyListItem>> {
    const [compare, order] = direction === 'asc' ? ['>', 'asc'] : ['<', 'desc'];
    const base = [scope.tenantId, this.clock.today()];
    const chosen = facetValues(companyFacets, filter);
    const at = base.length + chosen.length;
    const rows = await this.reader.rows<CompanyListItem>(scope, {
      name: `companies.page.${sort}.${order}`,
      access: { of: ['company.list'], when: 'always' },
      text: `select ${summary}, e.wz_code as "wzCode", h.weighted as "weightedHeadcount",
               coalesce(r.state, 'observed') as state, r.planned_on as "plannedOn", r.owner_id as "ownerId"
             from ${companyRows} and ${facetConditions(companyFacets, base.length + 1)}
               and ($${at + 1}::text is null or (e.${sort}, e.id) ${compare} ($${at + 1}, $${at + 2}::uuid))
             order by e.${sort} ${order}, e.id ${order} limit $${at + 3}`,
      values: [...base, ...chosen, after?.[0] ?? null, after?.[1] ?? null, limit + 1],
    });
    return pageOf(rows, limit, (row) => [row[sort], row.id]);
  }

  /** How many companies the view has in all. */
  async count(scope: TenantScope, filter: CompanyFilter): Promise<number> {
    const statement = facetTotal('companies.total', companyFacets, companyRows, [scope.tenantId, this.clock.today()], filter);
    return (await this.reader.rows<{ count: number }>(scope, statement))[0]?.count ?? 0;
  }

  /** How many companies stand behind each choice; one statement. */
  counts(scope: TenantScope, filter: CompanyFilter): Promise<readonly FacetCount<CompanyFacet>[]> {
    const base = [scope.tenantId, this.clock.today()];
    return this.reader.rows(scope, facetCounts('companies.counts', companyFacets, companyRows, base, filter));
  }

  /**
   * Up to `limit` entries whose name, town or Betriebsnummer contains what was typed, or whose contact has this telephone number; umlauts
   * do not matter. Where there are not enough of them, names that sound alike (Kölner Phonetik), then those one slip away.
   */
  async search(scope: TenantScope, typed: string, limit: number): Promise<readonly CompanyHit[]> {
    const digits = telephoneDigits(typed);
    const [written, called] = await Promise.all([
      this.reader.shared<CompanyHit>({
        name: 'companies.search',
        text: `select ${summary}, case when f.because <> 'written' then f.because when e.betriebsnummer like ${containing} then 'number'
                 when platform.fold(e.name) like ${containing} then 'name' else 'town' end as because
               from companies.found($1, ${containing}, $2) f join companies.establishment e on e.id = f.id order by f.place`,
        values: [typed.trim(), limit],
      }),
      digits === null ? [] : this.calledBy(scope, digits, limit),
    ]);
    const known = new Set(written.map(({ id }) => id));
    return [...written, ...called.filter(({ id }) => !known.has(id))].slice(0, limit);
  }

  private calledBy(scope: TenantScope, digits: string, limit: number): Promise<readonly CompanyHit[]> {
    return this.reader.rows<CompanyHit>(scope, {
      name: 'companies.by-contact-phone',
      text: `select ${summary}, 'phone' as because from companies.called($2, $3, $4) found join companies.establishment e on e.id = found
             where exists (select from companies.contact c where c.tenant_id = $1 and c.establishment_id = e.id) order by e.name, e.id`,
      values: [scope.tenantId, digits, this.clock.today(), limit],
    });
  }

  /** Entries by id, of the directory all Träger share. */
  async summaries(ids: readonly EstablishmentId[]): Promise<ReadonlyMap<EstablishmentId, CompanySummary>> {
    if (ids.length === 0) return new Map();
    const rows = await this.reader.shared<CompanySummary>({
      name: 'companies.summaries',
      text: `select ${summary} from companies.establishment e where e.id = any($1)`,
      values: [[...new Set(ids)]],
    });
    return new Map(rows.map((row) => [row.id, row]));
  }

  /** One Betrieb with everything this Träger knows about it today. Throws Problem `kernel.not-found`. */
  async company(scope: TenantScope, id: EstablishmentId): Promise<CompanyPage> {
    const [entry, sums, known] = await Promise.all([
      this.companies.get(this.reader, id),
      this.companies.headcountAt(this.reader, scope, id, this.clock.today()),
      this.known(scope, id),
    ]);
    return { ...entry, ...known, companyHeadcount: sums.own, groupHeadcount: sums.group };
  }

  private async known(scope: TenantScope, id: EstablishmentId) {
    const [row] = await this.reader.rows<Pick<CompanyPage, 'headcount' | 'agreements' | 'contacts' | 'needs'>>(scope, {
      name: 'companies.known',
      access: { of: ['company.read'], when: 'always' },
      text: `select
               (select jsonb_build_object('asOf', as_of, 'over30', over_30, 'upTo30', up_to_30, 'upTo20', up_to_20, 'upTo10', up_to_10, 'source', source)
                from companies.headcount where tenant_id = $1 and establishment_id = $2 and as_of <= $3 and replaced_at is null order by as_of desc limit 1) as headcount,
               (select coalesce(jsonb_agg(jsonb_build_object('id', id, 'kind', kind, 'validFrom', valid_from, 'validTo', valid_to,
                  'scope', scope, 'coversTraining', covers_training, 'document', document, 'version', version, ${lastChange}) order by valid_from desc, id), '[]') from companies.agreement where tenant_id = $1 and establishment_id = $2) as agreements,
               (select coalesce(jsonb_agg(jsonb_build_object('id', id, 'displayName', display_name, 'role', role, 'phone', phone, 'email', email,
                  'main', main, 'validFrom', valid_from, 'validTo', valid_to, 'version', version, ${lastChange})
                  order by main desc, valid_to is not null, display_name, id), '[]') from companies.contact where tenant_id = $1 and establishment_id = $2) as contacts,
               (select count(*)::int from published.needs where tenant_id = $1 and establishment_id = $2) as needs`,
      values: [scope.tenantId, id, this.clock.today()],
    });
    return row ?? { headcount: null, agreements: [], contacts: [], needs: 0 };
  }
}

/** A count with its weighted sum in quarter heads. */
export const withWeight = <T extends HeadcountClasses>(headcount: T): T & { readonly weightedQuarters: number } => ({
  ...headcount,
  weightedQuarters: weightedQuarters(headcount),
});
