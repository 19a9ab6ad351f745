import { signIn, startApi, type Agent, type TestApi } from '../../support/api.js';
import { StatementCounter } from '../../support/sql-count.js';
import { idOf, world, type World } from '../../support/world.js';

let api: TestApi;
let w: World;
let adviser: Agent;
let stranger: Agent;
let counter: StatementCounter;
let small: string;
let large: string;

type Count = { readonly facet: string; readonly value: string; readonly label: string | null; readonly count: number };

beforeAll(async () => {
  api = await startApi();
  api.clock.set('2026-11-23T09:00:00.000Z');
  w = await world(api);
  adviser = await signIn(api, 'betriebe');
  stranger = await signIn(api, 'hagen');
  counter = StatementCounter.of(api);
  small = (await w.company({ name: 'Aller Metall GmbH' })).id;
  large = (await w.company({ name: 'Zeche Logistik KG' })).id;
  const heads = { asOf: '2026-11-01', upTo30: 0, upTo20: 0, upTo10: 0 };
  await adviser.create(`/api/v1/companies/${small}/headcounts`, { ...heads, over30: 8 }).expect(201);
  await adviser.create(`/api/v1/companies/${large}/headcounts`, { ...heads, over30: 600 }).expect(201);
  const agreement = { kind: 'betriebsvereinbarung', validFrom: '2024-01-01', validTo: '2027-01-31', coversTraining: true };
  await adviser.create(`/api/v1/companies/${large}/agreements`, agreement).expect(201);
});

afterAll(async () => {
  await w?.close();
  await api?.close();
});

const idsOf = async (query: string, agent = adviser): Promise<string[]> =>
  (await agent.get(`/api/v1/companies?limit=100&${query}`).expect(200)).body.items.map(({ id }: { id: string }) => id);
const countsOf = async (query = '', agent = adviser): Promise<{ total: { count: number }; options: readonly Count[] }> =>
  (await agent.get(`/api/v1/lists/companies/counts?${query}`).expect(200)).body;

describe('the directory, narrowed', () => {
  it('by size, state, and agreements that end; by what the own Träger knows only', async () => {
    expect(await idsOf('size=under-10')).toEqual([small]);
    expect(await idsOf('size=500-up,under-10')).toEqual([small, large]);
    expect(await idsOf('concern=agreement-ends')).toEqual([large]);
    expect(await idsOf('state=observed&size=500-up')).toEqual([large]);
    expect(await idsOf('size=500-up', stranger)).toEqual([]);
    expect(await idsOf('concern=agreement-ends', stranger)).toEqual([]);
    const theirs = await countsOf('', stranger);
    expect(theirs.options.filter(({ facet }) => facet === 'size')).toMatchObject([{ value: 'unknown' }]);
  });

  it('counts as many as the list shows, for every single choice', async () => {
    const counts = await countsOf();
    for (const { facet, value, count } of counts.options)
      expect({ facet, value, count: (await idsOf(`${facet}=${value}`)).length }).toEqual({ facet, value, count });
    expect(counts.total.count).toBe((await idsOf('')).length);
  });

  it('costs the same number of statements for 1 and for 50 rows, has no gap between pages', async () => {
    const ask = () => adviser.get('/api/v1/companies?limit=100');
    const count = () => adviser.get('/api/v1/lists/companies/counts');
    await ask();
    await count();
    const few = [(await counter.during(ask)).statements, (await counter.during(count)).statements];
    for (let n = 0; n < 50; n++) await w.company({ name: `Betrieb ${n} GmbH` });
    expect([(await counter.during(ask)).statements, (await counter.during(count)).statements]).toEqual(few);
    const seen: string[] = [];
    let after = '';
    do {
      const { body } = await adviser.get(`/api/v1/companies?size=unknown&sort=-town&limit=7${after && `&after=${after}`}`).expect(200);
      seen.push(...body.items.map(({ id }: { id: string }) => id));
      after = body.next ?? '';
    } while (after);
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen).toHaveLength((await countsOf('size=unknown')).total.count);
  });

  it('names owners and says which filter it does not know', async () => {
    await w.db.query(
      `insert into companies.relationship (id, tenant_id, establishment_id, state, state_since, owner_id, version, created_at, updated_at)
       values (gen_random_uuid(), $1, $2, 'active', $4, $3, 1, $4, $4)`,
      [idOf('aa-bochum'), small, idOf('betriebe'), api.clock.now()],
    );
    expect(await idsOf('owner=me')).toEqual([small]);
    expect((await countsOf()).options.find(({ facet }) => facet === 'owner')).toMatchObject({ label: 'Jonas Brandt', count: 1 });
    await adviser.get('/api/v1/companies?industry=metal').expect(400);
  });
});
