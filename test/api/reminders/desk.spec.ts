import { signIn, startApi, type Agent, type TestApi } from '../../support/api.js';
import { world, type World } from '../../support/world.js';

type Item = { text: string; inPlaceOf: string | null; promised: boolean; clientId: string | null };

describe('what lies on the desk', () => {
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
    [absent, deputy] = [await signIn(api, 'beratung'), await signIn(api, 'betriebe')];
    client = (await absent.create('/api/v1/clients', { lastName: 'Aydın', firstName: 'Elif', employmentStatus: 'employed' })).body;
    kase = (await absent.create('/api/v1/cases', { subject: 'Kurs', clientId: client.id }).expect(201)).body;
    await absent.create('/api/v1/reminders', { caseId: kase.id, dueOn: '2026-11-24', text: 'nachfragen' }).expect(201);
    const talk = { heldOn: '2026-11-24', channel: 'phone', outcome: 'informed', notes: 'Kursliste zugesagt' };
    const promises = [{ by: 'us', text: 'Kursliste senden', dueOn: '2026-11-24' }];
    await absent.create(`/api/v1/cases/${kase.id}/sessions`, { ...talk, promises }).expect(201);
  });
  afterAll(async () => {
    await w?.close();
    await api?.close();
  });

  const desk = async (agent: Agent, owner = 'desk'): Promise<Item[]> =>
    (await agent.get(`/api/v1/reminders?due=today&owner=${owner}`).expect(200)).body.items;

  it('says of each entry whom it concerns and whether it was promised', async () => {
    const items = await desk(absent);
    expect(items.map(({ text, promised }) => [text, promised]).toSorted()).toEqual([
      ['Kursliste senden', true],
      ['nachfragen', false],
    ]);
    for (const item of items) expect(item).toMatchObject({ clientId: client.id, inPlaceOf: null });
  });

  it('holds the entries of a colleague, with her name, while one stands in for her and no longer', async () => {
    expect(await desk(deputy)).toEqual([]);
    const days = { startsOn: '2026-11-24', endsOn: '2026-11-24', reason: 'planned' };
    const { body } = await absent.create('/api/v1/deputyships', { deputyId: w.userId('betriebe'), ...days }).expect(201);
    expect((await desk(deputy)).map(({ inPlaceOf }) => inPlaceOf)).toEqual(['Ayşe Kaya', 'Ayşe Kaya']);
    expect(await desk(deputy, 'me')).toEqual([]);
    await absent.change('post', `/api/v1/deputyships/${body.id}/end`, 1).expect(204);
    expect(await desk(deputy)).toEqual([]);
  });
});
