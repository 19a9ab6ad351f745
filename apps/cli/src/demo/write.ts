import type pg from 'pg';

/** One row by its column names; instants and days as ISO text. */
export type Row = Readonly<Record<string, unknown>>;

const batchSize = 5_000;

/**
 * Adds rows to a table, up to 5,000 with each statement, those of each Träger within its scope; the columns are those of the first row,
 * the rest keep their defaults. Rows may come from a generator, so that a million of them never lie in memory at once. Answers how many.
 * Rows without a Träger of their own are written as `tenant`, where a policy wants one.
 */
export const write = async (db: pg.ClientBase, table: string, rows: Iterable<Row>, tenant = ''): Promise<number> => {
  let columns = '';
  let written = 0;
  const waiting = new Map<unknown, Row[]>();
  const flush = async (tenantId: unknown, batch: readonly Row[]): Promise<void> => {
    await db.query(`select set_config('app.tenant_id', $1, true), set_config('app.reach', 'tenant', true)`, [tenantId]);
    await db.query(`insert into ${table} (${columns}) select ${columns} from json_populate_recordset(null::${table}, $1::json)`, [
      JSON.stringify(batch),
    ]);
    written += batch.length;
  };
  for (const row of rows) {
    columns ||= Object.keys(row)
      .map((name) => `"${name}"`)
      .join(', ');
    const tenantId = row['tenant_id'] ?? row['partner_tenant_id'] ?? tenant;
    const batch = waiting.get(tenantId) ?? [];
    batch.push(row);
    if (batch.length < batchSize) waiting.set(tenantId, batch);
    else {
      await flush(tenantId, batch);
      waiting.delete(tenantId);
    }
  }
  for (const [tenantId, batch] of waiting) await flush(tenantId, batch);
  return written;
};
