import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { signIn, startApi, type Agent, type TestApi } from '../../support/api.js';
import { idOf, world, type World } from '../../support/world.js';

let api: TestApi;
let w: World;
let adviser: Agent;
let provider: Agent;
let stranger: Agent;
let partner: Agent;
const ids: Record<'provider' | 'stranger' | 'partner', string> = { provider: '', stranger: '', partner: randomUUID() };

const account = async (email: string, role: string, organisation: Record<string, string>): Promise<Agent> => {
  const columns = Object.keys(organisation);
  await w.db.query(
    `insert into identity.portal_user (id, email, display_name, password_hash, role, demo, created_at, updated_at, ${columns.join(', ')})
     select $1, $2, 'Ein Mensch', password_hash, $3, true, created_at, updated_at, ${columns.map((_, at) => `$${at + 4}`).join(', ')}
     from identity.staff_user limit 1`,
    [idOf(email), email, role, ...Object.values(organisation)],
  );
  return signIn(api, email, 'portal');
};

beforeAll(async () => {
  api = await startApi();
  api.clock.set('2026-11-24T09:00:00.000Z');
  w = await world(api);
  ids.provider = (await w.run()).providerId;
  ids.stranger = (await w.run()).providerId;
  await w.db.query(
    `insert into identity.partner_organisation (id, tenant_id, name, town, kind, created_at, updated_at)
     values ($1, $2, 'Beratungsstelle Neue Wege', 'Bochum', 'counselling-centre', now(), now())`,
    [ids.partner, w.tenantId('aa-bochum')],
  );
  provider = await account('kurse@example.org', 'provider', { provider_id: ids.provider });
  stranger = await account('andere@example.org', 'provider', { provider_id: ids.stranger });
  partner = await account('rat@example.org', 'partner', { partner_id: ids.partner, partner_tenant_id: w.tenantId('aa-bochum') });
  adviser = await signIn(api, 'beratung');
});

afterAll(async () => {
  await w?.close();
  await api?.close();
});

const person = async (): Promise<string> => {
  const record = {
    lastName: 'Öztürk',
    firstName: 'Deniz',
    birthDate: '1988-03-07',
    phone: '0234 112233',
    street: 'Hofweg 7',
    employmentStatus: 'unemployed',
  };
  return (await adviser.create('/api/v1/clients', record).expect(201)).body.id;
};

const agree = async (clientId: string, purpose: string, more: object = {}) =>
  (
    await adviser
      .create(`/api/v1/clients/${clientId}/consents`, {
        purpose,
        channel: 'written',
        givenOn: '2026-11-20',
        consequenceTold: true,
        document: 'Blatt 3',
        ...more,
      })
      .expect(201)
  ).body;

const send = (clientId: string, body: object = {}, key?: string, as: Agent = adviser) =>
  as.create(
    `/api/v1/clients/${clientId}/referrals`,
    { recipientId: ids.provider, purpose: 'course-place', request: 'Sucht einen Platz ab Februar.', until: '2026-12-31', ...body },
    key,
  );

const at = (id: string, step = '') => `/portal/v1/referrals/${id}${step}`;

/** A referral whose recipient has promised to keep to the purpose. */
const opened = async (body: object = {}, as: Agent = provider) => {
  const clientId = await person();
  const { body: referral } = await send(clientId, body).expect(201);
  const answer = await as.change('post', at(referral.id, '/commitment'), 1).expect(200);
  return { clientId, id: referral.id as string, version: answer.body.version as number, values: answer.body.values };
};

describe('before somebody is referred', () => {
  it('the adviser sees exactly what will leave, by which law, and whether the consent it takes is there', async () => {
    const clientId = await person();
    const preview = (purpose: string, recipientId: string) =>
      adviser.get(`/api/v1/clients/${clientId}/referral-preview?purpose=${purpose}&recipientId=${recipientId}`).expect(200);
    const place = (await preview('course-place', ids.provider)).body;
    expect(place).toMatchObject({ legalBasis: 'sgbx-69-1-1', consentPurpose: null, consentStands: true });
    expect(place.values).toMatchObject({ lastName: 'Öztürk', phone: '0234 112233' });
    expect(Object.keys(place.values).toSorted()).toEqual([...place.fields].toSorted());
    expect((await preview('advice', ids.partner)).body).toMatchObject({ consentPurpose: 'contact-to-partner', consentStands: false });
    await agree(clientId, 'contact-to-partner');
    expect((await preview('advice', ids.partner)).body.consentStands).toBe(true);
  });

  it('only organisations with an open account are offered, and partners of the own Träger only', async () => {
    const { body } = await adviser.get('/api/v1/referral-recipients').expect(200);
    expect(body.items.map(({ id }: { id: string }) => id).toSorted()).toEqual(Object.values(ids).toSorted());
    const hagen = await signIn(api, 'hagen');
    const there = await hagen.get('/api/v1/referral-recipients').expect(200);
    expect(there.text).not.toContain(ids.partner);
  });
});

describe('a referral', () => {
  it('shows no person before the promise of § 78 SGB X, and the listed fields after it', async () => {
    const clientId = await person();
    const { body: referral } = await send(clientId).expect(201);
    const list = await provider.get('/portal/v1/referrals').expect(200);
    const before = await provider.get(at(referral.id)).expect(200);
    expect(before.body).toMatchObject({ committed: false, values: {}, notice: expect.stringContaining('§ 78') });
    for (const { text } of [list, before]) expect(text).not.toMatch(/Öztürk|112233|Februar/);
    const after = await provider.change('post', at(referral.id, '/commitment'), 1).expect(200);
    expect(after.body.values).toEqual({
      lastName: 'Öztürk',
      firstName: 'Deniz',
      phone: '0234 112233',
      email: null,
      request: 'Sucht einen Platz ab Februar.',
    });
    for (const secret of ['1988', 'Hofweg', clientId]) expect(after.text).not.toContain(secret);
    const { rows } = await w.db.query(`select notice_version, committed_by from network.referral where id = $1`, [referral.id]);
    expect(rows).toEqual([{ notice_version: '2026-11', committed_by: idOf('kurse@example.org') }]);
  });

  it('is recorded as a disclosure, and every look of the recipient stands in the log of the Träger', async () => {
    const { id, clientId } = await opened();
    await provider.get(at(id)).expect(200);
    const disclosed = await w.db.query(
      `select client_id, recipient_kind, recipient_id, legal_basis from audit.disclosure where cause_id = $1`,
      [id],
    );
    expect(disclosed.rows).toEqual([
      { client_id: clientId, recipient_kind: 'provider', recipient_id: ids.provider, legal_basis: 'sgbx-69-1-1' },
    ]);
    const { rows } = await w.db.query(
      `select tenant_id, purpose from audit.access where action = 'referral.read-by-recipient' and subject_id = $1`,
      [clientId],
    );
    expect(rows).toEqual(Array(2).fill({ tenant_id: w.tenantId('aa-bochum'), purpose: 'course-place' }));
  });

  it('is accepted, or declined with a reason, which ends the reading', async () => {
    const one = await opened();
    await provider.change('post', at(one.id, '/answer'), one.version, { answer: 'accepted' }).expect(204);
    await provider.get(at(one.id)).expect(200);
    const other = await opened();
    await provider.change('post', at(other.id, '/answer'), other.version, { answer: 'declined' }).expect(422);
    await provider.change('post', at(other.id, '/answer'), other.version, { answer: 'declined', reason: 'no-place' }).expect(204);
    await provider.get(at(other.id)).expect(404);
    const { body } = await adviser.get(`/api/v1/clients/${other.clientId}/referrals`).expect(200);
    expect(body.items).toMatchObject([{ state: 'declined', declineReason: 'no-place', recipientName: 'Bildungswerk Constantin' }]);
  });

  it('that takes a consent is refused without one, and ends with the next request once it is withdrawn', async () => {
    const clientId = await person();
    const advice = { purpose: 'advice', recipientId: ids.partner };
    const refused = await send(clientId, advice).expect(422);
    expect(refused.body.type).toBe('urn:problem:network.consent-missing');
    await agree(clientId, 'contact-to-partner', { recipientId: ids.stranger, recipientName: 'Jemand anderes' });
    await send(clientId, advice).expect(422);
    const consent = await agree(clientId, 'contact-to-partner');
    const { body: referral } = await send(clientId, advice).expect(201);
    await partner.change('post', at(referral.id, '/commitment'), 1).expect(200);
    expect((await partner.get(at(referral.id)).expect(200)).body.values.lastName).toBe('Öztürk');
    const { rows } = await w.db.query(`select consent_id from audit.disclosure where cause_id = $1`, [referral.id]);
    expect(rows).toEqual([{ consent_id: consent.id }]);
    await adviser.change('post', `/api/v1/clients/${clientId}/consents/${consent.id}/withdrawal`, 1).expect(200);
    await partner.get(at(referral.id)).expect(404);
    await partner.change('post', at(referral.id, '/answer'), 2, { answer: 'accepted' }).expect(404);
    expect((await partner.get('/portal/v1/referrals').expect(200)).text).not.toContain(referral.id);
  });

  it('ends at once when it is withdrawn, after its last day, with a Sperrvermerk and with an objection', async () => {
    const withdrawn = await opened();
    await adviser.change('delete', `/api/v1/clients/${withdrawn.clientId}/referrals/${withdrawn.id}`, withdrawn.version).expect(200);
    await provider.get(at(withdrawn.id)).expect(404);
    const hidden = await opened();
    await w.db.query(`update clients.client set protected_for = array[$2::uuid] where id = $1`, [hidden.clientId, w.userId('beratung')]);
    await provider.get(at(hidden.id)).expect(404);
    expect((await send(hidden.clientId, { purpose: 'course-place', recipientId: ids.stranger }).expect(422)).body.type).toBe(
      'urn:problem:network.person-protected',
    );
    const stopped = await opened();
    await w.db.query(
      `insert into clients.restriction (id, tenant_id, client_id, scope, ground, request_id, imposed_at, imposed_by)
       values ($1, $2, $3, 'sharing', 'objection', $1, now(), $4)`,
      [randomUUID(), w.tenantId('aa-bochum'), stopped.clientId, w.userId('datenschutz')],
    );
    await provider.get(at(stopped.id)).expect(404);
    const over = await opened({ until: '2026-11-24' });
    api.clock.set('2026-11-25T09:00:00.000Z');
    const nextDay = await signIn(api, 'kurse@example.org', 'portal');
    await nextDay.get(at(over.id)).expect(404);
    api.clock.set('2026-11-24T09:00:00.000Z');
  });
});

describe('attempts on a referral', () => {
  it('by another provider, a partner, a company and nobody find nothing', async () => {
    const { id, version } = await opened();
    for (const other of [stranger, partner]) {
      const answer = await other.get(at(id)).expect(404);
      const nobody = await other.get(at(randomUUID())).expect(404);
      expect({ ...answer.body, traceId: 0 }).toEqual({ ...nobody.body, traceId: 0 });
      await other.change('post', at(id, '/answer'), version, { answer: 'accepted' }).expect(404);
      expect((await other.get('/portal/v1/referrals').expect(200)).text).not.toContain(id);
    }
    const company = await signIn(api, (await w.company()).portalUser, 'portal');
    await company.get('/portal/v1/referrals').expect(403);
    await api.anonymous.get('/portal/v1/referrals').expect(401);
  });

  it('of a person of another Träger find nobody, and a manager may not', async () => {
    const { id, clientId, version } = await opened();
    const hagen = await signIn(api, 'hagen');
    await hagen.get(`/api/v1/clients/${clientId}/referrals`).expect(404);
    await send(clientId, {}, undefined, hagen).expect(404);
    await hagen.change('delete', `/api/v1/clients/${clientId}/referrals/${id}`, version).expect(404);
    await hagen.get(`/api/v1/clients/${clientId}/referral-preview?purpose=course-place&recipientId=${ids.provider}`).expect(404);
    await (await signIn(api, 'leitung')).get('/api/v1/referral-recipients').expect(403);
  });

  it('with a stale version, twice, to nobody, for the wrong kind and into the past are refused', async () => {
    const { id, clientId, version } = await opened();
    await adviser.change('delete', `/api/v1/clients/${clientId}/referrals/${id}`, version - 1).expect(412);
    await provider.change('post', at(id, '/answer'), version - 1, { answer: 'accepted' }).expect(412);
    await provider.change('post', at(id, '/commitment'), version).expect(409);
    await send(clientId).expect(409);
    await send(clientId, { recipientId: randomUUID() }).expect(422);
    await send(clientId, { recipientId: ids.partner }).expect(422);
    await send(clientId, { recipientId: ids.stranger, until: '2026-11-23' }).expect(422);
    const key = randomUUID();
    const first = await send(clientId, { recipientId: ids.stranger }, key).expect(201);
    expect((await send(clientId, { recipientId: ids.stranger }, key).expect(201)).body.id).toBe(first.body.id);
    await send(await person(), { recipientId: ids.stranger }, key).expect(409);
  });

  it('past the first net: the function answers its recipient only, and nobody changes what was sent', async () => {
    const { id, clientId } = await opened();
    const db = new pg.Client({ connectionString: api.db.appUrl });
    await db.connect();
    const asked = async (setting: string, value: string) => {
      await db.query('begin');
      await db.query(`select set_config($1, $2, true)`, [setting, value]);
      const { rows } = await db.query(
        `select network.referred_values($1, '2026-11-24') as referred, network.referral_values($2, '{lastName}', null) as direct`,
        [id, clientId],
      );
      await db.query('rollback');
      return rows[0];
    };
    try {
      expect(await asked('app.provider_id', ids.provider)).toMatchObject({ referred: { lastName: 'Öztürk' }, direct: {} });
      expect(await asked('app.provider_id', ids.stranger)).toEqual({ referred: null, direct: {} });
      expect(await asked('app.partner_id', ids.partner)).toEqual({ referred: null, direct: {} });
      for (const change of [
        `fields = fields || '{birthDate}'`,
        `until = '2030-01-01'`,
        `request = 'anderes'`,
        `state = 'sent', provider_id = '${ids.stranger}'`,
      ]) {
        await db.query('begin');
        await db.query(`select set_config('app.provider_id', $1, true)`, [ids.provider]);
        await expect(db.query(`update network.referral set ${change} where id = $1`, [id])).rejects.toThrow();
        await db.query('rollback');
      }
    } finally {
      await db.end();
    }
  });
});
