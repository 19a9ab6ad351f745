import { signIn, startApi, type Agent, type TestApi } from '../../support/api.js';
import { world, type World } from '../../support/world.js';

describe('an appointment that is put right', () => {
  let api: TestApi;
  let w: World;
  let adviser: Agent;
  let stranger: Agent;

  beforeAll(async () => {
    api = await startApi({ SESSION_IDLE_MINUTES: '20000', SESSION_HOURS: '720' });
    api.clock.set('2026-11-24T07:00:00.000Z');
    w = await world(api);
    [adviser, stranger] = [await signIn(api, 'beratung'), await signIn(api, 'hagen')];
  });
  afterAll(async () => {
    await w?.close();
    await api?.close();
  });

  const make = async (at: string, on = '2026-11-26') => {
    const body = { kind: 'internal', channel: 'phone', topic: 'Planung', userIds: [w.userId('beratung')], on, at, minutes: 30 };
    return (await adviser.create('/api/v1/appointments', body).expect(201)).body;
  };
  const change = (id: string, version: number, body: object, by: Agent = adviser) =>
    by.change('put', `/api/v1/appointments/${id}`, version, {
      kind: 'internal',
      topic: 'Planung',
      userIds: [w.userId('beratung')],
      ...body,
    });
  const reminded = async (id: string) => {
    const { rows } = await w.db.query(
      `select u.username from reminders.reminder r join identity.staff_user u on u.id = r.owner_id
       where r.subject_id = $1 and r.state = 'OFFEN' order by 1`,
      [id],
    );
    return rows.map(({ username }) => username);
  };

  it('says what it is about now, takes a colleague in and lets one go, with their reminders', async () => {
    const { id } = await make('10:00');
    const both = [w.userId('beratung'), w.userId('betriebe')];
    const changed = (await change(id, 1, { kind: 'hand-over', topic: 'Übergabe', userIds: both }).expect(200)).body;
    expect(changed).toMatchObject({ kind: 'hand-over', topic: 'Übergabe', version: 2 });
    expect(changed.people.map(({ id: userId }: { id: string }) => userId).toSorted()).toEqual(both.toSorted());
    expect(await reminded(id)).toEqual(['beratung', 'betriebe']);
    await change(id, 1, {}).expect(412);
    await change(id, 2, { userIds: [w.userId('betriebe')] }).expect(200);
    expect(await reminded(id)).toEqual(['betriebe']);
  });

  it('takes nobody who is taken, away, or not of the house', async () => {
    const { id } = await make('13:00');
    const meeting = { kind: 'internal', channel: 'phone', userIds: [w.userId('betriebe')], on: '2026-11-26', at: '13:15', minutes: 30 };
    const colleague = await signIn(api, 'betriebe');
    await colleague.create('/api/v1/appointments', meeting).expect(201);
    const both = [w.userId('beratung'), w.userId('betriebe')];
    expect((await change(id, 1, { userIds: both }).expect(409)).body.type).toBe('urn:problem:calendar.person-taken');
    await change(id, 1, { userIds: [w.userId('hagen')] }).expect(422);
    await change(id, 1, { userIds: [] }).expect(400);
    await change(id, 1, {}, stranger).expect(404);
  });

  it('keeps its topic where it is not named, as for whoever leads the team and is not shown it', async () => {
    const lead = await signIn(api, 'teamleitung');
    const { body: client } = await adviser.create('/api/v1/clients', { lastName: 'Aydın', firstName: 'Elif' }).expect(201);
    const talk = { kind: 'follow-up', channel: 'phone', topic: 'Bescheid', clientId: client.id, userIds: [w.userId('beratung')] };
    const when = { on: '2026-11-26', at: '16:00', minutes: 30, outsideHours: true };
    const { id } = (await adviser.create('/api/v1/appointments', { ...talk, ...when }).expect(201)).body;
    const both = [w.userId('beratung'), w.userId('betriebe')];
    const by = (body: object, version: number) => lead.change('put', `/api/v1/appointments/${id}`, version, { userIds: both, ...body });
    await by({ kind: 'first-advice' }, 1).expect(403);
    await by({ kind: 'follow-up', topic: null }, 1).expect(403);
    expect((await by({ kind: 'follow-up' }, 1).expect(200)).body).toMatchObject({ topic: null, topicHidden: true });
    expect((await adviser.get(`/api/v1/appointments/${id}`).expect(200)).body).toMatchObject({ topic: 'Bescheid', topicHidden: false });
  });

  it('comes back without a colleague who left, and says so where nobody else is left', async () => {
    const { id } = await make('11:00');
    const alone = await make('12:00');
    await change(id, 1, { userIds: [w.userId('betriebe'), w.userId('beratung')] }).expect(200);
    await change(alone.id, 1, { userIds: [w.userId('betriebe')] }).expect(200);
    const step = (appointment: string, name: string, version: number) =>
      adviser.change('post', `/api/v1/appointments/${appointment}/steps`, version, { step: name });
    for (const appointment of [id, alone.id]) await step(appointment, 'cancel-by-us', 2).expect(200);
    await w.db.query(`update calendar.appointment set owner_id = $2 where id = $1`, [id, w.userId('betriebe')]);
    await w.db.query(`update calendar.appointment set state = 'ABGESAGT_BERATER' where owner_id = $1 and state = 'GEPLANT'`, [
      w.userId('betriebe'),
    ]);
    await w.db.query(
      `update calendar.appointment a set state = 'ABGESAGT_BERATER' from calendar.appointment_person p
       where p.appointment_id = a.id and p.user_id = $1 and a.state = 'GEPLANT'`,
      [w.userId('betriebe')],
    );
    await w.db.query(`update reminders.reminder set owner_id = $1 where owner_id = $2 and state = 'OFFEN'`, [
      w.userId('beratung'),
      w.userId('betriebe'),
    ]);
    await w.db.query('update identity.staff_user set active = false where id = $1', [w.userId('betriebe')]);
    const back = (await step(id, 'reopen', 3).expect(200)).body;
    expect(back).toMatchObject({ ownerId: w.userId('beratung'), people: [{ id: w.userId('beratung') }] });
    expect(await reminded(id)).toEqual(['beratung']);
    expect((await step(alone.id, 'reopen', 3)).body.type).toBe('urn:problem:identity.colleague-left');
    await w.db.query('update identity.staff_user set active = true where id = $1', [w.userId('betriebe')]);
  });

  it('is confirmed again when a step is taken back, and no more after a move', async () => {
    const { id } = await make('15:00');
    const step = async (name: string, version: number) =>
      (await adviser.change('post', `/api/v1/appointments/${id}/steps`, version, { step: name }).expect(200)).body.state;
    expect(await step('confirm', 1)).toBe('BESTAETIGT');
    expect(await step('cancel-by-us', 2)).toBe('ABGESAGT_BERATER');
    expect(await step('reopen', 3)).toBe('BESTAETIGT');
    const moved = { on: '2026-11-26', at: '14:00', minutes: 30 };
    await adviser.change('post', `/api/v1/appointments/${id}/move`, 4, moved).expect(200);
    await step('cancel-by-us', 5);
    expect(await step('reopen', 6)).toBe('GEPLANT');
  });
});
