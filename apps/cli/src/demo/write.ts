import type pg from 'pg';

/** One row by its column names; instants and days as ISO text. */
export type Row = Readonly<Record<string, unknown>>;

const batchSize = 5_000;

/**
 * Adds rows to a table, 5,000 with each statement; the columns are those of the first row, the rest keep their defaults. Rows may
 * come from a generator, so that a million of them never lie in memory at once. Answers how many.
 */
export const write = async (db: pg.ClientBase, table: string, rows: Iterable<Row>): Promise<number> => {
  let columns = '';
  let batch: Row[] = [];
  let written = 0;
  const flush = async (): Promise<void> => {
    if (batch.length === 0) return;
    columns ||= Object.keys(batch[0] as Row)
      .map((name) => `"${name}"`)
      .join(', ');
    await db.query(`insert into ${table} (${columns}) select ${columns} from json_populate_recordset(null::${table}, $1::json)`, [
      JSON.stringify(batch),
    ]);
    written += batch.length;
    batch = [];
  };
  for (const row of rows) {
    batch.push(row);
    if (batch.length === batchSize) await flush();
  }
  await flush();
  return written;
};
