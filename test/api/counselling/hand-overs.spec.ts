import { randomUUID } from 'node:crypto';
import { signIn, startApi, type Agent, type TestApi } from '../../support/api.js';
import { startWorker, until, type TestWorker } from '../../support/worker.js';
import { world, type World } from '../../support/world.js';

let api: TestApi;
let worker: TestWorker;
let w: World;
let kaya: Agent;
let brandt: Agent;
let lead: Agent;
let neighbour: Agent;

beforeAll(async () => {
  api = await startApi();
  api.clock.set('2026-11-23T09:00:00.000Z');
  w = await world(api);
  worker = await startWorker(api.db.appUrl, api.clock);
  await w.secondTeam();
  [kaya, brandt, lead, neighbour] = [
    await signIn(api, 'beratung'),
    await signIn(api, 'betriebe'),
    await signIn(api, 'teamleitung'),
    await signIn(api, 'nachbar'),
  ];
});

afterAll(async () => {
  await worker?.stop();
  await w?.close();
  await api?.close();
});

const openCase = async () => {
  const { body: client } = await kaya
    .create('/api/v1/clients', { lastName: 'Aydın', firstName: 'Elif', employmentStatus: 'employed' })
    .expect(201);
  return (await kaya.create('/api/v1/cases', { subject: 'Umschulung', clientId: client.id }).expect(201)).body;
};
const read = async (id: string, by: Agent = kaya) => (await by.get(`/api/v1/cases/${id}`).expect(200)).body;
const offer = async (
  id: string,
  to: string,
  { by = kaya, version, key = randomUUID() }: { by?: Agent; version?: number; key?: string } = {},
) =>
  by
    .change('post', `/api/v1/cases/${id}/transfers`, version ?? (await read(id, by)).version, {
      toUserId: to,
      reason: 'Wechsel ins Rehateam',
    })
    .set('Idempotency-Key', key);
const answer = async (id: string, how: string, by: Agent, body: object = {}) => {
  const { rows } = await w.db.query(
    `select id, version from counselling.transfer_offer where case_id = $1 order by created_at desc, version limit 1`,
    [id],
  );
  return by.change('post', `/api/v1/cases/${id}/transfers/${rows[0]!.id}/${how}`, rows[0]!.version, body);
};
/** Who was told what, once that many are. */
const told = (id: string, count: number) =>
  until(async () => {
    const lines = await toldNow(id);
    return lines.length >= count ? lines : null;
  });
const toldNow = async (id: string): Promise<string[]> =>
  (
    await w.db.query(
      `select n.kind, u.username from reminders.notification n join identity.staff_user u on u.id = n.user_id where n.subject_id = $1 order by 1, 2`,
      [id],
    )
  ).rows
    .map(({ kind, username }) => `${username}: ${kind}`)
    .toSorted();
const openReminders = async (id: string) =>
  (
    await w.db.query(
      `select r.text, r.due_on::text as due, u.username from reminders.reminder r join identity.staff_user u on u.id = r.owner_id
       where r.subject_id = $1 and r.state = 'OFFEN' order by r.due_on, r.text`,
      [id],
    )
  ).rows;

describe('taking a case over', () => {
  it('tells the former owner and whoever follows, each time anew', async () => {
    const { id } = await openCase();
    await lead
      .request('put', `/api/v1/cases/${id}/followers/${w.userId('teamleitung')}`)
      .send({})
      .expect(204);
    await brandt.change('post', `/api/v1/cases/${id}/owner`, 1, { reason: 'Vertretung' }).expect(200);
    await kaya.change('post', `/api/v1/cases/${id}/owner`, 2, { reason: 'wieder da' }).expect(200);
    await told(id, 3);
    api.clock.set('2026-11-23T09:01:00.000Z');
    await brandt.change('post', `/api/v1/cases/${id}/owner`, 3, { reason: 'Vertretung' }).expect(200);
    const lines = await told(id, 5);
    api.clock.set('2026-11-23T09:00:00.000Z');
    expect(lines.filter((line) => line.endsWith('case-taken-over'))).toEqual([
      'beratung: case-taken-over',
      'beratung: case-taken-over',
      'betriebe: case-taken-over',
    ]);
    expect(lines).toContain('teamleitung: case-news');
  });

  it('takes along what lies open on the former desk, and nothing of other desks', async () => {
    const { id } = await openCase();
    await kaya.create('/api/v1/reminders', { caseId: id, dueOn: '2026-12-01', text: 'anrufen' }).expect(201);
    await lead.create('/api/v1/reminders', { caseId: id, dueOn: '2026-12-02', text: 'nachsehen' }).expect(201);
    await brandt.change('post', `/api/v1/cases/${id}/owner`, 1, { reason: 'Vertretung' }).expect(200);
    expect(await openReminders(id)).toEqual([
      { text: 'anrufen', due: '2026-12-01', username: 'betriebe' },
      { text: 'nachsehen', due: '2026-12-02', username: 'teamleitung' },
    ]);
  });

  it('ends an offer that waited', async () => {
    const { id } = await openCase();
    expect((await offer(id, w.userId('nachbar'))).status).toBe(201);
    await brandt.change('post', `/api/v1/cases/${id}/owner`, 2, { reason: 'eilt' }).expect(200);
    expect((await read(id, brandt)).transfer.state).toBe('withdrawn');
    expect((await answer(id, 'acceptance', neighbour)).status).toBe(404);
  });
});

describe('handing a case over', () => {
  it('changes the owner with the acceptance only, and takes along what lies open', async () => {
    const { id, number } = await openCase();
    await kaya.create('/api/v1/reminders', { caseId: id, dueOn: '2026-12-01', text: 'anrufen' }).expect(201);
    await brandt.create('/api/v1/reminders', { caseId: id, dueOn: '2026-12-02', text: 'Betrieb fragen' }).expect(201);
    const { body } = await offer(id, w.userId('nachbar'));
    expect(body).toMatchObject({
      owner: { name: 'Ayşe Kaya' },
      transfer: { to: { name: 'Bernd Kowalski' }, state: 'offered', dueOn: '2026-11-25', reason: 'Wechsel ins Rehateam' },
    });
    // Two working days, then the team lead has it on the desk.
    expect((await openReminders(id))[0]).toEqual({
      text: 'Antwort auf die Fallübergabe steht aus',
      due: '2026-11-25',
      username: 'teamleitung',
    });
    // The receiver of another team sees the offer, and nothing yet of the person; nor does it let them do anything but answer.
    const offered = await read(id, neighbour);
    expect(offered).toMatchObject({
      number,
      subject: 'Umschulung',
      client: null,
      openReminders: [],
      transfer: { state: 'offered', answers: ['accept', 'decline'] },
    });
    expect([(await read(id, kaya)).transfer.answers, (await read(id, brandt)).transfer.answers]).toEqual([['withdraw'], []]);
    expect(offered.actions.filter(({ allowed }: { allowed: boolean }) => allowed)).toEqual([]);
    for (const path of [`cases/${id}/timeline`, `cases/${id}/sessions`]) expect((await neighbour.get(`/api/v1/${path}`)).status).toBe(404);
    const { rows: reminders } = await w.db.query(`select id from reminders.reminder where subject_id = $1`, [id]);
    for (const reminder of reminders)
      expect((await neighbour.change('post', `/api/v1/reminders/${reminder.id}/completion`, 1, {})).status).toBe(404);
    const talk = { heldOn: '2026-11-23', channel: 'phone', outcome: 'informed', notes: 'x' };
    expect((await neighbour.create(`/api/v1/cases/${id}/sessions`, talk)).status).toBe(404);
    const writes = { owner: { reason: 'eilt' }, rest: { reason: 'other', until: '2027-01-04' }, closing: { reason: 'moved', duties: [] } };
    for (const [step, input] of Object.entries(writes))
      expect((await neighbour.change('post', `/api/v1/cases/${id}/${step}`, offered.version, input)).status).toBe(404);
    expect((await answer(id, 'acceptance', neighbour)).status).toBe(204);
    const taken = await read(id, neighbour);
    expect(taken).toMatchObject({
      owner: { name: 'Bernd Kowalski' },
      client: { displayName: 'Aydın, Elif' },
      transfer: { state: 'accepted' },
    });
    expect(await openReminders(id)).toEqual([
      { text: 'anrufen', due: '2026-12-01', username: 'nachbar' },
      { text: 'Betrieb fragen', due: '2026-12-02', username: 'betriebe' },
    ]);
    expect(await told(id, 2)).toEqual(['beratung: case-transferred', 'nachbar: case-offered']);
    const { rows } = await w.db.query(
      `select from_user_id as "from", to_user_id as "to", reason from counselling.hand_over where case_id = $1`,
      [id],
    );
    expect(rows).toEqual([{ from: w.userId('beratung'), to: w.userId('nachbar'), reason: 'Wechsel ins Rehateam' }]);
    await kaya.get(`/api/v1/cases/${id}`).expect(404);
  });

  it('stays where it is when it is declined, with the reason, or taken back', async () => {
    const { id } = await openCase();
    await offer(id, w.userId('nachbar'));
    expect((await answer(id, 'refusal', neighbour)).status).toBe(400);
    expect((await answer(id, 'refusal', neighbour, { reason: 'kein Platz' })).status).toBe(204);
    expect(await read(id)).toMatchObject({ owner: { name: 'Ayşe Kaya' }, transfer: { state: 'declined', answerReason: 'kein Platz' } });
    await until(async () => (await neighbour.get(`/api/v1/cases/${id}`)).status === 404);
    await told(id, 2);
    const { body: news } = await neighbour.get('/api/v1/notifications').expect(200);
    expect(news.items.map(({ kind, subjectId }: Record<string, string>) => [kind, subjectId])).toContainEqual(['case-offered', id]);
    expect(await openReminders(id)).toEqual([]);
    api.clock.set('2026-11-23T09:01:00.000Z');
    await offer(id, w.userId('betriebe'));
    expect((await answer(id, 'acceptance', kaya)).body.type).toBe('urn:problem:counselling.transfer-not-yours');
    expect((await answer(id, 'withdrawal', brandt)).body.type).toBe('urn:problem:counselling.transfer-not-yours');
    expect((await answer(id, 'withdrawal', kaya)).status).toBe(204);
    expect((await answer(id, 'acceptance', brandt)).body.type).toBe('urn:problem:counselling.transfer-answered');
    api.clock.set('2026-11-23T09:00:00.000Z');
    expect(await told(id, 4)).toEqual([
      'beratung: case-declined',
      'betriebe: case-offer-withdrawn',
      'betriebe: case-offered',
      'nachbar: case-offered',
    ]);
  });

  it('is answered by a team lead where nobody else does', async () => {
    const { id } = await openCase();
    await offer(id, w.userId('betriebe'));
    expect((await answer(id, 'acceptance', lead)).status).toBe(204);
    expect((await read(id)).owner.name).toBe('Jonas Brandt');
  });

  it('is offered once, by its present version, to a colleague who works with files, and keeps the case from being closed', async () => {
    const { id } = await openCase();
    const key = randomUUID();
    for (const to of [randomUUID(), w.userId('leitung'), w.userId('hagen')])
      expect((await offer(id, to)).body.type).toBe('urn:problem:counselling.colleague-unknown');
    expect((await offer(id, w.userId('beratung'))).body.type).toBe('urn:problem:counselling.transfer-to-owner');
    expect((await offer(id, w.userId('betriebe'), { version: 9 })).status).toBe(412);
    expect((await offer(id, w.userId('betriebe'), { key })).status).toBe(201);
    expect((await offer(id, w.userId('betriebe'), { key, version: 1 })).status).toBe(201);
    expect((await offer(id, w.userId('teamleitung'))).body.type).toBe('urn:problem:counselling.transfer-open');
    const kase = await read(id);
    expect(kase.actions).toContainEqual({ name: 'close', allowed: false, reasons: ['offer-open'] });
    const closing = await kaya.change('post', `/api/v1/cases/${id}/closing`, kase.version, { reason: 'moved', duties: [] });
    expect(closing.body.type).toBe('urn:problem:counselling.transfer-open');
  });
});

describe('a case somebody may never have', () => {
  it('is not offered to whoever it is about, nor accepted by them', async () => {
    const { id, client } = await openCase();
    await offer(id, w.userId('nachbar'));
    await w.db.query(`update clients.client set staff_user_id = $2 where id = $1`, [client.id, w.userId('nachbar')]);
    await neighbour.get(`/api/v1/cases/${id}`).expect(404);
    expect((await answer(id, 'acceptance', neighbour)).status).toBe(404);
    expect((await answer(id, 'withdrawal', kaya)).status).toBe(204);
    expect((await offer(id, w.userId('nachbar'))).body.type).toBe('urn:problem:counselling.colleague-unknown');
  });

  it('is not offered to a colleague outside of the group a person is protected for', async () => {
    const { id, client } = await openCase();
    await w.db.query(`update clients.client set protected_for = $2 where id = $1`, [client.id, [w.userId('beratung')]]);
    expect((await offer(id, w.userId('nachbar'))).body.type).toBe('urn:problem:counselling.colleague-unknown');
  });
});

describe('following a case', () => {
  it('brings the news of its steps, to whoever works in its team', async () => {
    const { id } = await openCase();
    await kaya
      .request('put', `/api/v1/cases/${id}/followers/${w.userId('betriebe')}`)
      .send({})
      .expect(204);
    await kaya
      .request('put', `/api/v1/cases/${id}/followers/${w.userId('betriebe')}`)
      .send({})
      .expect(204);
    expect((await read(id)).followers).toEqual([{ id: w.userId('betriebe'), name: 'Jonas Brandt' }]);
    const refused = await kaya
      .request('put', `/api/v1/cases/${id}/followers/${w.userId('nachbar')}`)
      .send({})
      .expect(422);
    expect(refused.body.type).toBe('urn:problem:counselling.follower-without-access');
    await neighbour
      .request('put', `/api/v1/cases/${id}/followers/${w.userId('nachbar')}`)
      .send({})
      .expect(404);
    await told(id, 1);
    api.clock.set('2026-11-23T09:02:00.000Z');
    await kaya.change('post', `/api/v1/cases/${id}/rest`, 1, { reason: 'personal', until: '2027-01-04' }).expect(200);
    expect(await told(id, 2)).toEqual(['betriebe: case-news', 'betriebe: case-news']);
    await brandt
      .request('delete', `/api/v1/cases/${id}/followers/${w.userId('betriebe')}`)
      .send({})
      .expect(204);
    await brandt
      .request('delete', `/api/v1/cases/${id}/followers/${w.userId('betriebe')}`)
      .send({})
      .expect(204);
    api.clock.set('2026-11-23T09:00:00.000Z');
    await kaya.change('post', `/api/v1/cases/${id}/resumption`, 2).expect(200);
    const { rows } = await w.db.query(
      `select count(*)::int as n from platform.journal_entry where name = 'counselling.case-news' and payload->>'caseId' = $1`,
      [id],
    );
    expect(rows).toEqual([{ n: 2 }]);
  });
});
