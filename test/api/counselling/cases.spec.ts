import { randomUUID } from 'node:crypto';
import { signIn, startApi, type Agent, type TestApi } from '../../support/api.js';
import { sqlCount } from '../../support/sql-count.js';
import { world, type World } from '../../support/world.js';

let api: TestApi;
let w: World;
let adviser: Agent;
let colleague: Agent;
let stranger: Agent;
let company: { id: string; name: string };

beforeAll(async () => {
  api = await startApi();
  api.clock.set('2026-11-23T09:00:00.000Z');
  w = await world(api);
  adviser = await signIn(api, 'beratung');
  colleague = await signIn(api, 'betriebe');
  stranger = await signIn(api, 'hagen');
  company = await w.company({ name: 'Hülsmeier Blechtechnik GmbH' });
});

afterAll(async () => {
  await w?.close();
  await api?.close();
});

const clientBody = { lastName: 'Aydın', firstName: 'Elif', phone: '0234 112233', employmentStatus: 'employed' };
const openCase = async (agent: Agent = adviser, body: object = { subject: 'Schweißkurs', establishmentId: company.id }) =>
  (await agent.create('/api/v1/cases', body).expect(201)).body as { id: string; number: string; version: number };
const entries = async (name: string, id: string): Promise<number> => {
  const { rows } = await w.db.query<{ n: number }>(
    `select count(*)::int as n from platform.journal_entry where name = $1 and payload->>'caseId' = $2`,
    [name, id],
  );
  return rows[0]!.n;
};

describe('opening a case', () => {
  it('answers the case with its people, offices and a number, and tells the journal', async () => {
    const client = (await adviser.create('/api/v1/clients', clientBody).expect(201)).body as { id: string };
    const body = { subject: 'Umschulung', clientId: client.id, establishmentId: company.id };
    const answer = await adviser.create('/api/v1/cases', body).expect(201);
    expect(answer.headers['etag']).toBe('"1"');
    expect(answer.headers['location']).toBe(`/api/v1/cases/${answer.body.id}`);
    expect(answer.body).toMatchObject({
      number: expect.stringMatching(/^F-2026-\d{5}$/),
      status: 'OFFEN',
      subject: 'Umschulung',
      client: { id: client.id, phone: '0234 112233' },
      company: { id: company.id, name: company.name, town: 'Herne' },
      owner: { id: w.userId('beratung'), name: 'Ayşe Kaya' },
      integrationOffice: { name: 'Dienststelle Bochum' },
      fundingOffice: { name: 'Dienststelle Bochum' },
      openedOn: '2026-11-23',
      lastContactOn: null,
      openReminders: [],
      recommendations: [],
      applications: [],
    });
    expect(await entries('counselling.case-opened', answer.body.id)).toBe(1);
  });

  it('answers a repeat with the same key with the same case, and refuses somebody else the key', async () => {
    const key = randomUUID();
    const body = { subject: 'Doppelt gesendet', establishmentId: company.id };
    const first = await adviser.create('/api/v1/cases', body, key).expect(201);
    const again = await adviser.create('/api/v1/cases', body, key).expect(201);
    expect(again.body).toEqual(first.body);
    expect(await entries('counselling.case-opened', key)).toBe(1);
    const taken = await colleague.create('/api/v1/cases', body, key).expect(409);
    expect(taken.body.type).toBe('urn:problem:kernel.id-taken');
    await stranger.create('/api/v1/cases', body, key).expect(409);
  });

  it('makes one case of two requests with the same key at the same moment', async () => {
    const key = randomUUID();
    const body = { subject: 'Gleichzeitig', establishmentId: company.id };
    const answers = await Promise.all([1, 2].map(() => adviser.create('/api/v1/cases', body, key)));
    expect(answers.map(({ status }) => status)).toEqual([201, 201]);
    expect(answers[0]!.body.number).toBe(answers[1]!.body.number);
  });

  it('names the Agentur of the place as funding office when a Jobcenter opens it', async () => {
    const jobcenter = await signIn(api, 'jobcenter');
    const { id } = await openCase(jobcenter);
    const { body } = await jobcenter.get(`/api/v1/cases/${id}`).expect(200);
    expect([body.integrationOffice.name, body.fundingOffice.name]).toEqual(['Dienststelle Herne', 'Dienststelle Bochum']);
  });

  it('lists every wrong field', async () => {
    const answer = await adviser.create('/api/v1/cases', { subject: ' ', clientId: 'x', colour: 'red' }).expect(400);
    expect(answer.body.errors.map(({ pointer, code }: { pointer: string; code: string }) => `${pointer} ${code}`).toSorted()).toEqual([
      '/clientId not-a-uuid',
      '/colour unknown',
      '/subject required',
    ]);
  });

  it('is refused about nobody, and about a person of another Träger', async () => {
    const nobody = await adviser.create('/api/v1/cases', { subject: 'Leer' }).expect(400);
    expect(nobody.body.type).toBe('urn:problem:counselling.case-without-client-and-company');
    const theirs = (await stranger.create('/api/v1/clients', clientBody).expect(201)).body as { id: string };
    await adviser.create('/api/v1/cases', { subject: 'Fremd', clientId: theirs.id }).expect(404);
  });
});

describe('one case', () => {
  it('does not exist for another Träger, on any of its addresses', async () => {
    const { id } = await openCase();
    for (const path of ['', '/sessions', '/timeline']) await stranger.get(`/api/v1/cases/${id}${path}`).expect(404);
    await stranger.change('post', `/api/v1/cases/${id}/owner`, 1, { reason: 'Vertretung' }).expect(404);
    await stranger.create(`/api/v1/cases/${id}/recommendations`, { runId: randomUUID(), purpose: 'Ein Zweck in einem Satz.' }).expect(404);
    const page = await stranger.get('/api/v1/cases?owner=all').expect(200);
    expect(page.body.items).toEqual([]);
  });

  it('is closed to roles without the permission', async () => {
    const manager = await signIn(api, 'leitung');
    await manager.get('/api/v1/cases').expect(403);
    await api.anonymous.get('/api/v1/cases').expect(401);
  });
});

describe('taking a case over', () => {
  it('changes the owner, keeps the reason and shows in the timeline', async () => {
    const { id } = await openCase();
    const answer = await colleague.change('post', `/api/v1/cases/${id}/owner`, 1, { reason: 'Elternzeit von Frau Kaya' }).expect(200);
    expect(answer.headers['etag']).toBe('"2"');
    expect(answer.body.owner.name).toBe('Jonas Brandt');
    const { rows } = await w.db.query(`select reason from counselling.hand_over where case_id = $1`, [id]);
    expect(rows).toEqual([{ reason: 'Elternzeit von Frau Kaya' }]);
    expect(await entries('counselling.case-taken-over', id)).toBe(1);
    const { body } = await colleague.get(`/api/v1/cases/${id}/timeline`).expect(200);
    expect(body.items.map(({ event }: { event: string }) => event).toSorted()).toEqual(['case-opened', 'case-taken-over']);
  });

  it('needs If-Match (428), the present version (412), a reason (400) and somebody else (409)', async () => {
    const { id } = await openCase();
    const url = `/api/v1/cases/${id}/owner`;
    await colleague.post(url, { reason: 'Vertretung' }).expect(428);
    await colleague.change('post', url, 7, { reason: 'Vertretung' }).expect(412);
    await colleague.change('post', url, 1, { reason: '' }).expect(400);
    await adviser.change('post', url, 1, { reason: 'Vertretung' }).expect(409);
  });
});

describe('recommending a course', () => {
  it('stands on the case with run, purpose and author', async () => {
    const { id } = await openCase();
    const { runId, title } = await w.run();
    const purpose = 'Schweißen nach DIN EN ISO 9606 für die neue Anlage.';
    const answer = await adviser.create(`/api/v1/cases/${id}/recommendations`, { runId, purpose }).expect(201);
    expect(answer.body).toMatchObject({
      runId,
      purpose,
      status: 'recommended',
      recommendedOn: '2026-11-23',
      run: { title },
      authorName: 'Ayşe Kaya',
    });
    const { body } = await adviser.get(`/api/v1/cases/${id}`).expect(200);
    expect(body.recommendations).toEqual([answer.body]);
  });

  it('answers a repeat with the same row', async () => {
    const { id } = await openCase();
    const { runId } = await w.run();
    const [key, body] = [randomUUID(), { runId, purpose: 'Für die neue Anlage in Halle 2.' }];
    const first = await adviser.create(`/api/v1/cases/${id}/recommendations`, body, key).expect(201);
    const again = await adviser.create(`/api/v1/cases/${id}/recommendations`, body, key).expect(201);
    expect(again.body).toEqual(first.body);
  });

  it('needs a run that exists and has not begun, and a purpose', async () => {
    const { id } = await openCase();
    const url = `/api/v1/cases/${id}/recommendations`;
    const purpose = 'Für die neue Anlage in Halle 2.';
    const missing = await adviser.create(url, { runId: randomUUID(), purpose }).expect(422);
    expect(missing.body.type).toBe('urn:problem:counselling.run-not-found');
    const { runId } = await w.run({ startsOn: '2026-11-22', endsOn: '2027-01-31' });
    const begun = await adviser.create(url, { runId, purpose }).expect(422);
    expect(begun.body.errors).toEqual([expect.objectContaining({ pointer: '/runId', code: 'run-has-begun' })]);
    await adviser.create(url, { runId, purpose: 'kurz' }).expect(400);
  });
});

describe('the list of cases', () => {
  it('pages by number without gap or repeat, and takes as many statements for 50 rows as for one', async () => {
    const jobcenter = await signIn(api, 'jobcenter');
    const before = ((await jobcenter.get('/api/v1/cases?sort=number&limit=100').expect(200)).body.items as unknown[]).length;
    for (let i = before; i < 52; i++) await openCase(jobcenter, { subject: `Fall ${i}`, establishmentId: company.id });
    const few = await sqlCount(api, () => jobcenter.get('/api/v1/cases?sort=number&limit=1').expect(200));
    const many = await sqlCount(api, () => jobcenter.get('/api/v1/cases?sort=number&limit=50').expect(200));
    expect(many).toBe(few);
    const first = (await jobcenter.get('/api/v1/cases?sort=number&limit=50').expect(200)).body;
    const second = (await jobcenter.get(`/api/v1/cases?sort=number&limit=50&after=${first.next}`).expect(200)).body;
    const numbers = [...first.items, ...second.items].map(({ number }: { number: string }) => number);
    expect(second.next).toBeNull();
    expect(numbers).toEqual([...new Set(numbers)].toSorted());
    expect(numbers).toHaveLength(52);
  });

  it('shows the next reminder first, cases without one last, and only own ones unless asked', async () => {
    const [late, soon, none] = [await openCase(colleague), await openCase(colleague), await openCase(colleague)];
    await colleague.create('/api/v1/reminders', { caseId: late.id, dueOn: '2026-12-10', text: 'später' }).expect(201);
    await colleague.create('/api/v1/reminders', { caseId: soon.id, dueOn: '2026-11-25', text: 'bald' }).expect(201);
    await adviser.create('/api/v1/reminders', { caseId: soon.id, dueOn: '2026-12-01', text: 'danach' }).expect(201);
    const { body } = await colleague.get('/api/v1/cases?owner=me&limit=100').expect(200);
    const ids = body.items.map(({ id }: { id: string }) => id) as string[];
    expect(ids.slice(0, 2)).toEqual([soon.id, late.id]);
    expect(ids).toContain(none.id);
    expect(body.items[0]).toMatchObject({ nextReminder: { dueOn: '2026-11-25', text: 'bald' }, overdue: false, ownerName: 'Jonas Brandt' });
    expect(new Set(body.items.map(({ ownerName }: { ownerName: string }) => ownerName))).toEqual(new Set(['Jonas Brandt']));
  });

  it('of one client shows the closed ones too, and nothing of somebody else', async () => {
    const { id: clientId } = (await adviser.create('/api/v1/clients', { ...clientBody, lastName: 'Nur-Dieser' }).expect(201)).body as {
      id: string;
    };
    const closed = await openCase(adviser, { subject: 'Erster Anlauf', clientId });
    const open = await openCase(adviser, { subject: 'Zweiter Anlauf', clientId });
    await w.db.query(
      `update counselling.case set status = 'ABGESCHLOSSEN', closed_on = opened_on, closing_reason = 'moved' where id = $1`,
      [closed.id],
    );
    const numbers = async (agent: Agent) =>
      (await agent.get(`/api/v1/cases?client=${clientId}&owner=all&sort=number`).expect(200)).body.items.map(
        ({ number }: { number: string }) => number,
      );
    expect(await numbers(adviser)).toEqual([closed.number, open.number]);
    expect(await numbers(stranger)).toEqual([]);
  });

  it('keeps closed cases out unless asked for', async () => {
    const { id } = await openCase();
    await w.db.query(
      `update counselling.case set status = 'ABGESCHLOSSEN', closed_on = '2026-11-23', closing_reason = 'completed' where id = $1`,
      [id],
    );
    const idsOf = async (query: string) =>
      ((await adviser.get(`/api/v1/cases?${query}`).expect(200)).body.items as { id: string }[]).map((item) => item.id);
    expect(await idsOf('limit=100')).not.toContain(id);
    expect(await idsOf('limit=100&status=ABGESCHLOSSEN')).toContain(id);
  });
});
