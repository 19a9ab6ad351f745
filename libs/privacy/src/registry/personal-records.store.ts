import { Injectable } from '@nestjs/common';
import type { ClientId, PersonalTable, TenantScope } from '@app/kernel';
import type { Tx } from '@app/platform';
import { personalTables, type Found, type PersonalRow } from './registry.js';

/** How much of a person lies in one table. */
export type Place = { readonly table: PersonalTable; readonly rows: number };

// Every parameter is named once, so that PostgreSQL knows its type whatever a table's own condition uses.
/** SQL condition for a person's rows `t`: $1 the client, $2 the Träger, $3 the ids of what belongs to her. */
export const ofPerson = ({ of }: PersonalTable): string =>
  `t.tenant_id = $2::uuid and $1::uuid is not null and $3::uuid[] is not null and (${of})`;

/** Finds everything about one person, table by table; the caller's scope has to reach it. */
@Injectable()
export class PersonalRecords {
  /** The rows of every table, oldest first. */
  async collect(tx: Tx, scope: TenantScope, clientId: ClientId): Promise<readonly Found[]> {
    const subjects = await this.subjects(tx, scope, clientId);
    const found: Found[] = [];
    for (const table of personalTables) {
      const rows: { row: PersonalRow }[] = await tx.query(
        `select to_jsonb(t) as row from ${table.table} t where ${ofPerson(table)}
         order by coalesce(to_jsonb(t) ->> 'held_on', to_jsonb(t) ->> 'created_at', to_jsonb(t) ->> 'at'), to_jsonb(t) ->> 'id'`,
        [clientId, scope.tenantId, subjects],
      );
      found.push({ table, rows: rows.map(({ row }) => row) });
    }
    return found;
  }

  /** How many rows lie where; empty places are left out. */
  async places(tx: Tx, scope: TenantScope, clientId: ClientId): Promise<readonly Place[]> {
    const subjects = await this.subjects(tx, scope, clientId);
    const places: Place[] = [];
    for (const table of personalTables) {
      const [row]: { rows: number }[] = await tx.query(`select count(*)::int as rows from ${table.table} t where ${ofPerson(table)}`, [
        clientId,
        scope.tenantId,
        subjects,
      ]);
      places.push({ table, rows: row?.rows ?? 0 });
    }
    return places.filter(({ rows }) => rows > 0);
  }

  /** Whether these places say anything of a person of this Träger: looks that were refused leave rows about ids of others too. */
  async isKnown(tx: Tx, { tenantId }: TenantScope, clientId: ClientId, places: readonly Place[]): Promise<boolean> {
    if (places.some(({ table }) => table.table !== 'audit.access')) return true;
    const [row]: { known: boolean }[] = await tx.query(
      `select exists (select from audit.access where (subject_id = $1 or client_ids @> array[$1::uuid]) and tenant_id = $2 and allowed) as known`,
      [clientId, tenantId],
    );
    return row?.known ?? false;
  }

  /** The ids of everything that belongs to the person: reminders, logs and letters refer to these. */
  async subjects(tx: Tx, scope: TenantScope, clientId: ClientId): Promise<readonly string[]> {
    const ids = new Set<string>([clientId]);
    for (const table of personalTables.filter(({ subject }) => subject)) {
      const rows: { id: string }[] = await tx.query(`select t.id from ${table.table} t where ${ofPerson(table)}`, [
        clientId,
        scope.tenantId,
        [...ids],
      ]);
      for (const { id } of rows) ids.add(id);
    }
    return [...ids];
  }
}
