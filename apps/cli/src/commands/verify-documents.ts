import pg from 'pg';
import { letterFile, openContent } from '@app/funding';
import { KeyRing, readDataKeys, rendererVersion } from '@app/platform';

type StoredRow = {
  readonly id: string;
  readonly sha256: string;
  readonly renderer_version: string;
  readonly content_sealed: string | null;
};
type Difference = { readonly id: string; readonly rendererVersion: string; readonly why: 'digest' | 'unreadable' };

const batchSize = 100;
const shownRows = 50;

export type Verification = { readonly text: string; readonly failed: boolean };

/**
 * Makes every kept letter again, Träger by Träger, and lists those whose file no longer has its digest or whose content does not open (ids
 * and versions, never a word). Letters whose content an erasure or a newer draft took are only counted. Changes nothing.
 */
export const verifyDocuments = async (databaseUrl: string): Promise<Verification> => {
  const keyRing = new KeyRing(readDataKeys());
  const db = new pg.Client({ connectionString: databaseUrl });
  await db.connect();
  try {
    const [differences, counts]: [Difference[], { same: number; empty: number }] = [[], { same: 0, empty: 0 }];
    const { rows: tenants } = await db.query<{ id: string }>('select id from identity.tenant order by id');
    for (const { id: tenantId } of tenants)
      for await (const { id, sha256, renderer_version: version, content_sealed: sealed } of storedRows(db, tenantId)) {
        if (sealed === null) counts.empty += 1;
        else {
          const found = await digestOf(keyRing, id, sealed);
          if (found === sha256) counts.same += 1;
          else differences.push({ id, rendererVersion: version, why: found === null ? 'unreadable' : 'digest' });
        }
      }
    return { text: report(differences, counts), failed: differences.length > 0 };
  } finally {
    await db.end();
  }
};

/** The letters of one Träger, a page at a time. */
async function* storedRows(db: pg.Client, tenantId: string): AsyncGenerator<StoredRow> {
  for (let after = '00000000-0000-0000-0000-000000000000'; ;) {
    await db.query('begin read only');
    await db.query(
      `select set_config('app.tenant_id', $1, true), set_config('app.reach', 'tenant', true), set_config('app.actor_kind', 'system', true)`,
      [tenantId],
    );
    const { rows } = await db.query<StoredRow>(
      `select id, sha256, renderer_version, content_sealed from funding.issued_document
       where tenant_id = $1 and id > $2 order by id limit ${batchSize}`,
      [tenantId, after],
    );
    await db.query('commit');
    yield* rows;
    const last = rows.at(-1);
    if (!last || rows.length < batchSize) return;
    after = last.id;
  }
}

const digestOf = async (keyRing: KeyRing, id: string, sealed: string): Promise<string | null> => {
  try {
    return (await letterFile(openContent(keyRing, id, sealed))).sha256;
  } catch {
    return null;
  }
};

const report = (differences: readonly Difference[], { same, empty }: { same: number; empty: number }): string => {
  const count = (value: number): string => value.toLocaleString('de-DE');
  return [
    `${count(differences.length + same + empty)} Schreiben mit dem Druckwerk ${rendererVersion} neu hergestellt: ${count(same)} gleich, ${count(differences.length)} anders, ${count(empty)} ohne Inhalt (gelöscht oder verworfen).`,
    ...differences.slice(0, shownRows).map(line),
    ...(differences.length > shownRows ? [`  … und ${count(differences.length - shownRows)} weitere`] : []),
  ].join('\n');
};

const line = ({ id, rendererVersion: version, why }: Difference): string =>
  `  ${id} (Druckwerk ${version}): ${why === 'digest' ? 'andere Prüfsumme' : 'Inhalt lässt sich nicht öffnen'}`;
