import { randomUUID } from 'node:crypto';
import { signIn, startApi, type Agent, type TestApi } from '../../support/api.js';
import { world, type World } from '../../support/world.js';

let api: TestApi;
let w: World;
let adviser: Agent;
let colleague: Agent;
let stranger: Agent;
let caseId: string;

const talk = { heldOn: '2026-11-23', channel: 'phone', outcome: 'informed', notes: 'Angebote besprochen' };
const url = () => `/api/v1/cases/${caseId}/sessions`;
const record = async (more: object = {}) => (await adviser.create(url(), { ...talk, ...more }).expect(201)).body;
const only = async () => (await adviser.get(url()).expect(200)).body.items[0];

beforeAll(async () => {
  api = await startApi();
  api.clock.set('2026-11-23T09:00:00.000Z');
  w = await world(api);
  adviser = await signIn(api, 'beratung');
  colleague = await signIn(api, 'betriebe');
  stranger = await signIn(api, 'hagen');
});

beforeEach(async () => {
  const company = await w.company();
  caseId = (await adviser.create('/api/v1/cases', { subject: 'Schweißkurs', establishmentId: company.id }).expect(201)).body.id;
});

afterAll(async () => {
  await w?.close();
  await api?.close();
});

describe('a session that is still open', () => {
  it('is corrected by its author with its version, and signed off in the end', async () => {
    const session = await record({ signOff: false });
    expect(session.signedOffAt).toBeNull();
    const better = { ...talk, notes: 'Angebote und Fahrtkosten besprochen', agreements: 'Unterlagen bis Freitag', heldOn: '2026-11-20' };
    const corrected = await adviser.change('put', `${url()}/${session.id}`, 1, better).expect(200);
    expect(corrected.headers['etag']).toBe('"2"');
    expect(corrected.body).toMatchObject({ ...better, version: 2, signedOffAt: null });
    const finished = await adviser.change('post', `${url()}/${session.id}/sign-off`, 2).expect(200);
    expect(finished.body).toMatchObject({ version: 3, signedOffAt: '2026-11-23T09:00:00.000Z' });
    const { rows } = await w.db.query(
      `select name from platform.journal_entry where payload->>'sessionId' = $1 order by occurred_at, name`,
      [session.id],
    );
    expect(rows.map(({ name }) => name).toSorted()).toEqual([
      'counselling.session-corrected',
      'counselling.session-recorded',
      'counselling.session-signed-off',
    ]);
  });

  it('refuses a correction on an older version before anything else', async () => {
    const { id } = await record({ signOff: false });
    await adviser.change('put', `${url()}/${id}`, 1, { ...talk, signOff: true }).expect(200);
    await adviser.change('put', `${url()}/${id}`, 1, talk).expect(412);
    await adviser.change('post', `${url()}/${id}/sign-off`, 1).expect(412);
  });

  it('is nobody else’s to correct or sign off, and takes no addition', async () => {
    const { id } = await record({ signOff: false });
    const refused = await colleague.change('put', `${url()}/${id}`, 1, talk).expect(422);
    expect(refused.body).toMatchObject({ type: 'urn:problem:counselling.session-of-another', title: 'Das ist nicht Ihr Vermerk' });
    await colleague.change('post', `${url()}/${id}/sign-off`, 1).expect(422);
    const early = await adviser.create(`${url()}/${id}/addenda`, { text: 'Noch etwas' }).expect(409);
    expect(early.body.type).toBe('urn:problem:counselling.session-still-open');
  });

  it('takes the advice back when its outcome is corrected to “not reached”', async () => {
    const stand = async () => (await adviser.get(`/api/v1/cases/${caseId}`).expect(200)).body;
    const { id } = await record({ signOff: false });
    expect(await stand()).toMatchObject({ status: 'IN_BERATUNG', lastContactOn: '2026-11-23' });
    await adviser.change('put', `${url()}/${id}`, 1, { ...talk, outcome: 'not-reached' }).expect(200);
    expect(await stand()).toMatchObject({ status: 'OFFEN', lastContactOn: null });
    await record();
    await adviser.change('put', `${url()}/${id}`, 2, talk).expect(200);
    await adviser.change('put', `${url()}/${id}`, 3, { ...talk, outcome: 'not-reached' }).expect(200);
    expect(await stand()).toMatchObject({ status: 'IN_BERATUNG', lastContactOn: '2026-11-23' });
  });

  it('moves the last contact on when the day is corrected', async () => {
    const { id } = await record({ signOff: false, heldOn: '2026-11-20' });
    await adviser.change('put', `${url()}/${id}`, 1, talk).expect(200);
    expect((await adviser.get(`/api/v1/cases/${caseId}`).expect(200)).body.lastContactOn).toBe('2026-11-23');
  });
});

describe('a session that is signed off', () => {
  it('is what saving makes of it, and is not changed any more', async () => {
    const { id, signedOffAt } = await record();
    expect(signedOffAt).toBe('2026-11-23T09:00:00.000Z');
    const refused = await adviser.change('put', `${url()}/${id}`, 1, talk).expect(409);
    expect(refused.body.type).toBe('urn:problem:counselling.session-signed-off');
    await adviser.change('post', `${url()}/${id}/sign-off`, 1).expect(409);
  });

  it('is opened again by its author for a few minutes, with its version', async () => {
    const { id } = await record();
    const reopen = (agent: Agent, version: number) => agent.change('post', `${url()}/${id}/reopen`, version);
    await reopen(colleague, 1).expect(422);
    await reopen(adviser, 2).expect(412);
    const opened = await reopen(adviser, 1).expect(200);
    expect(opened.body).toMatchObject({ signedOffAt: null, version: 2 });
    await adviser.change('put', `${url()}/${id}`, 2, { ...talk, notes: 'Berichtigt', signOff: true }).expect(200);
    api.clock.set('2026-11-23T09:05:01.000Z');
    const late = await reopen(adviser, 3).expect(409);
    api.clock.set('2026-11-23T09:00:00.000Z');
    expect(late.body.type).toBe('urn:problem:counselling.session-signed-off');
    await colleague.create(`${url()}/${id}/addenda`, { text: 'Rückruf' }).expect(201);
    await reopen(adviser, 3).expect(409);
  });

  it('takes its follow-up along when it is opened again, and gives it back with the signature; what was promised stays', async () => {
    const promises = [{ by: 'us', text: 'Liste senden', dueOn: '2026-11-25' }];
    const { id } = await record({ followUp: { dueOn: '2026-11-26', text: 'nachfragen' }, promises });
    const open = async () =>
      (await adviser.get(`/api/v1/cases/${caseId}`).expect(200)).body.openReminders.map(({ text }: { text: string }) => text);
    expect(await open()).toEqual(['Liste senden', 'nachfragen']);
    await adviser.change('post', `${url()}/${id}/reopen`, 1).expect(200);
    expect(await open()).toEqual(['Liste senden']);
    await adviser.change('put', `${url()}/${id}`, 2, { ...talk, signOff: true }).expect(200);
    expect(await open()).toEqual(['Liste senden', 'nachfragen']);
  });

  it('is extended by whoever works on the case, once per id, and shows who added what when', async () => {
    const { id } = await record();
    const key = randomUUID();
    const first = await colleague.create(`${url()}/${id}/addenda`, { text: 'Rückruf kam am selben Tag.' }, key).expect(201);
    const again = await colleague.create(`${url()}/${id}/addenda`, { text: 'Rückruf kam am selben Tag.' }, key).expect(201);
    expect(again.body).toEqual(first.body);
    const other = await colleague.create(`${url()}/${id}/addenda`, { text: 'Doch nicht.' }, key).expect(409);
    expect(other.body.type).toBe('urn:problem:counselling.addition-saved-otherwise');
    expect((await only()).addenda).toEqual([
      { id: key, text: 'Rückruf kam am selben Tag.', authorName: 'Jonas Brandt', createdAt: '2026-11-23T09:00:00.000Z' },
    ]);
    await adviser.create(`${url()}/${id}/addenda`, { text: 'x' }, key).expect(409);
  });

  it('belongs to its case: another case and another Träger find nothing', async () => {
    const { id } = await record();
    const company = await w.company();
    const other = (await adviser.create('/api/v1/cases', { subject: 'Anderes', establishmentId: company.id }).expect(201)).body.id;
    await adviser.create(`/api/v1/cases/${other}/sessions/${id}/addenda`, { text: 'x' }).expect(404);
    await stranger.create(`${url()}/${id}/addenda`, { text: 'x' }).expect(404);
  });
});

describe('what a session says beside its notes', () => {
  it('is kept field by field', async () => {
    const fields = {
      purpose: 'Wechsel in die Schweißtechnik',
      participants: 'Frau Aydin, Meister',
      agreements: 'Zwei Tage frei',
      nextStep: 'Angebot einholen',
    };
    await record(fields);
    expect(await only()).toMatchObject({ ...fields, lateEntry: false });
  });

  it('holds the follow-up it set and the courses spoken of, and a repeat with others is another request', async () => {
    const { courseId } = await w.run();
    const key = randomUUID();
    const said = { ...talk, followUp: { dueOn: '2026-12-07', text: 'Entscheidung erfragen' }, courseIds: [courseId, randomUUID()] };
    const first = (await adviser.create(url(), said, key).expect(201)).body;
    expect(first).toMatchObject({ followUp: said.followUp, courses: [{ id: courseId }] });
    expect((await adviser.create(url(), said, key).expect(201)).body).toEqual(first);
    for (const other of [{ followUp: { ...said.followUp, dueOn: '2026-12-08' } }, { followUp: undefined }, { courseIds: [] }]) {
      const refused = await adviser.create(url(), { ...said, ...other }, key).expect(409);
      expect(refused.body.type).toBe('urn:problem:counselling.session-saved-otherwise');
    }
  });

  it('may come from paper, later, with the time it was held', async () => {
    await record({ heldOn: '2026-11-19', startedAt: '2026-11-19T13:15:00.000Z', lateEntry: true });
    expect(await only()).toMatchObject({
      lateEntry: true,
      startedAt: '2026-11-19T13:15:00.000Z',
      createdAt: '2026-11-23T09:00:00.000Z',
      authorName: 'Ayşe Kaya',
    });
  });
});

describe('promises', () => {
  const promises = [
    { by: 'us', text: 'Antwort zur Förderung', dueOn: '2026-11-27' },
    { by: 'company', text: 'Freistellung bestätigen', dueOn: '2026-12-04' },
  ];

  it('become dated duties, ours and those we wait for', async () => {
    await record({ promises });
    expect((await only()).promises).toMatchObject(promises);
    const { openReminders } = (await adviser.get(`/api/v1/cases/${caseId}`).expect(200)).body;
    expect(openReminders).toMatchObject([
      { text: 'Antwort zur Förderung', dueOn: '2026-11-27', waitingFor: null },
      { text: 'Freistellung bestätigen', dueOn: '2026-12-04', waitingFor: 'company' },
    ]);
    const waiting = (await adviser.get('/api/v1/reminders?due=waiting').expect(200)).body.items;
    expect(waiting.filter(({ subjectId }: { subjectId: string }) => subjectId === caseId)).toMatchObject([
      { text: 'Freistellung bestätigen' },
    ]);
  });

  it('leave nothing behind when one of them is due in the past', async () => {
    const late = { by: 'client', text: 'Zeugnis schicken', dueOn: '2026-11-20' };
    const answer = await adviser.create(url(), { ...talk, promises: [promises[0], late] }).expect(422);
    expect(answer.body).toMatchObject({ type: 'urn:problem:counselling.promise-in-past', errors: [{ pointer: '/promises/1/dueOn' }] });
    expect((await adviser.get(url()).expect(200)).body.items).toEqual([]);
    expect((await adviser.get(`/api/v1/cases/${caseId}`).expect(200)).body.openReminders).toEqual([]);
  });
});
