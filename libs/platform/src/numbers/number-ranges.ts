import { Injectable } from '@nestjs/common';
import { Clock, type TenantId } from '@app/kernel';
import type { Tx } from '../database/transactions.js';

const letters = { need: 'B', case: 'F', application: 'A', client: 'K' } as const;

export type NumberKind = keyof typeof letters;

/** Numbers for people, such as `B-2026-00417`: per Träger, kind and year. */
@Injectable()
export class NumberRanges {
  constructor(private readonly clock: Clock) {}

  /** The next number; a rolled back transaction gives its number back. */
  async next(tx: Tx, tenantId: TenantId, kind: NumberKind): Promise<string> {
    const year = Number(this.clock.today().slice(0, 4));
    const rows: { last: number }[] = await tx.query(
      `insert into platform.number_range as r (tenant_id, kind, year, last) values ($1, $2, $3, 1)
       on conflict (tenant_id, kind, year) do update set last = r.last + 1
       returning last`,
      [tenantId, kind, year],
    );
    return `${letters[kind]}-${year}-${String(rows[0]?.last ?? 0).padStart(5, '0')}`;
  }
}
