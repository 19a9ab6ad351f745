import { addDays, localDate } from '@app/kernel';
import { signIn, startApi, type TestApi } from '../support/api.js';
import { startWorker, until, type TestWorker } from '../support/worker.js';
import { world, type World } from '../support/world.js';

/** ARCHITECTURE.md: an adviser records a session and sets a follow-up; the reminder fires. */
describe('flow 1: from the telephone to the follow-up', () => {
  let api: TestApi;
  let w: World;
  let worker: TestWorker;

  beforeAll(async () => {
    api = await startApi();
    // A Monday far from holidays, ten in the morning in Berlin.
    api.clock.set('2027-03-08T09:00:00.000Z');
    w = await world(api);
    worker = await startWorker(api.db.appUrl, api.clock);
  });
  afterAll(async () => {
    await worker.stop();
    await w.close();
    await api.close();
  });

  it('finds the client, records the session, and two weeks later the follow-up is a notification and a mail without names', async () => {
    const adviser = await signIn(api, 'beratung');
    const client = await adviser.create('/api/v1/clients', {
      lastName: 'Yıldız',
      firstName: 'Emre',
      birthDate: '1988-04-02',
      phone: '0234 5550123',
      employmentStatus: 'employed',
    });
    expect(client.status).toBe(201);
    const kase = await adviser.create('/api/v1/cases', { clientId: client.body.id, subject: 'Schweißen lernen' });
    expect({ status: kase.status, state: kase.body.status }).toEqual({ status: 201, state: 'OFFEN' });

    const found = await adviser.post('/api/v1/search', { query: 'yild' });
    expect(found.body.clients).toMatchObject([{ id: client.body.id, displayName: expect.stringContaining('Yıldız') }]);

    const dueOn = addDays(localDate('2027-03-08'), 14);
    const session = await adviser.create(`/api/v1/cases/${kase.body.id}/sessions`, {
      heldOn: '2027-03-08',
      channel: 'phone',
      outcome: 'training-recommended',
      minutes: 15,
      notes: 'Herr Yıldız möchte einen Schweißkurs in Teilzeit.',
      followUp: { dueOn, text: 'Kursplatz erfragen' },
    });
    expect(session.status).toBe(201);
    const timeline = await adviser.get(`/api/v1/cases/${kase.body.id}/timeline`);
    expect(timeline.body.items.map(({ group }: { group: string }) => group)).toEqual(expect.arrayContaining(['contact', 'case']));
    expect((await adviser.get(`/api/v1/cases/${kase.body.id}`)).body).toMatchObject({ status: 'IN_BERATUNG', lastContactOn: '2027-03-08' });

    expect((await adviser.get('/api/v1/notifications')).body.unread).toBe(0);
    api.clock.set('2027-03-22T08:30:00.000Z');
    const notified = await signIn(api, 'beratung');
    const { items } = await until(async () => {
      const { body } = await notified.get('/api/v1/notifications');
      return body.unread === 1 ? body : undefined;
    });
    expect(items[0]).toMatchObject({ kind: 'reminder-due', subjectNumber: kase.body.number });

    const mail = await until(
      async () => (await w.db.query(`select to_address, subject, body from platform.outgoing_mail where sent_at is not null`)).rows[0],
    );
    expect(mail).toMatchObject({ to_address: 'beratung@example.org', subject: `Wiedervorlage fällig, Fall ${kase.body.number}` });
    expect(`${mail.subject} ${mail.body}`).not.toMatch(/Yıldız|Emre|Schweiß|Kursplatz/);

    const { body: reminders } = await notified.get('/api/v1/reminders?due=today&owner=me');
    const done = await notified.change('post', `/api/v1/reminders/${reminders.items[0].id}/completion`, reminders.items[0].version, {
      note: 'Platz zugesagt',
    });
    expect(done.status).toBeLessThan(300);
    expect((await notified.get('/api/v1/reminders?due=all&owner=me')).body.items).toEqual([]);
  });

  it('leaves nothing of the person in journal, queue jobs or logs of the post room', async () => {
    const { rows } = await w.db.query(`select payload::text from platform.journal_entry
      union all select data::text from bullmq.job`);
    expect(rows.length).toBeGreaterThan(3);
    expect(JSON.stringify(rows)).not.toMatch(/Yıldız|Emre|5550123|example\.org/);
  });
});
