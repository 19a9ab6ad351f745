import pg from 'pg';
import { assess, engineVersion, type Assessment, type Facts } from '@app/funding-rules';
import { Problem } from '@app/kernel';

type StoredRow = {
  readonly id: string;
  readonly position: string;
  readonly engine_version: string;
  readonly facts: Facts;
  readonly result: Assessment;
};
type Difference = { readonly id: string; readonly engineVersion: string; readonly paths: readonly string[] };

const batchSize = 500;
const shownPaths = 8;
const shownRows = 50;

export type Replay = { readonly text: string; readonly failed: boolean };

/**
 * Runs the facts of every stored calculation through the present code, Träger by Träger, and lists where the result departs from
 * what was stored (ids and field names, never a value). What the code has added since is no difference; calculations whose facts
 * an erasure took away are only counted. Changes nothing.
 */
export const replayAssessments = async (databaseUrl: string): Promise<Replay> => {
  const db = new pg.Client({ connectionString: databaseUrl });
  await db.connect();
  try {
    const [differences, counts]: [Difference[], { same: number; erased: number }] = [[], { same: 0, erased: 0 }];
    const { rows: tenants } = await db.query<{ id: string }>('select id from identity.tenant order by id');
    for (const { id: tenantId } of tenants)
      for await (const row of storedRows(db, tenantId)) {
        if (Object.keys(row.facts).length === 0) counts.erased += 1;
        else {
          const paths = replayed(row);
          if (paths.length === 0) counts.same += 1;
          else differences.push({ id: row.id, engineVersion: row.engine_version, paths });
        }
      }
    return { text: report(differences, counts), failed: differences.length > 0 };
  } finally {
    await db.end();
  }
};

/** The calculations of one Träger in the order they were made, a page at a time. */
async function* storedRows(db: pg.Client, tenantId: string): AsyncGenerator<StoredRow> {
  for (let after = '0'; ;) {
    await db.query('begin read only');
    await db.query(
      `select set_config('app.tenant_id', $1, true), set_config('app.reach', 'tenant', true), set_config('app.actor_kind', 'system', true)`,
      [tenantId],
    );
    const { rows } = await db.query<StoredRow>(
      `select id, position, engine_version, facts, result from funding.assessment
       where tenant_id = $1 and position > $2 order by position limit ${batchSize}`,
      [tenantId, after],
    );
    await db.query('commit');
    yield* rows;
    const last = rows.at(-1);
    if (!last || rows.length < batchSize) return;
    after = last.position;
  }
}

const replayed = ({ facts, result }: StoredRow): readonly string[] => {
  try {
    const { engineVersion: _version, ...stored } = result;
    // Through JSON, as the stored one went: what is undefined there is absent here.
    return differencesOf(stored, JSON.parse(JSON.stringify(assess(facts))), '');
  } catch (problem) {
    if (problem instanceof Problem) return [problem.code];
    throw problem;
  }
};

/** Paths whose stored value the present code no longer gives; fields that only the present code has are none. */
export const differencesOf = (stored: unknown, present: unknown, path: string): readonly string[] => {
  if (Array.isArray(stored) && Array.isArray(present)) {
    if (stored.length !== present.length) return [path];
    return stored.flatMap((each, index) => differencesOf(each, present[index], `${path}/${index}`));
  }
  if (isObject(stored) && isObject(present))
    return Object.keys(stored).flatMap((key) => differencesOf(stored[key], present[key], `${path}/${key}`));
  return stored === present ? [] : [path];
};

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const report = (differences: readonly Difference[], { same, erased }: { same: number; erased: number }): string => {
  const total = differences.length + same + erased;
  const count = (value: number): string => value.toLocaleString('de-DE');
  return [
    `${count(total)} Berechnungen mit dem Rechenwerk ${engineVersion} nachgerechnet: ${count(same)} gleich, ${count(differences.length)} anders, ${count(erased)} ohne Angaben (gelöscht).`,
    ...differences.slice(0, shownRows).map(line),
    ...(differences.length > shownRows ? [`  … und ${count(differences.length - shownRows)} weitere`] : []),
  ].join('\n');
};

const line = ({ id, engineVersion: version, paths }: Difference): string => {
  const rest = paths.length > shownPaths ? ` und ${paths.length - shownPaths} weitere` : '';
  return `  ${id} (Rechenwerk ${version}): ${paths.slice(0, shownPaths).join(', ')}${rest}`;
};
