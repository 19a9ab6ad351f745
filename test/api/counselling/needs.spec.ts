import { randomUUID } from 'node:crypto';
import { signIn, startApi, type Agent, type TestApi } from '../../support/api.js';
import { sqlCount } from '../../support/sql-count.js';
import { world, type World } from '../../support/world.js';

let api: TestApi;
let w: World;
let hr: Agent;
let adviser: Agent;
let colleague: Agent;
let stranger: Agent;

const need = { topic: 'Vier Schweißer', headcount: 4, contactName: 'Petra Hoffmann', contactEmail: 'hr@example.org' };

beforeAll(async () => {
  api = await startApi();
  api.clock.set('2026-11-23T09:00:00.000Z');
  w = await world(api);
  hr = await signIn(api, (await w.company({ name: 'Hülsmeier Blechtechnik GmbH' })).portalUser, 'portal');
  adviser = await signIn(api, 'beratung');
  colleague = await signIn(api, 'betriebe');
  stranger = await signIn(api, 'hagen');
});

afterAll(async () => {
  await w?.close();
  await api?.close();
});

const submit = async (): Promise<string> => (await hr.create('/portal/v1/needs', need).expect(201)).body.id;
const accept = (
  agent: Agent,
  id: string,
  { version = 1, key = randomUUID(), body = {} }: { version?: number; key?: string; body?: object } = {},
) => agent.request('post', `/api/v1/needs/${id}/case`).set('If-Match', `"${version}"`).set('Idempotency-Key', key).send(body);

describe('the inbox of needs', () => {
  it('shows who needs what by when, with its ETag', async () => {
    const id = await submit();
    const answer = await adviser.get(`/api/v1/needs/${id}`).expect(200);
    expect(answer.headers['etag']).toBe('"1"');
    expect(answer.body).toMatchObject({
      companyName: 'Hülsmeier Blechtechnik GmbH',
      town: 'Herne',
      headcount: 4,
      officeName: 'Dienststelle Bochum',
      acceptBy: '2026-11-24',
      caseId: null,
      ownerName: null,
    });
  });

  it('says when whoever a need names has left the company, and nothing while somebody of that name is there', async () => {
    const id = await submit();
    const shown = async () => (await adviser.get(`/api/v1/needs/${id}`).expect(200)).body;
    const { establishmentId, contactLeftOn } = await shown();
    expect(contactLeftOn).toBeNull();
    const contacts = `/api/v1/companies/${establishmentId}/contacts`;
    const person = { displayName: 'petra HOFFMANN', role: 'Personal', phone: null, email: null, main: false, validFrom: null };
    const gone = await adviser.create(contacts, { ...person, validTo: '2026-11-20' }).expect(201);
    expect((await shown()).contactLeftOn).toBe('2026-11-20');
    const listed = (await adviser.get('/api/v1/needs?limit=100&status=submitted').expect(200)).body.items;
    expect(listed.find((one: { id: string }) => one.id === id).contactLeftOn).toBe('2026-11-20');
    await adviser.change('patch', `${contacts}/${gone.body.id}`, 1, { ...person, validTo: null }).expect(200);
    expect((await shown()).contactLeftOn).toBeNull();
  });

  it('is empty for another Träger, and closed to roles without the permission', async () => {
    const id = await submit();
    await stranger.get(`/api/v1/needs/${id}`).expect(404);
    expect((await stranger.get('/api/v1/needs').expect(200)).body.items).toEqual([]);
    await (await signIn(api, 'datenschutz')).get('/api/v1/needs').expect(403);
  });

  it('pages the oldest first, with as many statements for 50 rows as for one', async () => {
    for (let i = 0; i < 52; i++) await submit();
    const few = await sqlCount(api, () => adviser.get('/api/v1/needs?limit=1').expect(200));
    const many = await sqlCount(api, () => adviser.get('/api/v1/needs?limit=50').expect(200));
    expect(many).toBe(few);
    const first = (await adviser.get('/api/v1/needs?status=submitted&limit=50').expect(200)).body;
    const second = (await adviser.get(`/api/v1/needs?status=submitted&limit=50&after=${first.next}`).expect(200)).body;
    const ids = [...first.items, ...second.items].map(({ id }: { id: string }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.length).toBeGreaterThanOrEqual(52);
  });
});

describe('taking a need over', () => {
  it('makes a case of it with the need, the company and the topic, once', async () => {
    const id = await submit();
    const answer = await accept(adviser, id).expect(201);
    expect(answer.body).toMatchObject({
      subject: 'Vier Schweißer',
      status: 'OFFEN',
      client: null,
      company: { name: 'Hülsmeier Blechtechnik GmbH' },
      need: { id, topic: 'Vier Schweißer', headcount: 4 },
      owner: { name: 'Ayşe Kaya' },
    });
    expect((await adviser.get(`/api/v1/needs/${id}`).expect(200)).body).toMatchObject({
      status: 'accepted',
      caseId: answer.body.id,
      caseNumber: answer.body.number,
      ownerName: 'Ayşe Kaya',
      version: 2,
    });
    const late = await accept(colleague, id, { version: 2 }).expect(409);
    expect(late.body.type).toBe('urn:problem:counselling.need-already-accepted');
  });

  it('answers a repeat with the same key with the same case', async () => {
    const id = await submit();
    const key = randomUUID();
    const first = await accept(adviser, id, { key }).expect(201);
    const again = await accept(adviser, id, { key }).expect(201);
    expect(again.body).toEqual(first.body);
  });

  it('gives it to one of two who try at the same moment', async () => {
    const id = await submit();
    const answers = await Promise.all([accept(adviser, id), accept(colleague, id)]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 412]);
    const { rows } = await w.db.query(`select count(*)::int as n from counselling.case where need_id = $1`, [id]);
    expect(rows).toEqual([{ n: 1 }]);
  });

  it('needs If-Match (428), the present version (412) and a need of the own Träger (404)', async () => {
    const id = await submit();
    await adviser.create(`/api/v1/needs/${id}/case`, {}).expect(428);
    await accept(adviser, id, { version: 9 }).expect(412);
    await accept(stranger, id).expect(404);
    expect((await adviser.get(`/api/v1/needs/${id}`).expect(200)).body.status).toBe('submitted');
  });
});
