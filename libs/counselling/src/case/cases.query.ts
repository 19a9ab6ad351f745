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
import { Reader } from '@app/platform';
import { endsWithin, silentAfter } from '../contact-rhythm/contact-rhythm.js';
import { closedStatuses, type Case, type CaseStatus } from './case.js';

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
  readonly nextDueOn: LocalDate | null;
};

/** What somebody should look after: a measure that ends in six weeks with nothing arranged, or a participant nobody spoke to for eight weeks. */
export const caseConcerns = ['ends-without-plan', 'no-contact'] as const;
export type CaseConcern = (typeof caseConcerns)[number];

/** Null means all; without a status all cases that are not closed, of one client the closed ones too. */
export type CaseFilter = {
  readonly ownerId: UserId | null;
  readonly status: CaseStatus | null;
  readonly clientId?: ClientId | null;
  readonly concern?: CaseConcern | null;
};

/** What somebody looks for: words, and the clients and companies already found by them. */
export type CaseQuestion = {
  readonly query: string;
  readonly clientIds: readonly ClientId[];
  readonly establishmentIds: readonly EstablishmentId[];
  readonly limit: number;
};

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

  /** `today` is what a concern is reckoned from; needed for one only. */
  async page(
    scope: TenantScope,
    filter: CaseFilter,
    { sort, direction, limit, after }: PageRequest<CaseSort>,
    today: LocalDate | null = null,
  ): Promise<Page<CaseRow>> {
    const { sql, type } = sortValue[sort];
    const [compare, order] = direction === 'asc' ? ['>', 'asc'] : ['<', 'desc'];
    const rows = await this.reader.rows<CaseRow & { sortValue: string }>(scope, {
      name: `cases.page-${sort}-${order}`,
      access: { of: ['case.list'], when: 'always' },
      text: `select c.id, c.number, c.subject, c.status, c.client_id as "clientId", c.establishment_id as "establishmentId",
                    case when not c.protected then c.owner_id end as "ownerId", c.protected, c.last_contact_on as "lastContactOn",
                    r.due_on as "nextDueOn", (${sql})::text as "sortValue"
             from (
               select id, tenant_id, number, subject, status, client_id, establishment_id, owner_id, last_contact_on, false as protected
                 from counselling.case where tenant_id = $1
               union all
               select id, $1, number, '', status, null, null, owner_id, last_contact_on, true from counselling.protected_cases()) c
             left join lateral (
               select min(due_on) as due_on from published.reminders
               where tenant_id = $1 and subject_kind = 'case' and subject_id = c.id and state = 'OFFEN') r on true
             where c.tenant_id = $1 and ($2::uuid is null or c.owner_id = $2)
               and case when $3::text is null then $8::uuid is not null or c.status <> all ($4::text[]) else c.status = $3 end
               and ($8::uuid is null or c.client_id = $8)
               and case $9::text when 'no-contact' then c.status = 'MASSNAHME_LAEUFT' and exists (
                     select from counselling.case_measure m where m.tenant_id = $1 and m.case_id = c.id and m.stage = 'running'
                       and greatest(c.last_contact_on, m.starts_on) < $10::date - ${silentAfter})
                   when 'ends-without-plan' then exists (
                     select from counselling.case_measure m where m.tenant_id = $1 and m.case_id = c.id and m.stage = 'running'
                       and m.ends_on between $10::date and $10::date + ${endsWithin}
                       and not exists (select from published.reminders t where t.tenant_id = $1 and t.subject_kind = 'case' and t.subject_id = c.id
                         and t.kind = 'termin' and t.state = 'OFFEN' and t.due_on between $10::date and m.ends_on))
                   else true end
               and ($5::text is null or (${sql}, c.id) ${compare} ($5::${type}, $6::uuid))
             order by ${sql} ${order}, c.id ${order} limit $7`,
      values: [
        scope.tenantId,
        filter.ownerId,
        filter.status,
        closedStatuses,
        after?.[0] ?? null,
        after?.[1] ?? null,
        limit + 1,
        filter.clientId ?? null,
        filter.concern ?? null,
        today,
      ],
    });
    return pageOf(rows, limit, (row) => [row.sortValue, row.id]);
  }

  /** Cases whose number or subject holds the words typed, and those of the given clients and companies; open ones first. */
  search(scope: TenantScope, { query, clientIds, establishmentIds, limit }: CaseQuestion): Promise<readonly CaseRow[]> {
    return this.reader.rows<CaseRow>(scope, {
      name: 'cases.search',
      text: `select c.id, c.number, c.subject, c.status, c.client_id as "clientId", c.establishment_id as "establishmentId",
                    c.owner_id as "ownerId", false as protected, c.last_contact_on as "lastContactOn", null as "nextDueOn"
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
