import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { signIn, startApi, type Agent, type TestApi } from '../../support/api.js';
import { world, type World } from '../../support/world.js';

let api: TestApi;
let w: World;
let adviser: Agent;
let partner: Agent;
let stranger: Agent;

beforeAll(async () => {
  api = await startApi();
  api.clock.set('2026-11-24T09:00:00.000Z');
  w = await world(api);
  adviser = await signIn(api, 'beratung');
  partner = await signIn(api, 'jobcenter');
  stranger = await signIn(api, 'hagen');
});

afterAll(async () => {
  await w?.close();
  await api?.close();
});

const agreed = 'Umschulung zur Fachkraft für Lagerlogistik vereinbart.';

/** A person with a case that has a note, at the Agentur Bochum. */
const openCase = async (): Promise<{ caseId: string; clientId: string }> => {
  const person = {
    lastName: 'Yıldırım',
    firstName: 'Selma',
    birthDate: '1990-04-02',
    phone: '0234 778899',
    street: 'Ringstraße 4',
    plz: '44787',
    town: 'Bochum',
    employmentStatus: 'sgb2',
  };
  const client = await adviser.create('/api/v1/clients', person).expect(201);
  const kase = await adviser.create('/api/v1/cases', { clientId: client.body.id, subject: 'Berufliche Neuorientierung' }).expect(201);
  const talk = { heldOn: '2026-11-23', minutes: 45, channel: 'in-person', outcome: 'informed', notes: 'Vertraulich: Trennung, Schulden.' };
  const session = await adviser.create(`/api/v1/cases/${kase.body.id}/sessions`, talk);
  if (session.status !== 201) throw new Error(session.text);
  return { caseId: kase.body.id, clientId: client.body.id };
};

const offer = (caseId: string, body: object = {}, key?: string) =>
  adviser.create(
    `/api/v1/cases/${caseId}/shares`,
    { toTenantId: w.tenantId('jc-herne'), purpose: 'joint-counselling', until: '2026-12-31', transferSummary: agreed, ...body },
    key,
  );

const accepted = async (body: object = {}) => {
  const kase = await openCase();
  const { body: share } = await offer(kase.caseId, body).expect(201);
  const answer = await partner.change('post', `/api/v1/shared-cases/${share.id}/acceptance`, 1).expect(200);
  return {
    ...kase,
    id: share.id as string,
    version: answer.body.version as number,
    shared: answer.body,
    url: `/api/v1/shared-cases/${share.id}`,
  };
};

const asApp = async <T>(work: (db: pg.Client) => Promise<T>): Promise<T> => {
  const db = new pg.Client({ connectionString: api.db.appUrl });
  await db.connect();
  try {
    return await work(db);
  } finally {
    await db.end();
  }
};

describe('before a case is shared', () => {
  it('the adviser sees exactly the fields and values, and the law', async () => {
    const { caseId } = await openCase();
    const { body } = await adviser
      .get(`/api/v1/cases/${caseId}/share-preview?toTenantId=${w.tenantId('jc-herne')}&purpose=joint-counselling`)
      .expect(200);
    expect(body).toMatchObject({ legalBasis: 'sgb3-9a', values: { lastName: 'Yıldırım', phone: '0234 778899', adviser: 'Ayşe Kaya' } });
    expect(Object.keys(body.values).toSorted()).toEqual([...body.fields].toSorted());
    expect(body.values).not.toHaveProperty('street');
  });

  it('an offer tells the other Träger who asks and what for, and nothing of the person', async () => {
    const { caseId } = await openCase();
    const { body: share } = await offer(caseId).expect(201);
    const { body } = await partner.get('/api/v1/shared-cases').expect(200);
    const item = body.items.find(({ id }: { id: string }) => id === share.id);
    expect(item).toMatchObject({
      from: { name: 'Agentur für Arbeit Bochum' },
      purpose: 'joint-counselling',
      state: 'offered',
      clientId: null,
    });
    expect(JSON.stringify(body)).not.toMatch(/Yıldırım|F-2026|Neuorientierung|Lagerlogistik/);
    await partner.get(`/api/v1/shared-cases/${share.id}`).expect(404);
  });
});

describe('a shared case', () => {
  it('shows the agreed fields and never a note, and gives the person a row of its own', async () => {
    const { url, shared, caseId, clientId } = await accepted();
    const { body, text } = await partner.get(url).expect(200);
    expect(body.values).toEqual({
      lastName: 'Yıldırım',
      firstName: 'Selma',
      birthDate: '1990-04-02',
      phone: '0234 778899',
      email: null,
      caseNumber: expect.stringMatching(/^F-2026-/),
      subject: 'Berufliche Neuorientierung',
      status: 'IN_BERATUNG',
      adviser: 'Ayşe Kaya',
      transferSummary: agreed,
    });
    for (const secret of ['Trennung', 'Ringstraße', 'sgb2"', caseId, clientId]) expect(text).not.toContain(secret);
    expect(shared.clientId).not.toBe(clientId);
    const own = await partner.get(`/api/v1/clients/${shared.clientId}`).expect(200);
    expect(own.body).toMatchObject({ lastName: 'Yıldırım', birthDate: '1990-04-02', street: null });
    const { rows } = await w.db.query(`select same_person_id from clients.client where id = any($1)`, [[clientId, shared.clientId]]);
    expect(new Set(rows.map((row) => row.same_person_id)).size).toBe(1);
  });

  it('is for the team that has the person already: another is told so, and the offer stays', async () => {
    await w.secondTeam();
    const neighbour = await signIn(api, 'nachbar');
    const person = { lastName: 'Nowicki', firstName: 'Jan', employmentStatus: 'employed' };
    const { body: client } = await stranger.create('/api/v1/clients', person).expect(201);
    const offered = async () => {
      const { body: kase } = await stranger.create('/api/v1/cases', { clientId: client.id, subject: 'Umschulung' }).expect(201);
      const to = { toTenantId: w.tenantId('aa-bochum'), purpose: 'transfer', until: '2026-12-31' };
      return (await stranger.create(`/api/v1/cases/${kase.id}/shares`, to).expect(201)).body.id as string;
    };
    const [first, second] = [await offered(), await offered()];
    await adviser.change('post', `/api/v1/shared-cases/${first}/acceptance`, 1).expect(200);
    const refused = await neighbour.change('post', `/api/v1/shared-cases/${second}/acceptance`, 1).expect(409);
    expect(refused.body.type).toBe('urn:problem:clients.known-elsewhere');
    await adviser.change('post', `/api/v1/shared-cases/${second}/acceptance`, 1).expect(200);
  });

  it('opens nothing else of the case: neither case nor person nor notes', async () => {
    const { caseId, clientId } = await accepted();
    for (const path of [`cases/${caseId}`, `cases/${caseId}/shares`, `clients/${clientId}`, `cases/${caseId}/timeline`]) {
      const { status, body } = await partner.get(`/api/v1/${path}`);
      expect(status === 404 || body.items?.length === 0).toBe(true);
    }
    expect((await partner.get(`/api/v1/cases/${caseId}/sessions`)).body.items ?? []).toEqual([]);
  });

  it('is logged at both Träger with purpose and law, and stands in the record of disclosures', async () => {
    const { id, url, shared, clientId } = await accepted();
    await partner.get(url).expect(200);
    const { rows } = await w.db.query(
      `select action, tenant_id, subject_id, purpose, legal_basis from audit.access where action in ('share.read', 'share.read-by-partner')
       and subject_id = any($1) order by action`,
      [[clientId, shared.clientId]],
    );
    const told = { purpose: 'joint-counselling', legal_basis: 'sgb3-9a' };
    expect(rows).toEqual([
      { action: 'share.read', tenant_id: w.tenantId('jc-herne'), subject_id: shared.clientId, ...told },
      { action: 'share.read-by-partner', tenant_id: w.tenantId('aa-bochum'), subject_id: clientId, ...told },
    ]);
    const disclosed = await w.db.query(`select client_id, recipient_id, fields from audit.disclosure where cause_id = $1`, [id]);
    expect(disclosed.rows).toMatchObject([{ client_id: clientId, recipient_id: w.tenantId('jc-herne') }]);
    expect(disclosed.rows[0].fields).toContain('transferSummary');
  });

  it('ends at once, from either side', async () => {
    const one = await accepted();
    await adviser.change('delete', `/api/v1/cases/${one.caseId}/shares/${one.id}`, one.version).expect(200);
    await partner.get(one.url).expect(404);
    const other = await accepted();
    await partner.change('delete', other.url, other.version).expect(204);
    await partner.get(other.url).expect(404);
    const { body } = await adviser.get(`/api/v1/cases/${other.caseId}/shares`).expect(200);
    expect(body.items).toMatchObject([{ state: 'ended', to: { name: 'Jobcenter Herne' } }]);
  });

  it('ends by itself after its last day', async () => {
    const { url } = await accepted({ until: '2026-11-24' });
    await partner.get(url).expect(200);
    api.clock.set('2026-11-25T09:00:00.000Z');
    const nextDay = await signIn(api, 'jobcenter');
    await nextDay.get('/api/v1/shared-cases').expect(200);
    await nextDay.get(url).expect(404);
    api.clock.set('2026-11-24T09:00:00.000Z');
  });

  it('ends with a Sperrvermerk or an objection, and a protected person is not shared', async () => {
    const { url, clientId, caseId } = await accepted();
    await w.db.query(`update clients.client set protected_for = array[$2::uuid] where id = $1`, [clientId, w.userId('beratung')]);
    await partner.get(url).expect(404);
    const refused = await offer(caseId, { purpose: 'transfer' }).expect(422);
    expect(refused.body.type).toBe('urn:problem:counselling.share-protected');
    await adviser.get(`/api/v1/cases/${caseId}/share-preview?toTenantId=${w.tenantId('jc-herne')}&purpose=transfer`).expect(422);
    const stopped = await accepted();
    await w.db.query(
      `insert into clients.restriction (id, tenant_id, client_id, scope, ground, request_id, imposed_at, imposed_by)
       values ($1, $2, $3, 'sharing', 'objection', $1, now(), $4)`,
      [randomUUID(), w.tenantId('aa-bochum'), stopped.clientId, w.userId('datenschutz')],
    );
    await partner.get(stopped.url).expect(404);
  });
});

describe('attempts on a share', () => {
  it('of a third Träger find nothing, as an id that never was', async () => {
    const { id, url, version } = await accepted();
    const nobody = `/api/v1/shared-cases/${randomUUID()}`;
    const withoutTrace = (body: object) => ({ ...body, traceId: undefined });
    const answers = await Promise.all([stranger.get(url), stranger.get(nobody)]);
    expect(answers.map(({ status }) => status)).toEqual([404, 404]);
    expect(withoutTrace(answers[0].body)).toEqual(withoutTrace(answers[1].body));
    await stranger.change('delete', url, version).expect(404);
    await stranger.change('post', `${url}/acceptance`, version).expect(404);
    expect((await stranger.get('/api/v1/shared-cases').expect(200)).text).not.toContain(id);
  });

  it('by the address of another case, by a manager and without a session are refused', async () => {
    const { id, version } = await accepted();
    const other = await openCase();
    await adviser.change('delete', `/api/v1/cases/${other.caseId}/shares/${id}`, version).expect(404);
    const manager = await signIn(api, 'leitung');
    await manager.get('/api/v1/shared-cases').expect(403);
    await api.anonymous.get('/api/v1/shared-cases').expect(401);
  });

  it('to the own Träger, to nobody, into the past, twice and with a text the purpose does not need are refused', async () => {
    const { caseId } = await openCase();
    await offer(caseId, { toTenantId: w.tenantId('aa-bochum') }).expect(422);
    await offer(caseId, { toTenantId: randomUUID() }).expect(422);
    await offer(caseId, { until: '2026-11-23' }).expect(422);
    await offer(caseId, { purpose: 'funding-clarification' }).expect(422);
    const key = randomUUID();
    const first = await offer(caseId, {}, key).expect(201);
    expect((await offer(caseId, {}, key).expect(201)).body.id).toBe(first.body.id);
    await offer(caseId).expect(409);
    expect((await stranger.create(`/api/v1/cases/${caseId}/shares`, {}, key)).status).toBeGreaterThanOrEqual(400);
  });

  it('with a field that was not agreed, a later day or another Träger fail in the database, for both sides', async () => {
    const { id } = await accepted();
    const attempts = [
      `update counselling.case_share set fields = fields || '{street}' where id = $1`,
      `update counselling.case_share set until = '2030-01-01' where id = $1`,
      `update counselling.case_share set to_tenant_id = '${w.tenantId('aa-hagen')}' where id = $1`,
    ];
    await asApp(async (db) => {
      for (const tenant of ['jc-herne', 'aa-bochum'] as const)
        for (const sql of attempts) {
          await db.query('begin');
          await db.query(`select set_config('app.tenant_id', $1, true), set_config('app.reach', 'tenant', true)`, [w.tenantId(tenant)]);
          await expect(db.query(sql, [id])).rejects.toThrow();
          await db.query('rollback');
        }
    });
  });

  it('past the first net: the function answers the other Träger only, and only while the share stands', async () => {
    const { id, caseId, version } = await accepted();
    const asked = (tenant: 'jc-herne' | 'aa-hagen') =>
      asApp(async (db) => {
        await db.query('begin');
        await db.query(`select set_config('app.tenant_id', $1, true), set_config('app.reach', 'tenant', true)`, [w.tenantId(tenant)]);
        const { rows } = await db.query(
          `select counselling.shared_values($1, '2026-11-24') as shared, counselling.share_values($2, '{lastName,street}', null) as direct`,
          [id, caseId],
        );
        await db.query('rollback');
        return rows[0];
      });
    expect(await asked('jc-herne')).toMatchObject({ shared: { lastName: 'Yıldırım' }, direct: {} });
    expect(await asked('aa-hagen')).toEqual({ shared: null, direct: {} });
    await adviser.change('delete', `/api/v1/cases/${caseId}/shares/${id}`, version).expect(200);
    expect(await asked('jc-herne')).toEqual({ shared: null, direct: {} });
  });
});
