import { signIn, startApi, type Agent, type TestApi } from '../../support/api.js';
import { readPdf } from '../../support/pdf.js';
import { idOf, world, type World } from '../../support/world.js';

const url = '/api/v1/clients';

describe('a new person in short', () => {
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

  const short = { lastName: 'Öztürk', firstName: 'Selin', ageRange: '45-54', phone: '0234 1' };
  const register = async (change: object = {}) => (await adviser.create(url, { ...short, ...change }).expect(201)).body;

  it('needs no status: none is known, and no period of one is made up', async () => {
    const client = await register();
    expect(client).toMatchObject({ employmentStatus: null, ageRange: '45-54', ageRangeOn: api.clock.today(), birthDate: null });
    expect((await adviser.get(`${url}/${client.id}/employment-statuses`).expect(200)).body.items).toEqual([]);
    const list = (await adviser.get(`${url}?limit=100`).expect(200)).body.items;
    expect(list.find(({ id }: { id: string }) => id === client.id)).toMatchObject({ employmentStatus: null });
  });

  it('is made once by a repeated request, which is refused where it says something else', async () => {
    const made = await register({ privacyInformation: 'read-out' });
    const again = (change: object) => adviser.create(url, { ...short, privacyInformation: 'read-out', ...change }, made.id);
    expect((await again({}).expect(201)).body.id).toBe(made.id);
    for (const change of [{ phone: '0234 2' }, { ageRange: '55-plus' }, { employmentStatus: 'employed' }, { privacyInformation: 'link' }]) {
      expect((await again(change).expect(409)).body.type).toBe('urn:problem:clients.saved-otherwise');
    }
  });

  it('begins a status with the first one that is told, which cannot become unknown again', async () => {
    const { id } = await register();
    const told = await adviser.change('patch', `${url}/${id}`, 1, { employmentStatus: 'threatened' }).expect(200);
    expect(told.body.employmentStatus).toBe('threatened');
    const { items } = (await adviser.get(`${url}/${id}/employment-statuses`).expect(200)).body;
    expect(items).toMatchObject([{ status: 'threatened', validFrom: api.clock.today(), state: 'present' }]);
    const forgotten = await adviser.change('patch', `${url}/${id}`, 2, { employmentStatus: null });
    expect(forgotten.status).toBe(422);
    expect(forgotten.body).toMatchObject({ type: 'urn:problem:clients.status-forgotten', errors: [{ pointer: '/employmentStatus' }] });
  });

  it('takes a status entered in the history as the present one', async () => {
    const { id } = await register();
    const entry = { status: 'unemployed', validFrom: '2026-01-01', source: 'own-statement' };
    await adviser.create(`${url}/${id}/employment-statuses`, entry).expect(201);
    expect((await adviser.get(`${url}/${id}`).expect(200)).body.employmentStatus).toBe('unemployed');
  });

  it('makes nobody 45 for a target group by an age range, and drops the range with the birth date', async () => {
    const { id } = await register();
    const { derived } = (await adviser.get(`${url}/${id}/target-groups`).expect(200)).body;
    expect(derived).toEqual([]);
    const known = await adviser.change('patch', `${url}/${id}`, 1, { birthDate: '1979-05-04' }).expect(200);
    expect(known.body).toMatchObject({ birthDate: '1979-05-04', ageRange: null, ageRangeOn: null });
  });

  describe('is told about data protection', () => {
    it('with the tick of the form, in the same moment', async () => {
      const { id } = await register({ privacyInformation: 'read-out' });
      const { items, currentVersion } = (await adviser.get(`${url}/${id}/privacy-information`).expect(200)).body;
      expect(items).toMatchObject([{ way: 'read-out', givenOn: api.clock.today(), textVersion: currentVersion, recordedBy: 'Ayşe Kaya' }]);
    });

    it('later, once however often the request is repeated, and never tomorrow', async () => {
      const { id } = await register();
      const address = `${url}/${id}/privacy-information`;
      expect((await adviser.get(address).expect(200)).body.items).toEqual([]);
      const given = { way: 'printed', givenOn: api.clock.today() };
      const first = await adviser.create(address, given).expect(201);
      expect((await adviser.create(address, given, first.body.id).expect(201)).body).toEqual(first.body);
      expect((await adviser.get(address).expect(200)).body.items).toEqual([first.body]);
      const otherwise = await adviser.create(address, { ...given, way: 'link' }, first.body.id).expect(409);
      expect(otherwise.body.type).toBe('urn:problem:clients.saved-otherwise');
      await (await signIn(api, 'betriebe')).create(address, given, first.body.id).expect(409);
      const tomorrow = await adviser.create(address, { ...given, givenOn: '2199-01-01' });
      expect(tomorrow.status).toBe(422);
      expect(tomorrow.body.errors).toMatchObject([{ pointer: '/givenOn' }]);
      await (await signIn(api, 'hagen')).get(address).expect(404);
    });

    it('by mistake: the row is taken back once, with its reason, and stays in sight', async () => {
      const { id } = await register({ privacyInformation: 'read-out' });
      const address = `${url}/${id}/privacy-information`;
      const row = (await adviser.get(address).expect(200)).body.items[0];
      expect(row).toMatchObject({ takenBackAt: null, takenBackReason: null });
      const wrongly = (agent: Agent, rowId = row.id) => agent.post(`${address}/${rowId}/withdrawal`).send({ reason: 'not-given' });
      await wrongly(adviser, '00000000-0000-4000-8000-000000000000').expect(404);
      await wrongly(await signIn(api, 'hagen')).expect(404);
      const taken = { takenBackBy: 'Ayşe Kaya', takenBackReason: 'not-given' };
      expect((await wrongly(adviser).expect(200)).body).toMatchObject(taken);
      expect((await wrongly(adviser).expect(409)).body.type).toBe('urn:problem:clients.privacy-information-taken-back');
      expect((await adviser.get(address).expect(200)).body.items).toMatchObject([{ id: row.id, way: 'read-out', ...taken }]);
      await adviser.create(address, { way: 'printed', givenOn: api.clock.today() }).expect(201);
      expect((await adviser.get(address).expect(200)).body.items).toHaveLength(2);
    });

    it('in English too, and in a wording by its version', async () => {
      const address = `/api/v1/privacy-information/${idOf('aa-bochum')}/datenschutzinformation.pdf`;
      const { currentVersion } = (await adviser.get(`${url}/${(await register()).id}/privacy-information`).expect(200)).body;
      const english = readPdf((await api.anonymous.get(`${address}?language=en&version=${currentVersion}`).buffer(true).expect(200)).body);
      expect(english.text).toContain('What happens to your data');
      expect(english.text).toContain('§ 83 SGB X');
      expect(english.text).not.toContain('Wer verantwortlich ist');
      await api.anonymous.get(`${address}?version=1999-01`).expect(400);
    });

    it('by a page that needs no sign-in, names the Träger, its supervision and no person, and comes in large print', async () => {
      const anybody = api.anonymous;
      const file = (large: boolean, tenant = idOf('aa-bochum')) =>
        anybody.get(`/api/v1/privacy-information/${tenant}/datenschutzinformation.pdf?large=${large}`);
      const answer = await file(false).buffer(true).expect(200);
      expect(answer.headers['content-type']).toBe('application/pdf');
      const { text } = readPdf(answer.body);
      expect(text).toContain('Agentur für Arbeit Bochum');
      expect(text).toContain('Die Bundesbeauftragte für den Datenschutz');
      expect(text).toContain('§ 83 SGB X');
      expect((await file(true).buffer(true).expect(200)).body.length).not.toBe(answer.body.length);
      await w.db.query(`update identity.office set street = 'Neue Gasse 7' where tenant_id = $1`, [idOf('aa-bochum')]);
      expect(readPdf((await file(false).buffer(true).expect(200)).body).text).toContain('Neue Gasse 7');
      await file(false, '00000000-0000-4000-8000-000000000000').expect(404);
    });
  });
});
