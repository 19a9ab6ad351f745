import pg from 'pg';
import { FileStore, KeyRing, keyIdOf, readDataKeys, sealedColumns, sealedIn, type SealedColumn } from '@app/platform';

type SealedRow = { readonly id: string; readonly sealed: string };
type Place = { readonly column: SealedColumn; readonly table: string; readonly name: string; readonly id: string };
/** One pass over a column: the rows of one Träger, or all rows of a table that belongs to none. */
type Pass = Place & { readonly keyRing: KeyRing; readonly tenantId: string | null; readonly batch: number };

const batchSize = 500;

const places: readonly Place[] = sealedColumns.map(({ column, id }) => {
  const [schema, table, name = ''] = column.split('.');
  return { column, table: `${schema}.${table}`, name, id };
});

/**
 * Seals every value that an older key sealed again with the first key of DATA_KEYS, 500 rows with each transaction and Träger by Träger;
 * stopped half way, the next run goes on. The files of `FILES_DIR` follow. Answers German lines:
 * rows done, rows left per column and key, files done.
 * Throws an Error when a key is missing; what was committed before stays.
 */
export const rotateDataKeys = async (databaseUrl: string, batch = batchSize): Promise<string> => {
  const keyRing = new KeyRing(readDataKeys());
  const db = new pg.Client({ connectionString: databaseUrl });
  await db.connect();
  try {
    const lines: string[] = [];
    for (const place of places) {
      const left = new Map<string, number>();
      let done = 0;
      for (const tenantId of await tenantsOf(db, place.table)) {
        const pass = { ...place, keyRing, tenantId, batch };
        done += await rotate(db, pass);
        for (const [key, count] of await countByKey(db, pass)) left.set(key, (left.get(key) ?? 0) + count);
      }
      lines.push(`${place.column}: ${done} neu verschlüsselt; ${summary(keyRing, left)}`);
    }
    const folder = process.env['FILES_DIR'] ?? 'files';
    lines.push(`Dateien in ${folder}: ${await new FileStore(folder, keyRing).reseal()} neu verschlüsselt`);
    return lines.join('\n');
  } finally {
    await db.end();
  }
};

const summary = (keyRing: KeyRing, counts: ReadonlyMap<string, number>): string => {
  const old = [...counts].filter(([key]) => key !== keyRing.currentKeyId).map(([key, count]) => `${count} noch mit Schlüssel ${key}`);
  return [
    `${counts.get(keyRing.currentKeyId) ?? 0} mit Schlüssel ${keyRing.currentKeyId}`,
    ...(old.length > 0 ? old : ['0 mit älteren']),
  ].join(', ');
};

const tenantsOf = async (db: pg.Client, table: string): Promise<readonly (string | null)[]> => {
  const { rows } = await db.query<{ id: string | null }>(
    `select t.id from identity.tenant t where exists (
       select from pg_attribute where attrelid = $1::regclass and attname = 'tenant_id' and not attisdropped) order by t.id`,
    [table],
  );
  return rows.length > 0 ? rows.map(({ id }) => id) : [null];
};

const rotate = async (db: pg.Client, pass: Pass): Promise<number> => {
  let done = 0;
  for (;;) {
    const count = await inTenant(db, pass.tenantId, () => rotateBatch(db, pass));
    done += count;
    if (count < pass.batch) return done;
  }
};

const ofTenant = ({ tenantId }: Pass): string => (tenantId === null ? '$1::text is null' : 'tenant_id = $1');

const rotateBatch = async (db: pg.Client, pass: Pass): Promise<number> => {
  const { column, table, name, id, keyRing, tenantId, batch } = pass;
  const { rows } = await db.query<SealedRow>(
    `select ${id} as id, ${name} as sealed from ${table} where ${ofTenant(pass)} and ${name} not like $2 order by ${id} limit $3 for update`,
    [tenantId, `s1.${keyRing.currentKeyId}.%`, batch],
  );
  const resealed = rows.map((row) => ({ id: row.id, sealed: keyRing.reseal(sealedIn(column, row.id), row.sealed) }));
  await db.query(
    `update ${table} t set ${name} = r.sealed from json_to_recordset($2::json) as r(id uuid, sealed text) where ${ofTenant(pass)} and r.id = t.${id}`,
    [tenantId, JSON.stringify(resealed)],
  );
  return rows.length;
};

const countByKey = async (db: pg.Client, pass: Pass): Promise<readonly (readonly [string, number])[]> => {
  const { table, name, tenantId } = pass;
  const { rows } = await inTenant(db, tenantId, () =>
    db.query<{ sealed: string; count: number }>(
      `select min(${name}) as sealed, count(*)::int as count from ${table}
       where ${ofTenant(pass)} and ${name} is not null group by split_part(${name}, '.', 2)`,
      [tenantId],
    ),
  );
  return rows.map(({ sealed, count }) => [keyIdOf(sealed), count]);
};

// The row policies ask whose rows these are; no setting opens all Träger at once.
const inTenant = async <T>(db: pg.Client, tenantId: string | null, work: () => Promise<T>): Promise<T> => {
  await db.query('begin');
  try {
    await db.query(
      `select set_config('app.tenant_id', $1, true), set_config('app.reach', 'tenant', true), set_config('app.actor_kind', 'system', true)`,
      [tenantId ?? ''],
    );
    const result = await work();
    await db.query('commit');
    return result;
  } catch (error) {
    await db.query('rollback');
    throw error;
  }
};
