import pg from 'pg';
import { SystemClock } from '@app/platform';
import { loadReference } from '@app/reference';

/** Loads the shipped reference data into the database and answers what changed, one line per file. */
export const loadReferenceCommand = async (databaseUrl: string): Promise<string> => {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const files = await loadReference(client, new SystemClock().now());
    return files
      .map(({ file, rows, changed }) => `${file}: ${rows.toLocaleString('de-DE')} Zeilen ${changed ? 'geladen' : 'unverändert'}`)
      .join('\n');
  } finally {
    await client.end();
  }
};
