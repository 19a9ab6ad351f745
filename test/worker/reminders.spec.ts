import { randomUUID } from 'node:crypto';
import { Redis } from 'ioredis';
import pg from 'pg';
import { Queues, Reactions, Relay } from '@app/platform';
import { Reminders } from '@app/reminders';
import { signIn, startApi, type Agent, type TestApi } from '../support/api.js';
import { idleWorker, queueBackends, startWorker, until, type TestWorker } from '../support/worker.js';
import { world, type World } from '../support/world.js';

const monday = '2026-11-23T09:00:00.000Z';
const wednesday = '2026-11-25T07:00:00.000Z';

// Other test files work on the same Redis at the same time: each process has a database of its own there.
const ownDatabase = (url: string): string => new URL(`/${process.env['JEST_WORKER_ID'] ?? 1}`, url).href;

describe.each(queueBackends)('reminders on $name', ({ settings: given }) => {
  const settings: Record<string, string> = given['REDIS_URL'] ? { REDIS_URL: ownDatabase(given['REDIS_URL']) } : {};
  let api: TestApi;
  let w: World;
  let adviser: Agent;
  let worker: TestWorker | undefined;
  let kase: { id: string; number: string };

  beforeEach(async () => {
    if (settings['REDIS_URL']) await flush(settings['REDIS_URL']);
    api = await startApi(settings);
    api.clock.set(monday);
    w = await world(api);
    adviser = await signIn(api, 'beratung');
    const company = await w.company({ name: 'Hülsmeier Blechtechnik GmbH' });
    kase = (await adviser.create('/api/v1/cases', { subject: 'Schweißkurs', establishmentId: company.id }).expect(201)).body;
  });

  afterEach(async () => {
    await worker?.stop();
    worker = undefined;
    await w.close();
    await api.close();
  });

  const plan = async (dueOn = '2026-11-25'): Promise<string> =>
    (await adviser.create('/api/v1/reminders', { caseId: kase.id, dueOn, text: 'Frau Hoffmann zurückrufen' }).expect(201)).body.id;
  const rows = async <Row extends object>(sql: string, values: unknown[] = []): Promise<Row[]> => (await w.db.query<Row>(sql, values)).rows;
  const count = async (table: string): Promise<number> => (await rows<{ n: number }>(`select count(*)::int as n from ${table}`))[0]!.n;
  const told = () => count('reminders.notification');
  const mails = () =>
    rows<{ to_address: string; subject: string; body: string }>('select to_address, subject, body from platform.outgoing_mail');
  const due = () => count(`platform.journal_entry where name = 'reminders.reminder-due'`);
  const idle = async (): Promise<TestWorker> => (worker = await idleWorker(api.db.appUrl, api.clock, settings));
  const working = async (): Promise<TestWorker> => (worker = await startWorker(api.db.appUrl, api.clock, settings));
  const deliveries = () =>
    rows<{ id: string; reaction: string }>(`select id, reaction from platform.delivery where reaction like 'reminders.reminder-due/%'`);
  const relayAll = async (app: TestWorker['app']) => {
    while ((await app.get(Relay).relay()) > 0);
  };

  it('a due one becomes one notification and one mail without personal data', async () => {
    await plan();
    await working();
    api.clock.set('2026-11-25T06:59:59.000Z');
    await pause(300);
    expect(await due()).toBe(0);
    api.clock.set(wednesday);
    await until(async () => (await told()) === 1);
    const mail = await until(async () => (await mails())[0]);
    expect(mail).toMatchObject({ to_address: 'beratung@example.org', subject: `Wiedervorlage fällig, Fall ${kase.number}` });
    expect(mail.body).toContain(`/faelle/${kase.id}`);
    expect(`${mail.subject} ${mail.body}`).not.toMatch(/Hoffmann|zurückrufen|Hülsmeier|Kaya/);
    await pause(300);
    expect([await due(), await told(), (await mails()).length]).toEqual([1, 1, 1]);
    const again = await signIn(api, 'beratung');
    expect((await again.get('/api/v1/notifications').expect(200)).body).toMatchObject({
      unread: 1,
      items: [{ kind: 'reminder-due', subjectKind: 'case', subjectId: kase.id, subjectNumber: kase.number }],
    });
  });

  it('one set for today fires at once, and the mail is in the language of its owner', async () => {
    await w.db.query(`update identity.staff_user set language = 'en' where id = $1`, [w.userId('beratung')]);
    await working();
    await plan('2026-11-23');
    const mail = await until(async () => (await mails())[0]);
    expect(mail.subject).toBe(`Follow-up due, case ${kase.number}`);
  });

  it('one moved after it fired is told again on its new day', async () => {
    const id = await plan();
    await working();
    api.clock.set(wednesday);
    await until(async () => (await mails()).length === 1);
    const again = await signIn(api, 'beratung');
    await again.change('post', `/api/v1/reminders/${id}/shift`, 1, { dueOn: '2026-11-27' }).expect(200);
    api.clock.set('2026-11-27T07:00:00.000Z');
    await until(async () => (await mails()).length === 2);
    expect(await told()).toBe(1);
    expect(await rows('select read_at from reminders.notification')).toEqual([{ read_at: null }]);
  });

  it('delivered twice does nothing the second time', async () => {
    await plan();
    const { app } = await idle();
    api.clock.set(wednesday);
    await app.get(Reminders).fireDue();
    await relayAll(app);
    const [delivery] = await deliveries();
    const handle = () => app.get(Reactions).handle(delivery!.reaction, [delivery!.id]);
    await Promise.all([handle(), handle()]);
    await handle();
    expect([await told(), (await mails()).length]).toEqual([1, 1]);
  });

  it('two ticks at once fire each once', async () => {
    for (let i = 0; i < 20; i++) await plan();
    const { app } = await idle();
    api.clock.set(wednesday);
    const fired = await Promise.all([app.get(Reminders).fireDue(15), app.get(Reminders).fireDue(15)]);
    const rest = await app.get(Reminders).fireDue();
    expect(fired[0]! + fired[1]! + rest).toBe(20);
    expect([await due(), await app.get(Reminders).fireDue()]).toEqual([20, 0]);
    const ids = await rows<{ n: number }>(
      `select count(distinct payload->>'reminderId')::int as n from platform.journal_entry where name = 'reminders.reminder-due'`,
    );
    expect(ids).toEqual([{ n: 20 }]);
  });

  it('one done before its reaction runs is told to nobody', async () => {
    const id = await plan();
    const { app } = await idle();
    api.clock.set(wednesday);
    await app.get(Reminders).fireDue();
    await (await signIn(api, 'beratung')).change('post', `/api/v1/reminders/${id}/completion`, 1).expect(200);
    await relayAll(app);
    const [delivery] = await deliveries();
    await app.get(Reactions).handle(delivery!.reaction, [delivery!.id]);
    expect([await told(), (await mails()).length]).toEqual([0, 0]);
  });

  it('fires nothing when the journal cannot be written, and fires it later', async () => {
    await plan();
    const { app } = await idle();
    api.clock.set(wednesday);
    await asOwner(`alter table platform.journal_entry add constraint broken check (name <> 'reminders.reminder-due')`);
    await expect(app.get(Reminders).fireDue()).rejects.toThrow('broken');
    expect(await count('reminders.reminder where fired_at is not null')).toBe(0);
    await asOwner(`alter table platform.journal_entry drop constraint broken`);
    expect([await app.get(Reminders).fireDue(), await due()]).toEqual([1, 1]);
  });

  it('an entry left unrelayed by a crash after the commit is picked up by the next worker', async () => {
    await plan();
    const { app, stop } = await idle();
    api.clock.set(wednesday);
    await app.get(Reminders).fireDue();
    await stop();
    expect(await count(`platform.journal_entry where name = 'reminders.reminder-due' and relayed_at is null`)).toBe(1);
    await working();
    await until(async () => (await mails()).length === 1);
    expect(await told()).toBe(1);
  });

  it('a queue that lost its jobs is filled again by the sweep', async () => {
    await plan();
    const first = await idle();
    api.clock.set(wednesday);
    await first.app.get(Reminders).fireDue();
    await relayAll(first.app);
    expect((await first.app.get(Queues).counts('notifications'))['waiting']).toBe(1);
    await first.stop();
    await loseJobs();
    await working();
    await pause(150);
    expect(await told()).toBe(0);
    api.clock.advance(1_000);
    await until(async () => (await mails()).length === 1);
    expect(await told()).toBe(1);
  });

  it('WV01: a need lies in the inbox of the office, its employer service is told, and taking it over calls the reminder off', async () => {
    const hr = await signIn(api, (await w.company()).portalUser, 'portal');
    const body = { topic: 'Vier Schweißer', headcount: 4, contactName: 'Petra Hoffmann', contactPhone: '0234 5678' };
    const { id } = (await hr.create('/portal/v1/needs', body).expect(201)).body;
    await working();
    const reminder = await until(
      async () =>
        (await rows(`select state, kind, due_on::text, owner_id, office_id from reminders.reminder where subject_id = $1`, [id]))[0],
    );
    expect(reminder).toEqual({ state: 'OFFEN', kind: 'frist', due_on: '2026-11-24', owner_id: null, office_id: w.officeId('aa-bochum') });
    expect(await rows(`select user_id, kind from reminders.notification`)).toEqual([
      { user_id: w.userId('betriebe'), kind: 'need-submitted' },
    ]);
    await adviser
      .request('post', `/api/v1/needs/${id}/case`)
      .set('If-Match', '"1"')
      .set('Idempotency-Key', randomUUID())
      .send({})
      .expect(201);
    expect(await rows(`select state from reminders.reminder where subject_id = $1`, [id])).toEqual([{ state: 'ABGESAGT' }]);
  });

  const asOwner = async (sql: string): Promise<void> => {
    const owner = new pg.Client({ connectionString: api.db.ownerUrl });
    await owner.connect();
    await owner.query(sql);
    await owner.end();
  };

  const loseJobs = async (): Promise<void> => {
    if (settings['REDIS_URL']) return flush(settings['REDIS_URL']);
    const tables = await rows<{ name: string }>(
      `select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname = 'bullmq' and tablename like 'job%'`,
    );
    for (const { name } of tables) await w.db.query(`delete from ${name}`);
  };
});

const flush = async (url: string): Promise<void> => {
  const redis = new Redis(url);
  await redis.flushdb();
  await redis.quit();
};

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
