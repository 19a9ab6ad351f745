import { Injectable } from '@nestjs/common';
import type { OfficeId, Scope, TenantId } from '@app/kernel';
import { Reader, type Tx } from '@app/platform';

export type OfficeSummary = { readonly id: OfficeId; readonly name: string; readonly town: string };

/** An office to choose; `own` = of the caller's Träger. */
export type OfficeChoice = OfficeSummary & { readonly own: boolean; readonly tenantName: string };

/** Offices (Dienststellen) and the places they look after. */
@Injectable()
export class Offices {
  constructor(private readonly reader: Reader) {}

  /** The office of a Träger (by its code) for a municipality; undefined when the Träger does not work here. */
  async forPlace(tx: Tx, tenantCode: string, ags: string): Promise<{ officeId: OfficeId; tenantId: TenantId } | undefined> {
    const rows: { officeId: OfficeId; tenantId: TenantId }[] = await tx.query(
      `select o.id as "officeId", o.tenant_id as "tenantId"
       from identity.tenant t join identity.office o on o.tenant_id = t.id
         left join identity.office_place p on p.office_id = o.id and p.ags = $2
       where t.code = $1 order by p.ags is null, o.name limit 1`,
      [tenantCode, ags],
    );
    return rows[0];
  }

  /** Name of the Träger with that code, whoever asks; null when it does not work here. */
  async tenantName(tenantCode: string): Promise<string | null> {
    const [row] = await this.reader.shared<{ name: string }>({
      name: 'tenant-name',
      text: `select name from identity.tenant where code = $1`,
      values: [tenantCode],
    });
    return row?.name ?? null;
  }

  /** Offices by id, in one statement. */
  async summaries(scope: Scope, ids: readonly string[]): Promise<ReadonlyMap<string, OfficeSummary>> {
    if (ids.length === 0) return new Map();
    const rows = await this.reader.rows<OfficeSummary>(scope, {
      name: 'office-summaries',
      text: `select id, name, town from identity.office where id = any($1)`,
      values: [[...new Set(ids)]],
    });
    return new Map(rows.map((row) => [row.id, row]));
  }

  /** Name and address of an office; undefined where the caller's Träger has none of that id. */
  async address(scope: Scope, id: OfficeId): Promise<{ readonly name: string; readonly address: string } | undefined> {
    const [row] = await this.reader.rows<{ name: string; address: string }>(scope, {
      name: 'office-address',
      text: `select name, concat(street, ', ', plz, ' ', town) as address from identity.office where id = $1`,
      values: [id],
    });
    return row;
  }

  /** Offices a case can be responsible to: the own ones, and those of every Agentur, which decides funding also for Jobcenter. */
  choices({ tenantId }: Extract<Scope, { kind: 'tenant' }>): Promise<readonly OfficeChoice[]> {
    return this.reader.shared<OfficeChoice>({
      name: 'office-choices',
      text: `select o.id, o.name, o.town, o.tenant_id = $1 as own, t.name as "tenantName"
             from identity.office o join identity.tenant t on t.id = o.tenant_id
             where o.tenant_id = $1 or t.kind in ('agentur') order by o.tenant_id <> $1, t.name, o.name, o.id limit 200`,
      values: [tenantId],
    });
  }

  /** All offices of the caller's Träger. */
  list(scope: Extract<Scope, { kind: 'tenant' }>): Promise<readonly OfficeSummary[]> {
    return this.reader.rows<OfficeSummary>(scope, {
      name: 'offices-of-tenant',
      text: `select id, name, town from identity.office where tenant_id = $1 order by name`,
      values: [scope.tenantId],
    });
  }
}
