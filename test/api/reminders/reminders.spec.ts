import { randomUUID } from 'node:crypto';
import { signIn, startApi, type Agent, type TestApi } from '../../support/api.js';
import { sqlCount } from '../../support/sql-count.js';
import { world, type World } from '../../support/world.js';

let api: TestApi;
let w: World;
let adviser: Agent;
let stranger: Agent;
let companyId: string;
let caseId: string;

type Item = { id: string; dueOn: string; text: string; overdue: boolean };

beforeAll(async () => {
  api = await startApi();
  w = await world(api);
  api.clock.set('2026-11-23T09:00:00.000Z');
  adviser = await signIn(api, 'beratung');
  stranger = await signIn(api, 'hagen');
  companyId = (await w.company({ name: 'Overkamp GmbH' })).id;
});

beforeEach(async () => {
  caseId = await newCase(adviser);
});

afterAll(async () => {
  await w?.close();
  await api?.close();
});

const newCase = async (agent: Agent): Promise<string> =>
  (await agent.create('/api/v1/cases', { subject: 'Schweißkurs', establishmentId: companyId }).expect(201)).body.id;
const plan = async (dueOn: string, text = 'nachfragen'): Promise<{ id: string; version: number; dueOn: string }> =>
  (await adviser.create('/api/v1/reminders', { caseId, dueOn, text }).expect(201)).body;
const list = async (query: string): Promise<Item[]> => (await adviser.get(`/api/v1/reminders?${query}`).expect(200)).body.items;

describe('setting a follow-up', () => {
  it('answers it with its day: a Sunday becomes the Friday before', async () => {
    const answer = await adviser
      .create('/api/v1/reminders', { caseId, dueOn: '2026-12-06', text: 'Angebot prüfen', priority: 1 })
      .expect(201);
    expect(answer.headers['etag']).toBe('"1"');
    expect(answer.body).toMatchObject({
      kind: 'wiedervorlage',
      state: 'OFFEN',
      dueOn: '2026-12-04',
      priority: 1,
      overdue: false,
      shifts: 0,
    });
    const { rows } = await w.db.query(`select due_at from reminders.reminder where id = $1`, [answer.body.id]);
    // 8 o'clock in Berlin in winter is 7 o'clock UTC.
    expect(rows[0].due_at.toISOString()).toBe('2026-12-04T07:00:00.000Z');
  });

  it('answers a repeat with the same row', async () => {
    const [key, body] = [randomUUID(), { caseId, dueOn: '2026-12-01', text: 'nachfragen' }];
    const first = await adviser.create('/api/v1/reminders', body, key).expect(201);
    const again = await adviser.create('/api/v1/reminders', body, key).expect(201);
    expect(again.body).toEqual(first.body);
    await (await signIn(api, 'betriebe')).create('/api/v1/reminders', body, key).expect(409);
  });

  it('is refused for yesterday, on a closed case, and on a case of another Träger', async () => {
    const past = await adviser.create('/api/v1/reminders', { caseId, dueOn: '2026-11-22', text: 'x' }).expect(422);
    expect(past.body.errors).toEqual([expect.objectContaining({ pointer: '/dueOn', code: 'in-past' })]);
    await stranger.create('/api/v1/reminders', { caseId, dueOn: '2026-12-01', text: 'x' }).expect(404);
    await w.db.query(`update counselling.case set status = 'ABGESCHLOSSEN', closed_on = opened_on where id = $1`, [caseId]);
    const closed = await adviser.create('/api/v1/reminders', { caseId, dueOn: '2026-12-01', text: 'x' }).expect(422);
    expect(closed.body.type).toBe('urn:problem:counselling.case-closed');
  });

  it('lists every wrong field', async () => {
    const answer = await adviser.create('/api/v1/reminders', { dueOn: 'morgen', text: '', priority: 9 }).expect(400);
    expect(answer.body.errors.map(({ pointer }: { pointer: string }) => pointer).toSorted()).toEqual([
      '/caseId',
      '/dueOn',
      '/priority',
      '/text',
    ]);
  });
});

describe('completing and shifting', () => {
  it('completes once, with its note', async () => {
    const { id } = await plan('2026-12-01');
    const done = await adviser.change('post', `/api/v1/reminders/${id}/completion`, 1, { note: 'Rückruf erfolgt' }).expect(200);
    expect(done.body).toMatchObject({ state: 'ERLEDIGT', version: 2 });
    expect(done.headers['etag']).toBe('"2"');
    const again = await adviser.change('post', `/api/v1/reminders/${id}/completion`, 2, {}).expect(409);
    expect(again.body.type).toBe('urn:problem:reminders.already-done');
  });

  it('needs If-Match (428), the present version (412) and the own Träger (404)', async () => {
    const { id } = await plan('2026-12-01');
    for (const [step, body] of [
      ['completion', {}],
      ['shift', { dueOn: '2026-12-02' }],
    ] as const) {
      const url = `/api/v1/reminders/${id}/${step}`;
      await adviser.post(url, body).expect(428);
      await adviser.change('post', url, 5, body).expect(412);
      await stranger.change('post', url, 1, body).expect(404);
    }
  });

  it('counts shifts and asks for a reason from the third on', async () => {
    const { id } = await plan('2026-12-01');
    const url = `/api/v1/reminders/${id}/shift`;
    await adviser.change('post', url, 1, { dueOn: '2026-12-02' }).expect(200);
    await adviser.change('post', url, 2, { dueOn: '2026-12-03' }).expect(200);
    const refused = await adviser.change('post', url, 3, { dueOn: '2026-12-04' }).expect(422);
    expect(refused.body.errors).toEqual([expect.objectContaining({ pointer: '/reason', code: 'required' })]);
    const third = await adviser.change('post', url, 3, { dueOn: '2026-12-04', reason: 'Betrieb im Urlaub' }).expect(200);
    expect(third.body).toMatchObject({ shifts: 3, dueOn: '2026-12-04', version: 4 });
  });
});

describe('the list of reminders', () => {
  it('divides by day and counts the same', async () => {
    let colleague = await signIn(api, 'betriebe');
    caseId = await newCase(colleague);
    const byColleague = async (dueOn: string) => colleague.create('/api/v1/reminders', { caseId, dueOn, text: dueOn }).expect(201);
    for (const dueOn of ['2026-11-23', '2026-11-24', '2026-11-25', '2026-12-02', '2026-12-03']) await byColleague(dueOn);
    api.clock.set('2026-11-25T09:00:00.000Z');
    colleague = await signIn(api, 'betriebe');
    const texts = async (due: string) =>
      ((await colleague.get(`/api/v1/reminders?due=${due}`).expect(200)).body.items as Item[]).map(({ text }) => text);
    expect(await texts('overdue')).toEqual(['2026-11-23', '2026-11-24']);
    expect(await texts('today')).toEqual(['2026-11-25']);
    expect(await texts('week')).toEqual(['2026-12-02']);
    expect(await texts('all')).toHaveLength(5);
    expect((await colleague.get('/api/v1/reminders/counts').expect(200)).body).toEqual({ overdue: 2, today: 1, week: 1, waiting: 0 });
    api.clock.set('2026-11-23T09:00:00.000Z');
  });

  it('says whom each concerns: the person, else the company', async () => {
    const body = { lastName: 'Aydın', firstName: 'Elif', employmentStatus: 'employed' };
    const client = (await adviser.create('/api/v1/clients', body).expect(201)).body;
    const personal = (await adviser.create('/api/v1/cases', { subject: 'Umschulung', clientId: client.id }).expect(201)).body;
    await adviser.create('/api/v1/reminders', { caseId: personal.id, dueOn: '2026-11-26', text: 'Person' }).expect(201);
    await plan('2026-11-26', 'Betrieb');
    const items = (await list('due=week')) as (Item & { caseLabel: string; caseId: string; subjectNumber: string })[];
    expect(items.find(({ text }) => text === 'Person')).toMatchObject({
      caseLabel: client.displayName,
      caseId: personal.id,
      subjectNumber: personal.number,
    });
    expect(items.find(({ text }) => text === 'Betrieb')).toMatchObject({ caseLabel: 'Overkamp GmbH', caseId });
  });

  it('pages without gap or repeat, with as many statements for 50 rows as for one', async () => {
    const jobcenter = await signIn(api, 'jobcenter');
    const own = await newCase(jobcenter);
    for (let i = 0; i < 52; i++)
      await jobcenter.create('/api/v1/reminders', { caseId: own, dueOn: '2026-11-30', text: `Nr. ${i}` }).expect(201);
    const few = await sqlCount(api, () => jobcenter.get('/api/v1/reminders?limit=1').expect(200));
    const many = await sqlCount(api, () => jobcenter.get('/api/v1/reminders?limit=50').expect(200));
    expect(many).toBe(few);
    const first = (await jobcenter.get('/api/v1/reminders?limit=50').expect(200)).body;
    const second = (await jobcenter.get(`/api/v1/reminders?limit=50&after=${first.next}`).expect(200)).body;
    const ids = [...first.items, ...second.items].map(({ id }: Item) => id);
    expect([new Set(ids).size, first.items.length, second.next]).toEqual([52, 50, null]);
  });

  it('shows nothing of another Träger, and refuses a cursor nobody gave', async () => {
    await plan('2026-11-30');
    expect((await stranger.get('/api/v1/reminders?owner=all').expect(200)).body.items).toEqual([]);
    await adviser.get('/api/v1/reminders?after=abc').expect(400);
  });
});

describe('notifications', () => {
  it('belong to one person: nobody else reads or marks them', async () => {
    const id = randomUUID();
    await w.db.query(
      `insert into reminders.notification (id, tenant_id, user_id, kind, subject_kind, subject_id, subject_number, created_at)
       values ($1, $2, $3, 'application-to-decide', 'case', $4, 'A-2026-00001', $5)`,
      [id, w.tenantId('aa-bochum'), w.userId('beratung'), caseId, api.clock.now()],
    );
    const before = (await adviser.get('/api/v1/notifications').expect(200)).body;
    expect(before).toMatchObject({ unread: 1, items: [{ id, subjectNumber: 'A-2026-00001', readAt: null }] });
    await stranger.post(`/api/v1/notifications/${id}/reading`).expect(404);
    await (await signIn(api, 'betriebe')).post(`/api/v1/notifications/${id}/reading`).expect(404);
    await adviser.post(`/api/v1/notifications/${id}/reading`).expect(204);
    await adviser.post(`/api/v1/notifications/${id}/reading`).expect(204);
    expect((await adviser.get('/api/v1/notifications').expect(200)).body).toMatchObject({
      unread: 0,
      items: [{ id, readAt: api.clock.now() }],
    });
  });
});
