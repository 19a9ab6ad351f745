import { randomUUID } from 'node:crypto';
import { signIn } from '../../support/api.js';
import { idOf } from '../../support/world.js';
import { mergeScene, type MergeScene } from './merge-scene.js';

const url = '/api/v1/clients';

describe('a merge', () => {
  let scene: MergeScene;
  beforeAll(async () => {
    scene = await mergeScene();
    await scene.w.secondTeam();
  });
  afterAll(() => scene.close());

  const pair = async () => [await scene.person(), await scene.person()] as const;

  it('is refused on a stale version of either record, and of a person with herself', async () => {
    const [survivor, absorbed] = await pair();
    const send = (mine: number, theirs: number, absorbedId = absorbed.id) =>
      scene.adviser
        .change('post', `${url}/${survivor.id}/merges`, mine, { absorbedId, absorbedVersion: theirs, take: [] })
        .set('Idempotency-Key', randomUUID());
    expect((await send(2, 1)).status).toBe(412);
    expect((await send(1, 2)).status).toBe(412);
    expect((await send(1, 1, survivor.id)).body).toMatchObject({
      type: 'urn:problem:clients.merge-with-itself',
      errors: [{ pointer: '/absorbedId' }],
    });
    expect(await scene.rows(absorbed.id)).toEqual({});
  });

  it('is for whoever sees both: not with a person of another team, nor of another Träger, whoever asks', async () => {
    const neighbour = await signIn(scene.api, 'nachbar');
    const theirs = (await neighbour.create(url, { lastName: 'Yıldız', firstName: 'Emre' }).expect(201)).body;
    const foreign = (await (await signIn(scene.api, 'hagen')).create(url, { lastName: 'Yıldız', firstName: 'Emre' }).expect(201)).body;
    const [mine] = await pair();
    for (const other of [theirs, foreign]) {
      expect((await scene.merge(mine.id, other.id)).status).toBe(404);
      expect((await scene.merge(other.id, mine.id)).status).toBe(404);
      expect((await scene.adviser.get(`${url}/${mine.id}/merge-preview/${other.id}`)).status).toBe(404);
    }
    expect((await scene.merge(mine.id, theirs.id, [], neighbour)).status).toBe(404);
    expect((await scene.merge(mine.id, mine.id, [], await signIn(scene.api, 'datenschutz'))).status).toBe(403);
  });

  it('tells nobody else who goes on for a merged record', async () => {
    const [survivor, absorbed] = await pair();
    const { body } = await scene.merge(survivor.id, absorbed.id);
    const neighbour = await signIn(scene.api, 'nachbar');
    expect((await neighbour.get(`${url}/${absorbed.id}`)).status).toBe(404);
    expect((await neighbour.post(`${url}/${survivor.id}/merges/${body.id}/undo`)).status).toBe(404);
    expect((await (await signIn(scene.api, 'hagen')).get(`${url}/${absorbed.id}`)).status).toBe(404);
    const { body: found } = await neighbour.post('/api/v1/search', { query: absorbed.number, limit: 8 }).expect(200);
    expect(found.clients).toEqual([]);
  });

  it.each([
    ['protected', 'clients.merge-protected', `update clients.client set protected_for = array[$2::uuid] where id = $1`],
    [
      'restricted in its processing',
      'clients.file-restricted',
      `insert into clients.restriction (id, tenant_id, client_id, scope, ground, request_id, imposed_at, imposed_by)
       values (gen_random_uuid(), '${idOf('aa-bochum')}', $1, 'whole-file', 'objection', gen_random_uuid(), '2026-11-20', $2)`,
    ],
    [
      'about to be erased',
      'clients.merge-erasure-pending',
      `insert into privacy.erasure (id, tenant_id, client_id, cause, state, plan, executable_from, proposed_by, version, created_at, updated_at)
       values (gen_random_uuid(), '${idOf('aa-bochum')}', $1, 'retention', 'proposed', '{}', '2026-12-20', $2, 1, '2026-11-20', '2026-11-20')`,
    ],
  ])('is refused where one of the files is %s', async (_what, problem, sql) => {
    const [survivor, absorbed] = await pair();
    await scene.w.db.query(sql, [absorbed.id, scene.w.userId('beratung')]);
    for (const [into, other] of [
      [survivor.id, absorbed.id],
      [absorbed.id, survivor.id],
    ] as const) {
      const answer = await scene.merge(into, other);
      expect([answer.status, answer.body.type]).toEqual([409, `urn:problem:${problem}`]);
    }
  });

  it('happens once when two ask at the same time, in whichever direction', async () => {
    const [one, other] = await pair();
    const answers = await Promise.all([scene.merge(one.id, other.id), scene.merge(other.id, one.id), scene.merge(one.id, other.id)]);
    expect(answers.map(({ status }) => status).filter((status) => status === 201)).toHaveLength(1);
    expect(answers.every(({ status }) => [201, 404, 409, 412].includes(status))).toBe(true);
    const { rows } = await scene.w.db.query(`select count(*)::int as n from clients.client where id in ($1, $2) and merged_into is null`, [
      one.id,
      other.id,
    ]);
    expect(rows).toEqual([{ n: 1 }]);
  });

  it('loses no talk that is saved while it runs', async () => {
    const [survivor, absorbed] = [await scene.person(), await scene.full()];
    const talk = { heldOn: scene.api.clock.today(), channel: 'phone', outcome: 'informed', notes: 'Zur selben Zeit' };
    const save = () => scene.adviser.create(`/api/v1/cases/${absorbed.caseId}/sessions`, talk);
    const [merged, ...saved] = await Promise.all([scene.merge(survivor.id, absorbed.id), ...Array.from({ length: 8 }, save)]);
    expect([merged.status, ...saved.map(({ status }) => status)]).toEqual(Array(9).fill(201));
    expect((await scene.rows(survivor.id))['counselling.session.client_id']).toBe(9);
    expect(await scene.rows(absorbed.id)).toEqual({});
  });
});
