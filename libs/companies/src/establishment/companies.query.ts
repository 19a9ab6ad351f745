import { Injectable } from '@nestjs/common';
import {
  Clock,
  pageOf,
  type EstablishmentId,
  type LocalDate,
  type Page,
  type PageRequest,
  type TenantScope,
  type UserId,
} from '@app/kernel';
import { Reader } from '@app/platform';
import { weightedQuarters, type HeadcountClasses, type HeadcountSum } from '../headcount/headcount.js';
import type { RelationshipState } from '../relationship/relationship.js';
import { CompaniesStore } from './companies.store.js';
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

const summary = 'e.id, e.name, e.town, e.betriebsnummer, e.ags';

// Words in this order with anything between them; two letters only begin a name: the trigram index knows nothing shorter.
const containing = `case when length($1::text) < 3 then '' else '%' end || regexp_replace(
  replace(replace(replace(platform.fold($1), '\\', '\\\\'), '%', '\\%'), '_', '\\_'), '\\s+', '%', 'g') || '%'`;

/** Lists and pages of the company directory. */
@Injectable()
export class CompanyLists {
  constructor(
    private readonly reader: Reader,
    private readonly companies: CompaniesStore,
    private readonly clock: Clock,
  ) {}

  /** The directory by name or town, with the newest weighted headcount (in heads, such as 46.5) this Träger knows. */
  async page(scope: TenantScope, { sort, direction, limit, after }: PageRequest<'name' | 'town'>): Promise<Page<CompanyListItem>> {
    const [compare, order] = direction === 'asc' ? ['>', 'asc'] : ['<', 'desc'];
    const rows = await this.reader.rows<CompanyListItem>(scope, {
      name: `companies.page.${sort}.${order}`,
      access: { of: ['company.list'], when: 'always' },
      text: `select ${summary}, e.wz_code as "wzCode", h.weighted as "weightedHeadcount",
               coalesce(r.state, 'observed') as state, r.planned_on as "plannedOn", r.owner_id as "ownerId"
             from companies.establishment e left join companies.relationship r on r.tenant_id = $1 and r.establishment_id = e.id
               left join lateral (
               select (over_30 * 4 + up_to_30 * 3 + up_to_20 * 2 + up_to_10) / 4.0::float8 as weighted from companies.headcount
               where tenant_id = $1 and establishment_id = e.id and as_of <= $2 and replaced_at is null order by as_of desc limit 1) h on true
             where $3::text is null or (e.${sort}, e.id) ${compare} ($3, $4::uuid)
             order by e.${sort} ${order}, e.id ${order} limit $5`,
      values: [scope.tenantId, this.clock.today(), after?.[0] ?? null, after?.[1] ?? null, limit + 1],
    });
    return pageOf(rows, limit, (row) => [row[sort], row.id]);
  }

  /** Up to `limit` entries whose name, town or Betriebsnummer contains what was typed; umlauts do not matter. */
  search(typed: string, limit: number): Promise<readonly CompanySummary[]> {
    return this.reader.shared<CompanySummary>({
      name: 'companies.search',
      text: `select ${summary} from companies.establishment e where e.search_name like ${containing} order by e.name, e.id limit $2`,
      values: [typed.trim(), limit],
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
                  'scope', scope, 'coversTraining', covers_training, 'version', version) order by valid_from desc, id), '[]') from companies.agreement where tenant_id = $1 and establishment_id = $2) as agreements,
               (select coalesce(jsonb_agg(jsonb_build_object('id', id, 'displayName', display_name, 'role', role, 'phone', phone, 'email', email,
                  'main', main, 'validFrom', valid_from, 'validTo', valid_to, 'version', version)
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
