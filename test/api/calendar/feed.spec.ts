import { signIn, startApi, type Agent, type TestApi } from '../../support/api.js';
import { readCalendar } from '../../support/calendar-file.js';
import { startWorker, until } from '../../support/worker.js';
import { world, type World } from '../../support/world.js';

describe('the feed of one’s own calendar', () => {
  let api: TestApi;
  let w: World;
  let adviser: Agent;

  beforeAll(async () => {
    api = await startApi({ SESSION_IDLE_MINUTES: '900000', SESSION_HOURS: '20000' });
    api.clock.set('2026-10-01T09:00:00.000Z');
    w = await world(api);
    adviser = await signIn(api, 'beratung');
    const { body: room } = await (
      await signIn(api, 'verwaltung')
    )
      .create('/api/v1/rooms', { officeId: w.officeId('aa-bochum'), name: 'Raum 2.14', capacity: 4, barrierFree: true })
      .expect(201);
    const { body: client } = await adviser
      .create('/api/v1/clients', { lastName: 'Yıldız', firstName: 'Selin', employmentStatus: 'employed' })
      .expect(201);
    const talk = { minutes: 60, kind: 'first-advice', channel: 'on-site', userIds: [w.userId('beratung')], clientId: client.id };
    const make = (on: string, more: object = {}) =>
      adviser.create('/api/v1/appointments', { ...talk, on, at: '10:00', outsideHours: true, ...more }).expect(201);
    await make('2026-10-23', { roomId: room.id, topic: 'Kurs für Selin', place: 'bei Familie Yıldız' });
    // Both nights in which the clocks change lie between these days.
    await make('2026-10-26');
    await make('2027-03-26');
    await make('2027-03-29');
    const { body: gone } = await make('2026-11-02');
    await adviser.change('post', `/api/v1/appointments/${gone.id}/steps`, gone.version, { step: 'cancel-by-us', reason: null }).expect(200);
  });
  afterAll(async () => {
    await w.close();
    await api.close();
  });

  const open = async (agent: Agent = adviser): Promise<string> => {
    const { body } = await agent.request('post', '/api/v1/calendar-feed').send({}).expect(200);
    return new URL(body.address).pathname;
  };
  const read = (path: string) => api.anonymous.get(path);

  it('is closed until one opens it, and then holds times and rooms, and no name, topic or place', async () => {
    expect((await adviser.get('/api/v1/calendar-feed').expect(200)).body).toEqual({ openSince: null });
    const path = await open();
    expect((await adviser.get('/api/v1/calendar-feed').expect(200)).body).toEqual({ openSince: api.clock.now() });
    const answer = await read(path).expect(200);
    expect(answer.headers['content-type']).toBe('text/calendar; charset=utf-8');
    expect(answer.headers['cache-control']).toBe('private, no-store');
    expect(answer.text).not.toMatch(/Yıldız|Selin|Kaya|Familie/);
    const { method, events } = readCalendar(answer.text);
    expect(method).toBe('PUBLISH');
    expect(events.map(({ SUMMARY, LOCATION, DTSTART, DTEND }) => [SUMMARY, LOCATION, DTSTART, DTEND])).toEqual([
      ['Erstberatung, Raum 2.14', 'Raum 2.14', '20261023T080000Z', '20261023T090000Z'],
      ['Erstberatung, im Haus', undefined, '20261026T090000Z', '20261026T100000Z'],
      ['Erstberatung, im Haus', undefined, '20270326T090000Z', '20270326T100000Z'],
      ['Erstberatung, im Haus', undefined, '20270329T080000Z', '20270329T090000Z'],
    ]);
  });

  it('keeps no secret, only its hash, also in the change log', async () => {
    const path = await open();
    const secret = /([\w-]{43})\.ics$/.exec(path)![1]!;
    const { rows } = await w.db.query(
      `select row_to_json(f)::text as row from calendar.feed f union all select row_to_json(c)::text from audit.change c where c.table_name = 'calendar.feed'`,
    );
    expect(rows.length).toBeGreaterThan(1);
    expect(JSON.stringify(rows)).not.toContain(secret);
  });

  it('answers 404 at an address that was replaced or closed, and at one nobody has', async () => {
    const first = await open();
    const second = await open();
    await read(first).expect(404);
    await read(second).expect(200);
    await adviser.request('delete', '/api/v1/calendar-feed').send({}).expect(204);
    await adviser.request('delete', '/api/v1/calendar-feed').send({}).expect(204);
    await read(second).expect(404);
    await read(`/api/v1/calendar-feed/${'a'.repeat(43)}.ics`).expect(404);
    await read('/api/v1/calendar-feed/short.ics').expect(404);
    expect((await adviser.get('/api/v1/calendar-feed').expect(200)).body).toEqual({ openSince: null });
  });

  it('is one’s own: colleagues have theirs, and it ends with the account', async () => {
    await open();
    const colleague = await signIn(api, 'betriebe');
    expect((await colleague.get('/api/v1/calendar-feed').expect(200)).body).toEqual({ openSince: null });
    const path = await open(colleague);
    expect(readCalendar((await read(path).expect(200)).text).events).toEqual([]);
    const admin = await signIn(api, 'verwaltung');
    const users = (await admin.get('/api/v1/users').expect(200)).body.items as { id: string; version: number }[];
    const leaver = users.find(({ id }) => id === w.userId('betriebe'))!;
    await admin.change('put', `/api/v1/users/${leaver.id}/active`, leaver.version, { active: false }).expect(200);
    // At once, and not only when the worker comes to it.
    await read(path).expect(404);
    const worker = await startWorker(api.db.appUrl, api.clock);
    await until(async () => (await w.db.query(`select from calendar.feed where user_id = $1`, [leaver.id])).rowCount === 0).finally(() =>
      worker.stop(),
    );
  });
});
