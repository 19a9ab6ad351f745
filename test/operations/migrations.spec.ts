import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { migrate } from '@app/platform';
import { migrations } from '../../migrations/index.js';

const admin = async (sql: string): Promise<void> => {
  const client = new pg.Client({ connectionString: process.env['TEST_PG_ADMIN_URL'] });
  await client.connect();
  await client.query(sql).finally(() => client.end());
};

describe('migrations', () => {
  const name = `empty_${randomUUID().replaceAll('-', '')}`;
  let ownerUrl: string;

  const query = async <T extends object>(sql: string): Promise<T[]> => {
    const client = new pg.Client({ connectionString: ownerUrl });
    await client.connect();
    return client
      .query<T>(sql)
      .then(
        ({ rows }) => rows,
        (error: unknown) => Promise.reject(error),
      )
      .finally(() => client.end());
  };

  beforeAll(async () => {
    await admin(`create database ${name} owner weiterlotse_owner`);
    const url = new URL(process.env['TEST_PG_OWNER_URL']!);
    url.pathname = `/${name}`;
    ownerUrl = url.href;
  });
  afterAll(() => admin(`drop database if exists ${name} with (force)`));

  it('two processes that migrate an empty database at once take turns: one does all, the other nothing', async () => {
    const ran = await Promise.all([migrate(ownerUrl, migrations), migrate(ownerUrl, migrations)]);
    expect(ran.map((names) => names.length).toSorted((a, b) => a - b)).toEqual([0, migrations.length]);
    expect(await query(`select name from schema_migration`)).toHaveLength(migrations.length);
  });

  it('refuses a database that is newer than the code, and names what it does not know', async () => {
    await query(`insert into schema_migration (timestamp, name) values (9999999999999, 'Future99999999999999')`);
    await expect(migrate(ownerUrl, migrations)).rejects.toThrow(
      'Die Datenbank ist neuer als dieses Programm (unbekannt: Future99999999999999). Bitte die neuere Version starten.',
    );
  });

  it('run forward only', async () => {
    for (const Migration of migrations) await expect(new Migration().down(undefined as never)).rejects.toThrow(/forward only/);
  });

  it('are listed in the order of their time stamps', () => {
    const stamps = migrations.map((migration) => Number(/\d+$/.exec(migration.name)?.[0]));
    expect(stamps).toEqual(stamps.toSorted((a, b) => a - b));
    expect(new Set(stamps).size).toBe(migrations.length);
  });
});
