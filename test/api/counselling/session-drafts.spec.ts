import { randomUUID } from 'node:crypto';
import { SessionDraftRetention } from '@app/counselling';
import { signIn, startApi, type Agent, type TestApi } from '../../support/api.js';
import { world, type World } from '../../support/world.js';

let api: TestApi;
let w: World;
let adviser: Agent;
let colleague: Agent;
let lead: Agent;
let stranger: Agent;
let caseId: string;

const url = () => `/api/v1/cases/${caseId}/session-draft`;
const draft = (notes: string, sessionId = randomUUID()) => ({ sessionId, notes, form: '{"channel":"phone"}' });
const keep = (body: object, by = adviser) => by.request('put', url()).send(body);
const drafts = async (by: Agent) => (await by.get('/api/v1/session-drafts').expect(200)).body.items;

beforeAll(async () => {
  api = await startApi();
  api.clock.set('2026-08-03T09:00:00.000Z');
  w = await world(api);
});

beforeEach(async () => {
  api.clock.set('2026-08-03T09:00:00.000Z');
  adviser = await signIn(api, 'beratung');
  colleague = await signIn(api, 'betriebe');
  lead = await signIn(api, 'teamleitung');
  stranger = await signIn(api, 'hagen');
  await w.db.query('delete from counselling.session_draft');
  await w.db.query('delete from reminders.notification');
  const company = await w.company();
  caseId = (await adviser.create('/api/v1/cases', { subject: 'Schweißkurs', establishmentId: company.id }).expect(201)).body.id;
});

afterAll(async () => {
  await w?.close();
  await api?.close();
});

describe('a draft of a session', () => {
  it('is kept, the last write wins, and comes back with its case', async () => {
    const body = draft('Möchte');
    const kept = await keep(body).expect(200);
    expect(kept.body).toEqual({ savedAt: '2026-08-03T09:00:00.000Z' });
    api.clock.set('2026-08-03T09:00:05.000Z');
    await keep({ ...body, notes: 'Möchte schweißen lernen' }).expect(200);
    const [only, ...more] = await drafts(adviser);
    expect(more).toEqual([]);
    expect(only).toMatchObject({ ...body, caseId, notes: 'Möchte schweißen lernen', savedAt: '2026-08-03T09:00:05.000Z' });
    expect(only.caseNumber).toMatch(/^F-2026-/);
  });

  it('is there for its author only: not for a colleague of the team, its lead or a deputy', async () => {
    await keep(draft('Nur für mich')).expect(200);
    const standIn = { deputyId: w.userId('betriebe'), startsOn: '2026-08-03', endsOn: '2026-08-31', reason: 'planned' };
    await adviser.create('/api/v1/deputyships', standIn).expect(201);
    for (const other of [colleague, lead, stranger]) expect(await drafts(other)).toEqual([]);
    await keep(draft('Meiner'), colleague).expect(200);
    expect((await drafts(colleague)).map(({ notes }: { notes: string }) => notes)).toEqual(['Meiner']);
    expect((await drafts(adviser)).map(({ notes }: { notes: string }) => notes)).toEqual(['Nur für mich']);
  });

  it('goes when the session is saved, and a straggler brings nothing back', async () => {
    const sessionId = randomUUID();
    await keep(draft('Angebote', sessionId)).expect(200);
    const session = { heldOn: '2026-08-03', channel: 'phone', outcome: 'informed', notes: 'Angebote besprochen' };
    await adviser.create(`/api/v1/cases/${caseId}/sessions`, session, sessionId).expect(201);
    await keep(draft('Angeb', sessionId)).expect(200);
    expect(await drafts(adviser)).toEqual([]);
  });

  it('stays when another session of the same case is saved', async () => {
    await keep(draft('Zweites Gespräch')).expect(200);
    const session = { heldOn: '2026-08-03', channel: 'phone', outcome: 'informed', notes: '' };
    await adviser.create(`/api/v1/cases/${caseId}/sessions`, session).expect(201);
    expect(await drafts(adviser)).toHaveLength(1);
  });

  it('can be given up, and a second time changes nothing', async () => {
    await keep(draft('Verworfen')).expect(200);
    await adviser.request('delete', url()).send({}).expect(204);
    await adviser.request('delete', url()).send({}).expect(204);
    expect(await drafts(adviser)).toEqual([]);
  });

  it('is not possible on a case of another Träger', async () => {
    await keep(draft('x'), stranger).expect(404);
    await stranger.request('delete', url()).send({}).expect(404);
  });

  it('leaves no row in the journal and none in the change log', async () => {
    const count = async () =>
      (await w.db.query(`select (select count(*) from platform.journal_entry) as journal, (select count(*) from audit.change) as changes`))
        .rows[0];
    const before = await count();
    await keep(draft('Ein Satz')).expect(200);
    expect(await count()).toEqual(before);
  });
});

describe('the key for copies in the browser', () => {
  it('comes with the session, always the same for one person and different for another', async () => {
    const keyOf = async (agent: Agent): Promise<string> => (await agent.get('/api/v1/session').expect(200)).body.user.draftKeys[0];
    const key = await keyOf(adviser);
    expect(Buffer.from(key, 'base64')).toHaveLength(32);
    expect(await keyOf(await signIn(api, 'beratung'))).toBe(key);
    expect(await keyOf(colleague)).not.toBe(key);
  });
});

describe('a draft nobody writes in', () => {
  const applyDue = () => api.app.get(SessionDraftRetention).applyDue();
  const told = async () => {
    const { rows } = await w.db.query(
      `select kind, user_id as "userId", subject_id as "subjectId" from reminders.notification where kind like 'draft-%' order by created_at`,
    );
    return rows;
  };

  it('is warned of a week and a day before, once each, and goes after twelve weeks', async () => {
    await keep(draft('Vergessen')).expect(200);
    const about = { userId: w.userId('beratung'), subjectId: caseId };
    api.clock.set('2026-10-19T08:59:59.000Z');
    expect(await applyDue()).toBe(0);
    api.clock.set('2026-10-19T09:00:00.000Z');
    expect([await applyDue(), await applyDue()]).toEqual([1, 0]);
    expect(await told()).toEqual([{ ...about, kind: 'draft-ends-in-a-week' }]);
    api.clock.set('2026-10-25T09:00:00.000Z');
    expect([await applyDue(), await applyDue()]).toEqual([1, 0]);
    expect((await told()).map(({ kind }) => kind)).toEqual(['draft-ends-in-a-week', 'draft-ends-tomorrow']);
    api.clock.set('2026-10-26T09:00:00.000Z');
    expect(await applyDue()).toBe(1);
    expect((await w.db.query('select 1 from counselling.session_draft')).rows).toEqual([]);
  });

  it('starts anew when somebody writes, and is warned of again', async () => {
    await keep(draft('Vergessen')).expect(200);
    api.clock.set('2026-10-20T09:00:00.000Z');
    await applyDue();
    adviser = await signIn(api, 'beratung');
    await keep(draft('Wieder daran')).expect(200);
    expect(await applyDue()).toBe(0);
    api.clock.set('2027-01-06T09:00:00.000Z');
    await applyDue();
    expect((await told()).map(({ kind }) => kind)).toEqual(['draft-ends-in-a-week', 'draft-ends-in-a-week']);
  });
});
