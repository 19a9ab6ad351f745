import pg from 'pg';
import { differencesOf, replayAssessments } from '../../apps/cli/src/commands/replay-assessments.js';
import { seedDemo } from '../../apps/cli/src/commands/seed-demo.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';

describe('replay-assessments', () => {
  let database: TestDatabase;
  let admin: pg.Client;

  beforeAll(async () => {
    process.env['DEMO_MODE'] = 'true';
    database = await createTestDatabase();
    await seedDemo({ databaseUrl: database.appUrl, size: 'small', now: '2026-11-23T09:00:00Z' });
    const url = new URL(process.env['TEST_PG_ADMIN_URL']!);
    url.pathname = new URL(database.appUrl).pathname;
    admin = new pg.Client({ connectionString: url.href });
    await admin.connect();
  });
  afterAll(async () => {
    await admin.end();
    await database.drop();
  });

  it('finds the stored calculations of every Träger unchanged', async () => {
    const { rows } = await admin.query<{ count: number }>('select count(*)::int as count from funding.assessment');
    expect(rows[0]!.count).toBeGreaterThan(20);
    const { text, failed } = await replayAssessments(database.appUrl);
    expect([failed, text.split('\n').length]).toEqual([false, 1]);
    expect(text).toContain(`${rows[0]!.count.toLocaleString('de-DE')} gleich, 0 anders, 0 ohne Angaben`);
  });

  it('lists a calculation that the present code makes otherwise by id and field, without a value, and counts erased ones', async () => {
    await admin.query('begin');
    await admin.query('alter table funding.assessment disable trigger all');
    const { rows } = await admin.query<{ id: string; cents: number }>(
      `update funding.assessment set result = jsonb_set(result, '{arbeitsentgeltzuschuss,value,gesamt}', '123'), engine_version = '0.9.0'
       where id = (select id from funding.assessment where result #> '{arbeitsentgeltzuschuss,value,gesamt}' is not null limit 1)
       returning id`,
    );
    await admin.query(`update funding.assessment set facts = '{}' where id = (select id from funding.assessment where id <> $1 limit 1)`, [
      rows[0]!.id,
    ]);
    await admin.query('alter table funding.assessment enable trigger all');
    await admin.query('commit');
    const { text, failed } = await replayAssessments(database.appUrl);
    expect(failed).toBe(true);
    expect(text).toContain('1 anders, 1 ohne Angaben');
    expect(text.split('\n')[1]).toBe(`  ${rows[0]!.id} (Rechenwerk 0.9.0): /arbeitsentgeltzuschuss/value/gesamt`);
  });

  it('ENG.9: the application cannot change a stored calculation', async () => {
    const app = new pg.Client({ connectionString: database.appUrl });
    await app.connect();
    const { rows } = await admin.query<{ id: string; tenant_id: string }>('select id, tenant_id from funding.assessment limit 1');
    try {
      await app.query(
        `select set_config('app.tenant_id', $1, false), set_config('app.reach', 'tenant', false), set_config('app.actor_kind', 'system', false)`,
        [rows[0]!.tenant_id],
      );
      const change = (set: string) => app.query(`update funding.assessment set ${set} where id = $1`, [rows[0]!.id]);
      await expect(change(`result = jsonb_set(result, '{outcome}', '"ELIGIBLE"')`)).rejects.toThrow(/can only lose its facts/);
      await expect(change(`engine_version = '9'`)).rejects.toThrow(/permission denied/);
      await expect(app.query('delete from funding.assessment')).rejects.toThrow(/permission denied/);
    } finally {
      await app.end();
    }
  });

  it('knows what a difference is: a stored value, not a field added since', () => {
    expect(differencesOf({ a: 1, b: [1, { c: null }] }, { a: 1, b: [1, { c: null, d: 2 }], e: 3 }, '')).toEqual([]);
    expect(differencesOf({ a: 1, b: [1, 2], c: { d: 1 } }, { a: 2, b: [1], c: null }, '')).toEqual(['/a', '/b', '/c']);
  });
});
