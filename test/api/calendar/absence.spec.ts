import { signIn, startApi, type Agent, type TestApi } from '../../support/api.js';
import { world, type World } from '../../support/world.js';

describe('appointments of somebody who will be away', () => {
  let api: TestApi;
  let w: World;
  let adviser: Agent;
  let colleague: Agent;

  beforeAll(async () => {
    api = await startApi();
    api.clock.set('2026-11-23T09:00:00.000Z');
    w = await world(api);
    await w.secondTeam();
    [adviser, colleague] = [await signIn(api, 'beratung'), await signIn(api, 'betriebe')];
  });
  beforeEach(() =>
    w.db.query(
      `delete from identity.deputyship; delete from reminders.reminder; delete from calendar.appointment_person; delete from calendar.appointment`,
    ),
  );
  afterAll(async () => {
    await w.close();
    await api.close();
  });

  const talk = { minutes: 60, kind: 'internal', channel: 'phone' };
  const make = (on: string, change: object = {}, agent: Agent = adviser) =>
    agent.create('/api/v1/appointments', { ...talk, on, at: '10:00', userIds: [w.userId('beratung')], ...change });
  const arrange = async (startsOn = '2026-12-01', endsOn = '2026-12-03') =>
    (await adviser.create('/api/v1/deputyships', { deputyId: w.userId('betriebe'), startsOn, endsOn, reason: 'planned' }).expect(201)).body
      .id as string;
  const affected = async (id: string, agent: Agent = adviser) =>
    (await agent.get(`/api/v1/deputyships/${id}/appointments`).expect(200)).body as {
      items: { id: string; on: string; version: number }[];
      unseen: number;
    };
  const daysOf = async (id: string) => (await affected(id)).items.map(({ on }) => on);

  it('are listed from the first to the last day until each is moved, handed over or called off', async () => {
    for (const day of ['2026-11-30', '2026-12-01', '2026-12-02', '2026-12-03', '2026-12-04']) await make(day).expect(201);
    const id = await arrange();
    const { items, unseen } = await affected(id);
    expect([items.map(({ on }) => on), unseen]).toEqual([['2026-12-01', '2026-12-02', '2026-12-03'], 0]);
    const [first, second, third] = items as [(typeof items)[number], (typeof items)[number], (typeof items)[number]];
    const moved = { on: '2026-12-10', at: '10:00', minutes: 60, outsideHours: false };
    await adviser.change('post', `/api/v1/appointments/${first.id}/move`, first.version, moved).expect(200);
    expect(await daysOf(id)).toEqual(['2026-12-02', '2026-12-03']);
    const over = { from: w.userId('beratung'), to: w.userId('betriebe') };
    await adviser.change('post', `/api/v1/appointments/${second.id}/hand-over`, second.version, over).expect(200);
    expect(await daysOf(id)).toEqual(['2026-12-03']);
    const off = { step: 'cancel-by-us', reason: null };
    await adviser.change('post', `/api/v1/appointments/${third.id}/steps`, third.version, off).expect(200);
    expect(await affected(id)).toEqual({ items: [], unseen: 0 });
  });

  it('go to a deputy of another team, and stay in sight of the team they were agreed in', async () => {
    const { body: made } = await make('2026-12-02').expect(201);
    const over = { from: w.userId('beratung'), to: w.userId('nachbar') };
    await adviser.change('post', `/api/v1/appointments/${made.id}/hand-over`, made.version, over).expect(200);
    for (const agent of [adviser, colleague, await signIn(api, 'nachbar')]) await agent.get(`/api/v1/appointments/${made.id}`).expect(200);
  });

  it('are handed back, and by whoever only takes part, who loses sight of them with the answer', async () => {
    const neighbour = await signIn(api, 'nachbar');
    const [beratung, nachbar, betriebe] = [w.userId('beratung'), w.userId('nachbar'), w.userId('betriebe')];
    const owners = async () =>
      (await w.db.query(`select owner_id as owner, state from reminders.reminder where subject_kind = 'appointment' order by state desc`))
        .rows;
    const handOver = (agent: Agent, { id, version }: { id: string; version: number }, from?: string, to?: string) =>
      agent.change('post', `/api/v1/appointments/${id}/hand-over`, version, { from, to });
    const { body: made } = await make('2026-12-02').expect(201);
    const { body: away } = await handOver(adviser, made, beratung, nachbar).expect(200);
    const { body: back } = await handOver(neighbour, away, nachbar, beratung).expect(200);
    expect(back).toMatchObject({ ownerId: beratung, people: [{ id: beratung }], version: 3 });
    await neighbour.get(`/api/v1/appointments/${made.id}`).expect(404);
    await adviser.get(`/api/v1/appointments/${made.id}`).expect(200);
    expect(await owners()).toEqual([{ owner: beratung, state: 'OFFEN' }]);

    await w.db.query('delete from reminders.reminder');
    const { body: both } = await make('2026-12-03', { userIds: [beratung, nachbar] }).expect(201);
    const { body: passed } = await handOver(neighbour, both, nachbar, betriebe).expect(200);
    expect(passed.people.map(({ id }: { id: string }) => id)).toEqual([beratung, betriebe]);
    expect((await owners()).map(({ owner }) => owner).toSorted()).toEqual([beratung, betriebe].toSorted());
  });

  it('go to somebody who takes part already without a second reminder, and to nobody who is away', async () => {
    const [from, to] = [w.userId('betriebe'), w.userId('beratung')];
    const { body: made } = await make('2026-12-02', { userIds: [to, from] }).expect(201);
    await make('2026-12-03', { userIds: [from] }).expect(201);
    const { body } = await adviser.change('post', `/api/v1/appointments/${made.id}/hand-over`, 1, { from, to }).expect(200);
    expect(body.people).toMatchObject([{ id: to }]);
    const reminders = await w.db.query(
      'select owner_id as owner, state from reminders.reminder where subject_id = $1 order by state desc',
      [made.id],
    );
    expect(reminders.rows).toEqual([
      { owner: to, state: 'OFFEN' },
      { owner: from, state: 'ABGESAGT' },
    ]);
    const id = await arrange();
    const other = (await colleague.get('/api/v1/appointments?from=2026-12-03&days=1').expect(200)).body.items[0];
    const refused = await colleague.change('post', `/api/v1/appointments/${other.id}/hand-over`, 1, { from, to }).expect(422);
    expect(refused.body).toMatchObject({ type: 'urn:problem:calendar.person-away', errors: [{ pointer: '/to' }] });
    expect((await affected(id)).items).toHaveLength(1);
  });

  it('are not agreed anew on those days, are not offered as free time, and are with outsideHours', async () => {
    await arrange();
    const refused = await make('2026-12-02').expect(422);
    expect(refused.body).toMatchObject({ type: 'urn:problem:calendar.person-away', errors: [{ pointer: '/on' }] });
    expect(refused.body.detail).toContain('Abwesend von 01.12.2026 bis 03.12.2026.');
    await make('2026-12-02', { outsideHours: true }).expect(201);
    await make('2026-12-04').expect(201);
    const wanted = { userIds: [w.userId('beratung')], from: '2026-12-01', minutes: 60 };
    const { body } = await adviser.request('post', '/api/v1/appointments/slots').send(wanted).expect(200);
    expect(body.items.length).toBeGreaterThan(0);
    expect(body.items.map(({ on }: { on: string }) => on).filter((on: string) => on <= '2026-12-03')).toEqual([]);
  });

  it('are those of a running absence still to come, and free again when it ends early', async () => {
    await make('2026-11-24').expect(201);
    const id = await arrange('2026-11-23', '2026-11-25');
    expect(await daysOf(id)).toEqual(['2026-11-24']);
    await adviser.change('post', `/api/v1/deputyships/${id}/end`, 1).expect(204);
    expect((await affected(id)).items).toEqual([]);
    await make('2026-11-25').expect(201);
  });

  it('are seen by whoever may arrange the absence and by the deputy, by nobody else', async () => {
    await make('2026-12-02').expect(201);
    const id = await arrange();
    expect((await affected(id, colleague)).items).toHaveLength(1);
    for (const who of ['nachbar', 'hagen']) await (await signIn(api, who)).get(`/api/v1/deputyships/${id}/appointments`).expect(404);
  });
});
