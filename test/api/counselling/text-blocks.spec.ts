import { randomUUID } from 'node:crypto';
import { signIn, startApi, type Agent, type TestApi } from '../../support/api.js';
import { world, type World } from '../../support/world.js';

let api: TestApi;
let w: World;
let adviser: Agent;
let colleague: Agent;
let lead: Agent;
let neighbour: Agent;

const block = {
  kind: 'block',
  shortName: 'akt',
  title: 'Aktueller Stand',
  text: 'Stand bei {name}: [was]. Vereinbart: [nächster Schritt].',
};
const usable = async (by: Agent) => (await by.get('/api/v1/text-blocks').expect(200)).body.items;
const names = async (by: Agent) => (await usable(by)).map(({ shelf, title }: { shelf: string; title: string }) => `${shelf}: ${title}`);

beforeAll(async () => {
  api = await startApi();
  api.clock.set('2026-11-23T09:00:00.000Z');
  w = await world(api);
  await w.secondTeam();
  adviser = await signIn(api, 'beratung');
  colleague = await signIn(api, 'betriebe');
  lead = await signIn(api, 'teamleitung');
  neighbour = await signIn(api, 'nachbar');
});

beforeEach(async () => {
  await w.db.query('truncate counselling.text_block cascade');
});

afterAll(async () => {
  await w?.close();
  await api?.close();
});

describe('text blocks', () => {
  it('of one person are seen and changed by that person only', async () => {
    const { body } = await adviser.create('/api/v1/text-blocks', block).expect(201);
    expect(body).toMatchObject({ ...block, shelf: 'own', version: 1 });
    expect(await names(adviser)).toEqual(['own: Aktueller Stand']);
    expect(await names(colleague)).toEqual([]);
    await colleague.change('put', `/api/v1/text-blocks/${body.id}`, 1, block).expect(404);
    await lead.change('put', `/api/v1/team-text-blocks/${body.id}`, 1, block).expect(404);
  });

  it('of a team are kept by its lead and used by everybody in it, and nobody else', async () => {
    const { body } = await lead.create('/api/v1/team-text-blocks', block).expect(201);
    for (const one of [adviser, colleague, lead]) expect(await names(one)).toEqual(['team: Aktueller Stand']);
    expect(await names(neighbour)).toEqual([]);
    await adviser.create('/api/v1/team-text-blocks', block).expect(403);
    await adviser.change('put', `/api/v1/text-blocks/${body.id}`, 1, block).expect(404);
  });

  it('keep every version with who changed it when', async () => {
    const { body } = await lead.create('/api/v1/team-text-blocks', block).expect(201);
    api.clock.set('2026-11-23T09:20:00.000Z');
    await lead.change('put', `/api/v1/team-text-blocks/${body.id}`, 1, { ...block, text: 'Neu: [was].' }).expect(200);
    await lead.change('put', `/api/v1/team-text-blocks/${body.id}`, 1, block).expect(412);
    const { items } = (await adviser.get(`/api/v1/text-blocks/${body.id}/versions`).expect(200)).body;
    expect(items).toEqual([
      expect.objectContaining({ version: 2, text: 'Neu: [was].', changedByName: 'Martina Sobotta', changedAt: '2026-11-23T09:20:00.000Z' }),
      expect.objectContaining({ version: 1, text: block.text }),
    ]);
    await neighbour.get(`/api/v1/text-blocks/${body.id}/versions`).expect(404);
  });

  it('have each short name once per shelf; one’s own and the team’s may share it', async () => {
    await lead.create('/api/v1/team-text-blocks', block).expect(201);
    await adviser.create('/api/v1/text-blocks', block).expect(201);
    const again = await adviser.create('/api/v1/text-blocks', { ...block, title: 'Noch einer' }).expect(409);
    expect(again.body).toMatchObject({
      type: 'urn:problem:counselling.text-block-name-taken',
      detail: 'Es gibt schon einen Textbaustein mit dem Kürzel akt. Bitte wählen Sie ein anderes.',
      errors: [{ pointer: '/shortName' }],
    });
  });

  it('go out of use, and their short name is free again', async () => {
    const { body } = await adviser.create('/api/v1/text-blocks', block).expect(201);
    await adviser.change('post', `/api/v1/text-blocks/${body.id}/retirement`, 1).expect(200);
    expect(await names(adviser)).toEqual([]);
    const refused = await adviser.change('put', `/api/v1/text-blocks/${body.id}`, 2, block).expect(409);
    expect(refused.body.type).toBe('urn:problem:counselling.text-block-retired');
    await adviser.create('/api/v1/text-blocks', block).expect(201);
  });

  it('are added once per id', async () => {
    const key = randomUUID();
    const first = await adviser.create('/api/v1/text-blocks', block, key).expect(201);
    expect((await adviser.create('/api/v1/text-blocks', block, key).expect(201)).body).toEqual(first.body);
    await colleague.create('/api/v1/text-blocks', block, key).expect(409);
  });

  it('have short names that can be typed after a semicolon', async () => {
    const answer = await adviser.create('/api/v1/text-blocks', { ...block, shortName: 'Mein Baustein' }).expect(400);
    expect(answer.body.errors).toMatchObject([{ pointer: '/shortName' }]);
  });
});
