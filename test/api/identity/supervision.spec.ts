import { signIn, startApi, type Agent, type TestApi } from '../../support/api.js';
import { endpointsOf } from '../../support/endpoints.js';
import { sqlCount } from '../../support/sql-count.js';
import { world, type World } from '../../support/world.js';

const reason = 'Fachaufsicht: Beschwerde vom Vortag';

describe('supervision by a team lead', () => {
  let api: TestApi;
  let w: World;
  let adviser: Agent;
  let lead: Agent;
  let client: { id: string };
  let kase: { id: string };

  beforeAll(async () => {
    api = await startApi({ SESSION_IDLE_MINUTES: '20000', SESSION_HOURS: '720' });
    api.clock.set('2026-11-24T10:00:00.000Z');
    w = await world(api);
    await w.secondTeam();
    [adviser, lead] = [await signIn(api, 'beratung'), await signIn(api, 'teamleitung')];
  });
  afterAll(async () => {
    await w.close();
    await api.close();
  });
  beforeEach(async () => {
    client = (await adviser.create('/api/v1/clients', { lastName: 'Aufsicht', firstName: 'A', employmentStatus: 'employed' })).body;
    kase = (await adviser.create('/api/v1/cases', { subject: 'Kurs', clientId: client.id }).expect(201)).body;
  });

  const file = () => `/api/v1/clients/${client.id}`;
  const notes = () => `/api/v1/cases/${kase.id}/sessions`;
  const disability = () => `${file()}/severe-disability`;
  const restricted = () => `${file()}/restricted-facts/iban`;
  const give = (agent: Agent, id = client.id) => agent.create(`/api/v1/clients/${id}/supervision`, { reason });
  const session = { heldOn: '2026-11-24', channel: 'phone', outcome: 'informed', notes: 'x' };

  it('asks for a reason before file, restricted record and notes, and for none before the case', async () => {
    for (const path of [file(), disability(), restricted(), notes()]) {
      const answer = await lead.get(path);
      expect(answer.status).toBe(403);
      expect(answer.body).toMatchObject({ type: 'urn:problem:identity.reason-needed', params: { clientId: client.id } });
    }
    await lead.get(`/api/v1/cases/${kase.id}`).expect(200);
    await lead.get('/api/v1/funding-applications').expect(200);
    await give(lead).expect(201);
    for (const path of [file(), `${disability()}?purpose=counselling`, `${restricted()}?purpose=counselling`, notes()])
      expect((await lead.get(path)).status).toBe(200);
  });

  it('stands before everything of a file, what is read and what is changed', () => {
    const permissions = ['client.read', 'client.write', 'client.restricted', 'client.household'];
    const guarded = endpointsOf(api).filter(
      ({ path, permission }) => path.startsWith('/api/v1/clients/:') && permissions.includes(permission ?? ''),
    );
    expect(guarded.map(({ name }) => name)).toContain('RestrictedFactsController.open');
    // Who opened the file names colleagues, and nothing of the person.
    const wanted = ({ method, permission }: { method: string; permission: string | undefined }) =>
      method === 'get' || permission === 'client.read' ? 'read' : 'write';
    const open = guarded.filter((endpoint) => endpoint.supervised !== wanted(endpoint)).map(({ name }) => name);
    expect(open).toEqual(['LastOpenedController.list']);
  });

  it('holds until midnight in Berlin and not a second longer', async () => {
    api.clock.set('2026-11-24T10:00:00.000Z');
    const { body } = await give(lead);
    expect(body.endsAt).toBe('2026-11-24T23:00:00.000Z');
    api.clock.set('2026-11-24T22:59:59.999Z');
    await lead.get(file()).expect(200);
    api.clock.set('2026-11-24T23:00:00.000Z');
    await lead.get(file()).expect(403);
    api.clock.set('2026-11-24T10:00:00.000Z');
  });

  it('reads and writes nothing', async () => {
    await give(lead).expect(201);
    const wrote = [
      await lead.create(notes(), session),
      await lead.change('patch', file(), 1, { town: 'Herne' }),
      await lead.change('put', disability(), 1, { severelyDisabled: true, reason: 'funding-calculation', evidence: 'own-statement' }),
      await lead.change('put', restricted(), 1, { value: 'DE02120300000000202051', reason: 'payment', evidence: 'own-statement' }),
      await lead.change('delete', restricted(), 1),
    ];
    expect(wrote.map(({ body }) => body.type)).toEqual(Array(5).fill('urn:problem:identity.supervision-read-only'));
  });

  it('asks nobody who works with the person: adviser of the team, owner, whoever registered her', async () => {
    await (await signIn(api, 'betriebe')).get(file()).expect(200);
    const { body: own } = await lead.create('/api/v1/clients', { lastName: 'Eigene', firstName: 'E', employmentStatus: 'employed' });
    await lead.get(`/api/v1/clients/${own.id}`).expect(200);
    await lead.change('post', `/api/v1/cases/${kase.id}/owner`, 1, { reason: 'Ich berate selbst' }).expect(200);
    await lead.get(file()).expect(200);
    await lead.create(notes(), session).expect(201);
    await w.db.query(`insert into identity.user_role (user_id, role) values ($1, 'adviser')`, [w.userId('nachbarleitung')]);
  });

  it('opens nothing outside the team, and tells nothing about it', async () => {
    const { body: far } = await (
      await signIn(api, 'nachbar')
    ).create('/api/v1/clients', {
      lastName: 'Fern',
      firstName: 'F',
      employmentStatus: 'employed',
    });
    await lead.get(`/api/v1/clients/${far.id}`).expect(404);
    await give(lead, far.id).expect(404);
    await give(adviser).expect(403);
    await lead.create(`${file()}/supervision`, { reason: 'kurz' }).expect(400);
  });

  it('puts the reason on every row of the access log it opens', async () => {
    await give(lead).expect(201);
    await lead.get(file()).expect(200);
    await lead.get(notes()).expect(200);
    await lead.get(`/api/v1/cases/${kase.id}`).expect(200);
    const { rows } = await w.db.query(
      `select action, reason, details ->> 'ground' as ground from audit.access
       where actor_id = $1 and allowed and subject_id in ($2, $3) and action in ('client.read', 'session.list', 'case.read') order by action`,
      [w.userId('teamleitung'), client.id, kase.id],
    );
    expect(rows).toEqual(['case.read', 'client.read', 'session.list'].map((action) => ({ action, reason, ground: 'supervision' })));
  });

  it('costs advisers no statement', async () => {
    await give(lead);
    // A session seen the first time for a minute is written down, which is a statement of its own.
    await Promise.all([adviser.get(file()), lead.get(file())]);
    const adviserCount = await sqlCount(api, () => adviser.get(file()));
    expect(await sqlCount(api, () => lead.get(file()))).toBe(adviserCount + 2);
  });
});
