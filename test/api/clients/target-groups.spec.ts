import { signIn, startApi, type Agent, type TestApi } from '../../support/api.js';
import { world, type World } from '../../support/world.js';

const stated = { source: 'own-statement', statedOn: '2026-11-20', expiresOn: '2026-12-31' };

describe('target groups of a client', () => {
  let api: TestApi;
  let w: World;
  let adviser: Agent;

  beforeAll(async () => {
    api = await startApi();
    api.clock.set('2026-11-23T09:00:00.000Z');
    w = await world(api);
    adviser = await signIn(api, 'beratung');
  });
  afterAll(async () => {
    await w.close();
    await api.close();
  });

  const register = async (change: object = {}): Promise<string> =>
    (
      await adviser
        .create('/api/v1/clients', { lastName: 'Mandel', firstName: 'Aylin', employmentStatus: 'employed', ...change })
        .expect(201)
    ).body.id;
  const url = (id: string, group = '') => `/api/v1/clients/${id}/target-groups${group && `/${group}`}`;

  it('are recorded with source, day and last day, replaced and taken back; the file gets a new version each time', async () => {
    const id = await register();
    const put = await adviser.change('put', url(id, 'single-parent'), 1, stated).expect(200);
    expect(put.headers.etag).toBe('"2"');
    expect(put.body).toEqual({
      recorded: [{ targetGroup: 'single-parent', ...stated, current: true, recordedAt: expect.any(String), recordedBy: 'Ayşe Kaya' }],
      derived: [],
    });
    const seen = { source: 'document-seen', statedOn: '2026-11-23', expiresOn: null };
    await adviser.change('put', url(id, 'single-parent'), 2, seen).expect(200);
    expect((await adviser.get(url(id)).expect(200)).body.recorded).toEqual([expect.objectContaining(seen)]);
    const gone = await adviser.change('delete', url(id, 'single-parent'), 3).expect(200);
    expect(gone.body.recorded).toEqual([]);
    expect((await adviser.change('delete', url(id, 'single-parent'), 4)).status).toBe(404);
  });

  it('that follow from what is known are shown with the fact they follow from, and stored nowhere', async () => {
    const id = await register({ gender: 'female', birthDate: '1976-11-23', hasQualification: false });
    const { body } = await adviser.get(url(id)).expect(200);
    expect(body).toEqual({
      recorded: [],
      derived: [
        { targetGroup: 'women', from: ['gender'] },
        { targetGroup: 'low-qualified', from: ['qualification'] },
        { targetGroup: 'employed-unqualified', from: ['qualification', 'status'] },
        { targetGroup: 'over-45', from: ['birth-date'] },
        { targetGroup: 'over-50', from: ['birth-date'] },
      ],
    });
    expect((await w.db.query(`select from clients.target_group where client_id = $1`, [id])).rowCount).toBe(0);
  });

  it('stop counting after their last day without anybody doing anything', async () => {
    const id = await register();
    await adviser.change('put', url(id, 'part-time'), 1, { ...stated, expiresOn: '2026-11-23' }).expect(200);
    expect((await adviser.get(url(id))).body.recorded[0].current).toBe(true);
    api.clock.set('2026-11-23T23:30:00.000Z');
    const later = await signIn(api, 'beratung');
    expect((await later.get(url(id))).body.recorded[0].current).toBe(false);
    api.clock.set('2026-11-23T09:00:00.000Z');
    adviser = await signIn(api, 'beratung');
  });

  it.each(['disability', 'severely-disabled', 'women', 'over-45', 'schwierig'])(
    'take no „%s“: health lies in the restricted record, what is derived is not stored, and nobody is marked',
    async (group) => {
      expect((await adviser.change('put', url(await register(), group), 1, stated)).status).toBe(400);
    },
  );

  it.each([
    [{ ...stated, statedOn: '2026-11-24' }, 'clients.target-group-in-future', '/statedOn'],
    [{ ...stated, expiresOn: '2026-11-19' }, 'clients.target-group-ends-early', '/expiresOn'],
    [{ ...stated, source: 'derived' }, 'http.invalid', '/source'],
    [{ ...stated, note: 'frei' }, 'http.invalid', undefined],
  ])('refuse %o', async (body, code, pointer) => {
    const answer = await adviser.change('put', url(await register(), 'immigration'), 1, body);
    expect(answer.body.type).toBe(`urn:problem:${code}`);
    if (pointer) expect(answer.body.errors).toEqual([expect.objectContaining({ pointer })]);
  });

  it('appear in no list, no search, no file and no change log', async () => {
    const id = await register({ lastName: 'Unauffällig' });
    await adviser.change('put', url(id, 'immigration'), 1, stated).expect(200);
    const { body: kase } = await adviser.create('/api/v1/cases', { clientId: id, subject: 'Sprachkurs' }).expect(201);
    const answers = await Promise.all([
      adviser.get('/api/v1/clients?limit=50'),
      adviser.get(`/api/v1/clients/${id}`),
      adviser.get(`/api/v1/clients/${id}/glance`),
      adviser.get('/api/v1/cases?owner=all&limit=100'),
      adviser.get(`/api/v1/cases/${kase.id}`),
      adviser.request('post', '/api/v1/search').send({ query: 'Unauffällig', limit: 8 }),
      adviser.request('post', '/api/v1/search').send({ query: 'immigration', limit: 8 }),
    ]);
    for (const answer of answers) {
      expect(answer.status).toBe(200);
      expect(answer.text).not.toMatch(/immigration|targetGroup|single-parent/);
    }
    expect(answers[5]!.text).toContain('Unauffällig');
    const { rows } = await w.db.query(`select to_jsonb(c)::text as row from audit.change c where table_name = 'clients.target_group'`);
    expect(rows.length).toBeGreaterThan(0);
    for (const { row } of rows) expect(row).not.toContain('immigration');
  });

  it('are closed to figures, to other Träger, to a locked file and to stale pages; every look is logged', async () => {
    const id = await register();
    expect((await (await signIn(api, 'leitung')).get(url(id))).status).toBe(403);
    const foreign = await signIn(api, 'hagen');
    expect((await foreign.get(url(id))).status).toBe(404);
    expect((await foreign.change('put', url(id, 'part-time'), 1, stated)).status).toBe(404);
    expect((await adviser.change('put', url(id, 'part-time'), 7, stated)).status).toBe(412);
    await adviser.get(url(id)).expect(200);
    const { rows } = await w.db.query(
      `select action from audit.access where subject_id = $1 and allowed and action like 'client.target%'`,
      [id],
    );
    expect(rows).toEqual([{ action: 'client.target-group-list' }]);
    await w.db.query(
      `insert into clients.restriction (id, tenant_id, client_id, scope, ground, request_id, imposed_at, imposed_by)
       select gen_random_uuid(), tenant_id, id, 'whole-file', 'requested', gen_random_uuid(), now(), gen_random_uuid() from clients.client where id = $1`,
      [id],
    );
    const locked = await adviser.change('put', url(id, 'part-time'), 1, stated);
    expect(locked.body.type).toBe('urn:problem:clients.file-restricted');
  });
});
