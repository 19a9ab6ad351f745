import { randomUUID } from 'node:crypto';
import { StatusPeriods } from '@app/clients';
import { addDays, addYears, type LocalDate } from '@app/kernel';
import { signIn, startApi, type Agent, type TestApi } from '../../support/api.js';
import { idleWorker, type TestWorker } from '../../support/worker.js';
import { world, type World } from '../../support/world.js';

type Period = { id: string; status: string; validFrom: string; validUntil: string | null; state: string; source: string; version: number };

describe('the status of a person over time', () => {
  let api: TestApi;
  let w: World;
  let worker: TestWorker;
  let adviser: Agent;
  let today: LocalDate;

  beforeAll(async () => {
    api = await startApi({ SESSION_IDLE_MINUTES: '20000', SESSION_HOURS: '720' });
    w = await world(api);
    worker = await idleWorker(api.db.appUrl, api.clock);
    adviser = await signIn(api, 'beratung');
  });
  beforeEach(() => {
    today = api.clock.today();
  });
  afterAll(async () => {
    await worker.stop();
    await w.close();
    await api.close();
  });

  const person = { lastName: 'Wandel', firstName: 'Iris', birthDate: '1988-04-12', employmentStatus: 'employed' };
  const register = async (): Promise<string> => (await adviser.create('/api/v1/clients', person).expect(201)).body.id;
  const url = (clientId: string) => `/api/v1/clients/${clientId}/employment-statuses`;
  const history = async (clientId: string): Promise<Period[]> => (await adviser.get(url(clientId)).expect(200)).body.items;
  const present = async (clientId: string) => (await adviser.get(`/api/v1/clients/${clientId}`).expect(200)).body;
  const enter = (clientId: string, status: string, validFrom: string, source = 'own-statement', key?: string) =>
    adviser.create(url(clientId), { status, validFrom, source }, key);
  const told = async (clientId: string) =>
    (
      await w.db.query<{ operation: string; field: string; old_value: string | null; new_value: string | null }>(
        `select operation, field, old_value, new_value from audit.change
         where subject_id = $1 and table_name = 'clients.status_period' and field = 'status' order by position`,
        [clientId],
      )
    ).rows;

  it('begins with the registration and keeps every change with day, source and author', async () => {
    const id = await register();
    const [first] = await history(id);
    expect(await history(id)).toEqual([
      expect.objectContaining({ status: 'employed', validFrom: today, validUntil: null, state: 'present', source: 'not-stated' }),
    ]);
    const before = await present(id);
    const { body } = await enter(id, 'unemployed', addDays(today, -40), 'agentur-notice').expect(201);
    expect(body.items.map(({ status, validUntil, state }: Period) => [status, validUntil, state])).toEqual([
      ['employed', null, 'present'],
      ['unemployed', addDays(today, -1), 'past'],
    ]);
    expect(body.items[1]).toMatchObject({ source: 'agentur-notice', recordedBy: 'Ayşe Kaya' });
    expect(await present(id)).toEqual(before);
    const corrected = await adviser.change('put', `${url(id)}/${first!.id}`, 1, {
      status: 'sgb2',
      validFrom: addDays(today, -3),
      source: 'other',
    });
    expect(corrected.body.items[0]).toMatchObject({ status: 'sgb2', validFrom: addDays(today, -3), version: 2 });
    expect(await present(id)).toMatchObject({ employmentStatus: 'sgb2', version: before.version + 1 });
    expect(await told(id)).toMatchObject([
      { operation: 'insert', new_value: 'employed' },
      { operation: 'insert', new_value: 'unemployed' },
      { operation: 'update', old_value: 'employed', new_value: 'sgb2' },
    ]);
    const { rows } = await w.db.query(
      `select count(*)::int as n from platform.journal_entry where name = 'clients.status-changed' and payload ->> 'clientId' = $1`,
      [id],
    );
    expect(rows).toEqual([{ n: 2 }]);
  });

  it('follows an ordinary change of the facts from today on, once a day', async () => {
    const id = await register();
    await enter(id, 'employed', addDays(today, -10)).expect(201);
    const change = (version: number, employmentStatus: string) =>
      adviser.change('patch', `/api/v1/clients/${id}`, version, { employmentStatus }).expect(200);
    await change(1, 'threatened');
    await change(2, 'unemployed');
    expect((await history(id)).map(({ status, validFrom }) => [status, validFrom])).toEqual([
      ['unemployed', today],
      ['employed', addDays(today, -10)],
    ]);
    await adviser.change('patch', `/api/v1/clients/${id}`, 3, { employmentStatus: 'unemployed', phone: '0234 1' }).expect(200);
    expect(await history(id)).toHaveLength(2);
  });

  it('changes by itself on the day it was planned for, at every Träger at once', async () => {
    const id = await register();
    const day = addDays(today, 2);
    const planned = await enter(id, 'unemployed', day).expect(201);
    expect(planned.body.items[0]).toMatchObject({ state: 'planned', validFrom: day });
    const foreign = await signIn(api, 'hagen');
    const other = (await foreign.create('/api/v1/clients', person).expect(201)).body.id;
    await foreign.create(url(other), { status: 'returning', validFrom: day, source: 'other' }).expect(201);
    const due = () => worker.app.get(StatusPeriods).takeUpDue();
    expect(await due()).toBe(0);
    expect((await present(id)).employmentStatus).toBe('employed');
    api.clock.advanceDays(2);
    expect((await history(id))[0]).toMatchObject({ state: 'present' });
    expect(await due()).toBe(2);
    expect(await due()).toBe(0);
    expect(await present(id)).toMatchObject({ employmentStatus: 'unemployed', version: 2 });
    expect((await foreign.get(`/api/v1/clients/${other}`)).body.employmentStatus).toBe('returning');
  });

  it('loses an entry that never was true, the first one as well, and the change log keeps it', async () => {
    const id = await register();
    await enter(id, 'sgb2', addDays(today, -5)).expect(201);
    const [present_, wrong] = await history(id);
    const remove = (period: Period, version = period.version) => adviser.change('delete', `${url(id)}/${period.id}`, version);
    await remove(wrong!, 9).expect(412);
    await remove(present_!).expect(204);
    expect((await present(id)).employmentStatus).toBe('sgb2');
    await remove(wrong!).expect(204);
    expect((await present(id)).employmentStatus).toBeNull();
    expect(await history(id)).toEqual([]);
    expect((await told(id)).at(-1)).toMatchObject({ operation: 'delete', old_value: 'sgb2', new_value: null });
  });

  it('may begin on a day to come where none is known, but a correction does not take the one of today away', async () => {
    const { employmentStatus: _, ...unknown } = person;
    const { id } = (await adviser.create('/api/v1/clients', unknown).expect(201)).body;
    const planned = await enter(id, 'unemployed', addDays(today, 1)).expect(201);
    expect(planned.body.items).toMatchObject([{ state: 'planned', status: 'unemployed' }]);
    expect((await present(id)).employmentStatus).toBeNull();
    const known = await register();
    const [first] = await history(known);
    const moved = await adviser.change('put', `${url(known)}/${first!.id}`, 1, {
      status: 'employed',
      validFrom: addDays(today, 1),
      source: 'other',
    });
    expect([moved.status, moved.body.type]).toEqual([422, 'urn:problem:clients.status-none-today']);
    api.clock.advanceDays(1);
    expect(await worker.app.get(StatusPeriods).takeUpDue()).toBe(1);
    expect((await present(id)).employmentStatus).toBe('unemployed');
  });

  it.each([
    ['before the birth', () => '1988-04-11', 422, 'status-before-birth'],
    ['more than a year ahead', () => addDays(addYears(today, 1), 1), 422, 'status-too-far-ahead'],
    ['on a day that has an entry', () => today, 409, 'status-day-taken'],
  ])('has no entry %s', async (_, day, status, code) => {
    const answer = await enter(await register(), 'sgb2', day());
    expect([answer.status, answer.body.type, answer.body.errors[0].pointer]).toEqual([status, `urn:problem:clients.${code}`, '/validFrom']);
    expect(answer.body.errors[0].message).not.toBe('');
  });

  it('is entered once however often the request is repeated, by whoever sent it, and for nobody outside the team', async () => {
    const [id, key] = [await register(), randomUUID()];
    const first = await enter(id, 'sgb2', addDays(today, -5), 'other', key).expect(201);
    expect((await enter(id, 'sgb2', addDays(today, -9), 'other', key).expect(201)).body).toEqual(first.body);
    const colleague = await signIn(api, 'betriebe');
    await colleague.create(url(id), { status: 'sgb2', validFrom: addDays(today, -7), source: 'other' }, key).expect(409);
    const foreign = await signIn(api, 'hagen');
    await foreign.get(url(id)).expect(404);
    await foreign.create(url(id), { status: 'sgb2', validFrom: addDays(today, -7), source: 'other' }).expect(404);
    await foreign.change('delete', `${url(id)}/${first.body.items[1].id}`, 1).expect(404);
  });

  it('waits while the file is locked', async () => {
    const id = await register();
    await enter(id, 'unemployed', addDays(today, 1)).expect(201);
    const [period] = await history(id);
    await w.db.query(
      `insert into clients.restriction (id, tenant_id, client_id, scope, ground, request_id, imposed_at, imposed_by)
       values ($1, $2, $3, 'whole-file', 'accuracy-contested', $1, $4, $5)`,
      [randomUUID(), w.tenantId('aa-bochum'), id, api.clock.now(), w.userId('datenschutz')],
    );
    for (const answer of [
      await enter(id, 'sgb2', addDays(today, -5)),
      await adviser.change('put', `${url(id)}/${period!.id}`, 1, { status: 'sgb2', validFrom: addDays(today, 3), source: 'other' }),
      await adviser.change('delete', `${url(id)}/${period!.id}`, 1),
    ]) {
      expect([answer.status, answer.body.type]).toEqual([409, 'urn:problem:clients.file-restricted']);
    }
    api.clock.advanceDays(1);
    expect(await worker.app.get(StatusPeriods).takeUpDue()).toBe(0);
    await w.db.query(`update clients.restriction set lifted_at = $2 where client_id = $1`, [id, api.clock.now()]);
    expect(await worker.app.get(StatusPeriods).takeUpDue()).toBe(1);
  });
});
