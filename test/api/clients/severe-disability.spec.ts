import { signIn, startApi, type Agent, type TestApi } from '../../support/api.js';
import { world, type World } from '../../support/world.js';

const url = '/api/v1/clients';

describe('the record of a severe disability', () => {
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

  const register = async () =>
    (await adviser.create(url, { lastName: 'Hülsmeier', firstName: 'Gerda', employmentStatus: 'employed' }).expect(201)).body;
  const accesses = async (subjectId: string) => {
    const { rows } = await w.db.query(
      `select action, actor_id, allowed, details from audit.access where subject_id = $1 and action <> 'client.register' order by position`,
      [subjectId],
    );
    return rows;
  };

  const record = { severelyDisabled: true, reason: 'funding-calculation', evidence: 'schwerbehindertenausweis' };

  it('is no part of the file, and every look at it is logged', async () => {
    const { id } = await register();
    const put = await adviser.change('put', `${url}/${id}/severe-disability`, 1, record);
    expect(put.status).toBe(200);
    expect(put.headers.etag).toBe('"2"');
    expect(put.body).toMatchObject(record);
    expect((await adviser.get(`${url}/${id}/severe-disability?purpose=counselling`)).body).toMatchObject(record);
    expect((await adviser.get(`${url}/${id}`)).text).not.toMatch(/severe|ausweis/i);
    const actions = (await accesses(id)).map(({ action }) => action);
    expect(actions.toSorted()).toEqual(['client.read', 'client.severe-disability-read', 'client.severe-disability-record']);
  });

  it('is all null while nobody asked', async () => {
    const { id } = await register();
    expect((await adviser.get(`${url}/${id}/severe-disability?purpose=counselling`)).body).toEqual({
      severelyDisabled: null,
      evidence: null,
      reason: null,
      seenOn: null,
      recordedAt: null,
    });
  });

  it('can be corrected', async () => {
    const { id } = await register();
    await adviser.change('put', `${url}/${id}/severe-disability`, 1, record);
    await adviser.change('put', `${url}/${id}/severe-disability`, 2, {
      severelyDisabled: false,
      reason: 'funding-calculation',
      evidence: 'own-statement',
    });
    expect((await adviser.get(`${url}/${id}/severe-disability?purpose=counselling`)).body).toMatchObject({
      severelyDisabled: false,
      reason: 'funding-calculation',
      evidence: 'own-statement',
    });
  });

  it('takes no diagnosis', async () => {
    const { id } = await register();
    const answer = await adviser.change('put', `${url}/${id}/severe-disability`, 1, {
      severelyDisabled: true,
      reason: 'funding-calculation',
      evidence: 'Rückenleiden',
    });
    expect(answer.status).toBe(400);
    expect(answer.body.errors).toMatchObject([{ pointer: '/evidence' }]);
  });

  it('is closed to deciders, other Träger and stale pages', async () => {
    const { id } = await register();
    const path = `${url}/${id}/severe-disability`;
    expect((await (await signIn(api, 'leitung')).get(`${path}?purpose=counselling`)).status).toBe(403);
    expect((await (await signIn(api, 'hagen')).get(`${path}?purpose=counselling`)).status).toBe(404);
    expect((await (await signIn(api, 'hagen')).change('put', path, 1, record)).status).toBe(404);
    expect((await adviser.change('put', path, 7, record)).status).toBe(412);
    expect((await adviser.request('put', path).send(record)).status).toBe(428);
  });
});
