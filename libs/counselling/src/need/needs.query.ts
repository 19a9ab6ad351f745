import { Injectable } from '@nestjs/common';
import {
  notFound,
  pageOf,
  type CaseId,
  type NeedId,
  type OfficeId,
  type Page,
  type PageRequest,
  type Scope,
  type TenantScope,
} from '@app/kernel';
import { dayInBerlin, Reader } from '@app/platform';
import { nextWorkingDay } from '@app/reference';
import type { LocalDate } from '@app/kernel';
import { acceptBy, type Need, type NeedStatus } from './need.js';

/** A need as lists and its page show it; `acceptBy` is the day by which somebody has to take it over. */
export type NeedView = Need & {
  readonly caseId: CaseId | null;
  readonly caseNumber: string | null;
  readonly ownerId: string | null;
  readonly acceptBy: LocalDate;
};

const columns = `n.id, n.tenant_id as "tenantId", n.number, n.establishment_id as "establishmentId", n.portal_user_id as "portalUserId", n.channel,
  n.status, n.topic, n.headcount, n.starts_from as "startsFrom", n.occupation_code as "occupationCode", n.part_time as "partTime", n.remarks,
  n.contact_name as "contactName", n.contact_phone as "contactPhone", n.contact_email as "contactEmail", n.office_id as "officeId",
  n.accepted_by as "acceptedBy", n.accepted_at as "acceptedAt", n.submitted_at as "submittedAt", n.version, n.created_at as "createdAt",
  n.created_by as "createdBy", n.updated_at as "updatedAt", c.id as "caseId", c.number as "caseNumber", c.owner_id as "ownerId"`;
const from = `from counselling.need n left join counselling.case c on c.need_id = n.id`;

type Row = Omit<NeedView, 'acceptBy'>;

/** Needs of a Träger, or of one company; each list one statement. */
@Injectable()
export class NeedLists {
  constructor(private readonly reader: Reader) {}

  /** The inbox; `status` and `officeId` null mean all. Sorted by the instant of submission. */
  async page(
    scope: TenantScope,
    filter: { status: NeedStatus | null; officeId: OfficeId | null },
    { direction, limit, after }: PageRequest<'submittedAt'>,
  ): Promise<Page<NeedView>> {
    const [compare, order] = direction === 'asc' ? ['>', 'asc'] : ['<', 'desc'];
    const rows = await this.reader.rows<Row>(scope, {
      name: `needs.page-${order}`,
      access: { of: ['need.list'], when: 'always' },
      text: `select ${columns} ${from}
             where n.tenant_id = $1 and ($2::text is null or n.status = $2) and ($3::uuid is null or n.office_id = $3)
               and ($4::timestamptz is null or (n.submitted_at, n.id) ${compare} ($4, $5::uuid))
             order by n.submitted_at ${order}, n.id ${order} limit $6`,
      values: [scope.tenantId, filter.status, filter.officeId, after?.[0] ?? null, after?.[1] ?? null, limit + 1],
    });
    return pageOf(rows.map(viewOf), limit, ({ submittedAt, id }) => [submittedAt, id]);
  }

  /** The need with this number, or nothing. */
  byNumber(scope: TenantScope, number: string): Promise<readonly Pick<Need, 'id' | 'number' | 'status' | 'establishmentId'>[]> {
    return this.reader.rows(scope, {
      name: 'needs.by-number',
      text: `select id, number, status, establishment_id as "establishmentId" from counselling.need where tenant_id = $1 and number = $2`,
      values: [scope.tenantId, number],
    });
  }

  /** The newest hundred needs of one company. */
  async ofCompany(scope: Extract<Scope, { kind: 'company' }>): Promise<readonly NeedView[]> {
    const rows = await this.reader.rows<Row>(scope, {
      name: 'needs.of-company',
      access: { of: ['portal.need-list'], when: 'always' },
      text: `select ${columns} ${from} where n.establishment_id = $1 order by n.submitted_at desc, n.id limit 100`,
      values: [scope.establishmentId],
    });
    return rows.map(viewOf);
  }

  /** Throws Problem `kernel.not-found` outside the scope. */
  async get(scope: Scope, id: NeedId): Promise<NeedView> {
    const [row] = await this.reader.rows<Row>(scope, {
      name: 'needs.get',
      access: { of: ['need.read', 'portal.need-read'], when: 'found' },
      text: `select ${columns} ${from} where n.id = $1 and ($2::uuid is null or n.tenant_id = $2) and ($3::uuid is null or n.establishment_id = $3)`,
      values: [id, scope.kind === 'tenant' ? scope.tenantId : null, scope.kind === 'company' ? scope.establishmentId : null],
    });
    if (!row) throw notFound();
    return viewOf(row);
  }
}

const viewOf = (row: Row): NeedView => ({ ...row, acceptBy: acceptBy(dayInBerlin(row.submittedAt), nextWorkingDay) });
