import { signIn, startApi, type Agent, type TestApi } from '../../support/api.js';
import { world, type World } from '../../support/world.js';

type Slot = { on: string; at: string; until: string; roomName: string | null };

describe('when people can be met', () => {
  let api: TestApi;
  let w: World;
  let adviser: Agent;
  let lead: Agent;

  beforeAll(async () => {
    api = await startApi({ SESSION_IDLE_MINUTES: '900000', SESSION_HOURS: '20000' });
    api.clock.set('2026-11-30T09:00:00.000Z');
    w = await world(api);
    await w.secondTeam();
    [adviser, lead] = [await signIn(api, 'beratung'), await signIn(api, 'teamleitung')];
  });
  afterAll(async () => {
    await w.close();
    await api.close();
  });
  beforeEach(async () => {
    await w.db.query('delete from calendar.appointment_person; delete from calendar.appointment; delete from calendar.closure');
    await w.db.query('delete from calendar.working_pattern; delete from calendar.room');
  });

  const make = (change: object) => {
    const talk = { at: '10:00', minutes: 60, kind: 'internal', channel: 'phone', userIds: [w.userId('beratung')], remindDaysBefore: null };
    return adviser.create('/api/v1/appointments', { ...talk, ...change });
  };
  const pattern = (agent: Agent, change: object = {}) => {
    const hours = [{ weekday: 2, from: '08:00', until: '12:00' }];
    return agent.create('/api/v1/working-patterns', { userId: w.userId('beratung'), validFrom: '2026-12-01', hours, ...change });
  };
  const slots = async (change: object = {}): Promise<Slot[]> => {
    const wish = { userIds: [w.userId('beratung')], from: '2026-12-01', minutes: 60, ...change };
    return (await adviser.post('/api/v1/appointments/slots', wish).expect(200)).body.items;
  };

  it.each([
    ['2026-12-25', 'first Christmas Day'],
    ['2027-05-27', 'Corpus Christi, a holiday of Nordrhein-Westfalen'],
    ['2027-11-01', 'All Saints, a holiday of Nordrhein-Westfalen'],
  ])('not on %s (%s), unless somebody says so', async (on) => {
    const { body } = await make({ on }).expect(422);
    expect(body).toMatchObject({ type: 'urn:problem:calendar.on-holiday', errors: [{ pointer: '/on' }] });
    await make({ on, outsideHours: true }).expect(201);
    expect((await adviser.get(`/api/v1/appointments?from=${on}&days=1`)).body.days).toEqual([{ on, holiday: true, closed: null }]);
  });

  it('not on a day on which the office is closed; the reason is told', async () => {
    const closure = { officeId: w.officeId('aa-bochum'), startsOn: '2027-02-08', endsOn: '2027-02-08', reason: 'Rosenmontag' };
    const { body: added } = await lead.create('/api/v1/closures', closure).expect(201);
    const { body } = await make({ on: '2027-02-08' }).expect(422);
    expect(body).toMatchObject({ type: 'urn:problem:calendar.closed-day' });
    expect(body.title).toContain('Rosenmontag');
    expect((await adviser.get('/api/v1/appointments?from=2027-02-08&days=1')).body.days[0].closed).toBe('Rosenmontag');
    expect((await lead.create('/api/v1/closures', { ...closure, endsOn: '2027-02-07' }).expect(422)).body.type).toBe(
      'urn:problem:calendar.ends-first',
    );
    await adviser.change('delete', `/api/v1/closures/${added.id}`, 1).expect(403);
    await lead.change('delete', `/api/v1/closures/${added.id}`, 2).expect(412);
    await lead.change('delete', `/api/v1/closures/${added.id}`, 1).expect(204);
    await make({ on: '2027-02-08' }).expect(201);
  });

  it('not outside of working hours: those of the house, or of a part-time pattern from its day on', async () => {
    const { body } = await make({ on: '2026-12-01', at: '15:30' }).expect(422);
    expect(body).toMatchObject({ type: 'urn:problem:calendar.outside-hours', errors: [{ pointer: '/at' }] });
    expect(body.detail).toContain('08:00–16:00');
    await pattern(adviser).expect(201);
    expect((await make({ on: '2026-12-02' }).expect(422)).body.type).toBe('urn:problem:calendar.no-work-that-day');
    expect((await make({ on: '2026-12-01', at: '11:30' }).expect(422)).body.detail).toContain('08:00–12:00');
    await make({ on: '2026-12-01', at: '11:00' }).expect(201);
    await make({ on: '2026-11-30', at: '14:00' }).expect(201);
  });

  it('working hours are one’s own, or of the team one leads; never two at a time', async () => {
    await pattern(lead).expect(201);
    expect((await pattern(adviser, { validFrom: '2027-01-01' }).expect(409)).body.type).toBe('urn:problem:calendar.pattern-overlaps');
    await pattern(adviser, { userId: w.userId('betriebe') }).expect(403);
    await pattern(await signIn(api, 'nachbarleitung')).expect(403);
    const wrong = [
      { weekday: 1, from: '08:00', until: '12:00' },
      { weekday: 1, from: '11:00', until: '13:00' },
    ];
    expect((await pattern(adviser, { hours: wrong }).expect(422)).body.type).toBe('urn:problem:calendar.hours-wrong');
    const [{ id }] = (await adviser.get(`/api/v1/working-patterns?userId=${w.userId('beratung')}`)).body.items;
    await adviser.change('delete', `/api/v1/working-patterns/${id}`, 1).expect(204);
  });

  it.each([
    ['2027-03-26', '2027-03-30', 'summer time', ['2027-03-26T09:00:00.000Z', '2027-03-30T08:00:00.000Z']],
    ['2027-10-29', '2027-11-02', 'winter time', ['2027-10-29T08:00:00.000Z', '2027-11-02T09:00:00.000Z']],
  ])('ten o’clock stays ten o’clock when %s moves to %s over the change to %s', async (before, after, _change, instants) => {
    const { body } = await make({ on: before, outsideHours: true }).expect(201);
    const moved = await adviser
      .change('post', `/api/v1/appointments/${body.id}/move`, 1, { on: after, at: '10:00', minutes: 60, outsideHours: true })
      .expect(200);
    expect([body.startsAt, moved.body.startsAt]).toEqual(instants);
    expect([body.at, body.until, moved.body.at, moved.body.until]).toEqual(['10:00', '11:00', '10:00', '11:00']);
    const { items } = (await adviser.get(`/api/v1/appointments?from=${after}&days=1`)).body;
    expect(items).toHaveLength(1);
  });

  it('proposes three free times, one each half-day, around what is taken, closed and not worked', async () => {
    await make({ on: '2026-12-01', at: '08:00', minutes: 90 }).expect(201);
    await lead.create('/api/v1/closures', { startsOn: '2026-12-02', endsOn: '2026-12-02', reason: 'Betriebsausflug' }).expect(201);
    expect((await slots()).map(({ on, at, until }) => `${on} ${at}–${until}`)).toEqual([
      '2026-12-01 09:30–10:30',
      '2026-12-01 12:00–13:00',
      '2026-12-03 08:00–09:00',
    ]);
  });

  it('finds a time for several people, a room that fits and the way there and back', async () => {
    const room = (name: string, capacity: number) =>
      lead.create('/api/v1/rooms', { officeId: w.officeId('aa-bochum'), name, capacity, barrierFree: name === 'groß' });
    await room('klein', 2);
    const { body: large } = await room('groß', 12);
    await make({ on: '2026-12-01', at: '09:00', userIds: [w.userId('betriebe')], roomId: large.id }).expect(201);
    const userIds = [w.userId('beratung'), w.userId('betriebe')];
    const [first] = await slots({ userIds, withRoom: true, seats: 5, travelMinutes: 30 });
    expect(first).toMatchObject({ on: '2026-12-01', at: '10:30', roomName: 'groß' });
    expect((await slots({ withRoom: true, barrierFree: true, seats: 1 }))[0]).toMatchObject({ at: '08:00', roomName: 'groß' });
    expect((await slots({ withRoom: true, seats: 1 }))[0]).toMatchObject({ at: '08:00' });
    expect(await slots({ withRoom: true, seats: 100 })).toEqual([]);
  });

  it('proposes nothing that has passed today', async () => {
    expect((await slots({ from: '2026-11-30', days: 1, count: 1 }))[0]).toMatchObject({ on: '2026-11-30', at: '10:00' });
  });
});
