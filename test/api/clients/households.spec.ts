import { randomUUID } from 'node:crypto';
import { signIn, startApi, type Agent, type TestApi } from '../../support/api.js';
import { world, type World } from '../../support/world.js';

const child = { role: 'child', birthYear: 2019, startsOn: '2026-01-01' };
const care = { bgNumber: '96201BG0012345', careNeed: 'childcare', carePurpose: 'course-times' };

describe('the household of a client', () => {
  let api: TestApi;
  let w: World;
  let adviser: Agent;

  beforeAll(async () => {
    api = await startApi();
    api.clock.set('2026-11-23T09:00:00.000Z');
    w = await world(api);
    await w.secondTeam();
    adviser = await signIn(api, 'beratung');
  });
  afterAll(async () => {
    await w.close();
    await api.close();
  });

  const register = async (by: Agent = adviser, change: object = {}) =>
    (await by.create('/api/v1/clients', { lastName: 'Haller', firstName: 'Mo', employmentStatus: 'sgb2', ...change }).expect(201)).body;
  const url = (id: string, rest = '') => `/api/v1/clients/${id}/household${rest}`;

  it('joins two persons once, seen from both sides in each one’s own role, and copies nothing', async () => {
    const [one, other] = [await register(), await register(adviser, { firstName: 'Kim', birthDate: '1990-05-01' })];
    const link = { memberClientId: other.id, role: 'partner', startsOn: '2026-02-01' };
    const key = randomUUID();
    const added = await adviser.create(url(one.id, '/members'), link, key);
    expect(added.status).toBe(201);
    expect(added.body.members).toEqual([
      {
        id: key,
        role: 'partner',
        client: { id: other.id, displayName: 'Haller, Kim', number: other.number },
        birthYear: null,
        startsOn: '2026-02-01',
        endsOn: null,
        current: true,
      },
    ]);
    expect((await adviser.create(url(one.id, '/members'), link, key)).body).toEqual(added.body);
    expect((await adviser.get(url(other.id)).expect(200)).body.members).toEqual([
      expect.objectContaining({ id: key, client: expect.objectContaining({ displayName: 'Haller, Mo' }) }),
    ]);
    expect((await adviser.create(url(other.id, '/members'), { ...link, memberClientId: one.id })).body.type).toBe(
      'urn:problem:clients.household-linked',
    );
    const { rows } = await w.db.query(`select to_jsonb(m)::text as row from clients.household_member m where id = $1`, [key]);
    expect(rows[0].row).not.toMatch(/Haller|Kim|1990/);
  });

  it('knows a member without a file by role and year of birth only, and lets somebody leave on a day', async () => {
    const { id } = await register();
    const { body } = await adviser.create(url(id, '/members'), child).expect(201);
    expect(body.members).toEqual([expect.objectContaining({ role: 'child', client: null, birthYear: 2019 })]);
    const member = body.members[0].id;
    expect((await adviser.change('post', url(id, `/members/${member}/end`), 1, { endsOn: '2025-12-31' })).body.type).toBe(
      'urn:problem:clients.household-ends-early',
    );
    const ended = await adviser.change('post', url(id, `/members/${member}/end`), 1, { endsOn: '2026-11-22' }).expect(200);
    expect(ended.body.members).toEqual([expect.objectContaining({ endsOn: '2026-11-22', current: false })]);
    expect((await adviser.change('delete', url(id, `/members/${member}`), 2).expect(200)).body.members).toEqual([]);
    expect((await adviser.create(url(id, '/members'), { ...child, lastName: 'Haller' })).status).toBe(400);
  });

  it('holds the number as given and says where it looks unusual, and the need of care with its purpose', async () => {
    const { id } = await register();
    const put = await adviser.change('put', url(id), 1, care).expect(200);
    expect(put.headers.etag).toBe('"2"');
    expect(put.body).toMatchObject({ ...care, purpose: true, bgNumberUnusual: false });
    const unusual = await adviser.change('put', url(id), 2, { bgNumber: '123', careNeed: null, carePurpose: null }).expect(200);
    expect(unusual.body).toMatchObject({ bgNumber: '123', bgNumberUnusual: true, careNeed: null });
    const without = await adviser.change('put', url(id), 3, { careNeed: 'relatives' });
    expect(without.body).toMatchObject({ type: 'urn:problem:http.invalid', errors: [{ pointer: '/carePurpose' }] });
    expect((await adviser.change('put', url(id), 1, care)).status).toBe(412);
  });

  it('is there for SGB II only: for who draws Grundsicherungsgeld at an Agentur, for everybody at a Jobcenter', async () => {
    const drawing = await register();
    await adviser.change('put', url(drawing.id), 1, care).expect(200);
    await adviser.change('patch', `/api/v1/clients/${drawing.id}`, 2, { employmentStatus: 'employed' }).expect(200);
    const { body, text } = await adviser.get(url(drawing.id)).expect(200);
    expect(body).toMatchObject({ purpose: false, bgNumber: null, careNeed: null, members: [] });
    expect(text).not.toContain('96201');
    const refused = [await adviser.change('put', url(drawing.id), 3, care), await adviser.create(url(drawing.id, '/members'), child)];
    for (const answer of refused) expect(answer.body.type).toBe('urn:problem:clients.household-without-purpose');

    const jobcenter = await signIn(api, 'jobcenter');
    const employed = await register(jobcenter, { employmentStatus: 'employed' });
    expect((await jobcenter.change('put', url(employed.id), 1, care).expect(200)).body).toMatchObject({ ...care, purpose: true });
  });

  it('is closed to figures and to other Träger, and links nobody one does not see', async () => {
    const { id } = await register();
    const jobcenter = await signIn(api, 'jobcenter');
    const foreign = await register(jobcenter);
    expect((await (await signIn(api, 'leitung')).get(url(id))).status).toBe(403);
    expect((await jobcenter.get(url(id))).status).toBe(404);
    expect(
      (await adviser.create(url(id, '/members'), { memberClientId: foreign.id, role: 'partner', startsOn: '2026-01-01' })).status,
    ).toBe(404);
    expect((await adviser.create(url(id, '/members'), { memberClientId: id, role: 'other', startsOn: '2026-01-01' })).body.type).toBe(
      'urn:problem:clients.household-member-amiss',
    );
    const hidden = await register(await signIn(api, 'nachbar'), { firstName: 'Verdeckt' });
    await w.db.query(
      `insert into clients.household_member (id, tenant_id, client_id, member_client_id, role, starts_on, recorded_at)
       select gen_random_uuid(), tenant_id, id, $2, 'partner', '2026-01-01', '2026-11-23T09:00:00Z' from clients.client where id = $1`,
      [id, hidden.id],
    );
    const { body, text } = await adviser.get(url(id)).expect(200);
    expect(body.members).toEqual([]);
    expect(text).not.toContain('Verdeckt');
  });
});
