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
});
