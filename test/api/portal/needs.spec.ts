import { randomUUID } from 'node:crypto';
import { signIn, startApi, type Agent, type TestApi } from '../../support/api.js';
import { sqlCount } from '../../support/sql-count.js';
import { world, type World } from '../../support/world.js';

let api: TestApi;
let w: World;
let hr: Agent;
let rival: Agent;
let adviser: Agent;
let company: { id: string; name: string; portalUser: string };

const need = { topic: 'Vier Schweißer für die neue Anlage', headcount: 4, contactName: 'Petra Hoffmann', contactPhone: '0234 5678' };

beforeAll(async () => {
  api = await startApi();
  api.clock.set('2026-11-27T09:00:00.000Z');
  w = await world(api);
  company = await w.company({ name: 'Hülsmeier Blechtechnik GmbH', town: 'Herne', ags: '05916000' });
  hr = await signIn(api, company.portalUser, 'portal');
  rival = await signIn(api, (await w.company({ name: 'Overkamp GmbH' })).portalUser, 'portal');
  adviser = await signIn(api, 'beratung');
});

afterAll(async () => {
  await w?.close();
  await api?.close();
});

describe('reporting a need in the portal', () => {
  it('answers number, state and by when somebody takes it over (WV01: Friday → Monday)', async () => {
    const answer = await hr.create('/portal/v1/needs', { ...need, startsFrom: '2027-02-01', partTime: true, remarks: '' }).expect(201);
    expect(answer.headers['location']).toBe(`/portal/v1/needs/${answer.body.id}`);
    expect(answer.body).toMatchObject({
      number: expect.stringMatching(/^B-2026-\d{5}$/),
      status: 'submitted',
      remarks: null,
      partTime: true,
      submittedAt: '2026-11-27T09:00:00.000Z',
      nextStep: { text: 'office-accepts', until: '2026-11-30' },
    });
    const { rows } = await w.db.query(`select tenant_id, actor_kind from platform.journal_entry where payload->>'needId' = $1`, [
      answer.body.id,
    ]);
    expect(rows).toEqual([{ tenant_id: w.tenantId('aa-bochum'), actor_kind: 'portal' }]);
  });

  it('lies in the inbox of the Agentur competent for the place: Witten belongs to Hagen', async () => {
    const witten = await w.company({ town: 'Witten', ags: '05954036', plz: '58452' });
    const { body } = await (await signIn(api, witten.portalUser, 'portal')).create('/portal/v1/needs', need).expect(201);
    const hagen = await signIn(api, 'hagen');
    const found = (await hagen.get(`/api/v1/needs/${body.id}`).expect(200)).body;
    expect(found).toMatchObject({ officeName: 'Dienststelle Witten', town: 'Witten' });
    await adviser.get(`/api/v1/needs/${body.id}`).expect(404);
  });

  it('answers a repeat with the same need', async () => {
    const key = randomUUID();
    const first = await hr.create('/portal/v1/needs', need, key).expect(201);
    const again = await hr.create('/portal/v1/needs', need, key).expect(201);
    expect(again.body).toEqual(first.body);
    await rival.create('/portal/v1/needs', need, key).expect(409);
  });

  it('lists every wrong field in German', async () => {
    const answer = await hr.create('/portal/v1/needs', { topic: '', headcount: 0, contactEmail: 'keine' }).expect(400);
    expect(answer.body.errors.map(({ pointer }: { pointer: string }) => pointer).toSorted()).toEqual([
      '/contactEmail',
      '/contactName',
      '/headcount',
      '/topic',
    ]);
    expect(answer.body.errors.every(({ message, code }: { message: string; code: string }) => message !== code)).toBe(true);
  });

  it('needs a telephone number or a mail address, and a start that has not passed', async () => {
    const nobody = await hr.create('/portal/v1/needs', { ...need, contactPhone: ' ' }).expect(400);
    expect(nobody.body.errors).toEqual([expect.objectContaining({ pointer: '/contactPhone', code: 'phone-or-email' })]);
    const late = await hr.create('/portal/v1/needs', { ...need, startsFrom: '2026-11-26' }).expect(422);
    expect(late.body.type).toBe('urn:problem:counselling.need-starts-in-past');
  });

  it('tells a company in a place nobody here looks after how to go on', async () => {
    const away = await w.company({ town: 'Freiburg', ags: '08311000', plz: '79098' });
    const answer = await (await signIn(api, away.portalUser, 'portal')).create('/portal/v1/needs', need).expect(422);
    expect(answer.body.type).toBe('urn:problem:counselling.no-responsible-office');
  });

  it('is not for staff, and a portal session opens no staff address', async () => {
    await adviser.create('/portal/v1/needs', need).expect(401);
    await hr.get('/api/v1/needs').expect(401);
  });
});

describe('the company reads its needs', () => {
  it('sees its own, never those of another company', async () => {
    const { id } = (await hr.create('/portal/v1/needs', need).expect(201)).body;
    expect((await hr.get(`/portal/v1/needs/${id}`).expect(200)).body.topic).toBe(need.topic);
    await rival.get(`/portal/v1/needs/${id}`).expect(404);
    expect((await rival.get('/portal/v1/needs').expect(200)).body.items).toEqual([]);
  });

  it('with as many statements for 50 as for one', async () => {
    await rival.create('/portal/v1/needs', need).expect(201);
    const few = await sqlCount(api, () => rival.get('/portal/v1/needs').expect(200));
    for (let i = 0; i < 49; i++) await rival.create('/portal/v1/needs', need).expect(201);
    expect((await rival.get('/portal/v1/needs').expect(200)).body.items).toHaveLength(50);
    expect(await sqlCount(api, () => rival.get('/portal/v1/needs').expect(200))).toBe(few);
  });

  it('sees the next step change when an adviser has taken it over, and who', async () => {
    const { id } = (await hr.create('/portal/v1/needs', need).expect(201)).body;
    const before = (await hr.get('/portal/v1/company').expect(200)).body;
    expect(before).toMatchObject({ name: company.name, town: 'Herne', contact: { name: null, office: { name: 'Dienststelle Bochum' } } });
    await adviser
      .request('post', `/api/v1/needs/${id}/case`)
      .set('If-Match', '"1"')
      .set('Idempotency-Key', randomUUID())
      .send({})
      .expect(201);
    const after = (await hr.get(`/portal/v1/needs/${id}`).expect(200)).body;
    expect(after).toMatchObject({ status: 'accepted', nextStep: { text: 'adviser-calls', until: null } });
    expect(Object.keys(after)).not.toContain('caseId');
    expect((await hr.get('/portal/v1/company').expect(200)).body.contact.name).toBe('Ayşe Kaya');
  });
});
