import { SMTPServer } from 'smtp-server';
import PostalMime from 'postal-mime';
import { signIn, startApi, type Agent, type TestApi } from '../support/api.js';
import { readCalendar } from '../support/calendar-file.js';
import { startWorker, until, type TestWorker } from '../support/worker.js';
import { world, type World } from '../support/world.js';

type Invitation = { to: string; subject: string; text: string; method: string; event: Readonly<Record<string, string>> };

const read = async (raw: string): Promise<Invitation> => {
  const { to, subject, text, attachments } = await PostalMime.parse(raw);
  // The parser evens out line ends, which belong to the format: the attachment is read as it came.
  const [, encoded = ''] = /Content-Type: application\/ics[^]*?\r\n\r\n([^]*?)\r\n--/.exec(raw) ?? [];
  const { method, events } = readCalendar(Buffer.from(encoded, 'base64').toString('utf8'));
  expect(attachments.find(({ mimeType }) => mimeType === 'text/calendar')?.method).toBe(method);
  return { to: to?.[0]?.address ?? '', subject: subject ?? '', text: text ?? '', method: method ?? '', event: events[0]! };
};

/** Calendars of colleagues hear of appointments by mail, through a real mail server. */
describe('invitations', () => {
  let api: TestApi;
  let w: World;
  let worker: TestWorker;
  let server: SMTPServer;
  let adviser: Agent;
  let clientId: string;
  const letters: string[] = [];

  beforeAll(async () => {
    server = new SMTPServer({
      disabledCommands: ['AUTH', 'STARTTLS'],
      onData: (stream, _session, done) => {
        let raw = '';
        stream.on('data', (part: Buffer) => (raw += part.toString('utf8')));
        stream.on('end', () => {
          letters.push(raw);
          done();
        });
      },
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.server.address() as { port: number };
    api = await startApi();
    api.clock.set('2026-11-23T09:00:00.000Z');
    w = await world(api);
    worker = await startWorker(api.db.appUrl, api.clock, { SMTP_URL: `smtp://127.0.0.1:${port}` });
    adviser = await signIn(api, 'beratung');
    const person = { lastName: 'Yıldız', firstName: 'Selin', employmentStatus: 'employed' };
    clientId = (await adviser.create('/api/v1/clients', person).expect(201)).body.id;
  });
  beforeEach(() => letters.splice(0));
  afterAll(async () => {
    await worker.stop();
    await new Promise<void>((resolve) => server.close(() => resolve()));
    await w.close();
    await api.close();
  });

  const make = async (change: object = {}) =>
    (
      await adviser
        .create('/api/v1/appointments', {
          on: '2026-12-02',
          at: '10:00',
          minutes: 60,
          kind: 'first-advice',
          channel: 'phone',
          clientId,
          topic: 'Kurs für Selin',
          userIds: [w.userId('beratung')],
          outsideHours: true,
          ...change,
        })
        .expect(201)
    ).body as { id: string; version: number };
  const arrived = async (count: number): Promise<readonly Invitation[]> => {
    await until(async () => letters.length >= count);
    const all = await Promise.all(letters.splice(0).map(read));
    return all.toSorted((one, other) => one.to.localeCompare(other.to));
  };
  const step = async ({ id, version }: { id: string; version: number }, name: string) =>
    (await adviser.change('post', `/api/v1/appointments/${id}/steps`, version, { step: name, reason: null }).expect(200)).body;

  it('go to everybody who takes part, and name the kind of talk, never the person', async () => {
    const { id } = await make({ userIds: [w.userId('beratung'), w.userId('betriebe')] });
    const invitations = await arrived(2);
    expect(invitations.map(({ to }) => to)).toEqual(['beratung@example.org', 'betriebe@example.org']);
    for (const { to, subject, text, method, event } of invitations) {
      expect(method).toBe('REQUEST');
      expect(subject).toBe('Termin: Erstberatung, Telefon, 02.12.2026, 10:00');
      expect(event).toMatchObject({
        UID: `${id}@weiterlotse`,
        SEQUENCE: '0',
        STATUS: 'CONFIRMED',
        SUMMARY: 'Erstberatung, Telefon',
        DTSTART: '20261202T090000Z',
        DTEND: '20261202T100000Z',
        ATTENDEE: expect.stringContaining(to),
        ORGANIZER: expect.stringMatching(/^mailto:/i),
      });
      expect(text + subject + JSON.stringify(event)).not.toMatch(/Selin|Yıldız|Kaya|Brandt/);
    }
  });

  it('follow a move with a higher SEQUENCE, a call-off with CANCEL, and its undoing with a new invitation', async () => {
    const made = await make({ on: '2026-12-03' });
    await arrived(1);
    const { body: moved } = await adviser
      .change('post', `/api/v1/appointments/${made.id}/move`, made.version, {
        on: '2027-03-29',
        at: '10:00',
        minutes: 30,
        outsideHours: true,
      })
      .expect(200);
    const [update] = await arrived(1);
    expect(update).toMatchObject({
      method: 'REQUEST',
      subject: expect.stringMatching(/^Termin geändert: /),
      event: { SEQUENCE: '1', DTSTART: '20270329T080000Z', DTEND: '20270329T083000Z' },
    });
    const off = await step(moved, 'cancel-by-us');
    const [cancellation] = await arrived(1);
    expect(cancellation).toMatchObject({ method: 'CANCEL', event: { UID: `${made.id}@weiterlotse`, SEQUENCE: '2', STATUS: 'CANCELLED' } });
    await step(off, 'reopen');
    const [again] = await arrived(1);
    expect(again).toMatchObject({ method: 'REQUEST', event: { SEQUENCE: '3', STATUS: 'CONFIRMED' } });
  });

  it('reach both sides when a colleague takes an appointment over', async () => {
    const made = await make({ on: '2026-12-04' });
    await arrived(1);
    await adviser
      .change('post', `/api/v1/appointments/${made.id}/hand-over`, made.version, { from: w.userId('beratung'), to: w.userId('betriebe') })
      .expect(200);
    const both = await arrived(2);
    expect(both.map(({ to, method, event }) => [to, method, event['SEQUENCE']])).toEqual([
      ['beratung@example.org', 'CANCEL', '1'],
      ['betriebe@example.org', 'REQUEST', '1'],
    ]);
  });

  it('follow a move to earlier the same day, also where that time has passed meanwhile', async () => {
    const made = await make({ on: '2026-11-23', at: '16:00', remindDaysBefore: null });
    await arrived(1);
    const earlier = { on: '2026-11-23', at: '08:00', minutes: 60, outsideHours: true };
    await adviser.change('post', `/api/v1/appointments/${made.id}/move`, made.version, earlier).expect(200);
    const [update] = await arrived(1);
    expect(update?.event).toMatchObject({ SEQUENCE: '1', DTSTART: '20261123T070000Z' });
  });

  it('say nothing twice, and nothing of what others need not know', async () => {
    const made = await make({ on: '2026-12-07' });
    await arrived(1);
    await step(made, 'confirm');
    await w.db.query(
      `update platform.delivery set handled_at = null from platform.journal_entry e where e.id = delivery.entry_id and e.name like 'calendar.%'`,
    );
    await make({ on: '2026-12-08' });
    const [only, ...more] = await arrived(1);
    expect([only?.event['DTSTART'], more]).toEqual(['20261208T090000Z', []]);
  });
});
