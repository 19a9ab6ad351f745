import { randomUUID } from 'node:crypto';
import type { Response } from 'supertest';
import { signIn, type Agent } from '../../support/api.js';
import { fundingScene, type FundingCase, type FundingScene } from '../funding/funding-scene.js';

let scene: FundingScene;
let adviser: Agent;
let colleague: Agent;
let hr: Agent;
let made: FundingCase;

beforeAll(async () => {
  scene = await fundingScene();
  // One listening server for all: requests sent together must really meet.
  await scene.api.app.listen(0, '127.0.0.1');
  made = await scene.arrange();
  adviser = scene.adviser;
  colleague = await signIn(scene.api, 'betriebe');
  hr = await signIn(scene.api, made.portalUser, 'portal');
});

afterAll(() => scene?.close());

const together = <T>(times: number, work: (index: number) => PromiseLike<T>): Promise<T[]> =>
  Promise.all(Array.from({ length: times }, (_, index) => work(index)));
const statuses = (answers: readonly Response[]): number[] => answers.map(({ status }) => status).toSorted();
const oneOf = async (sql: string, ...values: unknown[]): Promise<number> =>
  (await scene.world.db.query<{ n: number }>(`select count(*)::int as n from ${sql}`, values)).rows[0]!.n;
const newReminder = async (): Promise<string> =>
  (await adviser.create('/api/v1/reminders', { caseId: made.caseId, dueOn: '2026-12-01', text: 'anrufen' }).expect(201)).body.id;
const submitNeed = { topic: 'Vier Schweißer', headcount: 4, contactName: 'Petra Hoffmann', contactPhone: '0234 5678' };

describe('the same creation sent ten times at once', () => {
  const person = { lastName: 'Yıldız', firstName: 'Emre', employmentStatus: 'employed' };
  it.each([
    ['a client', 'clients.client', () => ['/api/v1/clients', person]],
    ['a case', 'counselling.case', () => ['/api/v1/cases', { subject: 'Zehnmal gesendet', establishmentId: made.companyId }]],
    [
      'a session',
      'counselling.session',
      () => [`/api/v1/cases/${made.caseId}/sessions`, { heldOn: '2026-11-20', channel: 'phone', outcome: 'informed', notes: '' }],
    ],
    [
      'a recommendation',
      'counselling.recommendation',
      () => [`/api/v1/cases/${made.caseId}/recommendations`, { runId, purpose: 'Damit die Anlage läuft.' }],
    ],
    ['a reminder', 'reminders.reminder', () => ['/api/v1/reminders', { caseId: made.caseId, dueOn: '2026-12-01', text: 'anrufen' }]],
    [
      'an application',
      'funding.application',
      () => [`/api/v1/cases/${made.caseId}/funding-applications`, { recommendationId: made.recommendationId }],
    ],
    [
      'a headcount',
      'companies.headcount',
      () => [`/api/v1/companies/${made.companyId}/headcounts`, { asOf: '2026-11-01', over30: 80, upTo30: 0, upTo20: 0, upTo10: 0 }],
    ],
    [
      'an agreement',
      'companies.agreement',
      () => [
        `/api/v1/companies/${made.companyId}/agreements`,
        { kind: 'betriebsvereinbarung', validFrom: '2026-01-01', coversTraining: true },
      ],
    ],
    ['a need', 'counselling.need', () => ['/portal/v1/needs', submitNeed]],
  ] as const)('makes %s once, and answers all alike', async (_, table, request) => {
    const [url, body] = request() as unknown as [string, object];
    const key = randomUUID();
    const answers = await together(10, () => (url.startsWith('/portal/') ? hr : adviser).create(url, body, key));
    expect(statuses(answers)).toEqual(Array.from({ length: 10 }, () => 201));
    for (const answer of answers) expect(answer.body).toEqual(answers[0]!.body);
    expect(answers[0]!.body.id).toBe(key);
    expect(await oneOf(`${table} where id = $1`, key)).toBe(1);
  });

  let runId: string;
  beforeAll(async () => {
    ({ runId } = await scene.world.run());
  });
});

describe('two people at the same moment', () => {
  it('take over one need: one gets the case, the other hears that it changed', async () => {
    const { id } = (await hr.create('/portal/v1/needs', submitNeed).expect(201)).body as { id: string };
    const accept = (agent: Agent) =>
      agent.request('post', `/api/v1/needs/${id}/case`).set({ 'If-Match': '"1"', 'Idempotency-Key': randomUUID() }).send({});
    const answers = await together(2, (index) => accept([adviser, colleague][index]!));
    expect([409, 412]).toContain(statuses(answers)[1]);
    expect(statuses(answers)[0]).toBe(201);
    expect(await oneOf('counselling.case where need_id = $1', id)).toBe(1);
  });

  it('shift one reminder: one is told to load it again, and the day is the one of the other', async () => {
    const id = await newReminder();
    const days = ['2026-12-02', '2026-12-03'];
    const answers = await together(2, (index) =>
      [adviser, adviser][index]!.change('post', `/api/v1/reminders/${id}/shift`, 1, { dueOn: days[index] }),
    );
    expect(statuses(answers)).toEqual([200, 412]);
    const { rows } = await scene.world.db.query(`select due_on::text as "dueOn", shifts from reminders.reminder where id = $1`, [id]);
    expect(rows).toEqual([{ dueOn: days[answers.findIndex(({ status }) => status === 200)], shifts: 1 }]);
  });

  it('shift and complete one reminder: it is never both', async () => {
    const id = await newReminder();
    const answers = await Promise.all([
      adviser.change('post', `/api/v1/reminders/${id}/shift`, 1, { dueOn: '2026-12-04' }),
      adviser.change('post', `/api/v1/reminders/${id}/completion`, 1),
    ]);
    expect(statuses(answers)[0]).toBe(200);
    expect([409, 412]).toContain(statuses(answers)[1]);
    expect(await oneOf('reminders.reminder where id = $1 and version = 2', id)).toBe(1);
  });

  it('decide one application: one decision stands, told once', async () => {
    const { application, url } = await scene.examined();
    const benefits = application.benefits.map((one: { id: string }) => ({ id: one.id, granted: 'full' }));
    const decide = () => scene.decider.change('put', `${url}/decision`, application.version, { decidedOn: '2026-11-23', benefits });
    const answers = await together(2, decide);
    expect(statuses(answers)[0]).toBe(200);
    expect([409, 412]).toContain(statuses(answers)[1]);
    expect((await scene.journal(application.id)).filter((name) => name === 'funding.application-decided')).toHaveLength(1);
  });

  it('hand in one application: it is submitted once', async () => {
    const { application, url } = await scene.withFacts();
    await adviser.change('post', `${url}/assessments`, application.version).expect(201);
    const submit = () =>
      adviser.change('post', `${url}/submission`, application.version + 1, { appliedOn: '2026-11-23', checkNote: 'eilig' });
    const answers = await together(2, submit);
    expect(statuses(answers)[0]).toBe(200);
    expect([409, 412]).toContain(statuses(answers)[1]);
    expect((await scene.journal(application.id)).filter((name) => name === 'funding.application-submitted')).toHaveLength(1);
  });

  it('take over one case: the second has to look who has it now', async () => {
    const url = `/api/v1/cases/${made.caseId}`;
    const { version } = (await adviser.get(url).expect(200)).body as { version: number };
    const lead = await signIn(scene.api, 'teamleitung');
    const answers = await together(2, (index) =>
      [colleague, lead][index]!.change('post', `${url}/owner`, version, { reason: 'Vertretung im Urlaub' }),
    );
    expect(statuses(answers)).toEqual([200, 412]);
  });

  it('change one client: no change is lost silently', async () => {
    const url = `/api/v1/clients/${made.clientId}`;
    const { version } = (await adviser.get(url).expect(200)).body as { version: number };
    const towns = ['Herne', 'Witten'];
    const answers = await together(2, (index) => [adviser, colleague][index]!.change('patch', url, version, { town: towns[index] }));
    expect(statuses(answers)).toEqual([200, 412]);
    expect((await adviser.get(url)).body.town).toBe(towns[answers.findIndex(({ status }) => status === 200)]);
  });
});

describe('twenty new applications at once', () => {
  it('get twenty numbers in a row', async () => {
    const before = (await scene.draft()).application.number as string;
    const cases = await Promise.all(Array.from({ length: 20 }, () => scene.arrange()));
    const answers = await together(20, (index) =>
      adviser.create(`/api/v1/cases/${cases[index]!.caseId}/funding-applications`, { recommendationId: cases[index]!.recommendationId }),
    );
    expect(statuses(answers)).toEqual(Array.from({ length: 20 }, () => 201));
    const last = Number(before.slice(-5));
    expect(answers.map(({ body }) => body.number as string).toSorted()).toEqual(
      Array.from({ length: 20 }, (_, index) => `A-2026-${String(last + 1 + index).padStart(5, '0')}`),
    );
  });

  it('leave no gap when one of them fails', async () => {
    const before = Number(((await scene.draft()).application.number as string).slice(-5));
    const { caseId, recommendationId } = await scene.arrange();
    const url = `/api/v1/cases/${caseId}/funding-applications`;
    await adviser.create(url, { recommendationId: randomUUID() }).expect(404);
    await adviser.create(url, { recommendationId, measureStart: '2027-05-01', measureEnd: '2027-04-01' }).expect(422);
    expect((await adviser.create(url, { recommendationId }).expect(201)).body.number).toBe(`A-2026-${String(before + 1).padStart(5, '0')}`);
  });
});
