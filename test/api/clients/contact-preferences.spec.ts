import { signIn, startApi, type Agent, type TestApi } from '../../support/api.js';
import { world, type World } from '../../support/world.js';

const wish = { channel: 'phone', language: 'tr', interpreter: true, largePrint: true, plainLanguage: false, screenReader: false };

describe('how a client wishes to be reached', () => {
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

  const register = async (change: object = {}): Promise<string> =>
    (await adviser.create('/api/v1/clients', { lastName: 'Kaplan', firstName: 'Ada', employmentStatus: 'employed', ...change }).expect(201))
      .body.id;
  const url = (id: string) => `/api/v1/clients/${id}/contact-preference`;

  it('is nothing while nobody asked, and then what was asked last', async () => {
    const id = await register({ phone: '0234 5550100' });
    expect((await adviser.get(url(id)).expect(200)).body).toMatchObject({ asked: false, channel: null, largePrint: false });
    const put = await adviser.change('put', url(id), 1, wish).expect(200);
    expect(put.headers.etag).toBe('"2"');
    expect((await adviser.get(url(id)).expect(200)).body).toEqual({ asked: true, ...wish });
    await adviser.change('put', url(id), 2, { ...wish, largePrint: false }).expect(200);
    expect((await adviser.get(url(id))).body).toMatchObject({ largePrint: false });
  });

  it('is a way somebody can follow, in a language with a code, and takes no reasons', async () => {
    const id = await register();
    expect((await adviser.change('put', url(id), 1, wish)).body).toMatchObject({
      type: 'urn:problem:clients.contact-way-unknown',
      errors: [{ pointer: '/channel' }],
    });
    expect((await adviser.change('put', url(id), 1, { ...wish, channel: null, language: 'Türkisch' })).status).toBe(400);
    expect((await adviser.change('put', url(id), 1, { ...wish, channel: null, reason: 'sieht schlecht' })).status).toBe(400);
    await adviser.change('put', url(id), 1, { ...wish, channel: null }).expect(200);
  });

  it('is closed to other Träger, to figures and to stale pages, and tells the change log no wish', async () => {
    const id = await register({ phone: '0234 5550100' });
    expect((await (await signIn(api, 'hagen')).get(url(id))).status).toBe(404);
    expect((await (await signIn(api, 'leitung')).get(url(id))).status).toBe(403);
    expect((await adviser.change('put', url(id), 7, wish)).status).toBe(412);
    await adviser.change('put', url(id), 1, wish).expect(200);
    await adviser.change('put', url(id), 2, { ...wish, plainLanguage: true }).expect(200);
    const { rows } = await w.db.query(
      `select old_value, new_value from audit.change where subject_id = $1 and table_name = 'clients.contact_preference' and field = 'plain_language'`,
      [id],
    );
    expect(rows).toEqual([{ old_value: null, new_value: null }]);
  });
});
