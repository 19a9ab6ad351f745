import { signIn, startApi, type Agent, type TestApi } from '../../support/api.js';
import { StatementCounter } from '../../support/sql-count.js';
import { idOf, world, type World } from '../../support/world.js';

let api: TestApi;
let w: World;
let adviser: Agent;
let neighbour: Agent;
let counter: StatementCounter;

type Count = { readonly facet: string; readonly value: string; readonly label: string | null; readonly count: number };

beforeAll(async () => {
  api = await startApi();
  api.clock.set('2026-11-23T09:00:00.000Z');
  w = await world(api);
  await w.secondTeam();
  adviser = await signIn(api, 'beratung');
  neighbour = await signIn(api, 'nachbar');
  counter = StatementCounter.of(api);
});

afterAll(async () => {
  await w?.close();
  await api?.close();
});

const register = async (lastName: string, more: object = {}, agent = adviser): Promise<string> =>
  (await agent.create('/api/v1/clients', { lastName, firstName: 'Elif', ...more }).expect(201)).body.id;
const open = async (clientId: string): Promise<string> =>
  (await adviser.create('/api/v1/cases', { subject: 'Umschulung', clientId }).expect(201)).body.id;
const idsOf = async (query: string, agent = adviser): Promise<string[]> =>
  (await agent.get(`/api/v1/clients?limit=100&${query}`).expect(200)).body.items.map(({ id }: { id: string }) => id);
const countsOf = async (query = '', agent = adviser): Promise<{ total: { count: number }; options: readonly Count[] }> =>
  (await agent.get(`/api/v1/lists/clients/counts?${query}`).expect(200)).body;

describe('the list of persons, narrowed', () => {
  let withCase: string;
  let without: string;

  beforeAll(async () => {
    withCase = await register('Aydın', { employmentStatus: 'employed', plz: '44787', town: 'Bochum' });
    without = await register('Brandt', { employmentStatus: 'unemployed' });
    await register('Celik', {}, neighbour);
    const caseId = await open(withCase);
    await adviser.create('/api/v1/reminders', { caseId, dueOn: '2026-11-25', text: 'Rückruf' }).expect(201);
    await w.db.query(`insert into clients.contact_preference (client_id, tenant_id, language, interpreter, large_print, plain_language, screen_reader, recorded_at)
      select id, tenant_id, 'tr', false, false, false, false, now() from clients.client where id = $1`, [withCase]); // prettier-ignore
  });

  it('by status, colleague, language wished for, and by what lacks', async () => {
    expect(await idsOf('status=employed')).toEqual([withCase]);
    expect(await idsOf('owner=me')).toEqual([withCase]);
    expect(await idsOf('language=tr')).toEqual([withCase]);
    expect(await idsOf('concern=no-case')).toEqual([without]);
    expect(await idsOf('concern=overdue')).toEqual([]);
    await w.db.query(`update reminders.reminder set due_on = '2026-11-20'`);
    expect(await idsOf('concern=overdue')).toEqual([withCase]);
    const { body } = await adviser.get('/api/v1/clients?status=employed').expect(200);
    expect(body.items[0]).toMatchObject({ openCases: 1, nextDueOn: '2026-11-20' });
  });

  it('counts as many as the list shows, for every single choice, of one’s own reach only', async () => {
    const counts = await countsOf();
    for (const { facet, value, count } of counts.options)
      expect({ facet, value, count: (await idsOf(`${facet}=${value}`)).length }).toEqual({ facet, value, count });
    expect(counts.total.count).toBe((await idsOf('')).length);
    expect(counts.options.find(({ facet }) => facet === 'owner')).toMatchObject({ value: idOf('beratung'), label: 'Ayşe Kaya' });
    const theirs = await countsOf('', neighbour);
    expect(theirs.options.filter(({ facet }) => facet === 'owner')).toEqual([]);
    expect(await idsOf(`owner=${idOf('beratung')}`, neighbour)).toEqual([]);
  });

  it('offers nothing restricted as a filter', async () => {
    await adviser.get('/api/v1/clients?targetGroup=severely-disabled').expect(400);
    const facets = new Set((await countsOf()).options.map(({ facet }) => facet));
    expect([...facets].filter((facet) => !['status', 'town', 'owner', 'language', 'concern'].includes(facet))).toEqual([]);
  });

  it('costs the same number of statements for 1 and for 50 rows, has no gap between pages', async () => {
    const ask = () => adviser.get('/api/v1/clients?limit=100');
    const count = () => adviser.get('/api/v1/lists/clients/counts');
    await ask();
    await count();
    const few = [(await counter.during(ask)).statements, (await counter.during(count)).statements];
    for (let n = 0; n < 50; n++) await register('Müller', { employmentStatus: 'unemployed' });
    expect([(await counter.during(ask)).statements, (await counter.during(count)).statements]).toEqual(few);
    const seen: string[] = [];
    let after = '';
    do {
      const { body } = await adviser.get(`/api/v1/clients?status=unemployed&limit=7${after && `&after=${after}`}`).expect(200);
      seen.push(...body.items.map(({ id }: { id: string }) => id));
      after = body.next ?? '';
    } while (after);
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen).toHaveLength((await countsOf('status=unemployed')).total.count);
  });
});
