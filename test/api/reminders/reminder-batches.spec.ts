import { signIn, startApi, type Agent, type TestApi } from '../../support/api.js';
import { world, type World } from '../../support/world.js';

type Shown = { id: string; text: string; version: number; promised: boolean; waitingFor: string | null };

describe('several reminders in one step', () => {
  let api: TestApi;
  let w: World;
  let adviser: Agent;
  let colleague: Agent;
  let caseId: string;

  beforeAll(async () => {
    api = await startApi();
    api.clock.set('2026-11-24T10:00:00.000Z');
    w = await world(api);
    [adviser, colleague] = [await signIn(api, 'beratung'), await signIn(api, 'betriebe')];
  });
  beforeEach(async () => {
    const company = await w.company();
    caseId = (await adviser.create('/api/v1/cases', { subject: 'Kurs', establishmentId: company.id }).expect(201)).body.id;
    const talk = { heldOn: '2026-11-24', channel: 'phone', outcome: 'informed', notes: 'Angebot zugesagt' };
    const promises = [{ by: 'company', text: 'Liste senden', dueOn: '2026-11-24' }];
    await adviser.create(`/api/v1/cases/${caseId}/sessions`, { ...talk, promises }).expect(201);
    await adviser.create('/api/v1/reminders', { caseId, dueOn: '2026-11-24', text: 'nachfragen' }).expect(201);
  });
  afterAll(async () => {
    await w?.close();
    await api?.close();
  });

  const open = async (): Promise<Shown[]> => (await adviser.get(`/api/v1/cases/${caseId}`).expect(200)).body.openReminders;
  const seen = (all: readonly Shown[]) => all.map(({ id, version }) => ({ id, version }));
  const post = (what: string, body: object, by: Agent = adviser) => by.post(`/api/v1/reminders/${what}`).send(body);

  it('are done together and come back as they were, promise and all', async () => {
    const before = await open();
    const done = (await post('completions', { reminders: seen(before) }).expect(200)).body.items;
    expect(await open()).toEqual([]);
    await post('reopenings', { reminders: seen(done) }, colleague).expect(409);
    await post('reopenings', { reminders: seen(done) }).expect(200);
    expect((await open()).map(({ text, promised, waitingFor }) => ({ text, promised, waitingFor }))).toEqual(
      before.map(({ text, promised, waitingFor }) => ({ text, promised, waitingFor })),
    );
    expect((await open()).find(({ text }) => text === 'Liste senden')).toMatchObject({ promised: true, waitingFor: 'company' });
  });

  it('stay open for ever after five minutes', async () => {
    const done = (await post('completions', { reminders: seen(await open()) }).expect(200)).body.items;
    api.clock.set('2026-11-24T10:05:01.000Z');
    const late = await post('reopenings', { reminders: seen(done) }).expect(409);
    api.clock.set('2026-11-24T10:00:00.000Z');
    expect(late.body.type).toBe('urn:problem:reminders.not-reopened');
  });

  it('stay done once their case is closed', async () => {
    const done = (await post('completions', { reminders: seen(await open()) }).expect(200)).body.items;
    const { version } = (await adviser.get(`/api/v1/cases/${caseId}`).expect(200)).body;
    await adviser.change('post', `/api/v1/cases/${caseId}/closing`, version, { reason: 'moved', duties: [] }).expect(200);
    expect((await post('reopenings', { reminders: seen(done) }).expect(422)).body.type).toBe('urn:problem:counselling.case-closed');
  });

  it('are moved all or none', async () => {
    const [first, second] = (await open()) as [Shown, Shown];
    await post('shifts', { reminders: seen([first, { ...second, version: 9 }]), dueOn: '2026-11-26' }).expect(412);
    expect((await open()).map(({ version }) => version)).toEqual([first.version, second.version]);
    const moved = (await post('shifts', { reminders: seen([first, second]), dueOn: '2026-11-26' }).expect(200)).body.items;
    expect(moved.map(({ dueOn }: { dueOn: string }) => dueOn)).toEqual(['2026-11-26', '2026-11-26']);
    await post('shifts', { reminders: [...seen([first]), ...seen([first])], dueOn: '2026-11-27' }).expect(400);
  });
});
