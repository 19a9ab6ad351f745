import { randomUUID } from 'node:crypto';
import { Attack, audienceOf, nounsOf, type Answer, type Request } from '../support/attack/attack.js';
import type { Person } from '../support/attack/cast.js';
import { faultsOf, gotPastSchema, shapeOf } from '../support/attack/faults.js';
import { reachOf } from '../support/attack/matrix.js';
import type { Holding } from '../support/attack/rows.js';
import { endsSession } from '../support/attack/samples.js';
import type { Endpoint } from '../support/endpoints.js';
import { fieldsOf, hostileBodies, hostileQueryValues, variations } from '../support/attack/hostile.js';

// Directories all Träger share, and Träger to share with: an id of theirs belongs to nobody.
const sharedByAll = ['establishmentId', 'runId', 'recipientId', 'organisationId', 'toTenantId'];

// Nobody makes such a row here, or hands one over: an id that does not exist is all there is.
const hasNoRow = (endpoint: Endpoint): boolean =>
  endpoint.name.startsWith('Received') || nounsOf(endpoint).some((noun) => reachOf[noun] === 'nobody');

const leaveOut = (body: Record<string, unknown>, name: string): Record<string, unknown> =>
  Object.fromEntries(Object.entries(body).filter(([key]) => key !== name));

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
  const everybody = () => ['maker-own', 'manager', 'company-hr', 'adviser of another Träger', 'nobody'].map((name) => attack.person(name));

  it('takes an id of another Träger in a body or query for one that does not exist', async () => {
    for (const endpoint of attack.targets) {
      const who = attack.insider(endpoint);
      const rows = attack.rows(endpoint);
      const strangers = attack.rows(endpoint, 'foreign');
      for (const field of Object.keys(endpoint.body ? fieldsOf(endpoint.body) : {}).filter(
        (name) => name.endsWith('Id') && !sharedByAll.includes(name),
      )) {
        const body = attack.body(endpoint, rows);
        // Only where the other Träger has a row of that kind, and where an id does more than narrow a list.
        if (typeof strangers.body[field] !== 'string' || endpoint.permission === 'audit.read') continue;
        const foreign = await send(endpoint, who, rows, { body: { ...body, [field]: strangers.body[field] } }, `foreign ${field}`);
        const missing = await send(endpoint, who, rows, { body: { ...body, [field]: randomUUID() } }, `missing ${field}`);
        if (foreign.status < 400 || shapeOf(foreign) !== shapeOf(missing))
          note(endpoint, who, field, [`${shapeOf(foreign)} is not ${shapeOf(missing)}`]);
      }
      if (endpoint.query && 'client' in fieldsOf(endpoint.query)) {
        const { text } = await send(endpoint, who, rows, { query: `?owner=all&client=${strangers.ids['clients']}` }, 'foreign client');
        // A list, the ids of a list, or how many there are.
        const { items, ids, total } = JSON.parse(text) as { items?: unknown[]; ids?: unknown[]; total?: { count: number } };
        if (((items ?? ids)?.length ?? total!.count) > 0) note(endpoint, who, 'foreign client', ['finds rows']);
      }
    }
    nothingWrong(5);
  });

  it('refuses ids that are none, to everybody with the status their sign-in deserves', async () => {
    const ids = ['1', 'abc', '%00', `${randomUUID()}0`, "';select", '..%2f..%2fetc%2fpasswd', 'é'.repeat(50)];
    for (const endpoint of attack.targets.filter((one) => nounsOf(one).length > 0)) {
      for (const who of everybody()) {
        const expected = attack.may(who, endpoint) ? 400 : who.cookie && who.audience === audienceOf(endpoint.path) ? 403 : 401;
        for (const id of ids) {
          const [noun, none] = [nounsOf(endpoint)[0]!, encodeURI(decodeURI(id))];
          await expectStatus(
            endpoint,
            who,
            attack.rows(endpoint, who.side),
            { ids: { [noun]: none, [`v1/${noun}`]: none } },
            `id ${id}`,
            // Sessions that are ended are made for the request, whatever the address says.
            [expected, 404, ...(endsSession.test(endpoint.name) ? [204] : [])],
          );
        }
      }
    }
    nothingWrong(1_000);
  });

  it('asks for If-Match and Idempotency-Key and refuses garbage in them', async () => {
    const tags = ['7', '"abc"', '*', 'W/"1"', '"99999999999"', '"-1"', `"${'1'.repeat(500)}"`, '"999999999"'];
    const keys = ['abc', '1', `${randomUUID()}x`, 'x'.repeat(5_000), '00000000000000000000000000000000'];
    for (const endpoint of attack.targets) {
      const who = attack.insider(endpoint);
      const rows = attack.rows(endpoint);
      if (endpoint.headers.includes('If-Match')) {
        await expectStatus(endpoint, who, rows, { headers: { 'if-match': undefined } }, 'no If-Match', [428]);
        const allowed = hasNoRow(endpoint) ? [412, 404] : [412];
        const body = endpoint.body && leaveOut(attack.body(endpoint, rows), 'rectifies');
        for (const tag of tags)
          await expectStatus(endpoint, who, rows, { headers: { 'if-match': tag }, ...(body ? { body } : {}) }, `If-Match ${tag}`, allowed);
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
      for (const [label, body] of variations(endpoint.body!, attack.rows(endpoint).body)) {
        const rows = attack.rows(endpoint);
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
        const rows = attack.rows(endpoint, who.side);
        const bodies = attack.may(who, endpoint) && endpoint.body ? hostileBodies : hostileBodies.slice(0, 4);
        for (const raw of bodies) await send(endpoint, who, rows, { raw }, `body ${raw.slice(0, 40)}`);
      }
      const who = attack.insider(endpoint);
      const rows = attack.rows(endpoint);
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
      const rows = attack.rows(endpoint);
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

  // The value stands there as it is: some are not even encoded.
  const queryWith = (endpoint: Endpoint, field: string, value: string): string => {
    const right = new URLSearchParams(attack.query(endpoint, attack.rows(endpoint)));
    right.delete(field);
    return `?${[...(right.size > 0 ? [String(right)] : []), `${field}=${value}`].join('&')}`;
  };

  const cursorsOf = async (lists: readonly Endpoint[]): Promise<string[]> => {
    const found: string[] = [];
    for (const list of lists) {
      for (const sort of sortsOf(list)) {
        const right =
          queryWith(list, 'limit', '1') + (sort ? `&sort=${sort}` : '') + ('owner' in fieldsOf(list.query!) ? '&owner=all' : '');
        const { text } = await attack.send(list, attack.insider(list), attack.rows(list), { query: right });
        const { next } = JSON.parse(text) as { next?: string | null };
        if (next) found.push(next);
      }
    }
    return found;
  };

  const sortsOf = ({ query }: Endpoint): string[] =>
    ((fieldsOf(query!)['sort']?.['enum'] as string[] | undefined) ?? ['']).filter((sort) => !sort.startsWith('-'));
});
