import { signIn, startApi, type Agent, type TestApi } from '../../support/api.js';
import { idOf, world, type World } from '../../support/world.js';

const url = '/api/v1/search';

describe('the search', () => {
  let api: TestApi;
  let w: World;
  let adviser: Agent;
  let gerda: { id: string; number: string };

  beforeAll(async () => {
    api = await startApi();
    w = await world(api);
    adviser = await signIn(api, 'beratung');
    const register = async (lastName: string, firstName: string, phone: string | null = null) =>
      (await adviser.create('/api/v1/clients', { lastName, firstName, phone, employmentStatus: 'employed' })).body;
    gerda = await register('Hülsmeier', 'Gerda', '0234 / 567-890');
    await register('Yıldız', 'Emre');
    await register('Öztürk-Weiß', 'Ömer');
    await w.company({ name: 'Hülsmeier Metallbau GmbH', town: 'Bochum', betriebsnummer: '00012341' });
    await w.run({ title: 'Schweißen nach Hülsmeier' });
    await (
      await signIn(api, 'hagen')
    ).create('/api/v1/clients', { lastName: 'Hülsmeier', firstName: 'Hagen', employmentStatus: 'employed' });
  });
  afterAll(async () => {
    await w.close();
    await api.close();
  });

  const search = async (query: string, agent = adviser) => {
    const answer = await agent.post(url, { query });
    expect(answer.status).toBe(200);
    return answer.body;
  };
  const names = async (query: string) => (await search(query)).clients.map(({ displayName }: { displayName: string }) => displayName);

  it('finds clients, companies and courses with one question, umlauts or not', async () => {
    const found = await search('huelsmeier');
    expect(found.clients).toEqual([
      { id: gerda.id, number: gerda.number, displayName: 'Hülsmeier, Gerda', birthDate: null, town: null, restricted: false },
    ]);
    expect(found.companies).toMatchObject([{ name: 'Hülsmeier Metallbau GmbH', betriebsnummer: '00012341' }]);
    expect(found.courses).toMatchObject([{ title: 'Schweißen nach Hülsmeier', providerName: 'Bildungswerk Constantin' }]);
  });

  it.each([
    ['yildiz', ['Yıldız, Emre']],
    ['YILDIZ', ['Yıldız, Emre']],
    ['Yıldız', ['Yıldız, Emre']],
    ['oeztuerk', ['Öztürk-Weiß, Ömer']],
    ['ÖZTÜRK-WEISS', ['Öztürk-Weiß, Ömer']],
    ['gerda hülsmeier', ['Hülsmeier, Gerda']],
    ['hülsmeier ger', ['Hülsmeier, Gerda']],
    ['smei', ['Hülsmeier, Gerda']],
    ['hü', ['Hülsmeier, Gerda']],
    ['er', []],
    ['0234567890', ['Hülsmeier, Gerda']],
    ['+49 234 567890', ['Hülsmeier, Gerda']],
    ['567-890', ['Hülsmeier, Gerda']],
    ['h%r', []],
    ['___', []],
  ])('finds clients by «%s»', async (query, expected) => {
    expect(await names(query)).toEqual(expected);
  });

  it('finds clients by their number or a part of it', async () => {
    expect(await names(gerda.number)).toEqual(['Hülsmeier, Gerda']);
    expect(await names(gerda.number.slice(2).toLowerCase())).toEqual(['Hülsmeier, Gerda']);
  });

  it('finds companies by name and town, and by Betriebsnummer', async () => {
    expect((await search('huelsmeier bochum')).companies).toHaveLength(1);
    expect((await search('00012341')).companies).toHaveLength(1);
  });

  it('never crosses into another Träger', async () => {
    const found = await search('hülsmeier', await signIn(api, 'hagen'));
    expect(found.clients.map(({ displayName }: { displayName: string }) => displayName)).toEqual(['Hülsmeier, Hagen']);
  });

  it('finds cases by number, and through their client and company', async () => {
    const opened = await adviser.create('/api/v1/cases', { clientId: gerda.id, subject: 'Schweißerin' });
    expect(opened.status).toBe(201);
    const { number } = opened.body;
    const hit = { id: opened.body.id, number, subject: 'Schweißerin', status: 'OFFEN', clientName: 'Hülsmeier, Gerda', companyName: null };
    expect((await search(number.toLowerCase())).cases).toEqual([hit]);
    expect((await search('huelsm')).cases).toEqual([hit]);
    expect((await search(number, await signIn(api, 'hagen'))).cases).toEqual([]);
    expect((await adviser.get('/api/v1/clients?limit=1')).body.items[0]).toMatchObject({ id: gerda.id, openCases: 1 });
  });

  it('leaves one access row with numbers, never with what was typed', async () => {
    const before = await rows();
    api.clock.advance(1_000);
    await search('gerda hülsmeier');
    const added = (await rows()).slice(before.length);
    expect(added).toMatchObject([
      { actor_id: idOf('beratung'), allowed: true, details: { words: 2, clients: 1, companies: 0, courses: 0 } },
    ]);
    expect(JSON.stringify(added)).not.toMatch(/gerda|lsmeier/i);
  });

  it('needs two characters, and takes nothing but the question', async () => {
    const answer = await adviser.post(url, { query: ' x ', limit: 9, tenant: 'aa-hagen' });
    expect(answer.status).toBe(400);
    const pointers = answer.body.errors.map(({ pointer }: { pointer: string }) => pointer);
    expect(pointers.toSorted()).toEqual(['/limit', '/query', '/tenant']);
  });

  it('is not for managers', async () => {
    expect((await (await signIn(api, 'leitung')).post(url, { query: 'gerda' })).status).toBe(403);
  });

  const rows = async (): Promise<Record<string, unknown>[]> =>
    (await w.db.query(`select actor_id, allowed, details, subject_id from audit.access where action = 'search.run' order by at`)).rows;
});
