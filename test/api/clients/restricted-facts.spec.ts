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

  it('are stored sealed, shown only when asked for, and every look and change is logged', async () => {
    const id = await register();
    const put = await adviser.change('put', path(id, 'iban'), 1, iban).expect(200);
    expect(put.headers.etag).toBe('"2"');
    expect(put.body).toMatchObject({ kind: 'iban', value: 'DE02120300000000202051', reason: 'payment', evidence: 'document-seen' });
    await adviser.change('put', path(id, 'social-insurance-number'), 2, number).expect(200);
    expect((await adviser.get(path(id, 'iban')).expect(200)).body.value).toBe('DE02120300000000202051');
    expect((await adviser.get(path(id, 'social-insurance-number')).expect(200)).body.value).toBe('15070649C103');
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
    const answer = await adviser.get(path(other, 'iban'));
    expect(answer.status).toBe(500);
    expect(answer.text).not.toContain('202051');
    // Written anew it is right again.
    await adviser.change('put', path(other, 'iban'), 2, { ...iban, value: 'DE89370400440532013000' }).expect(200);
    expect((await adviser.get(path(other, 'iban'))).body.value).toBe('DE89370400440532013000');
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
    expect((await adviser.get(path(id, 'iban')).expect(200)).body).toEqual({
      kind: 'iban',
      value: null,
      reason: null,
      evidence: null,
      recordedAt: null,
    });
    expect((await adviser.get(path(id, 'religion'))).status).toBe(400);
  });

  it('are closed to roles without casework, to other Träger and to stale pages', async () => {
    const id = await register();
    expect((await (await signIn(api, 'leitung')).get(path(id, 'iban'))).status).toBe(403);
    const foreign = await signIn(api, 'hagen');
    expect((await foreign.get(path(id, 'iban'))).status).toBe(404);
    expect((await foreign.change('put', path(id, 'iban'), 1, iban)).status).toBe(404);
    expect((await adviser.change('put', path(id, 'iban'), 7, iban)).status).toBe(412);
    expect((await w.db.query(`select from clients.restricted_fact where client_id = $1`, [id])).rowCount).toBe(0);
  });
});
