import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type pg from 'pg';
import { Chain, type AnchorFile } from '@app/audit';
import { verifyAudit } from '../../apps/cli/src/commands/verify-audit.js';
import { connectTo } from '../architecture/connect.js';
import { MovableClock } from '../support/clock.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { idleWorker, type TestWorker } from '../support/worker.js';

const longAgo = '2026-01-10T08:00:00Z';
const aDay = 86_400_000;

describe('the sealed logs', () => {
  let db: TestDatabase;
  let owner: pg.Client;
  let app: pg.Client;
  let worker: TestWorker;
  let chain: Chain;
  const clock = new MovableClock();
  const folder = mkdtempSync(path.join(tmpdir(), 'anchors-'));

  beforeEach(async () => {
    db = await createTestDatabase();
    [owner, app] = [await connectTo(db.ownerUrl), await connectTo(db.appUrl)];
    // The owner is under the policies too; whoever tampers as owner switches them off first.
    await owner.query('alter table audit.access no force row level security; alter table audit.change no force row level security');
    worker = await idleWorker(db.appUrl, clock, { AUDIT_ANCHOR_DIR: folder });
    chain = worker.app.get(Chain);
  });
  afterEach(async () => {
    await worker.stop();
    await Promise.all([owner.end(), app.end()]);
    await db.drop();
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  const look = (at: string = clock.now(), by: pg.Client = app) =>
    by.query(
      `insert into audit.access (id, at, actor_kind, action, allowed, correlation_id) values (gen_random_uuid(), $1, 'anonymous', 'other', true, 'test')`,
      [at],
    );
  const looks = async (count: number, at?: string) => {
    for (let n = 0; n < count; n += 1) await look(at);
  };
  const findings = async (anchors?: string) => verifyAudit(db.appUrl, anchors, 3_600_000);
  const numbers = async () =>
    (await owner.query('select number::int from audit.access order by position')).rows.map(({ number }) => number);

  it('number every row once, whoever seals, and a row that commits late gets a later number', async () => {
    await look();
    await app.query('begin');
    await look();
    const second = await connectTo(db.appUrl);
    await look(clock.now(), second);
    await second.end();
    await Promise.all([chain.seal(), chain.seal(), chain.seal()]);
    expect(await numbers()).toEqual([1, 2]);
    await app.query('commit');
    await chain.seal();
    expect(await numbers()).toEqual([1, 3, 2]);
    expect(await findings()).toEqual({ text: '3 versiegelte Zeilen geprüft: alles unverändert.', failed: false });
  });

  describe('with a fault planted by the owner', () => {
    let planted: TestDatabase;
    let owner: pg.Client;

    beforeAll(async () => {
      planted = await createTestDatabase();
      owner = await connectTo(planted.ownerUrl);
      await owner.query(`alter table audit.access no force row level security; alter table audit.change no force row level security;
        insert into audit.access (id, at, actor_kind, action, allowed, correlation_id)
          select gen_random_uuid(), now(), 'anonymous', 'other', true, 'test' from generate_series(1, 4);
        select audit.seal_log('access', now(), 100)`);
    });
    afterAll(async () => {
      await owner.end();
      await planted.drop();
    });

    const found = async () =>
      (await owner.query(`select finding, number::int from audit.findings('access', now() - interval '1 hour')`)).rows;

    it.each([
      ['changed', 'a changed row', `update audit.access set allowed = false where number = 2`, 2],
      [
        'changed',
        'a changed row whose own hash was made anew',
        `update audit.access a set allowed = false where number = 2;
       update audit.access a set hash = sha256((select hash from audit.access where number = 1) || audit.digest_of(a)) where number = 2`,
        3,
      ],
      ['removed', 'a removed row', `delete from audit.access where number = 2`, 2],
      ['removed', 'the newest row removed', `delete from audit.access where number = 4`, 4],
      [
        'removed',
        'a beginning cut off with a forged purge',
        `insert into audit.seal (log, kind, from_number, to_number, count, head, at) select 'access', 'purge', 1, 2, 2, hash, now() from audit.access where number = 2;
       delete from audit.access where number <= 2`,
        2,
      ],
      [
        'inserted',
        'an inserted row',
        `insert into audit.access (id, at, actor_kind, action, allowed, correlation_id, number, hash)
       values (gen_random_uuid(), now(), 'anonymous', 'other', true, 'x', 5, sha256('x'))`,
        5,
      ],
      [
        'unsealed',
        'an overdue row',
        `insert into audit.access (id, at, actor_kind, action, allowed, correlation_id)
       values (gen_random_uuid(), '2020-01-01', 'anonymous', 'other', true, 'x')`,
        null,
      ],
      ['changed', 'a forged seal', `update audit.seal set head = sha256('x') where to_number = 4`, 4],
    ])('say «%s» of %s', async (finding, _what, sql, number) => {
      expect(await found()).toEqual([]);
      await owner.query('begin');
      await owner.query(sql);
      const after = await found();
      await owner.query('rollback');
      expect(after).toContainEqual({ finding, number });
    });
  });

  it('make the command fail and name the row in German', async () => {
    await looks(2);
    await chain.seal();
    await owner.query(`update audit.access set allowed = false where number = 2`);
    const { text, failed } = await findings();
    expect(failed).toBe(true);
    expect(text).toMatch(/1 Befunde\.\n  Zugriffsprotokoll, Nummer 2, Zeile .*: geändert/);
  });

  it('say when the whole chain was written anew: the anchor that left the database does not fit', async () => {
    await looks(3);
    await chain.seal();
    const anchored = await chain.anchor();
    expect(anchored?.anchors).toMatchObject([{ log: 'access', number: 3 }]);
    const [name] = readdirSync(folder);
    expect(JSON.parse(readFileSync(path.join(folder, name!), 'utf8')) as AnchorFile).toEqual(anchored);
    expect(await chain.anchor()).toBeUndefined();
    expect((await findings(folder)).failed).toBe(false);

    await owner.query(`update audit.access set allowed = false, number = null, hash = null; delete from audit.seal`);
    await chain.seal();
    expect((await findings()).failed).toBe(false);
    const { text, failed } = await findings(folder);
    expect(failed).toBe(true);
    expect(text).toContain('passt nicht zum Anker');
    rmSync(path.join(folder, name!));
  });

  it('do not count a day as anchored when its file cannot be written', async () => {
    await look();
    await chain.seal();
    const blocked = path.join(folder, 'blocked');
    writeFileSync(blocked, '');
    const other = await idleWorker(db.appUrl, clock, { AUDIT_ANCHOR_DIR: path.join(blocked, 'x') });
    await expect(other.app.get(Chain).anchor()).rejects.toThrow();
    await other.stop();
    rmSync(blocked);
    expect((await chain.anchor())?.anchors).toHaveLength(1);
  });

  it('let retrieval logs go after six months, say so in the log, and are checked from there on', async () => {
    await looks(3, longAgo);
    await looks(2);
    await chain.seal();
    expect(await chain.purge()).toBe(3);
    expect(await chain.purge()).toBe(0);
    await chain.seal();
    const { rows } = await owner.query(`select action, reason, details from audit.access order by position`);
    expect(rows).toHaveLength(3);
    expect(rows[2]).toMatchObject({ action: 'audit.purge', reason: '6 Monate', details: { from: 1, to: 3, rows: 3 } });
    expect((await findings()).failed).toBe(false);
    await owner.query(`update audit.access set allowed = false where number = 4`);
    expect((await findings()).failed).toBe(true);
  });

  it('are not purged when rows are missing: what is left stays as evidence', async () => {
    await looks(3, longAgo);
    await looks(1);
    await chain.seal();
    await owner.query(`delete from audit.access where number = 2`);
    expect(await chain.purge()).toBe(0);
    expect((await owner.query(`select number::int as n from audit.access order by number`)).rows).toEqual([{ n: 1 }, { n: 3 }, { n: 4 }]);
    expect((await findings()).failed).toBe(true);
  });

  it('are checked once a day for the desk', async () => {
    await look();
    await chain.seal();
    expect(await chain.verifyDaily()).toEqual([]);
    expect(await chain.verifyDaily()).toBeUndefined();
    expect(await chain.states()).toMatchObject([{ log: 'access', number: 1, findings: 0 }, { log: 'change' }, { log: 'journal' }]);
    clock.advance(aDay);
    await owner.query(`update audit.access set allowed = false`);
    expect(await chain.verifyDaily()).toMatchObject([{ log: 'access', kind: 'changed' }]);
    clock.advance(-aDay);
  });

  it('hold forty thousand rows after seconds', async () => {
    await owner.query(`insert into audit.access (id, at, actor_kind, action, allowed, correlation_id)
      select gen_random_uuid(), now(), 'anonymous', 'other', true, 'test' from generate_series(1, 40000)`);
    while ((await chain.seal()) > 0);
    expect(await findings()).toMatchObject({ failed: false });
  });
});
