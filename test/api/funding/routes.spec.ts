import { signIn, startApi, type Agent, type TestApi } from '../../support/api.js';
import { world, type World } from '../../support/world.js';

const url = '/api/v1/funding-routes';

/** An employee with an old qualification and an approved course. */
const facts = {
  beschaeftigung: 'beschaeftigt',
  abschluss: 'verwertbar',
  berufsabschlussAm: '2012-07-01',
  ziel: 'weiterbildung',
  applicationDate: '2026-11-23',
  participationStart: '2027-02-01',
  massnahmeMinutes: 24_000,
  massnahmeZulassung: true,
  traegerZulassung: true,
  nurAnpassungsfortbildung: false,
  arbeitgeberVerpflichtet: false,
  letzteTeilnahmeAm: null,
};

type Route = { id: string; status: string; failed: { ruleId: string }[]; competent: { place: string; name: string | null }[] };

describe('the search for the way of funding', () => {
  let api: TestApi;
  let w: World;
  let adviser: Agent;

  beforeAll(async () => {
    api = await startApi();
    w = await world(api);
    adviser = await signIn(api, 'beratung');
  });
  afterAll(async () => {
    await w.close();
    await api.close();
  });

  const search = async (changed: object, places: object = {}): Promise<{ recommended: string | null; routes: Route[] }> =>
    (await adviser.post(url, { facts: { ...facts, ...changed }, ...places }).expect(200)).body;
  const route = (routes: Route[], id: string): Route => routes.find((each) => each.id === id)!;

  it('recommends § 82 for an employee, and says of every other way why not or what is open', async () => {
    const { recommended, routes } = await search({});
    expect([recommended, routes[0]]).toMatchObject(['S82', { id: 'S82', status: 'fits', failed: [] }]);
    expect(route(routes, 'S81').failed.map(({ ruleId }) => ruleId)).toContain('WEG.S81.LAGE');
    expect(routes).toHaveLength(8);
  });

  it('refers a goal of the AFBG to its door, with what would change the others (§ 22(1a))', async () => {
    const { recommended, routes } = await search({ ziel: 'aufstieg' });
    expect(recommended).toBe('AFBG');
    expect(route(routes, 'S82').failed).toMatchObject([{ ruleId: 'S82.E09', remedy: { code: 'ask-for-afbg', by: ['employee'] } }]);
  });

  it('names the Agentur of residence for the costs and that of the Betrieb for the wage subsidy (§ 327(1), (4))', async () => {
    const { routes } = await search({}, { wohnsitzPlz: '44787', betriebPlz: '58452' });
    const names = route(routes, 'S82').competent.map(({ place, name }) => [place, name]);
    expect(names).toEqual([
      ['agentur-wohnsitz', 'Agentur für Arbeit Bochum'],
      ['agentur-betrieb', 'Agentur für Arbeit Hagen'],
    ]);
    const elsewhere = await search({}, { wohnsitzPlz: '10115' });
    expect(route(elsewhere.routes, 'S82').competent.map(({ name }) => name)).toEqual([null, null]);
  });

  it('answers nothing known with all ways open and none recommended', async () => {
    const { body } = await adviser.post(url, { facts: {} }).expect(200);
    expect(body.recommended).toBeNull();
    expect(body.routes.map(({ id }: Route) => id)).toEqual(expect.arrayContaining(['S81_2', 'S82', 'S82A', 'AFBG', 'BILDUNGSSCHECK2']));
  });

  it('says in German what is wrong at which field', async () => {
    const wrong = {
      ziel: 'urlaub',
      massnahmeMinutes: -60,
      berufstaetigkeitMonate: 999,
      arbeitnehmerImBetrieb: 5,
      betroffeneArbeitnehmer: 6,
    };
    const { body } = await adviser.post(url, { facts: { ...facts, ...wrong } }).expect(400);
    const said = Object.fromEntries(body.errors.map(({ pointer, message }: { pointer: string; message: string }) => [pointer, message]));
    expect(Object.keys(said).toSorted()).toEqual(['/facts/berufstaetigkeitMonate', '/facts/massnahmeMinutes', '/facts/ziel']);
    expect(said['/facts/berufstaetigkeitMonate']).toBe('Bitte ganze Monate von 0 bis 840 angeben.');
    const { body: more } = await adviser.post(url, { facts: { arbeitnehmerImBetrieb: 5, betroffeneArbeitnehmer: 6 } }).expect(400);
    expect(more.errors).toMatchObject([
      { pointer: '/facts/betroffeneArbeitnehmer', message: expect.stringContaining('nicht mehr Menschen betroffen') },
    ]);
    await adviser.post(url, { facts: {}, wohnsitzPlz: '4478' }).expect(400);
  });

  it('is closed to those who may not assess', async () => {
    const administrator = await signIn(api, 'verwaltung');
    await administrator.post(url, { facts: {} }).expect(403);
  });
});
