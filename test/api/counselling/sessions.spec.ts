import { randomUUID } from 'node:crypto';
import { signIn, startApi, type Agent, type TestApi } from '../../support/api.js';
import { sqlCount } from '../../support/sql-count.js';
import { world, type World } from '../../support/world.js';

let api: TestApi;
let w: World;
let adviser: Agent;
let stranger: Agent;
let caseId: string;

const call = { heldOn: '2026-11-23', channel: 'phone', outcome: 'informed', notes: 'Angebote besprochen, Frau A. meldet sich.' };
const url = () => `/api/v1/cases/${caseId}/sessions`;

beforeAll(async () => {
  api = await startApi();
  api.clock.set('2026-11-23T09:00:00.000Z');
  w = await world(api);
  adviser = await signIn(api, 'beratung');
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

describe('recording a session', () => {
  it('moves the case on, sets last contact and follow-up, and tells the journal', async () => {
    const body = {
      ...call,
      startedAt: '2026-11-23T08:30:00.000Z',
      minutes: 20,
      followUp: { dueOn: '2026-12-07', text: 'Rückruf Personalabteilung' },
    };
    const answer = await adviser.create(url(), body).expect(201);
    expect(answer.headers['etag']).toBe('"1"');
    expect(answer.body).toMatchObject({ heldOn: '2026-11-23', minutes: 20, notes: call.notes, authorName: 'Ayşe Kaya' });
    const kase = (await adviser.get(`/api/v1/cases/${caseId}`).expect(200)).body;
    expect(kase).toMatchObject({ status: 'IN_BERATUNG', lastContactOn: '2026-11-23' });
    expect(kase.openReminders).toEqual([
      expect.objectContaining({
        kind: 'wiedervorlage',
        dueOn: '2026-12-07',
        text: 'Rückruf Personalabteilung',
        subjectNumber: kase.number,
      }),
    ]);
    const { rows } = await w.db.query(
      `select payload from platform.journal_entry where name = 'counselling.session-recorded' and payload->>'caseId' = $1`,
      [caseId],
    );
    expect(rows).toEqual([{ payload: { caseId, sessionId: answer.body.id } }]);
  });

  it('keeps the greatest day as last contact', async () => {
    await adviser.create(url(), call).expect(201);
    await adviser.create(url(), { ...call, heldOn: '2026-11-02' }).expect(201);
    const kase = (await adviser.get(`/api/v1/cases/${caseId}`).expect(200)).body;
    expect(kase.lastContactOn).toBe('2026-11-23');
    const list = (await adviser.get(url()).expect(200)).body;
    expect(list.items.map(({ heldOn }: { heldOn: string }) => heldOn)).toEqual(['2026-11-23', '2026-11-02']);
  });

  it('answers a repeat with the same session and sets no second follow-up', async () => {
    const key = randomUUID();
    const body = { ...call, followUp: { dueOn: '2026-12-07', text: 'Rückruf' } };
    const first = await adviser.create(url(), body, key).expect(201);
    const again = await adviser.create(url(), body, key).expect(201);
    expect(again.body).toEqual(first.body);
    const kase = (await adviser.get(`/api/v1/cases/${caseId}`).expect(200)).body;
    expect(kase.openReminders).toHaveLength(1);
  });

  it('refuses another text or case under the id of a saved session, and keeps what is saved', async () => {
    const key = randomUUID();
    await adviser.create(url(), call, key).expect(201);
    const refused = await adviser.create(url(), { ...call, notes: `${call.notes} Nachtrag.` }, key).expect(409);
    expect(refused.body.type).toBe('urn:problem:counselling.session-saved-otherwise');
    const promises = [{ by: 'us', text: 'Kursliste', dueOn: '2026-12-01' }];
    await adviser.create(url(), { ...call, promises }, key).expect(409);
    const first = caseId;
    const company = await w.company();
    caseId = (await adviser.create('/api/v1/cases', { subject: 'Anderes', establishmentId: company.id }).expect(201)).body.id;
    await adviser.create(url(), call, key).expect(409);
    caseId = first;
    expect((await adviser.get(url()).expect(200)).body.items).toMatchObject([{ notes: call.notes }]);
  });

  it('is refused for tomorrow, with the field', async () => {
    const answer = await adviser.create(url(), { ...call, heldOn: '2026-11-24' }).expect(422);
    expect(answer.headers['content-type']).toContain('application/problem+json');
    expect(answer.body).toMatchObject({
      type: 'urn:problem:counselling.session-held-in-future',
      title: 'Das Gespräch liegt in der Zukunft',
      errors: [{ pointer: '/heldOn', code: 'in-future', message: 'Dieser Tag darf nicht in der Zukunft liegen.' }],
    });
  });

  it('is refused on a closed case', async () => {
    await w.db.query(`update counselling.case set status = 'ABGESCHLOSSEN', closed_on = opened_on where id = $1`, [caseId]);
    const answer = await adviser.create(url(), call).expect(422);
    expect(answer.body.type).toBe('urn:problem:counselling.case-closed');
  });

  it('leaves nothing behind when the follow-up lies in the past', async () => {
    await adviser.create(url(), { ...call, followUp: { dueOn: '2026-11-20', text: 'zu spät' } }).expect(422);
    expect((await adviser.get(url()).expect(200)).body.items).toEqual([]);
    expect((await adviser.get(`/api/v1/cases/${caseId}`).expect(200)).body.status).toBe('OFFEN');
  });

  it('lists every wrong field', async () => {
    const answer = await adviser.create(url(), { heldOn: '2026-02-30', channel: 'pigeon', minutes: 721, notes: 'x' }).expect(400);
    const found = answer.body.errors.map(({ pointer }: { pointer: string }) => pointer).toSorted();
    expect(found).toEqual(['/channel', '/heldOn', '/minutes', '/outcome']);
  });

  it('needs an Idempotency-Key', async () => {
    await adviser.post(url(), call).expect(400);
  });

  it('is not possible on a case of another Träger', async () => {
    await stranger.create(url(), call).expect(404);
  });

  it('loses nothing when two record at the same moment', async () => {
    const answers = await Promise.all(
      ['2026-11-20', '2026-11-21', '2026-11-22'].map((heldOn) => adviser.create(url(), { ...call, heldOn })),
    );
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201]);
    expect((await adviser.get(`/api/v1/cases/${caseId}`).expect(200)).body.lastContactOn).toBe('2026-11-22');
  });
});

describe('sessions and timeline', () => {
  it('take as many statements for 50 rows as for one', async () => {
    await adviser.create(url(), call).expect(201);
    const count = async () => [
      await sqlCount(api, () => adviser.get(url()).expect(200)),
      await sqlCount(api, () => adviser.get(`/api/v1/cases/${caseId}/timeline`).expect(200)),
    ];
    const few = await count();
    for (let i = 0; i < 49; i++) await adviser.create(url(), call).expect(201);
    expect(await count()).toEqual(few);
  });

  it('show the session in the timeline with author, without its notes', async () => {
    const { id } = (await adviser.create(url(), call).expect(201)).body;
    const answer = await adviser.get(`/api/v1/cases/${caseId}/timeline`).expect(200);
    expect(answer.body.items).toContainEqual({
      at: '2026-11-23T09:00:00.000Z',
      recordedAt: '2026-11-23T09:00:00.000Z',
      group: 'contact',
      event: 'session-recorded',
      id,
      code: 'phone/informed',
      about: { kind: 'case', id: caseId, number: expect.stringMatching(/^F-2026-/) },
      authorName: 'Ayşe Kaya',
      own: true,
    });
    expect(answer.text).not.toContain('Angebote besprochen');
  });

  it('stand in the timeline newest first', async () => {
    await adviser.create(url(), { ...call, heldOn: '2026-10-05' }).expect(201);
    await adviser.create(url(), call).expect(201);
    const { items } = (await adviser.get(`/api/v1/cases/${caseId}/timeline`).expect(200)).body as { items: { at: string }[] };
    const times = items.map(({ at }) => at);
    expect(times).toEqual(times.toSorted().toReversed());
    expect(times.at(-1)).toBe('2026-10-05T10:00:00.000Z');
  });
});
