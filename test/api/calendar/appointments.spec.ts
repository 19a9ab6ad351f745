import { randomUUID } from 'node:crypto';
import { signIn, startApi, type Agent, type TestApi } from '../../support/api.js';
import { world, type World } from '../../support/world.js';

const day = '2026-12-02';

describe('appointments', () => {
  let api: TestApi;
  let w: World;
  let adviser: Agent;
  let colleague: Agent;
  let stranger: Agent;
  let clientId: string;
  let caseId: string;

  beforeAll(async () => {
    api = await startApi({ SESSION_IDLE_MINUTES: '90000', SESSION_HOURS: '2000' });
    api.clock.set('2026-11-30T09:00:00.000Z');
    w = await world(api);
    await w.secondTeam();
    [adviser, colleague, stranger] = [await signIn(api, 'beratung'), await signIn(api, 'betriebe'), await signIn(api, 'nachbar')];
    clientId = (await adviser.create('/api/v1/clients', { lastName: 'Termin', firstName: 'T', employmentStatus: 'employed' })).body.id;
    caseId = (await adviser.create('/api/v1/cases', { subject: 'Kurs', clientId })).body.id;
  });
  afterAll(async () => {
    await w.close();
    await api.close();
  });
  beforeEach(async () => {
    api.clock.set('2026-11-30T09:00:00.000Z');
    await w.db.query('delete from reminders.notification; delete from reminders.reminder');
    await w.db.query('delete from calendar.appointment_person; delete from calendar.appointment; delete from calendar.closure');
    await w.db.query('delete from calendar.working_pattern; delete from calendar.room');
  });

  const talk = (change: object = {}) => ({
    on: day,
    at: '10:00',
    minutes: 60,
    kind: 'first-advice',
    channel: 'on-site',
    userIds: [w.userId('beratung')],
    ...change,
  });
  const make = (agent: Agent, change: object = {}) => agent.create('/api/v1/appointments', talk(change));
  const move = (agent: Agent, { id, version }: { id: string; version: number }, change: object = {}) =>
    agent.change('post', `/api/v1/appointments/${id}/move`, version, { on: day, at: '14:00', minutes: 60, ...change });
  const step = (agent: Agent, { id, version }: { id: string; version: number }, name: string, reason: string | null = null) =>
    agent.change('post', `/api/v1/appointments/${id}/steps`, version, { step: name, reason });
  const reminders = async () =>
    (
      await w.db
        .query(`select due_on::text as due, state, fired_at is not null as fired, due_at, subject_number as number, owner_id as owner
      from reminders.reminder where subject_kind = 'appointment' order by owner_id, created_at`)
    ).rows;

  it('is agreed for a case and then stands in calendar, list, and at person, case and colleague', async () => {
    const { body } = await make(adviser, { caseId, userIds: [w.userId('beratung'), w.userId('betriebe')] }).expect(201);
    expect(body).toMatchObject({
      on: day,
      at: '10:00',
      until: '11:00',
      startsAt: '2026-12-02T09:00:00.000Z',
      client: { id: clientId, displayName: 'Termin, T' },
      state: 'GEPLANT',
      steps: ['confirm', 'keep', 'miss', 'cancel-by-client', 'cancel-by-us'],
      sequence: 0,
      people: [{ name: 'Ayşe Kaya' }, { name: 'Jonas Brandt' }],
    });
    for (const [agent, url] of [
      [adviser, `/api/v1/appointments?from=${day}&days=1`],
      [colleague, `/api/v1/appointments?from=${day}&days=1&of=team`],
      [adviser, `/api/v1/clients/${clientId}/appointments`],
      [adviser, `/api/v1/cases/${caseId}/appointments`],
    ] as const)
      expect((await agent.get(url)).body.items.map(({ id }: { id: string }) => id)).toEqual([body.id]);
    expect((await adviser.get(`/api/v1/appointments/${body.id}`)).headers.etag).toBe('"1"');
  });

  it('answers the same id of the same person once, and refuses it to another', async () => {
    const key = randomUUID();
    const first = await adviser.create('/api/v1/appointments', talk(), key).expect(201);
    expect((await adviser.create('/api/v1/appointments', talk(), key).expect(201)).body).toEqual(first.body);
    expect((await colleague.create('/api/v1/appointments', talk({ at: '12:00' }), key).expect(409)).body.type).toBe(
      'urn:problem:kernel.id-taken',
    );
  });

  it('takes nobody twice, and says when somebody is taken, not what for', async () => {
    await make(adviser, { caseId, topic: 'Geheimes Thema' }).expect(201);
    const { body } = await make(colleague, { at: '10:30', userIds: [w.userId('betriebe'), w.userId('beratung')] }).expect(409);
    expect(body).toMatchObject({ type: 'urn:problem:calendar.person-taken', errors: [{ pointer: '/at' }] });
    expect(body.detail).toContain('von 10:00 bis 11:00');
    expect(JSON.stringify(body)).not.toMatch(/Termin, T|T Termin|Geheimes/);
    await make(adviser, { at: '11:00' }).expect(201);
  });

  it('takes no room twice, also in a race', async () => {
    const lead = await signIn(api, 'teamleitung');
    const room = { officeId: w.officeId('aa-bochum'), name: '2.14', capacity: 4, barrierFree: true };
    const { body } = await lead.create('/api/v1/rooms', room).expect(201);
    await lead.create('/api/v1/rooms', room).expect(409);
    const answers = await Promise.all([
      make(adviser, { roomId: body.id }),
      make(colleague, { roomId: body.id, userIds: [w.userId('betriebe')] }),
      make(stranger, { roomId: body.id, userIds: [w.userId('nachbar')] }),
    ]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 409, 409]);
    expect(answers.find(({ status }) => status === 409)!.body.type).toBe('urn:problem:calendar.room-taken');
  });

  it('moves with its reminders: each fires anew, at once where its day has come', async () => {
    const userIds = [w.userId('beratung'), w.userId('betriebe')];
    const { body } = await make(adviser, { userIds, remindDaysBefore: 1 }).expect(201);
    expect((await reminders()).map(({ due, state }) => [due, state])).toEqual([
      ['2026-12-01', 'OFFEN'],
      ['2026-12-01', 'OFFEN'],
    ]);
    const later = await move(adviser, body, { on: '2026-12-04', at: '09:00' }).expect(200);
    expect(later.body).toMatchObject({ on: '2026-12-04', at: '09:00', sequence: 1, version: 2 });
    expect((await reminders()).map(({ due, number }) => [due, number])).toEqual([
      ['2026-12-03', '04.12.2026, 09:00'],
      ['2026-12-03', '04.12.2026, 09:00'],
    ]);
    await w.db.query(`update reminders.reminder set state = 'ERLEDIGT' where owner_id = $1`, [w.userId('betriebe')]);
    await move(adviser, later.body, { on: '2026-11-30', at: '15:00' }).expect(200);
    const open = (await reminders()).filter(({ state }) => state === 'OFFEN');
    expect(open.map(({ due, due_at: at, owner }) => [due, at.toISOString(), owner]).toSorted()).toEqual(
      userIds.map((owner) => ['2026-11-30', '2026-11-30T09:00:00.000Z', owner]).toSorted(),
    );
  });

  it('is refused with an old version before anything else, and when it is over', async () => {
    const { body } = await make(adviser).expect(201);
    await step(adviser, body, 'cancel-by-client', 'ill').expect(200);
    expect((await move(adviser, body).expect(412)).body.type).toBe('urn:problem:kernel.stale');
    expect((await step(adviser, body, 'miss').expect(412)).body.type).toBe('urn:problem:kernel.stale');
    expect((await move(adviser, { ...body, version: 2 }).expect(409)).body.type).toBe('urn:problem:calendar.wrong-state');
  });

  it('is missed once it has begun, taken back, and has no consequence of its own', async () => {
    const { body } = await make(adviser, { caseId }).expect(201);
    expect((await step(adviser, body, 'miss', 'forgot').expect(422)).body.type).toBe('urn:problem:calendar.not-yet');
    api.clock.set('2026-12-02T09:30:00.000Z');
    await w.db.query(`update reminders.reminder set fired_at = '2026-12-01T07:00:00Z'`);
    const missed = await step(adviser, body, 'miss', 'forgot').expect(200);
    expect(missed.body).toMatchObject({ state: 'NICHT_ERSCHIENEN', reason: 'forgot', steps: ['reopen'] });
    expect((await reminders()).map(({ state }) => state)).toEqual(['ABGESAGT']);
    expect((await step(adviser, missed.body, 'reopen').expect(200)).body).toMatchObject({ state: 'GEPLANT', reason: null });
    expect((await reminders()).map(({ state, fired }) => [state, fired])).toEqual([['OFFEN', true]]);
  });

  it('gives its time free when called off, and is not taken back into a time that is taken', async () => {
    const { body } = await make(adviser).expect(201);
    const off = await step(adviser, body, 'cancel-by-us').expect(200);
    expect(off.body).toMatchObject({ state: 'ABGESAGT_BERATER', sequence: 1 });
    await make(adviser).expect(201);
    expect((await step(adviser, off.body, 'reopen').expect(409)).body.type).toBe('urn:problem:calendar.person-taken');
  });

  it('goes to a colleague with its reminder', async () => {
    const { body } = await make(adviser, { caseId }).expect(201);
    const to = { from: w.userId('beratung'), to: w.userId('betriebe') };
    const handed = await adviser.change('post', `/api/v1/appointments/${body.id}/hand-over`, 1, to).expect(200);
    expect(handed.body).toMatchObject({ ownerId: to.to, people: [{ name: 'Jonas Brandt' }], sequence: 1 });
    expect((await reminders()).map(({ owner, state }) => [owner, state])).toEqual([[to.to, 'OFFEN']]);
  });

  it('does not exist for another team and another Träger; the time is seen as taken, nothing else', async () => {
    const { body } = await make(adviser, { caseId, topic: 'Thema' }).expect(201);
    const away = await signIn(api, 'jobcenter');
    for (const agent of [stranger, away]) {
      await agent.get(`/api/v1/appointments/${body.id}`).expect(404);
      await move(agent, body).expect(404);
      await step(agent, body, 'confirm').expect(404);
      await agent.get(`/api/v1/clients/${clientId}/appointments`).expect(404);
      await agent.get(`/api/v1/cases/${caseId}/appointments`).expect(404);
    }
    await make(stranger, { userIds: [w.userId('nachbar')], clientId }).expect(404);
    const seen = (await stranger.get(`/api/v1/appointments?from=${day}&days=1&of=${w.userId('beratung')}`)).body;
    expect(seen).toMatchObject({ items: [], taken: [{ userId: w.userId('beratung'), on: day, at: '10:00', until: '11:00' }] });
    expect((await away.get(`/api/v1/appointments?from=${day}&days=1&of=${w.userId('beratung')}`)).body).toMatchObject({
      people: [],
      taken: [],
    });
  });

  it('shows somebody who takes part the time of a person out of sight, without the person', async () => {
    const { body } = await make(adviser, { caseId, topic: 'Thema', userIds: [w.userId('beratung'), w.userId('nachbar')] }).expect(201);
    const [own] = (await stranger.get(`/api/v1/appointments?from=${day}&days=1`)).body.items;
    expect(own).toMatchObject({ id: body.id, client: null, topic: null, caseId: null, reason: null });
  });

  it('of a protected person is seen by whoever may see the person, by the rest of the team as taken time only', async () => {
    const person = { lastName: 'Verborgen', firstName: 'V', employmentStatus: 'employed' };
    const { body: hidden } = await adviser.create('/api/v1/clients', person).expect(201);
    const { body } = await make(adviser, { clientId: hidden.id, at: '13:00' }).expect(201);
    expect((await colleague.get(`/api/v1/appointments/${body.id}`).expect(200)).body.client.displayName).toBe('Verborgen, V');
    const protection = { clientNumber: hidden.number, kind: 'sperrvermerk', reason: 'registry', memberIds: [w.userId('beratung')] };
    await (await signIn(api, 'teamleitung')).create('/api/v1/protections', protection).expect(201);
    await colleague.get(`/api/v1/appointments/${body.id}`).expect(404);
    const team = (await colleague.get(`/api/v1/appointments?from=${day}&days=1&of=team`)).body;
    expect(team).toMatchObject({ items: [], taken: [{ userId: w.userId('beratung'), at: '13:00', until: '14:00' }] });
    await adviser.get(`/api/v1/appointments/${body.id}`).expect(200);
    expect(
      (await w.db.query(`select client_ids from audit.access where action = 'appointment.read' and subject_id = $1`, [body.id])).rows,
    ).toEqual(expect.arrayContaining([{ client_ids: [hidden.id] }]));
  });

  it('of the own team or oneself may be agreed for another team; about nobody and without oneself it would be out of sight', async () => {
    const [nachbar, beratung] = [w.userId('nachbar'), w.userId('beratung')];
    const { body } = await make(adviser, { kind: 'internal', userIds: [nachbar, beratung] }).expect(201);
    expect(body).toMatchObject({ ownerId: beratung, people: [{ id: beratung }, { id: nachbar }] });
    const refused = await make(adviser, { kind: 'internal', at: '12:00', userIds: [nachbar] }).expect(422);
    expect(refused.body).toMatchObject({ type: 'urn:problem:calendar.out-of-sight', errors: [{ pointer: '/userIds' }] });
    expect((await make(adviser, { caseId, at: '13:00', userIds: [nachbar] }).expect(201)).body.ownerId).toBe(nachbar);
  });

  it('of a person of the team is moved by whoever leads it, and read only with a reason', async () => {
    const lead = await signIn(api, 'teamleitung');
    const { body } = await make(adviser, { caseId, topic: 'Schulden' }).expect(201);
    const needed = await lead.get(`/api/v1/appointments/${body.id}`).expect(403);
    expect(needed.body).toMatchObject({ type: 'urn:problem:identity.reason-needed', params: { clientId } });
    const page = `/api/v1/appointments?from=${day}&days=1&of=${w.userId('beratung')}`;
    expect((await lead.get(page)).body.items).toMatchObject([{ id: body.id, topic: null, client: { id: clientId } }]);
    for (const about of [{ caseId }, { clientId }])
      expect((await make(lead, { ...about, at: '12:00' }).expect(403)).body.type).toBe('urn:problem:identity.supervision-read-only');
    const { body: moved } = await move(lead, body).expect(200);
    expect(moved).toMatchObject({ at: '14:00', topic: null });
    await lead.create(`/api/v1/clients/${clientId}/supervision`, { reason: 'Fachaufsicht: Beschwerde vom Vortag' }).expect(201);
    expect((await lead.get(`/api/v1/appointments/${body.id}`).expect(200)).body.topic).toBe('Schulden');
    expect((await lead.get(page)).body.items).toMatchObject([{ topic: 'Schulden' }]);
  });

  it('asks for a signed-in person with the right', async () => {
    await api.anonymous.get('/api/v1/appointments?from=2026-12-02').expect(401);
    await (await signIn(api, 'leitung')).get('/api/v1/appointments?from=2026-12-02').expect(403);
    await adviser.create('/api/v1/rooms', { officeId: w.officeId('aa-bochum'), name: 'x', capacity: 1, barrierFree: false }).expect(403);
  });
});
