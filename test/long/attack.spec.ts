import { randomUUID } from 'node:crypto';
import { Attack, faultsOf, gotPastSchema, shapeOf, type Answer, type Holding, type Person, type Request } from '../support/attack.js';
import type { Endpoint } from '../support/endpoints.js';
import { fieldsOf, hostileBodies, hostileQueryValues, sampleOf, variations } from '../support/hostile.js';

/** Every route of the API under hands that mean harm or do not know better. Bounded: a few minutes on a slow machine. */
describe('the API under attack', () => {
  let attack: Attack;
  const wrong: string[] = [];
  let sent = 0;

  beforeAll(async () => {
    attack = await Attack.start();
  });
  afterAll(() => attack?.close());
  beforeEach(() => {
    wrong.length = 0;
    sent = 0;
  });

  const note = (endpoint: Endpoint, who: Person, what: string, faults: readonly string[]) =>
    wrong.push(...faults.map((fault) => `${endpoint.name} as ${who.name}, ${what}: ${fault}`));
  const send = async (endpoint: Endpoint, who: Person, rows: Holding, request: Request, what: string): Promise<Answer> => {
    const answer = await attack.send(endpoint, who, rows, request);
    sent += 1;
    note(endpoint, who, what, faultsOf(answer));
    return answer;
  };
  const expectStatus = async (endpoint: Endpoint, who: Person, rows: Holding, request: Request, what: string, statuses: number[]) => {
    const { status, text } = await send(endpoint, who, rows, request, what);
    if (!statuses.includes(status)) note(endpoint, who, what, [`answers ${status}, not ${statuses.join(' or ')}: ${text.slice(0, 400)}`]);
  };
  const nothingWrong = (atLeast: number) => {
    expect(wrong.slice(0, 40)).toEqual([]);
    expect(sent).toBeGreaterThan(atLeast);
  };
  const everybody = () => Object.values(attack.people);
  const nounsOf = ({ path }: Endpoint) => [...path.matchAll(/([\w-]+)\/:/g)].map(([, noun]) => noun!);
  const strangersOf = (who: Person) => attack.holdings[attack.holdingOf(who) === attack.holdings['aa-bochum'] ? 'aa-hagen' : 'aa-bochum'];

  it('takes the requests that have nothing wrong: what fails below fails for its own reason', async () => {
    for (const endpoint of attack.targets)
      await expectStatus(
        endpoint,
        attack.insider(endpoint),
        await attack.rowsFor(endpoint),
        {},
        'nothing wrong',
        endpoint.path.endsWith('/owner') ? [200, 409] : [200, 201, 204],
      );
    nothingWrong(50);
  });

  it('answers a row of another Träger or company exactly like one that does not exist', async () => {
    const shared = ['companies', 'courses'];
    for (const endpoint of attack.targets) {
      for (const who of everybody().filter((one) => one.cookie && attack.may(one, endpoint))) {
        const rows = attack.holdingOf(who);
        for (const noun of nounsOf(endpoint).filter((one) => !shared.includes(one))) {
          const foreign = await send(endpoint, who, rows, { ids: { [noun]: strangersOf(who).ids[noun]! } }, `foreign ${noun}`);
          const missing = await send(endpoint, who, rows, { ids: { [noun]: randomUUID() } }, `missing ${noun}`);
          if (foreign.status !== 404 || shapeOf(foreign) !== shapeOf(missing))
            note(endpoint, who, noun, [`${shapeOf(foreign)} is not ${shapeOf(missing)}`]);
        }
      }
    }
    nothingWrong(100);
  });

  it('takes an id of another Träger in a body or query for one that does not exist', async () => {
    for (const endpoint of attack.targets) {
      const who = attack.insider(endpoint);
      const rows = await attack.rowsFor(endpoint);
      const strangers = attack.holdings['aa-hagen'];
      for (const field of Object.keys(endpoint.body ? fieldsOf(endpoint.body) : {}).filter(
        (name) => name.endsWith('Id') && !['establishmentId', 'runId'].includes(name),
      )) {
        const body = sampleOf(endpoint.body!, rows.body);
        const foreign = await send(endpoint, who, rows, { body: { ...body, [field]: strangers.body[field] } }, `foreign ${field}`);
        const missing = await send(endpoint, who, rows, { body: { ...body, [field]: randomUUID() } }, `missing ${field}`);
        if (foreign.status < 400 || shapeOf(foreign) !== shapeOf(missing))
          note(endpoint, who, field, [`${shapeOf(foreign)} is not ${shapeOf(missing)}`]);
      }
      if (endpoint.query && 'client' in fieldsOf(endpoint.query)) {
        const { text } = await send(endpoint, who, rows, { query: `?owner=all&client=${strangers.ids['clients']}` }, 'foreign client');
        if ((JSON.parse(text) as { items: unknown[] }).items.length > 0) note(endpoint, who, 'foreign client', ['finds rows']);
      }
    }
    nothingWrong(5);
  });

  it('refuses ids that are none, to everybody with the status their sign-in deserves', async () => {
    const ids = ['1', 'abc', '%00', `${randomUUID()}0`, "';select", '..%2f..%2fetc%2fpasswd', 'é'.repeat(50)];
    for (const endpoint of attack.targets.filter((one) => nounsOf(one).length > 0)) {
      for (const who of everybody()) {
        const expected = attack.may(who, endpoint)
          ? 400
          : who.cookie && who.permissions.has('portal.company.read') === endpoint.path.startsWith('/portal/')
            ? 403
            : 401;
        for (const id of ids)
          await expectStatus(
            endpoint,
            who,
            attack.holdingOf(who),
            { ids: { [nounsOf(endpoint)[0]!]: encodeURI(decodeURI(id)) } },
            `id ${id}`,
            [expected, 404],
          );
      }
    }
    nothingWrong(1_000);
  });

  it('asks for If-Match and Idempotency-Key and refuses garbage in them', async () => {
    const tags = ['7', '"abc"', '*', 'W/"1"', '"99999999999"', '"-1"', `"${'1'.repeat(500)}"`, '"999999999"'];
    const keys = ['abc', '1', `${randomUUID()}x`, 'x'.repeat(5_000), '00000000000000000000000000000000'];
    for (const endpoint of attack.targets) {
      const who = attack.insider(endpoint);
      const rows = await attack.rowsFor(endpoint);
      if (endpoint.headers.includes('If-Match')) {
        await expectStatus(endpoint, who, rows, { headers: { 'if-match': undefined } }, 'no If-Match', [428]);
        for (const tag of tags) await expectStatus(endpoint, who, rows, { headers: { 'if-match': tag } }, `If-Match ${tag}`, [412]);
      }
      if (endpoint.headers.includes('Idempotency-Key')) {
        await expectStatus(endpoint, who, rows, { headers: { 'idempotency-key': undefined } }, 'no key', [400]);
        for (const key of keys)
          await expectStatus(endpoint, who, rows, { headers: { 'idempotency-key': key } }, `key ${key.slice(0, 20)}`, [400]);
      }
    }
    nothingWrong(100);
  });

  it('reads hostile values in every field of every body', async () => {
    for (const endpoint of attack.targets.filter(({ body }) => body)) {
      const who = attack.insider(endpoint);
      for (const [label, body] of variations(endpoint.body!, (await attack.rowsFor(endpoint)).body)) {
        const rows = await attack.rowsFor(endpoint);
        if (gotPastSchema(await send(endpoint, who, rows, { body }, label)))
          note(endpoint, who, label, ['got past the schema to the database']);
      }
    }
    nothingWrong(2_000);
  });

  it('reads bodies that are no object, too deep, too long, or in another format', async () => {
    const types = ['text/plain', 'application/x-www-form-urlencoded', 'application/xml', 'multipart/form-data', 'garbage'];
    for (const endpoint of attack.targets.filter(({ method }) => method !== 'get')) {
      for (const who of everybody()) {
        const rows = attack.holdingOf(who);
        const bodies = attack.may(who, endpoint) && endpoint.body ? hostileBodies : hostileBodies.slice(0, 4);
        for (const raw of bodies) await send(endpoint, who, rows, { raw }, `body ${raw.slice(0, 40)}`);
      }
      const who = attack.insider(endpoint);
      const rows = await attack.rowsFor(endpoint);
      for (const type of types) {
        await expectStatus(endpoint, who, rows, { raw: 'a=1', headers: { 'content-type': type } }, type, [400, 403]);
        const own = { raw: 'a=1', headers: { 'content-type': type, 'sec-fetch-site': 'same-origin' } };
        if (endpoint.body) await expectStatus(endpoint, who, rows, own, `own ${type}`, [400, 401]);
        else await send(endpoint, who, rows, own, `own ${type}`);
      }
    }
    nothingWrong(1_000);
  });

  it('reads hostile values in every field of every query, and cursors of other lists', async () => {
    const lists = attack.targets.filter(({ query }) => query && 'after' in fieldsOf(query));
    const cursors = ['', 'abc', 'a'.repeat(3_000), ...(await cursorsOf(lists))];
    for (const endpoint of attack.targets.filter(({ query }) => query)) {
      const who = attack.insider(endpoint);
      const rows = attack.holdings['aa-bochum'];
      for (const field of [...Object.keys(fieldsOf(endpoint.query!)), 'unknown', '__proto__'])
        for (const value of hostileQueryValues) {
          const what = `${field}=${value.slice(0, 30)}`;
          if (gotPastSchema(await send(endpoint, who, rows, { query: queryWith(endpoint, field, value) }, what)))
            note(endpoint, who, what, ['got past the schema to the database']);
        }
      if (!lists.includes(endpoint)) continue;
      for (const query of ['limit=0', 'limit=101', 'limit=abc', 'limit=1&limit=2', 'sort=evil', 'limit[a]=1'])
        await expectStatus(endpoint, who, rows, { query: `?${query}` }, query, [400]);
      for (const after of cursors)
        await expectStatus(endpoint, who, rows, { query: queryWith(endpoint, 'after', after) }, `cursor ${after.slice(0, 20)}`, [200, 400]);
    }
    nothingWrong(1_000);
  });

  it('says politely what is no address or no method of ours', async () => {
    for (const url of [
      '/api/v1/nothing',
      '/portal/v1/nothing',
      '/api/v1/clients/../../x',
      '/api/v1/%',
      '/api/v1/clients/%ff',
      `/api/v1/${'a'.repeat(9_000)}`,
      '/api/v1/constructor',
      '//evil',
    ]) {
      for (const method of ['GET', 'POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS'] as const) {
        const {
          statusCode: status,
          headers,
          body,
        } = await attack.api.app.inject({
          method,
          url,
          headers: { 'accept-language': 'de', 'content-type': 'application/json' },
          ...(method !== 'GET' && { payload: '{}' }),
        });
        sent += 1;
        const faults = faultsOf({ status, type: String(headers['content-type']), text: body });
        wrong.push(
          ...[...faults, ...(status < 400 ? [`answers ${status}`] : [])].map((fault) => `${method} ${url.slice(0, 40)}: ${fault}`),
        );
      }
    }
    nothingWrong(40);
  });

  const queryWith = (endpoint: Endpoint, field: string, value: string): string => {
    const right = new URLSearchParams(
      endpoint.path.includes('/reports/')
        ? { from: '2026-01-01', to: '2026-12-31', ...(endpoint.path.endsWith('/cases') && { figure: 'open' }) }
        : {},
    );
    right.delete(field);
    return `?${[...right]
      .map(([key, one]) => `${key}=${one}`)
      .concat(`${field}=${value}`)
      .join('&')}`;
  };

  const cursorsOf = async (lists: readonly Endpoint[]): Promise<string[]> => {
    const found: string[] = [];
    for (const list of lists) {
      for (const sort of sortsOf(list)) {
        const right =
          queryWith(list, 'limit', '1') + (sort ? `&sort=${sort}` : '') + ('owner' in fieldsOf(list.query!) ? '&owner=all' : '');
        const { text } = await attack.send(list, attack.insider(list), attack.holdings['aa-bochum'], { query: right });
        const { next } = JSON.parse(text) as { next?: string | null };
        if (next) found.push(next);
      }
    }
    return found;
  };

  const sortsOf = ({ query }: Endpoint): string[] =>
    ((fieldsOf(query!)['sort']?.['enum'] as string[] | undefined) ?? ['']).filter((sort) => !sort.startsWith('-'));
});
