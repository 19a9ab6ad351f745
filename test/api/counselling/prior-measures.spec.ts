import { signIn, type Agent } from '../../support/api.js';
import { fundingScene, type FundingScene } from '../funding/funding-scene.js';

let scene: FundingScene;
let made: Awaited<ReturnType<FundingScene['decided']>>;
let runId: string;

beforeAll(async () => {
  scene = await fundingScene();
  await scene.world.secondTeam();
  made = await scene.decided();
  const { rows } = await scene.world.db.query('select run_id as id from funding.application where id = $1', [made.application.id]);
  runId = rows[0]!.id;
});

afterAll(() => scene?.close());

const purpose = 'Damit die neue Schweißanlage besetzt werden kann.';
const again = async (by: Agent = scene.adviser) =>
  (await by.create('/api/v1/cases', { subject: 'Noch ein Kurs', clientId: made.clientId }).expect(201)).body.id as string;
const recommend = (caseId: string, body: object, by: Agent = scene.adviser) =>
  by.create(`/api/v1/cases/${caseId}/recommendations`, { runId, purpose, ...body });
const priors = async (caseId: string, run: string, by: Agent = scene.adviser) =>
  (await by.get(`/api/v1/cases/${caseId}/prior-measures?run=${run}`).expect(200)).body.items;

describe('a course for somebody who had one before', () => {
  it('is recommended again with a reason only, which stays', async () => {
    const caseId = await again();
    expect(await priors(caseId, runId)).toMatchObject([{ kind: 'similar', number: made.application.number, startsOn: '2027-02-01' }]);
    const refused = await recommend(caseId, {}).expect(422);
    expect([refused.body.type, refused.body.errors]).toEqual([
      'urn:problem:counselling.prior-reason-missing',
      [expect.objectContaining({ pointer: '/priorReason' })],
    ]);
    const { body } = await recommend(caseId, { priorReason: 'Die Prüfung kann nur dort nachgeholt werden.' }).expect(201);
    expect(body.priorReason).toBe('Die Prüfung kann nur dort nachgeholt werden.');
  });

  it('is a support at least where the course is another one, and nothing to a person who had none', async () => {
    const { runId: other } = await scene.world.run({ title: 'Pflegehelferin' });
    expect(await priors(await again(), other)).toMatchObject([{ kind: 'supported', number: made.application.number }]);
    const { body: client } = await scene.adviser
      .create('/api/v1/clients', { lastName: 'Sobczak', firstName: 'Ewa', employmentStatus: 'employed' })
      .expect(201);
    const { body: kase } = await scene.adviser.create('/api/v1/cases', { subject: 'Erster Kurs', clientId: client.id }).expect(201);
    expect(await priors(kase.id, runId)).toEqual([]);
    await recommend(kase.id, {}).expect(201);
  });

  it('tells of another unit’s support only that there is one', async () => {
    const caseId = await again();
    await scene.world.db.query('update counselling.case set owner_id = $2 where id = $1', [caseId, scene.world.userId('nachbar')]);
    const neighbour = await signIn(scene.api, 'nachbar');
    expect(await priors(caseId, runId, neighbour)).toEqual([
      { kind: 'similar', applicationId: null, number: null, title: null, startsOn: null, endsOn: null },
    ]);
    expect((await recommend(caseId, {}, neighbour)).status).toBe(422);
    await (await signIn(scene.api, 'hagen')).get(`/api/v1/cases/${caseId}/prior-measures?run=${runId}`).expect(404);
  });

  it('is applied for with a reason only, unless the recommendation has it', async () => {
    const arranged = await scene.arrange();
    await scene.world.db.query(
      `insert into funding.participation (id, tenant_id, application_id, client_id, state, starts_on, ends_on, created_at, updated_at)
       select gen_random_uuid(), tenant_id, application_id, $2, state, starts_on, ends_on, created_at, updated_at
       from funding.participation where application_id = $1 limit 1`,
      [made.application.id, arranged.clientId],
    );
    const url = `/api/v1/cases/${arranged.caseId}/funding-applications`;
    const refused = await scene.adviser.create(url, { recommendationId: arranged.recommendationId }).expect(422);
    expect(refused.body.type).toBe('urn:problem:counselling.prior-reason-missing');
    await scene.adviser.create(url, { recommendationId: arranged.recommendationId, priorReason: 'Aufbaukurs auf den ersten' }).expect(201);
    const { body } = await scene.adviser.get(`/api/v1/cases/${arranged.caseId}`).expect(200);
    expect(body.recommendations).toMatchObject([{ priorReason: 'Aufbaukurs auf den ersten' }]);
  });

  it('is free again two years after the end', async () => {
    const caseId = await again();
    const { rows } = await scene.world.db.query(
      'select ends_on::text as day from funding.participation where application_id = $1 limit 1',
      [made.application.id],
    );
    expect(rows).toEqual([{ day: '2027-07-31' }]);
    scene.api.clock.set('2029-07-31T09:00:00.000Z');
    expect(await priors(caseId, runId, await signIn(scene.api, 'beratung'))).toHaveLength(1);
    scene.api.clock.set('2029-08-01T09:00:00.000Z');
    expect(await priors(caseId, runId, await signIn(scene.api, 'beratung'))).toEqual([]);
    scene.api.clock.set('2026-11-23T09:00:00.000Z');
  });
});
