import { signIn, startApi, type Agent, type TestApi } from '../../support/api.js';
import { startWorker, until, type TestWorker } from '../../support/worker.js';
import { idOf, world, type World } from '../../support/world.js';

/** What is planned about a case when the case ends or changes hands. */
describe('the appointments of a case', () => {
  let api: TestApi;
  let w: World;
  let adviser: Agent;
  let colleague: Agent;
  let worker: TestWorker | undefined;
  let caseId: string;
  const [owner, other] = [idOf('beratung'), idOf('betriebe')];

  beforeAll(async () => {
    api = await startApi();
    api.clock.set('2026-11-23T09:00:00.000Z');
    w = await world(api);
    adviser = await signIn(api, 'beratung');
    colleague = await signIn(api, 'betriebe');
    worker = await startWorker(api.db.appUrl, api.clock);
  });
  beforeEach(async () => {
    const company = await w.company();
    caseId = (await adviser.create('/api/v1/cases', { subject: 'Kurs', establishmentId: company.id }).expect(201)).body.id;
  });
  afterAll(async () => {
    await worker?.stop();
    await w?.close();
    await api?.close();
  });

  const plan = async (on: string, change: object = {}, agent: Agent = adviser) => {
    const talk = { kind: 'follow-up', channel: 'phone', on, at: '10:00', minutes: 30, userIds: [owner], caseId, outsideHours: true };
    return (await agent.create('/api/v1/appointments', { ...talk, ...change }).expect(201)).body.id as string;
  };
  const version = async () => (await adviser.get(`/api/v1/cases/${caseId}`).expect(200)).body.version;
  const ownerOf = async (id: string) =>
    (await w.db.query<{ owner: string }>('select owner_id as owner from calendar.appointment where id = $1', [id])).rows[0]!.owner;

  it('keep it open: ending it says how many there are, and when the next is', async () => {
    const id = await plan('2026-12-01');
    await plan('2026-12-02');
    const close = async () => adviser.change('post', `/api/v1/cases/${caseId}/closing`, await version(), { reason: 'moved', duties: [] });
    const refused = await close();
    expect([refused.status, refused.body.type]).toEqual([422, 'urn:problem:calendar.appointments-open']);
    expect(refused.body.detail).toContain('2, der nächste am 01.12.2026');
    await w.db.query(`update calendar.appointment set state = 'ABGESAGT_BERATER' where case_id = $1 and id <> $2`, [caseId, id]);
    await w.db.query(`update calendar.appointment set starts_at = '2026-11-20T09:00:00Z', ends_at = '2026-11-20T09:30:00Z' where id = $1`, [
      id,
    ]);
    await w.db.query(`update reminders.reminder set state = 'ABGESAGT' where subject_id = $1`, [id]);
    expect(await ownerOf(id)).toBe(owner);
    const duties = (await w.db.query(`select id from reminders.reminder where subject_id = $1 and state = 'OFFEN'`, [caseId])).rows;
    expect(duties).toEqual([]);
    expect((await close()).status).toBe(200);
  });

  it('go along with it, but not where the new owner has something else', async () => {
    const free = await plan('2026-12-08');
    const clash = await plan('2026-12-09');
    const own = { caseId: null, kind: 'internal', userIds: [other], on: '2026-12-09' };
    await plan('2026-12-09', own, colleague);
    // Held already, never ticked off: it stays with whoever held it.
    const past = await plan('2026-12-07');
    await w.db.query(`update calendar.appointment set starts_at = '2026-11-19T09:00:00Z', ends_at = '2026-11-19T09:30:00Z' where id = $1`, [
      past,
    ]);
    await colleague.change('post', `/api/v1/cases/${caseId}/owner`, await version(), { reason: 'Elternzeit' }).expect(200);
    await until(async () => (await ownerOf(free)) === other);
    expect([await ownerOf(clash), await ownerOf(past)]).toEqual([owner, owner]);
    const { body } = await colleague.get(`/api/v1/appointments/${free}`).expect(200);
    expect(body.people.map((one: { id: string }) => one.id)).toEqual([other]);
  });
});
