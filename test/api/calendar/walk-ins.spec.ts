import { randomUUID } from 'node:crypto';
import { WalkIns } from '@app/calendar';
import { signIn, startApi, type Agent, type TestApi } from '../../support/api.js';
import { world, type World } from '../../support/world.js';

describe('whoever comes without an appointment', () => {
  let api: TestApi;
  let w: World;
  let adviser: Agent;
  let colleague: Agent;
  let stranger: Agent;

  beforeAll(async () => {
    api = await startApi({ SESSION_IDLE_MINUTES: '20000', SESSION_HOURS: '720' });
    api.clock.set('2026-11-24T09:00:00.000Z');
    w = await world(api);
    [adviser, colleague, stranger] = [await signIn(api, 'beratung'), await signIn(api, 'betriebe'), await signIn(api, 'hagen')];
  });
  afterAll(async () => {
    await w?.close();
    await api?.close();
  });

  const emre = { lastName: 'Yıldız', firstName: 'Emre', bornOn: '1988-04-03', reason: 'training', language: 'tr', need: 'hearing' };
  const come = async (body: object, by: Agent = adviser) => (await by.create('/api/v1/walk-ins', body).expect(201)).body;
  const queue = async (by: Agent = adviser) => (await by.get('/api/v1/walk-ins').expect(200)).body;
  const step = (id: string, version: number, body: object, by: Agent = adviser) =>
    by.change('post', `/api/v1/walk-ins/${id}/steps`, version, body);

  it('gets the next number of the day, once, however often it is asked for', async () => {
    const key = randomUUID();
    const first = (await adviser.create('/api/v1/walk-ins', emre, key).expect(201)).body;
    const again = (await adviser.create('/api/v1/walk-ins', emre, key).expect(201)).body;
    expect(first).toMatchObject({ ticket: 1, state: 'waiting', displayName: 'Yıldız, Emre', steps: ['take', 'leave'] });
    expect(again.ticket).toBe(1);
    await colleague.create('/api/v1/walk-ins', emre, key).expect(409);
    const both = await Promise.all([come({ reason: 'other' }, adviser), come({ reason: 'documents' }, colleague)]);
    expect(both.map(({ ticket }) => ticket).toSorted()).toEqual([2, 3]);
    expect((await queue()).items.map(({ ticket }: { ticket: number }) => ticket)).toEqual([1, 2, 3]);
    expect((await queue(stranger)).items).toEqual([]);
  });

  it('is called by one of two who are free, to a place, and put back again', async () => {
    const { id, ticket } = await come(emre);
    await step(id, 1, { step: 'return' }).expect(409);
    const taken = (await step(id, 1, { step: 'take', place: 'Zimmer 2.14' }).expect(200)).body;
    expect(taken).toMatchObject({ state: 'taken', place: 'Zimmer 2.14', takenByName: 'Ayşe Kaya', steps: ['return'] });
    await step(id, 1, { step: 'take' }, colleague).expect(412);
    await step(id, 1, { step: 'take' }, stranger).expect(404);
    const shown = (await colleague.get('/api/v1/walk-ins/display').expect(200)).body;
    expect(shown.items[0]).toEqual({ ticket, place: 'Zimmer 2.14' });
    expect(JSON.stringify(shown)).not.toContain('Yıldız');
    expect((await step(id, 2, { step: 'return' }).expect(200)).body).toMatchObject({ state: 'waiting', place: null, takenByName: null });
    expect((await step(id, 3, { step: 'leave' }).expect(200)).body).toMatchObject({ state: 'left' });
  });

  it('is named by the file once it is known, and not called by a team that does not see it', async () => {
    const { body: client } = await adviser.create('/api/v1/clients', { lastName: 'Aydın', firstName: 'Elif' }).expect(201);
    const known = await come({ ...emre, clientId: client.id });
    expect(known).toMatchObject({ clientId: client.id, displayName: 'Aydın, Elif', lastName: null, bornOn: null });
    await adviser.create('/api/v1/walk-ins', { ...emre, clientId: randomUUID() }).expect(404);
    const unknown = await come(emre);
    const linked = (await adviser.change('put', `/api/v1/walk-ins/${unknown.id}/client`, 1, { clientId: client.id }).expect(200)).body;
    expect(linked).toMatchObject({ clientId: client.id, lastName: null, version: 2 });
    const { body: other } = await adviser.create('/api/v1/clients', { lastName: 'Berg', firstName: 'Uwe' }).expect(201);
    const corrected = (await adviser.change('put', `/api/v1/walk-ins/${unknown.id}/client`, 2, { clientId: other.id }).expect(200)).body;
    expect(corrected).toMatchObject({ clientId: other.id, displayName: 'Berg, Uwe' });
    await w.db.query('update clients.client set home_team_id = $2 where id = $1', [client.id, await otherTeam()]);
    const seen = (await queue(colleague)).items.find(({ id }: { id: string }) => id === known.id);
    const nothing = { displayName: null, clientId: null, reason: null, language: null, need: null };
    expect(seen).toMatchObject({ ...nothing, outOfSight: true, steps: ['leave'] });
    const refused = await step(known.id, 1, { step: 'take' }, colleague).expect(422);
    expect(refused.body.type).toBe('urn:problem:calendar.walk-in-out-of-sight');
  });

  it('leaves figures behind, and nothing that was said at the desk', async () => {
    const { id } = await come(emre);
    api.clock.set('2026-11-24T09:12:00.000Z');
    await step(id, 1, { step: 'take' }).expect(200);
    const [today] = (await adviser.get('/api/v1/walk-ins/days').expect(200)).body.items;
    expect(today).toMatchObject({ on: '2026-11-24', taken: 1, left: 1, longestMinutes: 12 });
    expect(await api.app.get(WalkIns).forgetPast()).toBe(0);
    api.clock.set('2026-11-25T00:30:00.000Z');
    expect(await api.app.get(WalkIns).forgetPast()).toBeGreaterThan(0);
    const { rows } = await w.db.query(
      'select count(*)::int as n from calendar.walk_in where last_name is not null or born_on is not null or language is not null or need is not null',
    );
    expect(rows[0].n).toBe(0);
    expect((await queue()).items).toEqual([]);
    expect((await adviser.get('/api/v1/walk-ins/days').expect(200)).body.items[0]).toEqual(today);
    expect((await come({ reason: 'other' })).ticket).toBe(1);
  });

  it.each([{ firstName: 'Emre' }, { bornOn: '1988-04-03' }])('forgets what alone was said: %o', async (said) => {
    api.clock.set('2026-11-25T09:00:00.000Z');
    const { id } = await come({ reason: 'other', ...said });
    api.clock.set('2026-11-26T00:30:00.000Z');
    expect(await api.app.get(WalkIns).forgetPast()).toBe(1);
    const { rows } = await w.db.query('select first_name, born_on from calendar.walk_in where id = $1', [id]);
    expect(rows).toEqual([{ first_name: null, born_on: null }]);
  });

  it('is called and named in its own office only', async () => {
    const { id } = await come({ reason: 'other' });
    const { body: client } = await adviser.create('/api/v1/clients', { lastName: 'Koch', firstName: 'Ida' }).expect(201);
    const elsewhere = randomUUID();
    await w.db.query(
      `insert into identity.office select (jsonb_populate_record(o, jsonb_build_object('id', $1::text, 'name', 'Nebenstelle'))).*
       from identity.office o where o.id = (select office_id from calendar.walk_in where id = $2)`,
      [elsewhere, id],
    );
    await w.db.query('update calendar.walk_in set office_id = $1 where id = $2', [elsewhere, id]);
    await step(id, 1, { step: 'take' }).expect(404);
    await adviser.change('put', `/api/v1/walk-ins/${id}/client`, 1, { clientId: client.id }).expect(404);
  });

  const otherTeam = async (): Promise<string> => {
    const { rows } = await w.db.query(
      `select t.id from identity.team t join identity.office o on o.id = t.office_id
       where t.id not in (select team_id from identity.staff_user where username in ('beratung', 'betriebe') and team_id is not null)
         and o.tenant_id = (select tenant_id from identity.staff_user where username = 'beratung') limit 1`,
    );
    return rows[0]?.id;
  };
});
