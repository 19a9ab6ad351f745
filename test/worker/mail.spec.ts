import { SMTPServer } from 'smtp-server';
import PostalMime from 'postal-mime';
import { systemActor, type TenantId } from '@app/kernel';
import { Mailer, PostOffice, Transactions } from '@app/platform';
import { MovableClock } from '../support/clock.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { idleWorker, queueBackends, startWorker, until, type TestWorker } from '../support/worker.js';
import { idOf } from '../support/world.js';

type Received = { to: string[]; raw: string };

/** A real SMTP server; addresses beginning with `refused` are turned away. */
const smtp = async () => {
  const received: Received[] = [];
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    onRcptTo: ({ address }, _session, done) => done(address.startsWith('refused') ? new Error('no such mailbox') : null),
    onData: (stream, session, done) => {
      let raw = '';
      stream.on('data', (part: Buffer) => (raw += part.toString('utf8')));
      stream.on('end', () => {
        received.push({ to: session.envelope.rcptTo.map(({ address }) => address), raw });
        done();
      });
    },
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.server.address() as { port: number };
  return { received, url: `smtp://127.0.0.1:${port}`, close: () => new Promise<void>((resolve) => server.close(() => resolve())) };
};

const mail = (to: string, subject = 'Wiedervorlage fällig, Fall F-2026-00017') => ({
  to,
  subject,
  body: 'Grüße aus Bochum',
  tenantId: null,
});
const actor = systemActor(idOf('aa-bochum') as TenantId, 'test');

describe.each(queueBackends)('mail through the queue on $name', ({ settings }) => {
  let db: TestDatabase;
  let post: Awaited<ReturnType<typeof smtp>>;
  let clock: MovableClock;
  let worker: TestWorker;

  beforeEach(async () => {
    db = await createTestDatabase();
    post = await smtp();
    clock = new MovableClock();
  });
  afterEach(async () => {
    await worker.stop();
    await post.close();
    await db.drop();
  });

  const query = <T>(sql: string): Promise<T[]> => worker.app.get(Transactions).runUnscoped((tx) => tx.query(sql));
  const postMail = (...mails: ReturnType<typeof mail>[]) =>
    worker.app.get(Transactions).run(actor, async (tx) => {
      for (const one of mails) await worker.app.get(Mailer).post(tx, one);
    });

  it('sends what was committed, with umlauts intact, and stamps it', async () => {
    worker = await startWorker(db.appUrl, clock, { ...settings, SMTP_URL: post.url });
    await postMail(mail('beratung@example.org'));
    await until(async () => post.received[0]);
    const parsed = await new PostalMime().parse(post.received[0]!.raw);
    expect({ to: post.received[0]!.to, subject: parsed.subject, text: parsed.text?.trim(), from: parsed.from?.address }).toEqual({
      to: ['beratung@example.org'],
      subject: 'Wiedervorlage fällig, Fall F-2026-00017',
      text: 'Grüße aus Bochum',
      from: 'noreply@weiterlotse.example',
    });
    await until(async () => (await query(`select 1 from platform.outgoing_mail where sent_at is not null and attempts = 1`))[0]);
  });

  it('sends nothing of a transaction that was rolled back', async () => {
    worker = await idleWorker(db.appUrl, clock, { ...settings, SMTP_URL: post.url });
    const failing = worker.app.get(Transactions).run(actor, async (tx) => {
      await worker.app.get(Mailer).post(tx, mail('beratung@example.org'));
      throw new Error('changed my mind');
    });
    await expect(failing).rejects.toThrow('changed my mind');
    expect(await worker.app.get(PostOffice).dispatch()).toBe(0);
  });

  it('a server that refuses one address does not hold back the others; the refused one is tried again later', async () => {
    worker = await idleWorker(db.appUrl, clock, { ...settings, SMTP_URL: post.url });
    await postMail(mail('refused@example.org'), mail('betriebe@example.org'));
    const ids = (await query<{ id: string }>(`select id from platform.outgoing_mail order by to_address desc`)).map(({ id }) => id);
    await worker.app.get(PostOffice).send(ids);
    expect(post.received.map(({ to }) => to)).toEqual([['betriebe@example.org']]);
    const [refused] = await query<{ attempts: number; last_error: string; later: boolean }>(
      `select attempts, last_error, next_attempt_at > '${clock.now()}' as later from platform.outgoing_mail where sent_at is null`,
    );
    expect(refused).toMatchObject({ attempts: 1, later: true });
    expect(refused!.last_error).toContain('no such mailbox');
  });

  it('a mail that two jobs carry is sent once', async () => {
    worker = await idleWorker(db.appUrl, clock, { ...settings, SMTP_URL: post.url });
    await postMail(mail('beratung@example.org'));
    const ids = (await query<{ id: string }>(`select id from platform.outgoing_mail`)).map(({ id }) => id);
    const office = worker.app.get(PostOffice);
    await Promise.all([office.send(ids), office.send(ids)]);
    await office.send(ids);
    expect(post.received).toHaveLength(1);
  });
});
