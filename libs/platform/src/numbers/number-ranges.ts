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
    const [number] = await this.nextOnes(tx, tenantId, kind, 1);
    return number!;
  }

  /** The next numbers, `count` of them and at least one, with one statement. */
  async nextOnes(tx: Tx, tenantId: TenantId, kind: NumberKind, count: number): Promise<readonly string[]> {
    const year = Number(this.clock.today().slice(0, 4));
    const rows: { last: number }[] = await tx.query(
      `insert into platform.number_range as r (tenant_id, kind, year, last) values ($1, $2, $3, $4)
       on conflict (tenant_id, kind, year) do update set last = r.last + excluded.last
       returning last`,
      [tenantId, kind, year, count],
    );
    const first = (rows[0]?.last ?? 0) - count + 1;
    return Array.from({ length: count }, (_, index) => `${letters[kind]}-${year}-${String(first + index).padStart(5, '0')}`);
  }
}
