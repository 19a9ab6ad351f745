import { Duplicates } from '@app/clients';
import { signIn } from '../support/api.js';
import { idleWorker, startWorker, until, type TestWorker } from '../support/worker.js';
import { mergeScene, type MergeScene } from '../api/clients/merge-scene.js';

const list = '/api/v1/client-duplicates?limit=100';

type Pair = { id: string; score: number; reasons: string[]; first: { id: string }; second: { id: string } };

describe('the night looks for persons who are on record twice', () => {
  let scene: MergeScene;
  let worker: TestWorker | undefined;

  beforeEach(async () => {
    scene = await mergeScene();
  });
  afterEach(async () => {
    await worker?.stop();
    worker = undefined;
    await scene.close();
  });

  const night = async () => {
    scene.api.clock.advanceDays(1);
    return search();
  };
  const search = async () => {
    worker ??= await idleWorker(scene.api.db.appUrl, scene.api.clock);
    return worker.app.get(Duplicates).searchDue();
  };
  const pairs = async (username = 'beratung'): Promise<Pair[]> => {
    const agent = await signIn(scene.api, username);
    return (await agent.get(list).expect(200)).body.items;
  };

  it('once a day, and lays the pairs with what speaks for them before whoever sees both', async () => {
    await scene.w.secondTeam();
    const one = await scene.person({ phone: '0234 5' });
    const other = await scene.person({ lastName: 'Yildis' });
    await scene.person({ birthDate: '1961-09-30' });
    await scene.person({ lastName: 'Kowalski', firstName: 'Ruth', birthDate: '1970-01-01' });
    const neighbour = await signIn(scene.api, 'nachbar');
    await neighbour.create('/api/v1/clients', { lastName: 'Yıldız', firstName: 'Emre', birthDate: '1988-04-02' }).expect(201);
    expect(await night()).toBeGreaterThan(0);
    expect(await search()).toBe(0);
    const found = await pairs();
    expect(found).toMatchObject([{ score: 80, reasons: ['name-sounds', 'birth-same'] }]);
    expect([found[0]!.first.id, found[0]!.second.id].toSorted()).toEqual([one.id, other.id].toSorted());
    // Their persons resemble ours, and neither side learns of it.
    expect(await pairs('nachbar')).toEqual([]);
  });

  it('remembers who said that two are two, until something changes that tells persons apart', async () => {
    const [one] = [await scene.person(), await scene.person()];
    await night();
    const [pair] = await pairs();
    const adviser = await signIn(scene.api, 'beratung');
    const dismissal = `/api/v1/client-duplicates/${pair!.id}/dismissal`;
    expect((await adviser.post(dismissal, { because: 'relatives' }).expect(200)).body.dismissedBecause).toBe('relatives');
    expect((await adviser.post(dismissal, { because: 'asked' })).body.type).toBe('urn:problem:clients.pair-dismissed');
    const { rows } = await scene.w.db.query(`select dismissed_by, dismissed_because from clients.duplicate_pair where id = $1`, [pair!.id]);
    expect(rows).toEqual([{ dismissed_by: scene.w.userId('beratung'), dismissed_because: 'relatives' }]);
    await night();
    expect(await pairs()).toEqual([]);
    const nextDay = await signIn(scene.api, 'beratung');
    await nextDay.change('patch', `/api/v1/clients/${one.id}`, 1, { street: 'Brückstraße 3' }).expect(200);
    await night();
    expect(await pairs()).toHaveLength(1);
  });

  it('forgets pairs that are none any more, and those of merged, protected and restricted persons', async () => {
    const [one, other] = [await scene.person(), await scene.person()];
    await night();
    expect(await pairs()).toHaveLength(1);
    expect((await scene.merge(one.id, other.id, [], await signIn(scene.api, 'beratung'))).status).toBe(201);
    expect(await pairs()).toEqual([]);
    const morning = await signIn(scene.api, 'beratung');
    const again = { lastName: 'Yıldız', firstName: 'Emre', birthDate: '1988-04-02' };
    const { body: third } = await morning.create('/api/v1/clients', again).expect(201);
    await scene.w.db.query(`update clients.client set protected_for = array[$2::uuid] where id = $1`, [
      third.id,
      scene.w.userId('beratung'),
    ]);
    await night();
    expect(await pairs()).toEqual([]);
  });

  it('does not compare everybody with everybody: a key that too many share says nothing', async () => {
    await scene.w.db.query(
      `insert into clients.client (id, tenant_id, number, last_name, first_name, version, created_at, updated_at, home_team_id)
       select gen_random_uuid(), tenant_id, 'K-' || n, 'Schmidt', 'Maria', 1, $1, $1, team_id
       from identity.staff_user, generate_series(1, 60) n where username = 'beratung'`,
      [scene.api.clock.now()],
    );
    await night();
    expect(await pairs()).toEqual([]);
  });

  it('and forgets a merge with all it remembers once it cannot be undone', async () => {
    const [one, other] = [await scene.full(), await scene.full()];
    const { body } = await scene.merge(one.id, other.id);
    const kept = () => scene.w.db.query(`select count(*)::int as n from clients.merged_row`).then(({ rows }) => rows[0].n as number);
    expect(await kept()).toBeGreaterThan(10);
    scene.api.clock.advanceDays(90);
    await night();
    expect(await kept()).toBe(0);
    expect(await scene.rows(other.id)).toEqual({});
    const { rows } = await scene.w.db.query(`select last_name, birth_date, phone, merged_into from clients.client where id = $1`, [
      other.id,
    ]);
    expect(rows).toEqual([{ last_name: 'Zusammengeführt', birth_date: null, phone: null, merged_into: one.id }]);
    const adviser = await signIn(scene.api, 'beratung');
    expect((await adviser.post(`/api/v1/clients/${one.id}/merges/${body.id}/undo`)).status).toBe(404);
    expect((await adviser.get(`/api/v1/clients/${other.id}`)).body.type).toBe('urn:problem:clients.merged');
  });

  it('is part of the worker’s recurring work', async () => {
    await scene.person();
    await scene.person();
    worker = await startWorker(scene.api.db.appUrl, scene.api.clock);
    expect(await until(async () => (await pairs()).length > 0)).toBe(true);
  });
});
