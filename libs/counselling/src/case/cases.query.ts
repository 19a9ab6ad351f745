import { Injectable } from '@nestjs/common';
import {
  notFound,
  pageOf,
  type CaseId,
  type ClientId,
  type EstablishmentId,
  type LocalDate,
  type Page,
  type PageRequest,
  type TenantScope,
  type UserId,
} from '@app/kernel';
import { facetConditions, facetCounts, facetTotal, facetValues, Reader, type FacetCount } from '@app/platform';
import { caseStatuses, type Case, type CaseStatus } from './case.js';
import { caseFacets, caseRows, type CaseFacet, type CaseFilter } from './case-facets.js';

export const caseSorts = ['nextReminder', 'lastContact', 'number'] as const;
export type CaseSort = (typeof caseSorts)[number];

/** A case in a list; `nextDueOn` is the day of its next open reminder. */
export type CaseRow = {
  readonly id: CaseId;
  readonly number: string;
  readonly subject: string;
  readonly status: CaseStatus;
  readonly clientId: ClientId | null;
  readonly establishmentId: EstablishmentId | null;
  /** Null with the rest that would tell something, where the person is protected. */
  readonly ownerId: UserId | null;
  /** The person is there for a named group only: nothing but number, state and dates is shown. */
  readonly protected: boolean;
  readonly lastContactOn: LocalDate | null;
  readonly openedOn: LocalDate | null;
  readonly nextDueOn: LocalDate | null;
};

/** What somebody looks for: words, and the clients and companies already found by them. */
export type CaseQuestion = {
  readonly query: string;
  readonly clientIds: readonly ClientId[];
  readonly establishmentIds: readonly EstablishmentId[];
  readonly limit: number;
};

const parametersOf = (scope: TenantScope, { chosen, clientId = null }: CaseFilter, today: LocalDate) =>
  [
    [scope.tenantId, today, clientId],
    // Of one person everything is shown, the closed cases too.
    facetValues(caseFacets, clientId && !chosen.status ? { ...chosen, status: caseStatuses } : chosen),
  ] as const;

// Rows without a day stand last where the nearest comes first, and first where the longest silence comes last.
const sortValue: Readonly<Record<CaseSort, { readonly sql: string; readonly type: string }>> = {
  nextReminder: { sql: `coalesce(r.due_on, date '9999-12-31')`, type: 'date' },
  lastContact: { sql: `coalesce(c.last_contact_on, date '0001-01-01')`, type: 'date' },
  number: { sql: 'c.number', type: 'text' },
};

/** Reads of cases; each one statement. The next reminder comes from the view its owner publishes. */
@Injectable()
export class CaseLists {
  constructor(private readonly reader: Reader) {}

  /** Without a chosen status all cases that are not closed. `today` is what silence and overdue are reckoned from. */
  async page(
    scope: TenantScope,
    filter: CaseFilter,
    { sort, direction, limit, after }: PageRequest<CaseSort>,
    today: LocalDate,
  ): Promise<Page<CaseRow>> {
    const { sql, type } = sortValue[sort];
    const [compare, order] = direction === 'asc' ? ['>', 'asc'] : ['<', 'desc'];
    const [base, chosen] = parametersOf(scope, filter, today);
    const at = base.length + chosen.length;
    const rows = await this.reader.rows<CaseRow & { sortValue: string }>(scope, {
      name: `cases.page-${sort}-${order}`,
      access: { of: ['case.list'], when: 'always' },
      text: `select c.id, c.number, c.subject, c.status, c.client_id as "clientId", c.establishment_id as "establishmentId",
                    case when not c.protected then c.owner_id end as "ownerId", c.protected, c.last_contact_on as "lastContactOn",
                    c.opened_on as "openedOn", r.due_on as "nextDueOn", (${sql})::text as "sortValue"
             from ${caseRows} and ${facetConditions(caseFacets, base.length + 1)}
               and ($${at + 1}::text is null or (${sql}, c.id) ${compare} ($${at + 1}::${type}, $${at + 2}::uuid))
             order by ${sql} ${order}, c.id ${order} limit $${at + 3}`,
      values: [...base, ...chosen, after?.[0] ?? null, after?.[1] ?? null, limit + 1],
    });
    return pageOf(rows, limit, (row) => [row.sortValue, row.id]);
  }

  /** How many cases stand behind each choice, of those one may see; one statement. */
  counts(scope: TenantScope, filter: CaseFilter, today: LocalDate): Promise<readonly FacetCount<CaseFacet>[]> {
    const [base] = parametersOf(scope, filter, today);
    return this.reader.rows(scope, facetCounts('cases.counts', caseFacets, caseRows, base, filter.chosen));
  }

  /** How many cases the view has in all. */
  async count(scope: TenantScope, filter: CaseFilter, today: LocalDate): Promise<number> {
    const [base] = parametersOf(scope, filter, today);
    const [row] = await this.reader.rows<{ count: number }>(scope, facetTotal('cases.total', caseFacets, caseRows, base, filter.chosen));
    return row?.count ?? 0;
  }

  /** Ids of up to `limit` cases of this view, without those of protected persons: of these nothing can be done. */
  async ids(scope: TenantScope, filter: CaseFilter, today: LocalDate, limit: number): Promise<readonly CaseId[]> {
    const [base, chosen] = parametersOf(scope, filter, today);
    const rows = await this.reader.rows<{ id: CaseId }>(scope, {
      name: 'cases.ids',
      access: { of: ['case.select'], when: 'always' },
      text: `select c.id from ${caseRows} and ${facetConditions(caseFacets, base.length + 1)} and not c.protected
             order by c.number, c.id limit $${base.length + chosen.length + 1}`,
      values: [...base, ...chosen, limit],
    });
    return rows.map(({ id }) => id);
  }

  /** Cases whose number or subject holds the words typed, and those of the given clients and companies; open ones first. */
  search(scope: TenantScope, { query, clientIds, establishmentIds, limit }: CaseQuestion): Promise<readonly CaseRow[]> {
    return this.reader.rows<CaseRow>(scope, {
      name: 'cases.search',
      text: `select c.id, c.number, c.subject, c.status, c.client_id as "clientId", c.establishment_id as "establishmentId",
                    c.owner_id as "ownerId", false as protected, c.last_contact_on as "lastContactOn", c.opened_on as "openedOn", null as "nextDueOn"
             from counselling.case c
             where c.tenant_id = $1 and (c.id = any(array(select counselling.case_ids_by_text(
                 '%' || platform.fold(regexp_replace($2, '([%_\\\\])', '\\\\\\1', 'g')) || '%', $5)))
               or c.client_id = any($3::uuid[]) or c.establishment_id = any($4::uuid[]))
             order by c.closed_on is not null, c.number desc limit $5`,
      values: [scope.tenantId, query, clientIds, establishmentIds, limit],
    });
  }

  /**
   * As `get`; a case that is offered to whoever asks is answered by what the answer needs, nothing of the person and the company.
   * `offerOnly` = nothing else of it may be seen or done. Throws Problem `kernel.not-found`.
   */
  async getOrOffered(scope: TenantScope, id: CaseId): Promise<{ readonly kase: Case; readonly offerOnly: boolean }> {
    const kase = await this.find(scope, id);
    if (kase) return { kase, offerOnly: false };
    const [offered] = await this.reader.rows<Case>(scope, {
      name: 'cases.get-offered',
      access: { of: ['case.read'], when: 'found' },
      text: `select id, tenant_id as "tenantId", number, subject, status, null as "clientId", null as "establishmentId", null as "needId",
                    owner_id as "ownerId", integration_office_id as "integrationOfficeId", funding_office_id as "fundingOfficeId",
                    opened_on as "openedOn", null as "closedOn", null as "closingReason", null as "lastContactOn", null as "referredTo",
                    status_since as "statusSince", false as enquiry, false as advised, 'none' as "fundingStage", null as "restingReason",
                    null as "restingUntil", offered_to as "offeredTo", null as "fundingOwnerId", version, created_at as "createdAt",
                    null as "createdBy", updated_at as "updatedAt"
             from counselling.offered_case($1) where tenant_id = $2`,
      values: [id, scope.tenantId],
    });
    if (!offered) throw notFound();
    return { kase: offered, offerOnly: true };
  }

  /** Throws Problem `kernel.not-found` outside the scope. */
  async get(scope: TenantScope, id: CaseId): Promise<Case> {
    const kase = await this.find(scope, id);
    if (!kase) throw notFound();
    return kase;
  }

  private async find(scope: TenantScope, id: CaseId): Promise<Case | null> {
    const [row] = await this.reader.rows<Case>(scope, {
      name: 'cases.get',
      access: { of: ['case.read'], when: 'found' },
      text: `select id, tenant_id as "tenantId", number, subject, status, client_id as "clientId", establishment_id as "establishmentId",
                    need_id as "needId", owner_id as "ownerId", integration_office_id as "integrationOfficeId",
                    funding_office_id as "fundingOfficeId", opened_on as "openedOn", closed_on as "closedOn",
                    closing_reason as "closingReason", last_contact_on as "lastContactOn", referred_to as "referredTo",
                    status_since as "statusSince", enquiry, advised, funding_stage as "fundingStage", resting_reason as "restingReason",
                    resting_until as "restingUntil", offered_to as "offeredTo", funding_owner_id as "fundingOwnerId", version, created_at as "createdAt",
                    created_by as "createdBy", updated_at as "updatedAt", updated_by as "updatedBy"
             from counselling.case where id = $1 and tenant_id = $2`,
      values: [id, scope.tenantId],
    });
    return row ?? null;
  }
}
