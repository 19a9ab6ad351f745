import { Relationships } from '@app/companies';
import { signIn, startApi, type Agent, type TestApi } from '../../support/api.js';
import { startWorker, until, type TestWorker } from '../../support/worker.js';
import { idOf, world, type World } from '../../support/world.js';

const url = '/api/v1/companies';
const monday = '2026-11-23T09:00:00.000Z';
const ended = { event: 'end-contact', outcome: 'again-later', reasons: ['no-time'], until: '2027-02-21' };

describe('how a Träger stands with a company', () => {
  let api: TestApi;
  let w: World;
  let adviser: Agent;
  let hagen: Agent;
  let worker: TestWorker | undefined;
  let id: string;

  beforeAll(async () => {
    api = await startApi();
    api.clock.set(monday);
    w = await world(api);
  });
  beforeEach(async () => {
    await moveTo(monday);
    ({ id } = await w.company());
  });
  afterEach(async () => {
    await worker?.stop();
    worker = undefined;
  });
  afterAll(async () => {
    await w.close();
    await api.close();
  });

  // Sessions end in the meantime.
  const moveTo = async (instant: string) => {
    api.clock.set(instant);
    adviser = await signIn(api, 'betriebe');
    hagen = await signIn(api, 'hagen');
  };
  const read = async (agent: Agent = adviser) => (await agent.get(`${url}/${id}/relationship`).expect(200)).body;
  const move = (version: number, body: object) => {
    api.clock.advance(1_000);
    return adviser.change('post', `${url}/${id}/relationship/steps`, version, body);
  };
  const assign = (version: number, body: object) => {
    api.clock.advance(1_000);
    return adviser.change('put', `${url}/${id}/relationship/people`, version, body);
  };
  const toldAbout = async (kind: string) =>
    (
      await w.db.query<{ user_id: string }>(
        `select user_id from reminders.notification where kind = $1 and subject_kind = 'company' and subject_id = $2 order by created_at`,
        [kind, id],
      )
    ).rows.map(({ user_id }) => user_id);

  it('begins as observed, with nobody, and with the events of the table', async () => {
    const body = await read();
    expect(body).toMatchObject({ state: 'observed', owner: null, planned: null, version: 0, approachAgainOn: '2027-02-21', steps: [] });
    expect(body.allowed.map(({ event }: { event: string }) => event)).toEqual(['approach', 'consult', 'rest', 'deregister']);
  });

  it('moves by events, each in the history with who and when; another Träger stands by itself', async () => {
    expect((await move(0, { event: 'approach' }).expect(200)).body).toMatchObject({ state: 'approached', version: 1 });
    expect((await move(1, { event: 'consult' }).expect(200)).body).toMatchObject({ state: 'in-consultation', version: 2 });
    expect((await read()).steps).toMatchObject([
      { kind: 'state', event: 'consult', fromState: 'approached', toState: 'in-consultation', by: expect.any(String) },
      { kind: 'state', event: 'approach', fromState: 'observed', toState: 'approached' },
    ]);
    expect(await read(hagen)).toMatchObject({ state: 'observed', steps: [] });
    const { rows } = await w.db.query(
      `select payload ->> 'step' as step from platform.journal_entry where name = 'companies.relationship-moved'
      and payload ->> 'establishmentId' = $1 order by occurred_at`,
      [id],
    );
    expect(rows.map(({ step }) => step).toSorted()).toEqual(['approach', 'consult']);
  });

  it('refuses an event the state does not have, naming both, and a stale version before that', async () => {
    const answer = await move(0, { event: 'activate' });
    expect([answer.status, answer.body.type, answer.body.params]).toEqual([
      409,
      'urn:problem:companies.forbidden-step',
      { event: 'activate', state: 'observed' },
    ]);
    await move(0, { event: 'approach' }).expect(200);
    expect((await move(0, { event: 'activate' })).status).toBe(412);
  });

  it('asks at the end of a contact for outcome, reasons and the day to approach it again', async () => {
    await move(0, { event: 'approach' }).expect(200);
    const bare = await move(1, { event: 'end-contact' });
    expect([bare.status, bare.body.errors.map(({ pointer }: { pointer: string }) => pointer)]).toEqual([
      422,
      ['/outcome', '/reasons', '/until'],
    ]);
    const answer = await move(1, ended).expect(200);
    expect(answer.body).toMatchObject({ state: 'resting', planned: { event: 'resume', on: '2027-02-21' } });
    expect((await read()).steps[0]).toMatchObject({ outcome: 'again-later', reasons: ['no-time'], plannedOn: '2027-02-21' });
  });

  it('rests until a day that can be moved but not called off; everything else planned can be both', async () => {
    const address = `${url}/${id}/relationship/plan`;
    await move(0, { event: 'rest', reason: 'Kurzarbeit', until: '2027-01-31' }).expect(200);
    const moved = await adviser.change('put', address, 1, { event: 'resume', on: '2027-03-01' }).expect(200);
    expect(moved.body).toMatchObject({ state: 'resting', planned: { on: '2027-03-01' }, version: 2 });
    expect((await adviser.change('delete', address, 2)).body.type).toBe('urn:problem:companies.rest-needs-end');
    await move(2, { event: 'resume' }).expect(200);
    const gone = { event: 'deregister', on: '2026-12-31', reason: 'Betrieb schließt zum Jahresende' };
    expect((await adviser.change('put', address, 3, { ...gone, on: '2026-11-23' })).body.type).toBe('urn:problem:companies.plan-not-ahead');
    await adviser.change('put', address, 3, gone).expect(200);
    expect((await adviser.change('delete', address, 4).expect(200)).body).toMatchObject({ planned: null, version: 5 });
    expect((await read()).steps.map(({ kind }: { kind: string }) => kind).filter((kind: string) => kind === 'plan')).toHaveLength(3);
  });

  it('is handed over before whoever looks after it leaves, and loses a deputy who leaves', async () => {
    await assign(0, { ownerId: idOf('betriebe'), deputyId: idOf('beratung'), reason: 'Neu verteilt' }).expect(200);
    const administration = await signIn(api, 'verwaltung');
    const setActive = async (active: boolean) => {
      const { items } = (await administration.get('/api/v1/users').expect(200)).body;
      const { version } = items.find((user: { id: string }) => user.id === idOf('betriebe'));
      return administration.change('put', `/api/v1/users/${idOf('betriebe')}/active`, version, { active });
    };
    expect((await setActive(false)).body.type).toBe('urn:problem:identity.duties-open');
    await assign(1, { ownerId: idOf('beratung'), deputyId: idOf('betriebe'), reason: 'Getauscht' }).expect(200);
    api.clock.advance(1_000);
    expect((await setActive(false)).status).toBe(200);
    worker = await startWorker(api.db.appUrl, api.clock);
    const colleague = await signIn(api, 'beratung');
    await until(async () => (await read(colleague)).deputy === null);
    const { steps, owner } = await read(colleague);
    expect(owner?.id).toBe(idOf('beratung'));
    expect(steps[0]).toMatchObject({ kind: 'people', by: null });
    expect((await setActive(true)).status).toBe(200);
  });

  it('changes on the planned day by itself, once, and tells owner and deputy', async () => {
    const people = { ownerId: idOf('betriebe'), deputyId: idOf('beratung'), reason: 'Betrieb neu verteilt' };
    await move(0, { event: 'approach' }).expect(200);
    await assign(1, people).expect(200);
    await move(2, ended).expect(200);
    api.clock.set('2027-02-20T22:00:00.000Z');
    expect(await api.app.get(Relationships).carryOutDue()).toBe(0);
    api.clock.set('2027-02-21T09:00:00.000Z');
    worker = await startWorker(api.db.appUrl, api.clock);
    await until(async () => (await toldAbout('company-planned')).length === 2);
    await moveTo('2027-02-21T09:00:00.000Z');
    const body = await read();
    expect(body).toMatchObject({ state: 'observed', planned: null, version: 4 });
    expect(body.steps[0]).toMatchObject({ event: 'resume', fromState: 'resting', toState: 'observed', by: null });
    expect(await api.app.get(Relationships).carryOutDue()).toBe(0);
    expect((await toldAbout('company-planned')).toSorted()).toEqual([idOf('betriebe'), idOf('beratung')].toSorted());
  });

  it('keeps what is planned as long as it is possible, and says in the history when it is not', async () => {
    const address = `${url}/${id}/relationship/plan`;
    await move(0, { event: 'consult' }).expect(200);
    await adviser.change('put', address, 1, { event: 'deregister', on: '2026-12-31', reason: 'Betrieb schließt' }).expect(200);
    const planned = { event: 'deregister', on: '2026-12-31' };
    expect((await move(2, { event: 'activate' }).expect(200)).body.planned).toEqual(planned);
    const { allowed } = await read();
    expect(allowed.filter((row: { dropsPlan: boolean }) => row.dropsPlan).map(({ event }: { event: string }) => event)).toEqual([
      'rest',
      'end-contact',
    ]);
    await move(3, { event: 'rest', reason: 'Umbau', until: '2027-01-31' }).expect(200);
    expect((await read()).steps.slice(0, 2)).toMatchObject([
      { kind: 'state', event: 'rest', plannedEvent: 'resume' },
      { kind: 'plan', event: 'rest', plannedEvent: 'deregister', plannedOn: '2026-12-31', by: expect.any(String) },
    ]);
  });

  describe('without anybody who looks after the company', () => {
    const restUntilTomorrow = async (version: number) => {
      await move(version, { event: 'rest', reason: 'Umbau', until: '2026-11-24' }).expect(200);
      api.clock.set('2026-11-24T09:00:00.000Z');
      worker = await startWorker(api.db.appUrl, api.clock);
      await until(async () => (await toldAbout('company-planned')).length > 0);
    };
    // As it can stand since before the database refused it: without its triggers.
    const leave = async (username: 'betriebe' | 'beratung', gone = true) => {
      await w.db.query(`set session_replication_role = 'replica'`);
      await w.db.query(`update identity.staff_user set active = $2 where id = $1`, [idOf(username), !gone]);
      await w.db.query(`set session_replication_role = 'origin'`);
    };

    afterEach(async () => {
      await leave('betriebe', false);
      await leave('beratung', false);
    });

    it('tells whoever planned the step', async () => {
      await restUntilTomorrow(0);
      expect(await toldAbout('company-planned')).toEqual([idOf('betriebe')]);
    });

    it('tells nobody who has left: without the owner whoever planned it', async () => {
      await assign(0, { ownerId: idOf('beratung'), deputyId: null, reason: 'x' }).expect(200);
      await leave('beratung');
      await restUntilTomorrow(1);
      expect(await toldAbout('company-planned')).toEqual([idOf('betriebe')]);
    });

    it('tells the team lead when whoever planned it has left too', async () => {
      await move(0, { event: 'rest', reason: 'Umbau', until: '2026-11-24' }).expect(200);
      await leave('betriebe');
      api.clock.set('2026-11-24T09:00:00.000Z');
      worker = await startWorker(api.db.appUrl, api.clock);
      await until(async () => (await toldAbout('company-planned')).length > 0);
      expect(await toldAbout('company-planned')).toEqual([idOf('teamleitung')]);
    });
  });

  it('shares what is due among workers that carry it out at the same time', async () => {
    await move(0, { event: 'rest', reason: 'Umbau', until: '2026-11-24' }).expect(200);
    await moveTo('2026-11-24T09:00:00.000Z');
    const relationships = api.app.get(Relationships);
    const done = await Promise.all(Array.from({ length: 5 }, () => relationships.carryOutDue()));
    expect(done.reduce((sum, one) => sum + one, 0)).toBe(1);
    expect((await read()).steps.filter(({ event }: { event: string }) => event === 'resume')).toHaveLength(1);
  });

  describe('owner and deputy', () => {
    it('change by an act of its own with a reason, and everybody concerned but the doer is told each time', async () => {
      worker = await startWorker(api.db.appUrl, api.clock);
      const first = await assign(0, { ownerId: idOf('beratung'), deputyId: null, reason: 'Neuer Zuschnitt' }).expect(200);
      expect(first.body).toMatchObject({ owner: { id: idOf('beratung'), name: expect.any(String) }, deputy: null, version: 1 });
      await until(async () => (await toldAbout('company-assigned')).length === 1);
      await assign(1, { ownerId: idOf('betriebe'), deputyId: idOf('beratung'), reason: 'Auf Wunsch des Betriebs' }).expect(200);
      await until(async () => (await toldAbout('company-assigned')).length === 2);
      expect(await toldAbout('company-assigned')).toEqual([idOf('beratung'), idOf('beratung')]);
      expect((await read()).steps).toMatchObject([
        { kind: 'people', reason: 'Auf Wunsch des Betriebs', owner: expect.any(String), deputy: expect.any(String) },
        { kind: 'people', reason: 'Neuer Zuschnitt', deputy: null },
      ]);
    });

    it('are active colleagues of the own Träger, and two people', async () => {
      const foreign = await assign(0, { ownerId: idOf('hagen'), deputyId: null, reason: 'x' });
      expect([foreign.status, foreign.body.type, foreign.body.errors[0].pointer]).toEqual([
        422,
        'urn:problem:companies.colleague-unknown',
        '/ownerId',
      ]);
      const same = { ownerId: idOf('betriebe'), deputyId: idOf('betriebe'), reason: 'x' };
      expect((await assign(0, same)).body.type).toBe('urn:problem:companies.deputy-without-owner');
      await assign(0, { ...same, deputyId: null }).expect(200);
      expect((await assign(1, { ...same, deputyId: null })).body.type).toBe('urn:problem:companies.people-unchanged');
      expect((await assign(0, { ...same, deputyId: null })).status).toBe(412);
    });

    it('are entered once when two people do so at the same time', async () => {
      const answers = await Promise.all(
        ['betriebe', 'beratung'].map((name) => assign(0, { ownerId: idOf(name), deputyId: null, reason: 'x' })),
      );
      expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 412]);
    });
  });

  it('is nothing of a company nobody knows, and not for deciders to change', async () => {
    const leitung = await signIn(api, 'leitung');
    expect((await leitung.change('post', `${url}/${id}/relationship/steps`, 0, { event: 'approach' })).status).toBe(403);
    id = '00000000-0000-4000-8000-000000000000';
    expect((await adviser.get(`${url}/${id}/relationship`)).status).toBe(404);
    expect((await move(0, { event: 'approach' })).status).toBe(404);
  });
});
