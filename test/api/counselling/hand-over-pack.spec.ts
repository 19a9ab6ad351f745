import { signIn, startApi, type Agent, type TestApi } from '../../support/api.js';
import { idOf, world, type World } from '../../support/world.js';

/** Somebody leaves for good: the team lead hands everything over, and only then the account can be closed. */
describe('the hand-over pack', () => {
  let api: TestApi;
  let w: World;
  let leaving: Agent;
  let lead: Agent;
  let colleague: Agent;
  const [leaver, receiver] = [idOf('betriebe'), idOf('beratung')];
  const address = `/api/v1/colleagues/${leaver}/hand-over`;

  beforeAll(async () => {
    api = await startApi();
    api.clock.set('2026-11-23T09:00:00.000Z');
    w = await world(api);
    await w.secondTeam();
    leaving = await signIn(api, 'betriebe');
    lead = await signIn(api, 'teamleitung');
    colleague = await signIn(api, 'beratung');
  });
  afterAll(async () => {
    await w?.close();
    await api?.close();
  });

  const pack = async (agent: Agent = lead) => (await agent.get(address).expect(200)).body;
  const handOver = (change: object = {}, agent: Agent = lead) =>
    agent.post(address).send({ toUserId: receiver, cases: [], reason: 'Wechsel in den Ruhestand', ...change });
  const aCase = async (subject: string) => {
    const company = await w.company();
    const kase = (await leaving.create('/api/v1/cases', { subject, establishmentId: company.id }).expect(201)).body;
    return { id: kase.id as string, companyId: company.id };
  };
  const appointment = (owner: string, at: string, minutes: number) => ({
    kind: 'internal',
    channel: 'phone',
    on: '2026-11-25',
    at,
    minutes,
    userIds: [owner],
    outsideHours: true,
  });

  it('shows whoever leads the team what is open and who can go on, and nobody else', async () => {
    const { id, companyId } = await aCase('Schweißkurs');
    await leaving.create('/api/v1/reminders', { caseId: id, text: 'Rückruf', dueOn: '2026-12-01' }).expect(201);
    const people = { ownerId: leaver, deputyId: receiver, reason: 'Neu' };
    await leaving.change('put', `/api/v1/companies/${companyId}/relationship/people`, 0, people).expect(200);
    await leaving.create('/api/v1/appointments', appointment(leaver, '10:00', 30)).expect(201);
    const { name, cases, appointments, reminders, companies, unseen, receivers } = await pack();
    expect(name).toBe('Jonas Brandt');
    expect(cases).toMatchObject([{ id, subject: 'Schweißkurs', nextDueOn: '2026-12-01', openReminders: 1, offered: false }]);
    expect([appointments.length, companies.map((one: { id: string }) => one.id), unseen]).toEqual([1, [companyId], 0]);
    expect(reminders.map(({ kind }: { kind: string }) => kind)).toContain('wiedervorlage');
    expect(receivers.map((one: { name: string }) => one.name)).toContain('Ayşe Kaya');
    expect(receivers.map((one: { id: string }) => one.id)).not.toContain(leaver);
    await (await signIn(api, 'nachbarleitung')).get(address).expect(404);
    await colleague.get(address).expect(403);
    await (await signIn(api, 'verwaltung')).get(address).expect(403);
    await lead.get(`/api/v1/colleagues/${idOf('teamleitung')}/hand-over`).expect(404);
  });

  it('goes to nobody of another team, and changes nothing when an appointment has no place', async () => {
    const stranger = await handOver({ toUserId: w.userId('nachbar') }).expect(422);
    expect(stranger.body).toMatchObject({ type: 'urn:problem:identity.receiver-not-led', errors: [{ pointer: '/toUserId' }] });
    const busy = (await colleague.create('/api/v1/appointments', appointment(receiver, '10:15', 45)).expect(201)).body;
    const refused = await handOver().expect(409);
    expect(refused.body.type).toBe('urn:problem:calendar.person-taken');
    expect((await pack()).cases).toHaveLength(1);
    await colleague.change('post', `/api/v1/appointments/${busy.id}/steps`, 1, { step: 'cancel-by-us' }).expect(200);
  });

  it('goes only to those who work with files', async () => {
    await w.db.query(`update identity.user_role set role = 'decider' where user_id = $1`, [receiver]);
    expect((await pack()).receivers.map((one: { id: string }) => one.id)).not.toContain(receiver);
    await handOver().expect(422);
    await w.db.query(`update identity.user_role set role = 'adviser' where user_id = $1`, [receiver]);
  });

  it('goes over in one piece, with single cases to others; then nothing is left and the account closes', async () => {
    const { id: toLead } = await aCase('Bleibt bei der Leitung');
    const [{ id: toReceiver }] = (await pack()).cases.filter((one: { id: string }) => one.id !== toLead);
    const done = await handOver({ cases: [{ caseId: toLead, toUserId: idOf('teamleitung') }] }).expect(200);
    expect(done.body).toMatchObject({ cases: 2, appointments: 1, companies: 1 });
    const owner = async (id: string) => (await lead.get(`/api/v1/cases/${id}`).expect(200)).body.owner.id;
    expect([await owner(toReceiver), await owner(toLead)]).toEqual([receiver, idOf('teamleitung')]);
    const left = await pack();
    expect([left.cases, left.appointments, left.reminders, left.companies, left.unseen]).toEqual([[], [], [], [], 0]);
    const handed = await w.db.query('select reason, created_by from counselling.hand_over where from_user_id = $1', [leaver]);
    expect(handed.rows).toEqual([0, 1].map(() => ({ reason: 'Wechsel in den Ruhestand', created_by: idOf('teamleitung') })));
    const administration = await signIn(api, 'verwaltung');
    const { items } = (await administration.get('/api/v1/users').expect(200)).body;
    const { version } = items.find(({ id }: { id: string }) => id === leaver);
    await administration.change('put', `/api/v1/users/${leaver}/active`, version, { active: false }).expect(200);
  });

  it('leaves what is about a person protected from the receiver, and appointments that are over, and says so', async () => {
    await w.db.query('update identity.staff_user set active = true where id = $1', [leaver]);
    leaving = await signIn(api, 'betriebe');
    const person = { lastName: 'Schutz', firstName: 'Vera', employmentStatus: 'employed' };
    const clientId = (await leaving.create('/api/v1/clients', person).expect(201)).body.id;
    const kase = (await leaving.create('/api/v1/cases', { subject: 'Umschulung', clientId }).expect(201)).body;
    await leaving.create('/api/v1/reminders', { caseId: kase.id, text: 'Rückruf', dueOn: '2026-12-01' }).expect(201);
    const group = [leaver, idOf('teamleitung')];
    await w.db.query('update clients.client set protected_for = $2 where id = $1', [clientId, group]);
    const past = (await leaving.create('/api/v1/appointments', { ...appointment(leaver, '08:00', 30), on: '2026-11-24' }).expect(201)).body;
    api.clock.set('2026-11-24T09:00:00.000Z');
    lead = await signIn(api, 'teamleitung');
    expect((await pack()).appointments.filter((one: { over: boolean }) => one.over)).toMatchObject([{ id: past.id }]);
    const { body } = await handOver().expect(200);
    expect(body.left).toEqual({ cases: [kase.number], appointments: 0, reminders: expect.any(Number), over: 1 });
    const left = await pack();
    expect(left.cases.map(({ id }: { id: string }) => id)).toEqual([kase.id]);
    expect(left.appointments.map(({ id }: { id: string }) => id)).toEqual([past.id]);
    const { rows } = await w.db.query(`select owner_id from reminders.reminder where subject_id = $1`, [kase.id]);
    expect(rows.every((row) => row.owner_id === leaver)).toBe(true);
    // The lead is of the group: so it can go to her, and only then.
    expect((await handOver({ toUserId: idOf('teamleitung') }).expect(200)).body).toMatchObject({ cases: 1, left: { cases: [], over: 1 } });
    await w.db.query(`update calendar.appointment set state = 'DURCHGEFUEHRT' where id = $1`, [past.id]);
    await w.db.query(`update reminders.reminder set state = 'ABGESAGT' where subject_id = $1`, [past.id]);
  });
});
