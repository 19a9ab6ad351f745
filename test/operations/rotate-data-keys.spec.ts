import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { KeyRing, readDataKeys } from '@app/platform';
import { rotateDataKeys } from '../../apps/cli/src/commands/rotate-data-keys.js';
import { seedDemo } from '../../apps/cli/src/commands/seed-demo.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { testDataKeys } from '../support/settings.js';

const column = 'clients.severe_disability.record_sealed';

describe('rotate-data-keys', () => {
  let database: TestDatabase;
  let db: pg.Client;
  const newKeys = `new:${randomBytes(32).toString('base64')},${testDataKeys}`;

  // A superuser: no row policy hides a Träger from this test.
  const sealedValues = async (): Promise<readonly { id: string; sealed: string }[]> =>
    (await db.query(`select client_id as id, record_sealed as sealed from clients.severe_disability order by client_id`)).rows;
  const opened = async (keys: string) => {
    const keyRing = new KeyRing(readDataKeys({ DATA_KEYS: keys }));
    return (await sealedValues()).map(({ id, sealed }) => JSON.parse(keyRing.open(`${column}.${id}`, sealed)) as object);
  };

  beforeAll(async () => {
    process.env['DEMO_MODE'] = 'true';
    database = await createTestDatabase();
    await seedDemo({ databaseUrl: database.appUrl, size: 'small', now: '2026-11-23T09:00:00Z' });
    const url = new URL(process.env['TEST_PG_ADMIN_URL']!);
    url.pathname = new URL(database.appUrl).pathname;
    db = new pg.Client({ connectionString: url.href });
    await db.connect();
  });
  afterEach(() => {
    process.env['DATA_KEYS'] = testDataKeys;
  });
  afterAll(async () => {
    await db.end();
    await database.drop();
  });

  it('finds the demo sealed and nothing of it in plain text', async () => {
    const values = await sealedValues();
    expect(values.length).toBeGreaterThan(10);
    expect(values.filter(({ sealed }) => !/^s1\.test\.[A-Za-z0-9_-]+$/.test(sealed))).toEqual([]);
    const records = (await opened(testDataKeys)) as { severelyDisabled: boolean }[];
    expect(records.find(({ severelyDisabled }) => severelyDisabled)).toEqual({
      severelyDisabled: true,
      evidence: expect.stringMatching(/ausweis|bescheid|statement/),
      reason: 'funding-calculation',
      seenOn: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
    });
  });

  it('stops at a value it cannot open, keeps what is done, and goes on when it can', async () => {
    const before = await opened(testDataKeys);
    const last = (await sealedValues()).at(-1)!;
    const damaged = `${last.sealed.slice(0, -4)}AAAA`;
    await db.query(`update clients.severe_disability set record_sealed = $2 where client_id = $1`, [last.id, damaged]);
    process.env['DATA_KEYS'] = newKeys;
    await expect(rotateDataKeys(database.appUrl, 5)).rejects.toThrow(`sealed value of ${column}.${last.id} cannot be opened with key test`);
    const half = (await sealedValues()).filter(({ sealed }) => sealed.startsWith('s1.new.')).length;
    expect(half).toBeGreaterThan(0);
    expect(half).toBeLessThan(before.length);

    await db.query(`update clients.severe_disability set record_sealed = $2 where client_id = $1`, [last.id, last.sealed]);
    const left = before.length - half;
    expect(await rotateDataKeys(database.appUrl, 5)).toContain(
      `${column}: ${left} neu verschlüsselt; ${before.length} mit Schlüssel new, 0 mit älteren`,
    );
    expect(await opened(newKeys.split(',')[0]!)).toEqual(before);
    expect(await rotateDataKeys(database.appUrl)).toContain(`${column}: 0 neu verschlüsselt`);
  });

  it('says which key is missing', async () => {
    process.env['DATA_KEYS'] = `other:${randomBytes(32).toString('base64')}`;
    await expect(rotateDataKeys(database.appUrl)).rejects.toThrow('cannot be opened with key');
  });
});
