import { randomUUID } from 'node:crypto';
import { signIn, startApi, type Agent, type TestApi } from '../../support/api.js';
import { world, type World } from '../../support/world.js';

type Item = { text: string; inPlaceOf: string | null; promised: boolean; clientId: string | null };

describe('what lies on the desk', () => {
  let api: TestApi;
  let w: World;
  let absent: Agent;
  let deputy: Agent;
  let client: { id: string };
  let kase: { id: string; number: string };

  beforeAll(async () => {
    api = await startApi({ SESSION_IDLE_MINUTES: '20000', SESSION_HOURS: '720' });
    api.clock.set('2026-11-24T10:00:00.000Z');
    w = await world(api);
    [absent, deputy] = [await signIn(api, 'beratung'), await signIn(api, 'betriebe')];
    client = (
      await absent.create('/api/v1/clients', { lastName: 'Aydın', firstName: 'Elif', employmentStatus: 'employed', phone: '0234 123456' })
    ).body;
    kase = (await absent.create('/api/v1/cases', { subject: 'Kurs', clientId: client.id }).expect(201)).body;
    await absent.create('/api/v1/reminders', { caseId: kase.id, dueOn: '2026-11-24', text: 'nachfragen' }).expect(201);
    const talk = { heldOn: '2026-11-24', channel: 'phone', outcome: 'informed', notes: 'Kursliste zugesagt' };
    const promises = [{ by: 'us', text: 'Kursliste senden', dueOn: '2026-11-24' }];
    await absent.create(`/api/v1/cases/${kase.id}/sessions`, { ...talk, promises }).expect(201);
  });
  afterAll(async () => {
    await w?.close();
    await api?.close();
  });

  const desk = async (agent: Agent, owner = 'desk'): Promise<Item[]> =>
    (await agent.get(`/api/v1/reminders?due=today&owner=${owner}`).expect(200)).body.items;

  it('says of each entry whom it concerns and whether it was promised', async () => {
    const items = await desk(absent);
    expect(items.map(({ text, promised }) => [text, promised]).toSorted()).toEqual([
      ['Kursliste senden', true],
      ['nachfragen', false],
    ]);
    for (const item of items) expect(item).toMatchObject({ clientId: client.id, inPlaceOf: null });
  });

  it('holds the entries of a colleague, with her name, while one stands in for her and no longer', async () => {
    expect(await desk(deputy)).toEqual([]);
    const days = { startsOn: '2026-11-24', endsOn: '2026-11-24', reason: 'planned' };
    const { body } = await absent.create('/api/v1/deputyships', { deputyId: w.userId('betriebe'), ...days }).expect(201);
    expect((await desk(deputy)).map(({ inPlaceOf }) => inPlaceOf)).toEqual(['Ayşe Kaya', 'Ayşe Kaya']);
    expect(await desk(deputy, 'me')).toEqual([]);
    await absent.change('post', `/api/v1/deputyships/${body.id}/end`, 1).expect(204);
    expect(await desk(deputy)).toEqual([]);
  });

  it('goes on paper with five facts about each person, once, and the log says so', async () => {
    await absent
      .create('/api/v1/appointments', {
        kind: 'follow-up',
        channel: 'phone',
        on: '2026-11-24',
        at: '14:30',
        minutes: 30,
        outsideHours: true,
        userIds: [w.userId('beratung')],
        caseId: kase.id,
      })
      .expect(201);
    const { body } = await absent.get('/api/v1/day-list').expect(200);
    expect(body).toMatchObject({ on: '2026-11-24' });
    expect(body.items).toEqual([
      {
        name: 'Aydın, Elif',
        phone: '0234 123456',
        cases: [{ number: kase.number, status: 'IN_BERATUNG' }],
        due: [
          expect.objectContaining({ kind: 'appointment', at: '14:30' }),
          expect.objectContaining({ kind: 'wiedervorlage', text: 'Kursliste senden' }),
          expect.objectContaining({ kind: 'wiedervorlage', text: 'nachfragen' }),
        ],
        lastContactOn: '2026-11-24',
      },
    ]);
    const { rows } = await w.db.query(`select count(*)::int as prints from audit.access where action = 'reminder.day-list-print'`);
    expect(rows).toEqual([{ prints: 1 }]);
    expect((await deputy.get('/api/v1/day-list').expect(200)).body.items).toEqual([]);
  });

  it('shows a deputy whom the absent colleague expects today, with her name, on the page and on paper, and no longer', async () => {
    const today = async (of: string) => (await deputy.get(`/api/v1/appointments?from=2026-11-24&days=1&of=${of}`).expect(200)).body;
    const paper = async () => (await deputy.get('/api/v1/day-list').expect(200)).body.items;
    const days = { startsOn: '2026-11-24', endsOn: '2026-11-24', reason: 'planned' };
    const { body } = await absent.create('/api/v1/deputyships', { deputyId: w.userId('betriebe'), ...days }).expect(201);
    const desk = await today('desk');
    expect(desk.people.map(({ id }: { id: string }) => id)).toEqual([w.userId('betriebe'), w.userId('beratung')]);
    expect(desk.items).toContainEqual(expect.objectContaining({ at: '14:30', client: expect.objectContaining({ id: client.id }) }));
    expect(JSON.stringify((await today('me')).items)).not.toContain('14:30');
    expect(await paper()).toContainEqual(
      expect.objectContaining({
        name: 'Aydın, Elif',
        due: expect.arrayContaining([expect.objectContaining({ kind: 'appointment', at: '14:30', inPlaceOf: 'Ayşe Kaya' })]),
      }),
    );
    await absent.change('post', `/api/v1/deputyships/${body.id}/end`, 1).expect(204);
    expect((await today('desk')).people).toHaveLength(1);
    expect(await paper()).toEqual([]);
  });

  it('keeps the question for the outcome of a measure until it is answered', async () => {
    const [measure, reminder] = [randomUUID(), randomUUID()];
    await w.db.query(
      `insert into counselling.case_measure (application_id, tenant_id, case_id, number, stage, settled, participants, starts_on, ends_on,
         created_at, updated_at) values ($1, $2, $3, 'A-2026-00001', 'running', false, 1, '2026-09-01', '2026-11-20', $4, $4)`,
      [measure, w.tenantId('aa-bochum'), kase.id, api.clock.now()],
    );
    await absent
      .create('/api/v1/reminders', { caseId: kase.id, dueOn: '2026-11-24', text: 'Ergebnis der Maßnahme erfragen' }, reminder)
      .expect(201);
    const refused = await absent.change('post', `/api/v1/reminders/${reminder}/completion`, 1, {}).expect(422);
    expect(refused.body.type).toBe('urn:problem:counselling.outcome-missing');
    await w.db.query(`update counselling.case_measure set stage = 'ended' where application_id = $1`, [measure]);
    await absent.change('post', `/api/v1/reminders/${reminder}/completion`, 1, {}).expect(422);
    const answer = { result: 'passed', employed: 'yes', certificateOn: '2026-11-20' };
    await absent.change('put', `/api/v1/cases/${kase.id}/measures/${measure}/outcome`, 1, answer).expect(200);
    expect((await desk(absent)).map(({ text }) => text)).not.toContain('Ergebnis der Maßnahme erfragen');
  });

  it('names nothing of a protected person to a colleague who takes part, and the log whose file a step touched', async () => {
    const person = { lastName: 'Verborgen', firstName: 'V', employmentStatus: 'employed' };
    const { body: hidden } = await absent.create('/api/v1/clients', person).expect(201);
    const userIds = [w.userId('beratung'), w.userId('betriebe')];
    const when = { on: '2026-11-24', at: '17:00', minutes: 30, outsideHours: true, remindDaysBefore: 0 };
    const talk = { kind: 'follow-up', channel: 'phone', topic: 'Heikles', clientId: hidden.id, userIds, ...when };
    await absent.create('/api/v1/appointments', talk).expect(201);
    const protection = { clientNumber: hidden.number, kind: 'sperrvermerk', reason: 'registry', memberIds: [w.userId('beratung')] };
    await (await signIn(api, 'teamleitung')).create('/api/v1/protections', protection).expect(201);
    expect((await desk(absent)).filter(({ text }) => text === 'Heikles')).toHaveLength(1);
    const { items } = (await deputy.get('/api/v1/reminders?due=today&owner=me').expect(200)).body;
    const item = items.find(({ subjectNumber }: { subjectNumber: string }) => subjectNumber === '24.11.2026, 17:00');
    expect(item).toMatchObject({ kind: 'termin', text: 'Termin', clientId: null, caseId: null, caseLabel: null, establishmentId: null });
    const paper = JSON.stringify((await deputy.get('/api/v1/day-list').expect(200)).body);
    expect(paper).toContain('24.11.2026, 17:00');
    const done = await deputy.change('post', `/api/v1/reminders/${item.id}/completion`, item.version, {}).expect(200);
    expect(paper + JSON.stringify(done.body)).not.toMatch(/Heikles|Verborgen/);
    const logged = await w.db.query(`select client_ids from audit.access where action = 'reminder.complete' and subject_id = $1`, [
      item.id,
    ]);
    expect(logged.rows).toEqual([{ client_ids: [hidden.id] }]);
  });
});
