import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { datasets, type Dataset } from './datasets.js';

/** What the loader needs of a connection; `Client` of pg fits. One connection, not a pool: there is a transaction. */
export type SqlClient = { query(text: string, values?: unknown[]): Promise<{ rows: Record<string, unknown>[] }> };

export type LoadedFile = { readonly file: string; readonly rows: number; readonly changed: boolean };

const batchSize = 5_000;

/**
 * Brings the reference tables to the state of the shipped CSVs, in one transaction; a file whose SHA-256 is already noted in
 * `reference.data_version` is left alone. `now` (ISO 8601) is noted as loading time.
 *
 * `folder` is where the CSVs lie, by default as seen from the project's root. Throws what the driver or the file system throws.
 */
export const loadReference = async (client: SqlClient, now: string, folder = 'libs/reference/data'): Promise<LoadedFile[]> => {
  const result: LoadedFile[] = [];
  await client.query('begin');
  try {
    // Two starts at once: the second waits and then finds everything loaded.
    await client.query('lock table reference.data_version in share row exclusive mode');
    const { rows: known } = await client.query('select file, sha256, rows from reference.data_version');
    for (const dataset of datasets) {
      const content = await readFile(join(folder, dataset.file));
      const sha256 = createHash('sha256').update(content).digest('hex');
      const before = known.find(({ file }) => file === dataset.file);
      const changed = before?.['sha256'] !== sha256;
      const rows = changed ? await replace(client, dataset, content, sha256, now) : Number(before?.['rows']);
      result.push({ file: dataset.file, rows, changed });
    }
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw error;
  }
  return result;
};

const replace = async (client: SqlClient, dataset: Dataset, content: Buffer, sha256: string, now: string): Promise<number> => {
  const columns = Object.keys(dataset.columns);
  const records: Record<string, string | null>[] = parse(content, { columns: true, cast: (value) => (value === '' ? null : value) });
  await client.query(`delete from ${dataset.table} where ${dataset.part ?? 'true'}`);
  for (let from = 0; from < records.length; from += batchSize) {
    await client.query(
      `insert into ${dataset.table} (${columns.join(', ')})
       select ${columns.join(', ')} from json_to_recordset($1::json) as r(${columns.map((name) => `${name} ${dataset.columns[name]}`).join(', ')})`,
      [JSON.stringify(records.slice(from, from + batchSize))],
    );
  }
  await client.query(
    `insert into reference.data_version (file, sha256, rows, loaded_at) values ($1, $2, $3, $4)
     on conflict (file) do update set sha256 = excluded.sha256, rows = excluded.rows, loaded_at = excluded.loaded_at`,
    [dataset.file, sha256, records.length, now],
  );
  return records.length;
};
