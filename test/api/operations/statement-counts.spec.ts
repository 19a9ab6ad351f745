import { randomUUID } from 'node:crypto';
import { signIn, type Agent } from '../../support/api.js';
import { sqlCount } from '../../support/sql-count.js';
import { fundingScene, type FundingScene } from '../funding/funding-scene.js';

/** Lists whose own tests do not count statements: twenty rows take as many as one. */
describe('the number of statements', () => {
  let scene: FundingScene;
  let hr: Agent;
  let portalUser: string;

  beforeAll(async () => {
    scene = await fundingScene();
    ({ portalUser } = await scene.submitted({
      company: { name: 'Zählwerk GmbH' },
      client: { lastName: 'Zählmann' },
      run: { title: 'Zählkurs' },
    }));
    hr = await signIn(scene.api, portalUser, 'portal');
  });
  afterAll(() => scene?.close());

  const notify = (times: number) =>
    scene.world.db.query(
      `insert into reminders.notification (id, tenant_id, user_id, kind, subject_kind, subject_id, subject_number, created_at)
       select gen_random_uuid(), $1, $2, 'need-submitted', 'need', $3, 'B-2026-00001', now() from generate_series(1, $4)`,
      [scene.world.tenantId('aa-bochum'), scene.world.userId('beratung'), randomUUID(), times],
    );
  const search = () => scene.adviser.post('/api/v1/search', { query: 'zähl' }).expect(200);

  it('of the notifications does not grow with them', async () => {
    const ask = () => scene.adviser.get('/api/v1/notifications').expect(200);
    await notify(1);
    const one = await sqlCount(scene.api, ask);
    await notify(19);
    expect((await ask()).body.items).toHaveLength(20);
    expect(await sqlCount(scene.api, ask)).toBe(one);
  });

  it('of a search does not grow with what it finds', async () => {
    const one = await sqlCount(scene.api, search);
    for (let i = 0; i < 7; i += 1)
      await scene.arrange({
        company: { name: `Zählwerk ${i} GmbH` },
        client: { lastName: `Zählmann ${i}` },
        run: { title: `Zählkurs ${i}` },
      });
    expect((await search()).body.clients).toHaveLength(8);
    expect(await sqlCount(scene.api, search)).toBe(one);
  });

  it("of a company's applications does not grow with them", async () => {
    const ask = () => hr.get('/portal/v1/applications').expect(200);
    const one = await sqlCount(scene.api, ask);
    for (let i = 0; i < 3; i += 1) await scene.submitted();
    await scene.world.db.query(
      `update funding.application set establishment_id = (select establishment_id from identity.portal_user where email = $1)`,
      [portalUser],
    );
    expect((await ask()).body.items).toHaveLength(4);
    expect(await sqlCount(scene.api, ask)).toBe(one);
  });
});
