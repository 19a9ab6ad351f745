import { signIn, startApi, type Agent, type TestApi } from '../../support/api.js';
import { startWorker, until, type TestWorker } from '../../support/worker.js';
import { world, type World } from '../../support/world.js';

let api: TestApi;
let w: World;
let adviser: Agent;
let stranger: Agent;
let caseId: string;
let worker: TestWorker | undefined;

const assign = (by: Agent, role: string, username: Parameters<World['userId']>[0]) =>
  by.request('put', `/api/v1/cases/${caseId}/team/${role}`).send({ userId: w.userId(username) });
const release = (by: Agent, role: string) => by.request('delete', `/api/v1/cases/${caseId}/team/${role}`).send({});
const team = async () => (await adviser.get(`/api/v1/cases/${caseId}`).expect(200)).body.team;

beforeAll(async () => {
  api = await startApi();
  api.clock.set('2026-11-23T09:00:00.000Z');
  w = await world(api);
  adviser = await signIn(api, 'beratung');
  stranger = await signIn(api, 'hagen');
});

beforeEach(async () => {
  const company = await w.company();
  caseId = (await adviser.create('/api/v1/cases', { subject: 'Schweißkurs', establishmentId: company.id }).expect(201)).body.id;
});

afterAll(async () => {
  await worker?.stop();
  await w?.close();
  await api?.close();
});

describe('the team of a case', () => {
  it('has one person for each role, who may change, once per change in the journal', async () => {
    await assign(adviser, 'employer-service', 'betriebe').expect(204);
    await assign(adviser, 'employer-service', 'betriebe').expect(204);
    await assign(adviser, 'provider-contact', 'beratung').expect(204);
    expect(await team()).toEqual([
      { role: 'employer-service', user: { id: w.userId('betriebe'), name: 'Jonas Brandt' } },
      { role: 'provider-contact', user: { id: w.userId('beratung'), name: 'Ayşe Kaya' } },
    ]);
    await assign(adviser, 'employer-service', 'teamleitung').expect(204);
    await release(adviser, 'provider-contact').expect(204);
    await release(adviser, 'provider-contact').expect(204);
    expect(await team()).toEqual([{ role: 'employer-service', user: { id: w.userId('teamleitung'), name: 'Martina Sobotta' } }]);
    const { rows } = await w.db.query(
      `select count(*)::int as n from platform.journal_entry where name = 'counselling.case-team-changed' and payload->>'caseId' = $1`,
      [caseId],
    );
    expect(rows).toEqual([{ n: 4 }]);
  });

  it('takes nobody whose work does not reach the case, and opens it to nobody', async () => {
    const refused = await assign(adviser, 'rehabilitation', 'nachbar').expect(422);
    expect(refused.body).toMatchObject({ type: 'urn:problem:counselling.member-without-access', errors: [{ pointer: '/userId' }] });
    await assign(stranger, 'rehabilitation', 'beratung').expect(404);
    await assign(adviser, 'friend', 'betriebe').expect(400);
    expect(await team()).toEqual([]);
  });

  it('has its employer service in another team too, who sees no more for it', async () => {
    await w.secondTeam();
    await assign(adviser, 'employer-service', 'nachbar').expect(204);
    expect(await team()).toMatchObject([{ role: 'employer-service', user: { id: w.userId('nachbar') } }]);
    await (await signIn(api, 'nachbar')).get(`/api/v1/cases/${caseId}`).expect(404);
    expect((await assign(adviser, 'employer-service', 'hagen').expect(422)).body.type).toBe(
      'urn:problem:counselling.member-without-access',
    );
  });

  it('takes nobody who works here no more', async () => {
    const active = (is: boolean) => w.db.query('update identity.staff_user set active = $2 where id = $1', [w.userId('betriebe'), is]);
    await active(false);
    const refused = await assign(adviser, 'rehabilitation', 'betriebe').expect(422);
    await active(true);
    expect(refused.body.type).toBe('urn:problem:counselling.member-without-access');
    await assign(adviser, 'rehabilitation', 'betriebe').expect(204);
  });

  it('loses whoever is closed, and the owner hears of it', async () => {
    await assign(adviser, 'rehabilitation', 'betriebe').expect(204);
    await assign(adviser, 'provider-contact', 'beratung').expect(204);
    const administration = await signIn(api, 'verwaltung');
    const setActive = async (active: boolean) => {
      const { items } = (await administration.get('/api/v1/users').expect(200)).body;
      const { id, version } = items.find((user: { id: string }) => user.id === w.userId('betriebe'));
      await administration.change('put', `/api/v1/users/${id}/active`, version, { active }).expect(200);
    };
    await setActive(false);
    worker = await startWorker(api.db.appUrl, api.clock);
    const told = async () => (await w.db.query(`select kind, user_id from reminders.notification where subject_id = $1`, [caseId])).rows;
    await until(async () => (await told()).length > 0);
    expect(await told()).toEqual([{ kind: 'case-news', user_id: w.userId('beratung') }]);
    expect((await team()).map(({ role }: { role: string }) => role)).toEqual(['provider-contact']);
    await setActive(true);
  });

  it('stays as it was once the case is closed', async () => {
    await assign(adviser, 'rehabilitation', 'betriebe').expect(204);
    const { version } = (await adviser.get(`/api/v1/cases/${caseId}`).expect(200)).body;
    await adviser.change('post', `/api/v1/cases/${caseId}/closing`, version, { reason: 'moved', duties: [] }).expect(200);
    expect((await assign(adviser, 'rehabilitation', 'beratung').expect(422)).body.type).toBe('urn:problem:counselling.case-closed');
    expect((await release(adviser, 'rehabilitation').expect(422)).body.type).toBe('urn:problem:counselling.case-closed');
    expect(await team()).toHaveLength(1);
  });
});
