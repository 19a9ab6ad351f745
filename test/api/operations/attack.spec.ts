import { randomUUID } from 'node:crypto';
import { openApiOf } from '../../../apps/api/src/openapi.js';
import { Attack } from '../../support/attack/attack.js';
import { faultsOf, gotPastSchema } from '../../support/attack/faults.js';
import { shownTo } from '../../support/attack/echoes.js';
import { fuzz, replay } from '../../support/attack/fuzz.js';
import { replayedKeys } from '../../support/attack/keys.js';
import { askingAmiss } from '../../support/attack/matrix.js';
import { PlantedHoles } from '../../support/attack/planted.js';
import { walk } from '../../support/attack/walk.js';
import type { Endpoint } from '../../support/endpoints.js';

/** A sample of what test/long/{access,fuzz,attack}.spec.ts do to every route, and that they find the holes planted for them. */
describe('attacks', () => {
  let attack: Attack;

  beforeAll(async () => {
    attack = await Attack.start({ planted: [PlantedHoles] });
  });
  afterAll(() => attack?.close());

  const endpoint = (name: string) => attack.endpoints.find((one) => one.name === name)!;
  const send = async (name: string, request: Parameters<Attack['send']>[3]) => {
    const target = endpoint(name);
    return attack.send(target, attack.insider(target), attack.rows(target), request);
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

  it('takes a cursor somebody else was given for a position in the own list, never for a look into theirs', async () => {
    const list = endpoint('ClientsController.page');
    const page = async (name: string, query: string) => {
      const who = attack.person(name);
      const { status, text } = await attack.send(list, who, attack.rows(list, who.side), { query });
      return { status, ...(JSON.parse(text) as { items: { id: string }[]; next: string | null }) };
    };
    const own = new Set((await page('maker-own', '?limit=100')).items.map(({ id }) => id));
    const theirs = await page('maker-foreign', '?limit=1');
    expect(theirs.next).not.toBeNull();
    const found = await page('maker-own', `?limit=100&after=${theirs.next}`);
    expect(found.status).toBe(200);
    expect(found.items.filter(({ id }) => !own.has(id))).toEqual([]);
  });

  it('tells whoever sends If-None-Match nothing but what everybody is told', async () => {
    const open = endpoint('ClientsController.open');
    const tags = [undefined, '*', '"1"', '"2"', 'W/"1"'];
    const look = async (name: string, ids: Record<string, string>) =>
      Promise.all(
        tags.map(async (tag) => {
          const { status, headers, text } = await attack.send(open, attack.person(name), attack.rows(open), {
            ids,
            headers: { 'if-none-match': tag },
          });
          return { status, etag: headers['etag'], text: text.replace(/"traceId":"\w+"/, '') };
        }),
      );
    const [own, missing] = [attack.rows(open).ids, { clients: randomUUID() }];
    const hidden = await look('adviser of another Träger', own);
    expect(hidden).toEqual(await look('adviser of another Träger', missing));
    expect(hidden.map(({ status, etag }) => [status, etag])).toEqual(tags.map(() => [404, undefined]));
    // Not even an own page is answered from what somebody keeps: each look is logged.
    expect((await look('maker-own', own)).map(({ status }) => status)).toEqual(tags.map(() => 200));
  });

  it('shows nobody more or another count because others have new rows', async () => {
    const others = some(
      'adviser of another Träger',
      'maker-other-team',
      'maker-foreign',
      'decider of another Träger',
      'company-hr of another organisation',
    );
    const before = await shownTo(attack, others);
    const news = ['ClientsController.register', 'CasesController.open', 'SessionsController.record', 'RemindersController.plan'];
    for (const name of news) expect((await attack.sample(endpoint(name))).status).toBe(201);
    expect(await shownTo(attack, others)).toEqual(before);
    expect(Object.keys(before).length).toBeGreaterThan(30);
    // The same look by the own adviser sees them.
    const own = some('maker-own');
    const seen = await shownTo(attack, own);
    await attack.fresh();
    const unlike = Object.entries(await shownTo(attack, own)).filter(([name, text]) => seen[name] !== text);
    expect(unlike.map(([name]) => name)).toEqual(expect.arrayContaining(['ClientsController.page as maker-own']));
  });

  it('an Idempotency-Key in other hands tells and changes nothing', async () => {
    // The others are in test/long/access.spec.ts.
    const some = ['BreakGlassController.begin', 'ProtectionsController.protect', 'ErasuresController.propose'].map(endpoint);
    const { wrong, tried } = await replayedKeys(attack, some);
    expect(wrong).toEqual([]);
    expect(tried).toBeGreaterThan(10);
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

  const isPlanted = ({ name }: Endpoint) => name.startsWith('PlantedHoles.');
  const planted = (handler: string) => endpoint(`PlantedHoles.${handler}`);
  const some = (...names: string[]) => names.map((name) => attack.person(name));

  it('nothing answers that is neither a route with a permission nor known to be open', () => {
    const bare = (endpoints: readonly Endpoint[]) =>
      endpoints.filter(({ permission, open }) => !permission && !open).map(({ name }) => name);
    expect(bare(attack.endpoints)).toEqual(['PlantedHoles.bare']);
    const known = new Set(attack.endpoints.map(({ method, path }) => `${method} ${path}`));
    expect(attack.api.addresses.filter((address) => !known.has(address) && !besideRoutes.test(address))).toEqual([]);
  });

  it('both OpenAPI documents name every route of theirs', () => {
    for (const [audience, prefix] of [
      ['staff', '/api/v1/'],
      ['portal', '/portal/v1/'],
    ] as const) {
      const documented = Object.entries(openApiOf(attack.api.app, audience).paths).flatMap(([path, methods]) =>
        Object.keys(methods).map((method) => `${method} ${path.replaceAll(/\{(\w+)\}/g, ':$1')}`),
      );
      const served = attack.endpoints.filter(({ path }) => path.startsWith(prefix)).map(({ method, path }) => `${method} ${path}`);
      expect(documented.toSorted()).toEqual(served.toSorted());
    }
  });

  it('no route asks for a permission of other data, and one that does is found', () => {
    const real = attack.endpoints.filter((one) => !isPlanted(one));
    expect(askingAmiss(real)).toEqual([]);
    expect(askingAmiss([{ ...endpoint('ClientsController.open'), permission: 'reference.read' }])).toHaveLength(1);
    expect(askingAmiss([planted('unscoped')])[0]).toContain('test/support/attack/matrix.ts');
  });

  it('the walk finds nothing on a few routes, and each planted hole', async () => {
    const people = some('adviser', 'manager', 'adviser in the other team', 'adviser of another Träger', 'company-hr', 'nobody');
    const sound = await walk(attack, ['ClientsController.open', 'CasesController.takeOver', 'NeedsController.list'].map(endpoint), people);
    expect(sound.wrong).toEqual([]);
    const told = async (handler: string) => (await walk(attack, [planted(handler)], people)).wrong.join('\n');
    expect(await told('unscoped')).toContain('as adviser of another Träger, own: answers 200, must be 404');
    expect(await told('unscoped')).toContain('as adviser, other-team: answers 200, must be 404');
    expect(await told('slower')).toMatch(/as adviser, foreign: \d+ statements, \d+ for an id that does not exist/);
    expect(await told('telling')).toContain('"because":"foreign"');
  });

  it('a random request to every route, and all that once went wrong, are answered politely', async () => {
    const seed = Number(process.env['FUZZ_SEED'] ?? Date.now() % 2 ** 31);
    const failures = [...(await replay(attack))];
    for (const target of attack.targets.filter((one) => !isPlanted(one)))
      failures.push(...(await fuzz(attack, target, 1, seed, 0)).failures);
    expect(failures).toEqual([]);
  }, 240_000);
});

/** What is served beside the routes of the two APIs: their descriptions. */
const besideRoutes = /^(get|head) \/(api\/docs|api\/openapi\.json|portal\/openapi\.json)|^head /;
