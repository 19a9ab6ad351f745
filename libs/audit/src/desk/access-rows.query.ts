import { Injectable } from '@nestjs/common';
import { notFound, pageOf, type Page, type PageRequest, type TenantScope } from '@app/kernel';
import { Reader, type Statement } from '@app/platform';
import type { AuditName } from '../access/audit-name.js';
import { manyPersons, type LogFilter, type PersonQuestion, type UnusualPattern } from './desk.js';

/** A row of the access log as the desk lists it. */
export type LogRow = {
  readonly id: string;
  readonly at: string;
  readonly actorKind: 'staff' | 'portal' | 'system' | 'anonymous';
  readonly actorId: string | null;
  readonly actorName: string | null;
  readonly roles: readonly string[];
  readonly action: AuditName;
  readonly subjectKind: string | null;
  readonly clientNumbers: readonly string[];
  readonly allowed: boolean;
  readonly rows: number | null;
};

/** One row with everything it says, and the fields the same request changed (without their values). */
export type LogDetail = LogRow & {
  readonly reason: string | null;
  readonly purpose: string | null;
  readonly legalBasis: string | null;
  readonly correlationId: string;
  readonly changes: readonly {
    readonly table: string;
    readonly operation: 'insert' | 'update' | 'delete';
    readonly field: string | null;
  }[];
};

export type Unusual = {
  readonly pattern: UnusualPattern;
  readonly actorId: string;
  readonly actorName: string | null;
  readonly at: string;
  readonly count: number;
  readonly clientNumber: string | null;
};

/** One consultation as the person learns of it (Art. 15 DSGVO): no names of employees (decisions.md 5). */
export type Consultation = {
  readonly on: string;
  readonly office: string | null;
  readonly roles: readonly string[];
  readonly action: AuditName;
  readonly purpose: string | null;
  readonly legalBasis: string | null;
  readonly times: number;
};

const columns = `a.id, a.at, a.actor_kind as "actorKind", a.actor_id as "actorId", u.display_name as "actorName", a.roles, a.action,
  a.subject_kind as "subjectKind", a.allowed, (a.details ->> 'rows')::int as rows,
  array(select number from audit.client_numbers(a.client_ids) order by number) as "clientNumbers"`;
const from = `from audit.access a left join identity.staff_user u on u.id = a.actor_id and u.tenant_id = $1`;

/** Reads of the access log within one Träger; each one statement. */
@Injectable()
export class AccessRows {
  constructor(private readonly reader: Reader) {}

  /** Rows of the log, newest first. */
  async page(scope: TenantScope, filter: LogFilter, { limit, after }: PageRequest<'at'>): Promise<Page<LogRow>> {
    const rows = await this.reader.rows<LogRow>(scope, statementOf(scope, filter, after, limit + 1));
    return pageOf(rows, limit, ({ at, id }) => [at, id]);
  }

  /** Throws Problem `kernel.not-found` outside the Träger. */
  async detail(scope: TenantScope, id: string): Promise<LogDetail> {
    const [row] = await this.reader.rows<LogDetail>(scope, {
      name: 'access.detail',
      access: { of: ['audit.detail'], when: 'found' },
      text: `select ${columns}, a.reason, a.purpose, a.legal_basis as "legalBasis", a.correlation_id as "correlationId",
               (select coalesce(jsonb_agg(jsonb_build_object('table', c.table_name, 'operation', c.operation, 'field', c.field) order by c.position), '[]')
                from audit.change c where c.correlation_id = a.correlation_id and c.tenant_id = $1) as changes
             ${from} where a.tenant_id = $1 and a.id = $2`,
      values: [scope.tenantId, id],
    });
    if (!row) throw notFound();
    return row;
  }

  /** Ids of the persons of this number, or of exactly this name and birth date; umlauts and accents do not matter. */
  async clientIds(scope: TenantScope, person: PersonQuestion): Promise<readonly string[]> {
    const rows = await this.reader.rows<{ id: string }>(scope, {
      name: 'access.clients-by',
      text: `select id from audit.clients_by($1, $2, $3, $4::date) as id`,
      values: 'number' in person ? [person.number, null, null, null] : [null, person.lastName, person.firstName, person.birthDate],
    });
    return rows.map(({ id }) => id);
  }

  /** Uses worth a second look, newest first. */
  async unusual(scope: TenantScope, { from: since, until }: Pick<LogFilter, 'from' | 'until'>): Promise<readonly Unusual[]> {
    return this.reader.rows<Unusual>(scope, {
      name: 'access.unusual',
      access: { of: ['audit.patterns'], when: 'always' },
      text: `select p.pattern, p.actor_id as "actorId", u.display_name as "actorName", p.at, p.count,
               (select number from audit.client_numbers(array[p.client_id])) as "clientNumber"
             from audit.unusual($2, $3, $4) p left join identity.staff_user u on u.id = p.actor_id and u.tenant_id = $1 order by p.at desc`,
      values: [scope.tenantId, since, until, manyPersons],
    });
  }

  /** Who opened a person's file last: the newest look of each of up to five colleagues. */
  async lastOpened(scope: TenantScope, clientId: string): Promise<readonly { readonly name: string | null; readonly at: string }[]> {
    return this.reader.rows(scope, {
      name: 'access.last-opened',
      text: `select u.display_name as name, l.at from (
               select a.actor_id, max(a.at) as at from audit.access a
               where a.tenant_id = $1 and a.client_ids @> array[$2::uuid] and a.allowed and a.actor_kind = 'staff'
                 and a.action in ('client.read', 'case.read', 'session.list', 'application.read')
               group by a.actor_id order by 2 desc limit 5) l
             left join identity.staff_user u on u.id = l.actor_id and u.tenant_id = $1 order by l.at desc`,
      values: [scope.tenantId, clientId],
    });
  }

  /** Every consultation of a person's file by day, office, role and purpose, oldest first, without employees' names (Art. 15 DSGVO). */
  async consultationsOf(scope: TenantScope, clientId: string): Promise<readonly Consultation[]> {
    return this.reader.rows<Consultation>(scope, {
      name: 'access.consultations',
      text: `select to_char(a.at at time zone 'Europe/Berlin', 'YYYY-MM-DD') as on, o.name as office, a.roles, a.action, a.purpose,
               a.legal_basis as "legalBasis", count(*)::int as times
             from audit.access a left join identity.staff_user u on u.id = a.actor_id and u.tenant_id = $1
               left join identity.team t on t.id = u.team_id left join identity.office o on o.id = t.office_id
             where a.tenant_id = $1 and a.client_ids @> array[$2::uuid] and a.allowed
             group by 1, 2, 3, 4, 5, 6 order by 1, 2, 4`,
      values: [scope.tenantId, clientId],
    });
  }
}

// Only the conditions that are asked stand in the statement: each has the plan that fits.
const statementOf = (scope: TenantScope, filter: LogFilter, after: PageRequest<'at'>['after'], limit: number): Statement => {
  const values: unknown[] = [scope.tenantId, filter.from, filter.until, limit];
  const asked: string[] = [];
  const where = (name: string, value: unknown, condition: (place: string) => string): string => {
    if (value === null || value === undefined) return '';
    asked.push(name);
    return ` and ${condition(`$${values.push(value)}`)}`;
  };
  const conditions =
    where('persons', filter.clientIds, (place) => `a.client_ids && ${place}::uuid[]`) +
    where('actor', filter.actorId, (place) => `a.actor_id = ${place}::uuid`) +
    where('action', filter.action, (place) => `a.action = ${place}::text`) +
    where('allowed', filter.allowed, (place) => `a.allowed = ${place}::boolean`) +
    (after ? where('after', after[0], (place) => `(a.at, a.id) < (${place}::timestamptz, $${values.push(after[1])}::uuid)`) : '');
  return {
    name: `access.page-${asked.join('-')}`,
    access: { of: ['audit.search', 'audit.export'], when: 'always' },
    text: `select ${columns} ${from} where a.tenant_id = $1 and a.at >= $2 and a.at < $3${conditions} order by a.at desc, a.id desc limit $4`,
    values,
  };
};
