import { signIn, startApi, type Agent, type TestApi } from '../../support/api.js';
import { world, type World } from '../../support/world.js';

describe('standing in for a colleague', () => {
  let api: TestApi;
  let w: World;
  let absent: Agent;
  let deputy: Agent;
  let client: { id: string };
  let kase: { id: string };

  beforeAll(async () => {
    api = await startApi({ SESSION_IDLE_MINUTES: '20000', SESSION_HOURS: '720' });
    api.clock.set('2026-11-24T10:00:00.000Z');
    w = await world(api);
    await w.secondTeam();
    [absent, deputy] = [await signIn(api, 'beratung'), await signIn(api, 'nachbar')];
    client = (await absent.create('/api/v1/clients', { lastName: 'Vertreten', firstName: 'V', employmentStatus: 'employed' })).body;
    kase = (await absent.create('/api/v1/cases', { subject: 'Kurs', clientId: client.id }).expect(201)).body;
  });
  afterAll(async () => {
    await w.close();
    await api.close();
  });
  beforeEach(async () => {
    api.clock.set('2026-11-24T10:00:00.000Z');
    await w.db.query('delete from identity.deputyship');
  });

  const days = { startsOn: '2026-11-24', endsOn: '2026-11-25', reason: 'planned' };
  const arrange = (agent: Agent, change: object = {}) =>
    agent.create('/api/v1/deputyships', { deputyId: w.userId('nachbar'), ...days, ...change });
  const sees = async (agent: Agent) => (await agent.get(`/api/v1/clients/${client.id}`)).status === 200;

  it('opens the files from the first day to the last and not a second longer', async () => {
    expect(await sees(deputy)).toBe(false);
    await arrange(absent, { startsOn: '2026-11-25' }).expect(201);
    for (const [instant, seen] of [
      ['2026-11-24T22:59:59.999Z', false],
      ['2026-11-24T23:00:00.000Z', true],
      ['2026-11-25T22:59:59.999Z', true],
      ['2026-11-25T23:00:00.000Z', false],
    ] as const) {
      api.clock.set(instant);
      expect([instant, await sees(deputy)]).toEqual([instant, seen]);
    }
  });

  it('takes nobody who is away on one of these days', async () => {
    const lead = await signIn(api, 'nachbarleitung');
    await arrange(deputy, { deputyId: w.userId('nachbarleitung'), startsOn: '2026-11-25', endsOn: '2026-11-26' }).expect(201);
    const refused = await arrange(absent).expect(422);
    expect(refused.body).toMatchObject({ type: 'urn:problem:identity.deputy-away', errors: [{ pointer: '/deputyId' }] });
    expect(refused.body.detail).toContain('vom 25.11.2026 bis 26.11.2026');
    await arrange(absent, { endsOn: '2026-11-24' }).expect(201);
    await arrange(lead, { deputyId: w.userId('betriebe'), startsOn: '2026-11-27', endsOn: '2026-11-27' }).expect(201);
  });

  it('begins at once when the first day is today, and ends early by the absent person', async () => {
    const { body } = await arrange(absent);
    expect(await sees(deputy)).toBe(true);
    expect((await deputy.get('/api/v1/cases?owner=all')).body.items.map(({ id }: { id: string }) => id)).toEqual([kase.id]);
    await deputy.change('post', `/api/v1/deputyships/${body.id}/end`, 1).expect(403);
    await absent.change('post', `/api/v1/deputyships/${body.id}/end`, 1).expect(204);
    expect(await sees(deputy)).toBe(false);
  });

  it('is called off before it begins', async () => {
    const { body } = await arrange(absent, { startsOn: '2026-11-25' });
    await absent.change('post', `/api/v1/deputyships/${body.id}/end`, 1).expect(204);
    api.clock.set('2026-11-25T10:00:00.000Z');
    expect(await sees(deputy)).toBe(false);
  });

  it('is not passed on: the deputy of a deputy sees nothing', async () => {
    await arrange(absent).expect(201);
    await arrange(deputy, { deputyId: w.userId('nachbarleitung') }).expect(201);
    const second = await signIn(api, 'nachbarleitung');
    expect((await second.get(`/api/v1/clients/${client.id}`)).status).toBe(404);
  });

  it('holds for two at once, as long as one of them runs', async () => {
    await arrange(absent).expect(201);
    await arrange(absent, { endsOn: '2026-11-26' }).expect(201);
    api.clock.set('2026-11-26T12:00:00.000Z');
    expect(await sees(deputy)).toBe(true);
    api.clock.set('2026-11-26T23:00:00.000Z');
    expect(await sees(deputy)).toBe(false);
  });

  it('is written on what the deputy records', async () => {
    await arrange(absent).expect(201);
    const session = { heldOn: '2026-11-24', channel: 'phone', outcome: 'informed', notes: 'Rückruf' };
    const url = `/api/v1/cases/${kase.id}/sessions`;
    expect((await deputy.create(url, session)).body).toMatchObject({ authorName: 'Bernd Kowalski', deputyForName: 'Ayşe Kaya' });
    expect((await absent.create(url, session)).body).toMatchObject({ authorName: 'Ayşe Kaya', deputyForName: null });
    expect((await absent.get(url)).body.items.map((one: { deputyForName: string | null }) => one.deputyForName).toSorted()).toEqual([
      'Ayşe Kaya',
      null,
    ]);
  });

  it('is arranged by the absent person, the own team lead or administration, by nobody else', async () => {
    const forAbsent = { forUserId: w.userId('beratung') };
    await arrange(await signIn(api, 'teamleitung'), forAbsent).expect(201);
    await arrange(await signIn(api, 'verwaltung'), forAbsent).expect(201);
    expect((await arrange(deputy, { forUserId: w.userId('beratung'), deputyId: w.userId('betriebe') })).body.type).toBe(
      'urn:problem:identity.deputy-not-yours',
    );
    await arrange(await signIn(api, 'nachbarleitung'), forAbsent).expect(403);
    await arrange(await signIn(api, 'hagen'), { forUserId: w.userId('beratung') }).expect(404);
    await arrange(await signIn(api, 'leitung')).expect(403);
  });

  it('shows each person what concerns them, and a team lead the team', async () => {
    await arrange(absent).expect(201);
    const names = async (username: string) =>
      (await (await signIn(api, username)).get('/api/v1/deputyships').expect(200)).body.items.map(
        ({ forName, deputyName, state }: { forName: string; deputyName: string; state: string }) => [forName, deputyName, state],
      );
    const row = [['Ayşe Kaya', 'Bernd Kowalski', 'running']];
    for (const username of ['beratung', 'nachbar', 'teamleitung', 'verwaltung']) expect(await names(username)).toEqual(row);
    for (const username of ['betriebe', 'nachbarleitung', 'hagen']) expect(await names(username)).toEqual([]);
  });

  it.each([
    ['oneself', { deputyId: 'beratung' }, '/deputyId'],
    ['a day in the past', { startsOn: '2026-11-23' }, '/startsOn'],
    ['an end before the beginning', { startsOn: '2026-11-26' }, '/endsOn'],
    ['more than a year', { endsOn: '2028-11-24' }, '/endsOn'],
  ])('is refused with %s', async (_what, change, pointer) => {
    const given = change as { deputyId?: 'beratung' };
    const answer = await arrange(absent, { ...change, ...(given.deputyId && { deputyId: w.userId(given.deputyId) }) });
    expect(answer.status).toBe(422);
    expect(answer.body.errors).toMatchObject([{ pointer }]);
  });

  it('tells whoever comes back what was done, with the names of those who did it, and nobody else', async () => {
    const { body: away } = await arrange(absent).expect(201);
    const { body: own } = await absent.create('/api/v1/cases', { subject: 'Rückblick', clientId: client.id }).expect(201);
    const plan = { caseId: own.id, dueOn: '2026-11-30', text: 'Angebot einholen' };
    const { body: mine } = await absent.create('/api/v1/reminders', plan).expect(201);
    const digest = (agent: Agent) => agent.get(`/api/v1/deputyships/${away.id}/digest`);
    expect((await digest(absent).expect(200)).body).toEqual({ sessions: [], reminders: [] });
    api.clock.set('2026-11-24T11:00:00.000Z');
    await deputy.change('post', `/api/v1/reminders/${mine.id}/completion`, mine.version, { note: 'erledigt' }).expect(200);
    const note = { heldOn: '2026-11-24', channel: 'phone', outcome: 'informed', notes: 'Rückruf' };
    await deputy.create(`/api/v1/cases/${own.id}/sessions`, note).expect(201);
    api.clock.set('2026-11-26T08:00:00.000Z');
    const { sessions, reminders } = (await digest(absent).expect(200)).body;
    expect(reminders).toMatchObject([{ id: mine.id, text: 'Angebot einholen', by: 'Bernd Kowalski' }]);
    expect(sessions[0]).toMatchObject({ caseId: own.id, heldOn: '2026-11-24', by: 'Bernd Kowalski' });
    await digest(await signIn(api, 'hagen')).expect(404);
  });
});
