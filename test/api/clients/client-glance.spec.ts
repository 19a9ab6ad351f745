import { signIn, startApi, type TestApi } from '../../support/api.js';
import { StatementCounter } from '../../support/sql-count.js';
import { world, type World } from '../../support/world.js';
import { FundingScene } from '../funding/funding-scene.js';

describe('the first screen of a person', () => {
  let api: TestApi;
  let place: World;
  let scene: FundingScene;

  beforeAll(async () => {
    api = await startApi();
    place = await world(api);
    scene = new FundingScene(api, place, await signIn(api, 'beratung'), await signIn(api, 'teamleitung'));
  });
  afterAll(async () => {
    await place.close();
    await api.close();
  });

  const url = (clientId: string) => `/api/v1/clients/${clientId}/glance`;
  const talk = (caseId: string, heldOn: string) =>
    scene.adviser
      .create(`/api/v1/cases/${caseId}/sessions`, { heldOn, channel: 'phone', outcome: 'informed', notes: 'Vertraulich.' })
      .expect(201);

  it('says what is due next, which application is open until when, and the last three contacts without what was said', async () => {
    const { adviser } = scene;
    const { clientId, caseId, application } = await scene.submitted();
    for (const day of ['2026-11-02', '2026-11-16', '2026-11-09', '2026-11-12']) await talk(caseId, day);
    await adviser.create('/api/v1/reminders', { caseId, dueOn: '2026-11-30', text: 'Vertraulich: anrufen' }).expect(201);

    const { body, text } = await adviser.get(url(clientId)).expect(200);
    expect(body.nextReminder).toMatchObject({ kind: expect.any(String), number: expect.any(String) });
    expect(body.nextReminder.dueOn <= '2026-11-30').toBe(true);
    expect(body.openApplications).toEqual([
      expect.objectContaining({ id: application.id, number: application.number, state: 'EINGEREICHT', measureStart: expect.any(String) }),
    ]);
    expect(body.lastContacts.map(({ heldOn }: { heldOn: string }) => heldOn)).toEqual(['2026-11-16', '2026-11-12', '2026-11-09']);
    expect(body.lastContacts[0]).toMatchObject({ channel: 'phone', outcome: 'informed', caseId, authorName: expect.any(String) });
    expect(text).not.toContain('Vertraulich');
  });

  it('shows nothing where there is nothing, in as many statements as where there is much', async () => {
    const { adviser } = scene;
    const person = { lastName: 'Anfang', firstName: 'Ada', employmentStatus: 'employed' };
    const { body: empty } = await adviser.create('/api/v1/clients', person).expect(201);
    const { clientId } = await scene.submitted();
    const statements = StatementCounter.of(api);
    const none = await statements.during(() => adviser.get(url(empty.id)).expect(200));
    const much = await statements.during(() => adviser.get(url(clientId)).expect(200));
    expect(none.result.body).toEqual({ nextReminder: null, openApplications: [], lastContacts: [] });
    expect(much.result.body.openApplications).toHaveLength(1);
    expect(much.statements).toBe(none.statements);
  });

  it('is closed to other Träger and to whoever reads no files, and every look is logged', async () => {
    const { clientId } = await scene.arrange();
    expect((await (await signIn(api, 'hagen')).get(url(clientId))).status).toBe(404);
    expect((await (await signIn(api, 'leitung')).get(url(clientId))).status).toBe(403);
    await scene.adviser.get(url(clientId)).expect(200);
    const { rows } = await place.db.query(
      `select allowed from audit.access where subject_id = $1 and action = 'client.glance' order by position`,
      [clientId],
    );
    expect(rows.filter(({ allowed }) => allowed)).toHaveLength(1);
  });
});
