import type { LocalDate } from '@app/kernel';
import type { Row } from './write.js';

const letters = { need: 'B', case: 'F', application: 'A', client: 'K' } as const;

/** Numbers such as F-2026-00017 as the application gives them; `rows` makes it go on with the next free ones. */
export class Numbers {
  private readonly last = new Map<string, { readonly tenantId: string; readonly kind: string; readonly year: number; last: number }>();

  /** To be asked in the order of the days, so that later things have higher numbers. */
  next(tenantId: string, kind: keyof typeof letters, on: LocalDate): string {
    const year = Number(on.slice(0, 4));
    const key = `${tenantId} ${kind} ${year}`;
    const range = this.last.get(key) ?? { tenantId, kind, year, last: 0 };
    this.last.set(key, range);
    range.last += 1;
    return `${letters[kind]}-${year}-${String(range.last).padStart(5, '0')}`;
  }

  rows(): Row[] {
    return [...this.last.values()].map(({ tenantId, kind, year, last }) => ({ tenant_id: tenantId, kind, year, last }));
  }
}
