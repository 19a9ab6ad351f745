import { Injectable } from '@nestjs/common';
import type { ClientId, PersonalTable, TenantScope } from '@app/kernel';
import { ChangeLog } from '@app/audit';
import type { Tx } from '@app/platform';
import { ofPerson, PersonalRecords } from '../registry/personal-records.store.js';
import { personalTables } from '../registry/registry.js';
import type { Fate, PlannedKind } from './erasure.js';

/** Which fate a table has under a plan. */
export const fateOf = (kinds: readonly PlannedKind[], { kind }: PersonalTable): Fate =>
  kinds.find((planned) => planned.kind === kind)?.fate ?? 'keep';

/** Blanks and hides in place, by the lists of the contexts: rows and keys stay, so that references and sums do. */
@Injectable()
export class Eraser {
  constructor(
    private readonly records: PersonalRecords,
    private readonly changes: ChangeLog,
  ) {}

  /** Carries a plan out within the caller's transaction; done twice it changes nothing more. */
  async carryOut(tx: Tx, scope: TenantScope, clientId: ClientId, kinds: readonly PlannedKind[], now: string): Promise<void> {
    const subjects = await this.records.subjects(tx, scope, clientId);
    for (const table of personalTables) {
      if (fateOf(kinds, table) === 'erase') await this.blank(tx, table, [clientId, scope.tenantId, subjects]);
    }
    const record = kinds.find(({ kind }) => kind === 'client-record')?.fate;
    if (record !== 'keep') await this.hide(tx, scope, clientId, now, record === 'erase');
    // Last, because blanking itself writes old values there.
    if (kinds.some(({ kind, fate }) => kind === 'change-log' && fate === 'erase'))
      for (const kind of ['client', 'case', 'application', 'reminder'] as const) await this.changes.blank(tx, kind, subjects);
  }

  private async blank(tx: Tx, table: PersonalTable, person: readonly unknown[]): Promise<void> {
    if (table.deleted) {
      await tx.query(`delete from ${table.table} t where ${ofPerson(table)}`, [...person]);
      return;
    }
    const columns = Object.entries(table.blank);
    if (columns.length === 0) return;
    const values: unknown[] = [...person];
    const sets = columns.map(([column, blank]) => {
      if (blank !== null && typeof blank === 'object') return `${column} = ${blank.sql}`;
      values.push(blank);
      return `${column} = $${values.length}`;
    });
    await tx.query(`update ${table.table} t set ${sets.join(', ')} where ${ofPerson(table)}`, values);
  }

  private async hide(tx: Tx, { tenantId }: TenantScope, clientId: ClientId, now: string, erased: boolean): Promise<void> {
    await tx.query(
      `update clients.client set restricted_at = coalesce(restricted_at, $3), erased_at = case when $4 then coalesce(erased_at, $3) else erased_at end,
         version = version + 1 where (id = $1 or merged_into = $1) and tenant_id = $2`,
      [clientId, tenantId, now, erased],
    );
    await tx.query(`update counselling.case set restricted_at = coalesce(restricted_at, $3) where client_id = $1 and tenant_id = $2`, [
      clientId,
      tenantId,
      now,
    ]);
  }
}
