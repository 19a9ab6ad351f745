import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { signIn, startApi, type Agent, type TestApi } from '../../support/api.js';
import { idOf, world, type World } from '../../support/world.js';

/** The rule as PostgreSQL keeps it, asked in plain SQL as the role the application connects with. */
describe('no duty without somebody who works here', () => {
  let api: TestApi;
  let w: World;
  let leaving: Agent;
  let app: pg.Client;
  let companyId: string;
  const [leaver, stayer] = [idOf('betriebe'), idOf('beratung')];

  beforeAll(async () => {
    api = await startApi();
    api.clock.set('2026-11-23T09:00:00.000Z');
    w = await world(api);
    leaving = await signIn(api, 'betriebe');
    app = new pg.Client(api.db.appUrl);
    await app.connect();
  });
  beforeEach(async () => {
    companyId = (await w.company()).id;
  });
  afterAll(async () => {
    await app?.end();
    await w?.close();
    await api?.close();
  });

  /** One transaction in the Träger, as background work has it; answers the SQLSTATE it ends with, '' for none. */
  const ends = async (...statements: readonly (readonly [string, ...unknown[]])[]): Promise<string> => {
    await app.query('begin');
    try {
      await app.query(`select set_config('app.tenant_id', $1, true), set_config('app.reach', 'tenant', true)`, [idOf('aa-bochum')]);
      for (const [text, ...values] of statements) await app.query(text, values);
      await app.query('commit');
      return '';
    } catch (error) {
      await app.query('rollback');
      return (error as { code: string }).code;
    }
  };
  const active = (id: string, is: boolean) => ['update identity.staff_user set active = $2 where id = $1', id, is] as const;
  const closed = async (id: string, during: () => Promise<void>) => {
    expect(await ends(active(id, false))).toBe('');
    await during();
    expect(await ends(active(id, true))).toBe('');
  };

  const aCase = async () => (await leaving.create('/api/v1/cases', { subject: 'Kurs', establishmentId: companyId }).expect(201)).body.id;
  const give = (table: string, id: string, to: string, column = 'owner_id') =>
    [`update ${table} set ${column} = $2 where id = $1`, id, to] as const;
  const aReminder = (owner: string, state = 'OFFEN', id: string = randomUUID()) =>
    [
      `insert into reminders.reminder (id, tenant_id, kind, state, subject_kind, subject_id, subject_number, owner_id, text, priority, due_on, due_at,
         shifts, version, created_at, updated_at)
       values ($1, $2, 'wiedervorlage', $4, 'case', $1, 'F-1', $3, 'x', 2, '2027-01-01', '2027-01-01T07:00:00Z', 0, 1, now(), now())`,
      id,
      idOf('aa-bochum'),
      owner,
      state,
    ] as const;
  const company = (owner: string | null, id: string = randomUUID()) =>
    [
      `insert into companies.relationship (id, tenant_id, establishment_id, state, state_since, owner_id, version, created_at, updated_at)
       values ($1, $2, $3, 'observed', '2026-01-01', $4, 1, '2026-01-01', '2026-01-01')`,
      id,
      idOf('aa-bochum'),
      companyId,
      owner,
    ] as const;
  const appointment = (owner: string, id: string = randomUUID()) =>
    [
      `insert into calendar.appointment (id, tenant_id, office_id, team_id, owner_id, kind, channel, starts_at, ends_at, state, version, created_at, updated_at)
       select $1, u.tenant_id, t.office_id, t.id, u.id, 'internal', 'phone', '2027-01-04T08:00:00Z', '2027-01-04T09:00:00Z', 'GEPLANT', 1, now(), now()
       from identity.staff_user u join identity.team t on t.id = u.team_id where u.id = $2`,
      id,
      owner,
    ] as const;

  it('closes no account with an open case, and closes it together with handing over, in one transaction', async () => {
    const id = await aCase();
    expect(await ends(active(leaver, false))).toBe('WL003');
    expect(await ends(active(leaver, false), give('counselling.case', id, stayer))).toBe('');
    expect(await ends(give('counselling.case', id, leaver))).toBe('WL002');
    expect(await ends(active(leaver, true), give('counselling.case', id, leaver))).toBe('');
    await closed(stayer, async () => {
      expect(await ends(give('counselling.case', id, stayer, 'funding_owner_id'))).toBe('WL002');
    });
    const ended = `status = 'ABGESCHLOSSEN', closed_on = '2026-11-23', closing_reason = 'moved'`;
    expect(await ends([`update counselling.case set ${ended} where id = $1`, id])).toBe('');
    await closed(leaver, async () => {
      const again = `status = 'OFFEN', closed_on = null, closing_reason = null`;
      expect(await ends([`update counselling.case set ${again} where id = $1`, id])).toBe('WL002');
    });
  });

  it('keeps reminders with somebody: open ones, not those that are done, and not those in an inbox', async () => {
    const id = randomUUID();
    expect(await ends(aReminder(leaver, 'OFFEN', id))).toBe('');
    expect(await ends(active(leaver, false))).toBe('WL003');
    expect(await ends(['update reminders.reminder set state = $2 where id = $1', id, 'ABGESAGT'])).toBe('');
    await closed(leaver, async () => {
      expect(await ends(aReminder(leaver))).toBe('WL002');
      expect(await ends(aReminder(leaver, 'ABGESAGT'))).toBe('');
      expect(await ends(['update reminders.reminder set state = $2 where id = $1', id, 'OFFEN'])).toBe('WL002');
      expect(await ends(['update reminders.reminder set state = $2, owner_id = null where id = $1', id, 'OFFEN'])).toBe('');
    });
  });

  it('keeps companies and planned appointments with somebody, those who take part too', async () => {
    const [looked, planned] = [randomUUID(), randomUUID()];
    expect(await ends(company(leaver, looked))).toBe('');
    expect(await ends(active(leaver, false))).toBe('WL003');
    expect(await ends(give('companies.relationship', looked, stayer))).toBe('');
    const joins = [
      `insert into calendar.appointment_person (appointment_id, tenant_id, user_id, starts_at, ends_at, holds)
       select id, tenant_id, $2, starts_at, ends_at, true from calendar.appointment where id = $1`,
      planned,
      leaver,
    ] as const;
    expect(await ends(appointment(stayer, planned), joins)).toBe('');
    expect(await ends(active(leaver, false))).toBe('WL003');
    expect(await ends(active(stayer, false))).toBe('WL003');
    expect(await ends([`update calendar.appointment set state = 'ABGESAGT_BERATER' where id = $1`, planned])).toBe('');
    await closed(leaver, async () => {
      expect(await ends(give('companies.relationship', looked, leaver))).toBe('WL002');
      expect(await ends(appointment(leaver))).toBe('WL002');
    });
    expect(await ends(give('companies.relationship', looked, stayer), ['update companies.relationship set owner_id = null'])).toBe('');
  });

  it('lets giving and closing at the same moment not pass each other', async () => {
    const other = new pg.Client(api.db.appUrl);
    await other.connect();
    await other.query('begin');
    await other.query(`select set_config('app.tenant_id', $1, true), set_config('app.reach', 'tenant', true)`, [idOf('aa-bochum')]);
    await other.query(...argumentsOf(aReminder(leaver)));
    // Whoever gives a duty has looked by now, but is not through yet.
    await other.query('set constraints all immediate');
    const closing = ends(active(leaver, false));
    await other.query('commit');
    expect(await closing).toBe('WL003');
    await other.end();
    await ends(['update reminders.reminder set state = $1', 'ABGESAGT']);
  });

  it('says so to the administration, and what to do', async () => {
    const administration = await signIn(api, 'verwaltung');
    const { items } = (await administration.get('/api/v1/users').expect(200)).body;
    const { version } = items.find(({ id }: { id: string }) => id === leaver);
    const id = await aCase();
    const close = () => administration.change('put', `/api/v1/users/${leaver}/active`, version, { active: false });
    expect((await close().expect(422)).body.type).toBe('urn:problem:identity.duties-open');
    expect(await ends(give('counselling.case', id, stayer))).toBe('');
    await close().expect(200);
    await administration.change('put', `/api/v1/users/${leaver}/active`, version + 1, { active: true }).expect(200);
  });

  it('gives a reopened case whose owner has left to whoever reopens it', async () => {
    // The account was closed above, and with it every session.
    leaving = await signIn(api, 'betriebe');
    const id = await aCase();
    const { version } = (await leaving.get(`/api/v1/cases/${id}`).expect(200)).body;
    await leaving.change('post', `/api/v1/cases/${id}/closing`, version, { reason: 'moved', duties: [] }).expect(200);
    await ends(give('counselling.case', id, leaver, 'funding_owner_id'));
    await closed(leaver, async () => {
      const colleague = await signIn(api, 'beratung');
      const { body } = await colleague.change('post', `/api/v1/cases/${id}/reopening`, version + 1, { reason: 'zurück' }).expect(200);
      expect(body.owner).toMatchObject({ id: stayer });
      const { rows } = await w.db.query('select funding_owner_id from counselling.case where id = $1', [id]);
      expect(rows).toEqual([{ funding_owner_id: null }]);
    });
  });
});

const argumentsOf = ([text, ...values]: readonly [string, ...unknown[]]): [string, unknown[]] => [text, values];
