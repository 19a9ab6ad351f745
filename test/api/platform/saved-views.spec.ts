import { signIn, startApi, type Agent, type TestApi } from '../../support/api.js';
import { world, type World } from '../../support/world.js';

let api: TestApi;
let w: World;
let adviser: Agent;
let colleague: Agent;
let stranger: Agent;

beforeAll(async () => {
  api = await startApi();
  api.clock.set('2026-11-23T09:00:00.000Z');
  w = await world(api);
  adviser = await signIn(api, 'beratung');
  colleague = await signIn(api, 'betriebe');
  stranger = await signIn(api, 'hagen');
});

afterAll(async () => {
  await w?.close();
  await api?.close();
});

type View = { readonly id: string; readonly version: number; readonly name: string };

const look = (of: object = {}) => ({
  list: 'cases',
  name: 'Überfällig',
  filters: { owner: 'all', concern: 'overdue,no-next' },
  columns: ['number', 'next', 'who'],
  sort: '-lastContact',
  shared: false,
  ...of,
});
const add = async (agent: Agent, of: object = {}): Promise<View> => (await agent.create('/api/v1/saved-views', look(of)).expect(201)).body;
const listed = async (agent: Agent, list = 'cases') => (await agent.get(`/api/v1/saved-views?list=${list}`).expect(200)).body.items;
const namesOf = async (agent: Agent): Promise<string[]> => (await listed(agent)).map(({ name }: View) => name);
const put = (agent: Agent, { id, version }: View, body: object) => agent.change('put', `/api/v1/saved-views/${id}`, version, body);
const step = (agent: Agent, { id, version }: View, name: string) => agent.change('post', `/api/v1/saved-views/${id}/${name}`, version);

describe('a saved view', () => {
  it('keeps filters, columns in their order, and sort; of one list only', async () => {
    const view = await add(adviser, { name: 'Erste' });
    expect((await listed(adviser)).find(({ id }: View) => id === view.id)).toMatchObject({
      ...look({ name: 'Erste' }),
      owner: null,
      mayChange: true,
      standard: false,
    });
    expect(await listed(adviser, 'clients')).toEqual([]);
  });

  it('is the same for the same key twice, and refused under a name that is taken', async () => {
    const key = '7f0a3c52-5e5e-4c7e-9a55-0d3f3a1e9b01';
    const first = await adviser.create('/api/v1/saved-views', look({ name: 'Einmal' }), key).expect(201);
    expect((await adviser.create('/api/v1/saved-views', look({ name: 'Einmal' }), key).expect(201)).body.id).toBe(first.body.id);
    const { body } = await adviser.create('/api/v1/saved-views', look({ name: 'Einmal' })).expect(409);
    expect(body.errors[0].pointer).toBe('/name');
    await add(colleague, { name: 'Einmal' });
  });

  it('says which part the list does not know', async () => {
    const wrong = { filters: { colour: 'red' }, columns: ['number', 'number'], sort: 'shoeSize' };
    const { body } = await adviser.create('/api/v1/saved-views', look(wrong)).expect(400);
    expect(body.errors.map(({ pointer }: { pointer: string }) => pointer).toSorted()).toEqual(['/columns', '/filters', '/sort']);
    await adviser.create('/api/v1/saved-views', look({ list: 'companies' })).expect(400);
  });

  it('of one person nobody else sees; shared with the team every member does, who may not change it', async () => {
    const view = await add(adviser, { name: 'Geteilt', shared: true });
    await add(adviser, { name: 'Nur meine' });
    const mates = await listed(colleague);
    const seen = mates.find(({ id }: View) => id === view.id);
    expect(mates.map(({ name }: View) => name)).not.toContain('Nur meine');
    expect(await namesOf(stranger)).toEqual([]);
    expect(seen).toMatchObject({ mayChange: false, shared: true, owner: 'Ayşe Kaya' });
    await put(colleague, view, look({ name: 'Umbenannt' })).expect(403);
    await put(stranger, view, look()).expect(404);
  });

  it('of a colleague a team lead renames and removes, but only its owner takes it from the team', async () => {
    const lead = await signIn(api, 'teamleitung');
    const view = await add(adviser, { name: 'Fürs Team', shared: true });
    const { body } = await put(lead, view, look({ name: 'Fürs Team', shared: false })).expect(403);
    expect(body).toMatchObject({ type: 'urn:problem:platform.view-unshared', errors: [{ pointer: '/shared' }] });
    const { body: renamed } = await put(lead, view, look({ name: 'Für alle', shared: true })).expect(200);
    await step(lead, renamed, 'removal').expect(200);
    expect(await namesOf(adviser)).not.toContain('Für alle');
  });

  it('stays with the team when its owner has left', async () => {
    const view = await add(adviser, { name: 'Bleibt', shared: true });
    const mate = await listed(colleague);
    await w.db.query(`update identity.staff_user set active = false where username = 'beratung'`);
    expect(await listed(colleague)).toEqual(mate);
    await w.db.query(`update identity.staff_user set active = true where username = 'beratung'`);
    expect(view.version).toBe(1);
  });

  it('changed in between is refused, before anything else is looked at', async () => {
    const view = await add(adviser, { name: 'Wandel' });
    await put(adviser, view, look({ name: 'Wandel 2' })).expect(200);
    await put(adviser, view, look({ name: 'Wandel 3' })).expect(412);
    await step(adviser, view, 'removal').expect(412);
  });

  it('that was removed comes back by undo, unless its name has gone to another', async () => {
    const view = await add(adviser, { name: 'Weg' });
    const { body: removed } = await step(adviser, view, 'removal').expect(200);
    expect(await namesOf(adviser)).not.toContain('Weg');
    const { body: back } = await step(adviser, removed, 'restoration').expect(200);
    expect(await namesOf(adviser)).toContain('Weg');
    const { body: again } = await step(adviser, back, 'removal').expect(200);
    await add(adviser, { name: 'Weg' });
    await step(adviser, again, 'restoration').expect(409);
  });

  it('can be the one a list opens with, for this person alone, until another is', async () => {
    const [one, two] = [await add(adviser, { name: 'A' }), await add(adviser, { name: 'B' })];
    const standard = async (agent: Agent) => (await listed(agent)).filter((view: { standard: boolean }) => view.standard);
    await adviser.request('put', '/api/v1/saved-views/standard').send({ list: 'cases', id: one.id }).expect(200);
    await adviser.request('put', '/api/v1/saved-views/standard').send({ list: 'cases', id: two.id }).expect(200);
    expect((await standard(adviser)).map(({ id }: View) => id)).toEqual([two.id]);
    expect(await standard(colleague)).toEqual([]);
    await adviser.request('put', '/api/v1/saved-views/standard').send({ list: 'clients', id: two.id }).expect(404);
    await stranger.request('put', '/api/v1/saved-views/standard').send({ list: 'cases', id: two.id }).expect(404);
    await adviser.request('put', '/api/v1/saved-views/standard').send({ list: 'cases', id: null }).expect(200);
    expect(await standard(adviser)).toEqual([]);
  });
});
