import { signIn, startApi, type Agent, type TestApi } from '../../support/api.js';
import { StatementCounter } from '../../support/sql-count.js';
import { world, type World } from '../../support/world.js';

let api: TestApi;
let w: World;
let adviser: Agent;
let colleague: Agent;
let stranger: Agent;
let counter: StatementCounter;
let companyId: string;

type Count = { readonly facet: string; readonly value: string; readonly label: string | null; readonly count: number };

beforeAll(async () => {
  api = await startApi();
  api.clock.set('2026-11-23T09:00:00.000Z');
  w = await world(api);
  adviser = await signIn(api, 'beratung');
  colleague = await signIn(api, 'betriebe');
  stranger = await signIn(api, 'hagen');
  counter = StatementCounter.of(api);
  companyId = (await w.company({ name: 'Hülsmeier Blechtechnik GmbH' })).id;
});

afterAll(async () => {
  await w?.close();
  await api?.close();
});

const open = async (agent: Agent, body: object = { subject: 'Schweißkurs', establishmentId: companyId }): Promise<string> =>
  (await agent.create('/api/v1/cases', body).expect(201)).body.id;
const person = async (): Promise<string> =>
  (await adviser.create('/api/v1/clients', { lastName: 'Aydın', firstName: 'Elif', employmentStatus: 'employed' }).expect(201)).body.id;
const idsOf = async (query: string, agent = adviser): Promise<string[]> =>
  (await agent.get(`/api/v1/cases?limit=100&${query}`).expect(200)).body.items.map(({ id }: { id: string }) => id);
const countsOf = async (query: string, agent = adviser) => {
  const { body } = await agent.get(`/api/v1/lists/cases/counts?${query}`).expect(200);
  const options: readonly Count[] = body.options;
  return {
    total: body.total.count as number,
    of: (facet: string, value: string): number => options.find((one) => one.facet === facet && one.value === value)?.count ?? 0,
    options,
  };
};

describe('the list of cases, narrowed', () => {
  let withPerson: string;
  let silent: string;
  let planned: string;

  beforeAll(async () => {
    withPerson = await open(adviser, { subject: 'Umschulung', clientId: await person() });
    planned = await open(adviser);
    silent = await open(adviser);
    await w.db.query(`update counselling.case set opened_on = '2026-09-14' where id = $1`, [silent]);
    await adviser.create('/api/v1/reminders', { caseId: planned, dueOn: '2026-11-25', text: 'Rückruf' }).expect(201);
  });

  it('by whom it is about, by what lacks, by silence, and by several at once', async () => {
    expect(await idsOf('kind=person')).toEqual([withPerson]);
    expect(await idsOf('concern=no-next')).toEqual(expect.arrayContaining([withPerson, silent]));
    expect(await idsOf('concern=no-next')).not.toContain(planned);
    expect(await idsOf('silent=8')).toEqual([silent]);
    expect(await idsOf('kind=company&concern=no-next')).toEqual([silent]);
    expect(await idsOf('kind=person,company')).toHaveLength(3);
  });

  it('finds a follow-up that has passed once its day is over', async () => {
    expect(await idsOf('concern=overdue')).toEqual([]);
    await w.db.query(`update reminders.reminder set due_on = '2026-11-20' where subject_id = $1`, [planned]);
    expect(await idsOf('concern=overdue')).toEqual([planned]);
    expect((await countsOf('')).of('concern', 'overdue')).toBe(1);
  });

  it('counts what each choice would show, its own facet aside', async () => {
    const all = await countsOf('');
    expect(all.total).toBe(3);
    expect([all.of('kind', 'person'), all.of('kind', 'company'), all.of('silent', '8')]).toEqual([1, 2, 1]);
    const narrowed = await countsOf('kind=person&concern=no-next');
    expect(narrowed.total).toBe(1);
    // One could still choose companies beside persons; what lacks is counted for persons only.
    expect([narrowed.of('kind', 'company'), narrowed.of('concern', 'no-next')]).toEqual([1, 1]);
  });

  it('counts as many as the list shows, for every single choice', async () => {
    for (const { facet, value, count } of (await countsOf('owner=all')).options) {
      const owner = facet === 'owner' ? '' : 'owner=all&';
      expect({ facet, value, count: (await idsOf(`${owner}${facet}=${value}`)).length }).toEqual({ facet, value, count });
    }
  });

  it('names colleagues, and counts nothing of another team or another Träger', async () => {
    await open(stranger, { subject: 'Fremdes', establishmentId: companyId });
    const mine = await countsOf('owner=all');
    const theirs = await countsOf('owner=all', stranger);
    expect(mine.options.filter(({ facet }) => facet === 'owner').map(({ label }) => label)).not.toContain(null);
    expect(theirs.total).toBe(1);
    expect(theirs.of('kind', 'person')).toBe(0);
    const [owner] = theirs.options.filter(({ facet }) => facet === 'owner');
    expect(mine.of('owner', owner!.value)).toBe(0);
    expect(await idsOf(`owner=${owner!.value}`)).toEqual([]);
  });

  it('says which filter it does not know', async () => {
    const { body } = await adviser.get('/api/v1/cases?kind=animal').expect(400);
    expect(body.errors[0].pointer).toBe('/kind/0');
    await adviser.get('/api/v1/cases?owner=somebody').expect(400);
    await adviser.get('/api/v1/lists/cases/counts?colour=red').expect(400);
  });
});

describe('a long list of cases', () => {
  it('costs the same number of statements for 1 and for 50 rows, and so do its counts', async () => {
    await open(colleague);
    const ask = () => colleague.get('/api/v1/cases?owner=me&limit=100');
    const count = () => colleague.get('/api/v1/lists/cases/counts?owner=me');
    await ask();
    await count();
    const few = [await counter.during(ask), await counter.during(count)] as const;
    for (let n = 1; n < 50; n++) await open(colleague);
    const many = [await counter.during(ask), await counter.during(count)] as const;
    expect(many[0].result.body.items.length - few[0].result.body.items.length).toBe(49);
    expect(many.map(({ statements }) => statements)).toEqual(few.map(({ statements }) => statements));
  });

  it('has no gap and no row twice between its pages, also narrowed', async () => {
    const seen: string[] = [];
    let after = '';
    do {
      const { body } = await colleague.get(`/api/v1/cases?owner=me&concern=no-next&limit=7${after && `&after=${after}`}`).expect(200);
      seen.push(...body.items.map(({ id }: { id: string }) => id));
      after = body.next ?? '';
    } while (after);
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen).toHaveLength((await countsOf('owner=me&concern=no-next', colleague)).total);
  });
});
