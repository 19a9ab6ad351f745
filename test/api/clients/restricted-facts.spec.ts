import { signIn, startApi, type Agent, type TestApi } from '../../support/api.js';
import { world, type World } from '../../support/world.js';

const iban = { value: 'DE02 1203 0000 0000 2020 51', reason: 'payment', evidence: 'document-seen' };
const number = { value: '15070649c103', reason: 'application-form', evidence: 'own-statement' };

describe('restricted facts of a client', () => {
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

  const register = async (): Promise<string> =>
    (await adviser.create('/api/v1/clients', { lastName: 'Hülsmeier', firstName: 'Gerda', employmentStatus: 'employed' }).expect(201)).body
      .id;
  const path = (id: string, kind: string) => `/api/v1/clients/${id}/restricted-facts/${kind}`;
  const look = (id: string, kind: string, purpose = 'payment') => `${path(id, kind)}?purpose=${purpose}`;

  it('are stored sealed, shown only when asked for, and every look and change is logged', async () => {
    const id = await register();
    const put = await adviser.change('put', path(id, 'iban'), 1, iban).expect(200);
    expect(put.headers.etag).toBe('"2"');
    expect(put.body).toMatchObject({ kind: 'iban', value: 'DE02120300000000202051', reason: 'payment', evidence: 'document-seen' });
    await adviser.change('put', path(id, 'social-insurance-number'), 2, number).expect(200);
    expect((await adviser.get(look(id, 'iban')).expect(200)).body.value).toBe('DE02120300000000202051');
    expect((await adviser.get(look(id, 'social-insurance-number')).expect(200)).body.value).toBe('15070649C103');
    expect((await adviser.get(`/api/v1/clients/${id}`)).text).not.toMatch(/DE02|15070649/);

    const stored = await w.db.query(`select row_to_json(f)::text as row from clients.restricted_fact f where client_id = $1`, [id]);
    expect(stored.rows).toHaveLength(2);
    for (const { row } of stored.rows as { row: string }[]) {
      expect(row).toContain('s1.test.');
      expect(row).not.toMatch(/20120300|15070649|202051/);
    }
    const { rows } = await w.db.query(`select action, details::text as details from audit.access where subject_id = $1`, [id]);
    const actions = (rows as { action: string; details: string }[]).map(({ action }) => action).toSorted();
    expect(actions).toEqual([
      'client.read',
      'client.register',
      'client.restricted-fact-read',
      'client.restricted-fact-read',
      'client.restricted-fact-record',
      'client.restricted-fact-record',
    ]);
    expect(JSON.stringify(rows)).not.toMatch(/202051|15070649/);
  });

  it('do not open when somebody with the database moves a value to another person', async () => {
    const [one, other] = [await register(), await register()];
    await adviser.change('put', path(one, 'iban'), 1, iban).expect(200);
    await adviser.change('put', path(other, 'iban'), 1, { ...iban, value: 'DE89370400440532013000' }).expect(200);
    await w.db.query(
      `update clients.restricted_fact set value_sealed = (select value_sealed from clients.restricted_fact where client_id = $1) where client_id = $2`,
      [one, other],
    );
    const answer = await adviser.get(look(other, 'iban'));
    expect(answer.status).toBe(500);
    expect(answer.text).not.toContain('202051');
    // Written anew it is right again.
    await adviser.change('put', path(other, 'iban'), 2, { ...iban, value: 'DE89370400440532013000' }).expect(200);
    expect((await adviser.get(look(other, 'iban'))).body.value).toBe('DE89370400440532013000');
  });

  it.each([
    ['iban', { ...iban, value: 'DE02120300000000202052' }, 'clients.restricted-fact-invalid', '/value'],
    ['social-insurance-number', { ...number, value: '15070649C104' }, 'clients.restricted-fact-invalid', '/value'],
    ['iban', { ...iban, reason: 'weil' }, 'http.invalid', '/reason'],
  ])('refuse a wrong %s with the field and the remedy', async (kind, body, code, pointer) => {
    const answer = await adviser.change('put', path(await register(), kind), 1, body);
    expect(answer.body).toMatchObject({ type: `urn:problem:${code}`, errors: [{ pointer }] });
    expect(answer.body.errors[0].message).toMatch(/^Bitte/);
    expect(answer.text).not.toContain('202052');
  });

  it('are all null while nobody recorded them, and unknown kinds are not found', async () => {
    const id = await register();
    expect((await adviser.get(look(id, 'iban')).expect(200)).body).toEqual({
      kind: 'iban',
      value: null,
      reason: null,
      evidence: null,
      seenOn: null,
      recordedAt: null,
    });
    expect((await adviser.get(look(id, 'religion'))).status).toBe(400);
  });

  it('are closed to roles without casework, to other Träger and to stale pages', async () => {
    const id = await register();
    expect((await (await signIn(api, 'leitung')).get(look(id, 'iban'))).status).toBe(403);
    const foreign = await signIn(api, 'hagen');
    expect((await foreign.get(look(id, 'iban'))).status).toBe(404);
    expect((await foreign.change('put', path(id, 'iban'), 1, iban)).status).toBe(404);
    expect((await adviser.change('put', path(id, 'iban'), 7, iban)).status).toBe(412);
    expect((await w.db.query(`select from clients.restricted_fact where client_id = $1`, [id])).rowCount).toBe(0);
  });

  it.each([
    ['disability', 'participation'],
    ['gleichstellung', 'participation'],
    ['aptitude-open', 'aptitude'],
  ])(
    'hold „%s“ as a sealed yes or no with reason and the day the paper was seen, and lose it without trace when it is withdrawn',
    async (kind, reason) => {
      const id = await register();
      const fact = { value: 'yes', reason, evidence: 'document-seen', seenOn: '2026-11-02' };
      expect((await adviser.change('put', path(id, kind), 1, fact).expect(200)).body).toMatchObject({ ...fact, value: 'YES', kind });
      const { rows: stored } = await w.db.query(`select to_jsonb(f)::text as row from clients.restricted_fact f where client_id = $1`, [
        id,
      ]);
      expect(stored).toEqual([{ row: expect.not.stringContaining('YES') }]);
      expect((await adviser.get(look(id, kind, 'application')).expect(200)).body).toMatchObject({ value: 'YES', seenOn: '2026-11-02' });

      const gone = await adviser.change('delete', path(id, kind), 2).expect(200);
      expect(gone.headers.etag).toBe('"3"');
      expect(gone.body).toEqual({ kind, value: null, reason: null, evidence: null, seenOn: null, recordedAt: null });
      expect((await w.db.query(`select from clients.restricted_fact where client_id = $1`, [id])).rowCount).toBe(0);
      const { rows: told } = await w.db.query(`select to_jsonb(c)::text as row from audit.change c where subject_id = $1`, [id]);
      expect(told.map(({ row }) => row).join()).not.toMatch(/YES/);
      expect((await adviser.change('delete', path(id, kind), 3)).status).toBe(404);
    },
  );

  it('say in the log what each look was for, and open to nobody who does not say so', async () => {
    const id = await register();
    expect((await adviser.get(path(id, 'disability'))).status).toBe(400);
    expect((await adviser.get(look(id, 'disability', 'neugier'))).status).toBe(400);
    await adviser.get(look(id, 'disability', 'application')).expect(200);
    await adviser.get(`/api/v1/clients/${id}/severe-disability?purpose=funding-calculation`).expect(200);
    const { rows } = await w.db.query(
      `select action, purpose from audit.access where subject_id = $1 and allowed and action like '%-read' and purpose is not null order by action`,
      [id],
    );
    expect(rows).toEqual([
      { action: 'client.restricted-fact-read', purpose: 'application' },
      { action: 'client.severe-disability-read', purpose: 'funding-calculation' },
    ]);
  });

  it.each([
    ['disability', { value: 'maybe' }, 'clients.restricted-fact-invalid', '/value'],
    ['disability', { reason: 'payment' }, 'clients.restricted-fact-amiss', '/reason'],
    ['disability', { evidence: 'employer-statement' }, 'clients.restricted-fact-amiss', '/evidence'],
    ['gleichstellung', { evidence: 'own-statement' }, 'clients.seen-without-paper', '/seenOn'],
    ['gleichstellung', { seenOn: '2199-01-01' }, 'clients.seen-in-future', '/seenOn'],
    ['gleichstellung', { reason: undefined }, 'http.invalid', '/reason'],
  ])('refuse „%s“ with %o', async (kind, change, code, pointer) => {
    const fact = { value: 'yes', reason: 'participation', evidence: 'document-seen', seenOn: '2026-11-02', ...change };
    const answer = await adviser.change('put', path(await register(), kind), 1, fact);
    expect(answer.body).toMatchObject({ type: `urn:problem:${code}`, errors: [{ pointer }] });
  });

  it('stand in no list, no search, no file of the person, no case, no change log and not in the portal', async () => {
    const id = await register();
    await adviser
      .change('put', path(id, 'disability'), 1, { value: 'yes', reason: 'participation', evidence: 'own-statement' })
      .expect(200);
    const record = { severelyDisabled: true, reason: 'funding-calculation', evidence: 'schwerbehindertenausweis', seenOn: '2026-11-02' };
    await adviser.change('put', `/api/v1/clients/${id}/severe-disability`, 2, record).expect(200);
    const { body: kase } = await adviser.create('/api/v1/cases', { clientId: id, subject: 'Weiterbildung' }).expect(201);
    const answers = await Promise.all([
      adviser.get('/api/v1/clients?limit=100'),
      adviser.get(`/api/v1/clients/${id}`),
      adviser.get(`/api/v1/clients/${id}/glance`),
      adviser.get(`/api/v1/clients/${id}/target-groups`),
      adviser.get(`/api/v1/cases/${kase.id}`),
      adviser.get(`/api/v1/cases/${kase.id}/timeline`),
      adviser.get(`/api/v1/clients/${id}/timeline`),
      adviser.get('/api/v1/cases?owner=all&limit=100'),
      adviser.request('post', '/api/v1/search').send({ query: 'Hülsmeier', limit: 8 }),
    ]);
    for (const answer of answers) {
      expect(answer.status).toBe(200);
      expect(answer.text).not.toMatch(/disab|behinder|gleichstell|aptitude|restricted-fact/i);
    }
  });

  it('of a severe disability go when the person takes the statement back', async () => {
    const id = await register();
    const url = `/api/v1/clients/${id}/severe-disability`;
    const record = { severelyDisabled: true, reason: 'extra-costs', evidence: 'feststellungsbescheid', seenOn: '2026-11-02' };
    expect((await adviser.change('put', url, 1, record).expect(200)).body).toMatchObject(record);
    expect((await adviser.change('put', url, 2, { ...record, evidence: 'own-statement' })).body.type).toBe(
      'urn:problem:clients.seen-without-paper',
    );
    expect((await adviser.change('delete', url, 2).expect(200)).body).toMatchObject({ severelyDisabled: null, reason: null });
    expect((await w.db.query(`select from clients.severe_disability where client_id = $1`, [id])).rowCount).toBe(0);
  });
});
