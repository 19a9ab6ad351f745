import { Attack, faultsOf, gotPastSchema, shapeOf } from '../../support/attack.js';

/** Twenty of the cases that test/long/attack.spec.ts sends to every route. */
describe('robustness', () => {
  let attack: Attack;

  beforeAll(async () => {
    attack = await Attack.start();
  });
  afterAll(() => attack?.close());

  const endpoint = (name: string) => attack.endpoints.find((one) => one.name === name)!;
  const send = async (name: string, request: Parameters<Attack['send']>[3]) => {
    const target = endpoint(name);
    return attack.send(target, attack.insider(target), attack.holdings['aa-bochum'], request);
  };

  it.each([
    ['NUL in a name', 'ClientsController.register', { body: { lastName: 'a\u0000b', firstName: 'A', employmentStatus: 'employed' } }],
    [
      'a text of 100,000 characters',
      'ClientsController.register',
      { body: { lastName: 'ä'.repeat(100_000), firstName: 'A', employmentStatus: 'employed' } },
    ],
    [
      'NUL in notes',
      'SessionsController.record',
      { body: { heldOn: '2026-11-20', channel: 'phone', outcome: 'informed', notes: 'a\u0000b' } },
    ],
    ['the year 0', 'SessionsController.record', { body: { heldOn: '0000-01-01', channel: 'phone', outcome: 'informed', notes: '' } }],
    ['30 February', 'SessionsController.record', { body: { heldOn: '2026-02-30', channel: 'phone', outcome: 'informed', notes: '' } }],
    [
      'a number beyond int32',
      'CompaniesController.recordHeadcount',
      { body: { asOf: '2026-11-01', over30: 2 ** 31, upTo30: 0, upTo20: 0, upTo10: 0 } },
    ],
    ['an unknown field', 'CasesController.open', { body: { subject: 'Kurs', role: 'administrator' } }],
    ['__proto__', 'CasesController.open', { raw: '{"__proto__":{"subject":"Kurs"}}' }],
    ['null as body', 'SearchController.search', { raw: 'null' }],
    ['NUL in a search', 'SearchController.search', { body: { query: 'a\u0000b' } }],
    ['JSON 20,000 deep', 'SearchController.search', { raw: `${'['.repeat(20_000)}${']'.repeat(20_000)}` }],
    ['broken JSON', 'SearchController.search', { raw: '{' }],
    ['a limit of 0', 'CasesController.list', { query: '?limit=0' }],
    ['a limit of 101', 'CasesController.list', { query: '?limit=101' }],
    ['a sort nobody offers', 'CasesController.list', { query: '?sort=evil' }],
    ['a cursor that is none', 'CasesController.list', { query: '?after=abc' }],
    ['the year 0 in a query', 'CoursesController.page', { query: '?startsFrom=0000-01-01' }],
    ['an id that is none', 'CasesController.get', { ids: { cases: 'abc' } }],
    ['an Idempotency-Key that is none', 'CasesController.open', { headers: { 'idempotency-key': 'abc' } }],
  ])('refuses %s with 400 and words a person can read', async (_, name, request) => {
    const answer = await send(name, request);
    expect(faultsOf(answer)).toEqual([]);
    expect(answer.status).toBe(400);
    expect(gotPastSchema(answer)).toBe(false);
  });

  it.each([7, true, ['verwaltung'], { length: 3 }])('takes %p as user name for wrong credentials', async (username) => {
    const answer = await send('SessionController.begin', { body: { username, password: 'weiterlotse' } });
    expect(faultsOf(answer)).toEqual([]);
    expect(answer.status).toBe(401);
  });

  it('refuses a cursor of another list', async () => {
    const cases = await send('CasesController.list', { query: '?owner=all&sort=number&limit=1' });
    const { next } = JSON.parse(cases.text) as { next: string | null };
    const answer = await send('NeedsController.list', { query: `?after=${next ?? 'none'}` });
    expect(faultsOf(answer)).toEqual([]);
    expect(answer.status).toBe(400);
  });

  it('answers an address that cannot be decoded like any other that does not exist', async () => {
    const {
      statusCode: status,
      headers,
      body: text,
    } = await attack.api.app.inject({ url: '/api/v1/clients/%ff', headers: { 'accept-language': 'de' } });
    expect(faultsOf({ status, type: String(headers['content-type']), text })).toEqual([]);
    expect(status).toBe(404);
  });

  it('answers a case of another Träger exactly like one that does not exist', async () => {
    const foreign = await send('CasesController.get', { ids: { cases: attack.holdings['aa-hagen'].ids['cases']! } });
    const missing = await send('CasesController.get', { ids: { cases: '00000000-0000-4000-8000-000000000000' } });
    expect(foreign.status).toBe(404);
    expect(shapeOf(foreign)).toBe(shapeOf(missing));
  });
});
