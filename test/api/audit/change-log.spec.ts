import { randomUUID } from 'node:crypto';
import { ChangeLog } from '@app/audit';
import { systemActor, type TenantId } from '@app/kernel';
import { Transactions } from '@app/platform';
import { signIn, startApi, type Agent, type TestApi } from '../../support/api.js';
import { idOf, world, type World } from '../../support/world.js';

const gerda = {
  lastName: 'Hülsmeier',
  firstName: 'Gerda',
  birthDate: '1979-05-04',
  plz: '44787',
  town: 'Bochum',
  employmentStatus: 'employed',
};

describe('the change log', () => {
  let api: TestApi;
  let w: World;
  let adviser: Agent;

  beforeAll(async () => {
    api = await startApi();
    w = await world(api);
    adviser = await signIn(api, 'beratung');
    await w.db.query('alter table audit.change no force row level security');
  });
  afterAll(async () => {
    await w.close();
    await api.close();
  });

  const register = async (): Promise<string> => (await adviser.create('/api/v1/clients', gerda).expect(201)).body.id;
  const changes = async (subjectId: string) =>
    (await w.db.query(`select * from audit.change where subject_id = $1 order by position`, [subjectId])).rows;
  const findings = async () =>
    (await w.db.query(`select audit.seal_log('change', now(), 1000)`)) &&
    (await w.db.query(`select finding, what from audit.findings('change', '2020-01-01')`)).rows;

  it('holds old and new value of each field, who in which role, in which request', async () => {
    const id = await register();
    await adviser.change('patch', `/api/v1/clients/${id}`, 1, { town: 'Herne', plz: '44623', phone: '0234 5678' }).expect(200);
    const [made, ...fields] = (await changes(id)).filter(({ table_name: table }) => table === 'clients.client');
    expect(made).toMatchObject({ operation: 'insert', table_name: 'clients.client', row_id: id, field: null, new_value: null });
    expect(fields.map(({ field, old_value, new_value }) => [field, old_value, new_value]).toSorted()).toEqual([
      ['ags', '05911000', '05916000'],
      ['phone', null, '0234 5678'],
      ['plz', '44787', '44623'],
      ['town', 'Bochum', 'Herne'],
    ]);
    expect(fields[0]).toMatchObject({
      tenant_id: idOf('aa-bochum'),
      actor_kind: 'staff',
      actor_id: idOf('beratung'),
      roles: ['adviser'],
      correlation_id: expect.stringMatching(/^[0-9a-f]{32}$/),
    });
  });

  it('says of a restricted field only that it changed', async () => {
    const id = await register();
    const url = `/api/v1/clients/${id}/severe-disability`;
    await adviser.change('put', url, 1, { severelyDisabled: true, reason: 'funding-calculation', evidence: 'ausweis' });
    await adviser.change('put', url, 2, { severelyDisabled: false, reason: 'funding-calculation', evidence: 'keine' });
    const caseId = (await adviser.create('/api/v1/cases', { clientId: id, subject: 'Schweißen' }).expect(201)).body.id;
    await w.db.query(`update counselling.session set notes = notes || ' mehr'`);
    const told = [...(await changes(id)), ...(await changes(caseId))];
    expect(told.filter(({ restricted }) => restricted).every(({ old_value, new_value }) => old_value === null && new_value === null)).toBe(
      true,
    );
    expect(JSON.stringify(told)).not.toMatch(/ausweis|s1\./);
  });

  it('tells roles that come and go, and what is changed by hand in the database', async () => {
    const user = w.userId('leitung');
    await w.db.query(`insert into identity.user_role (user_id, role) values ($1, 'decider')`, [user]);
    await w.db.query(`delete from identity.user_role where user_id = $1 and role = 'decider'`, [user]);
    const told = (await changes(user)).filter(({ field }) => field === 'role');
    expect(told.slice(-2)).toMatchObject([
      { operation: 'insert', new_value: 'decider', actor_id: null },
      { operation: 'delete', old_value: 'decider' },
    ]);
  });

  it('loses its values at erasure and still fits: the digest stays', async () => {
    const id = await register();
    await adviser.change('patch', `/api/v1/clients/${id}`, 1, { town: 'Herne' }).expect(200);
    expect(await findings()).toEqual([]);
    const actor = systemActor(idOf('aa-bochum') as TenantId, 'test');
    const blank = (who: typeof actor) => api.app.get(Transactions).run(who, (tx) => api.app.get(ChangeLog).blank(tx, 'client', [id]));
    expect(await blank(systemActor(idOf('aa-hagen') as TenantId, 'test'))).toBe(0);
    expect(await blank(actor)).toBeGreaterThan(1);
    const blanked = await changes(id);
    expect(blanked.every((row) => [row.old_value, row.new_value, row.reason, row.salt].every((value) => value === null))).toBe(true);
    expect(await findings()).toEqual([]);
  });

  it.each([
    ['a value', `update audit.change set new_value = 'Essen' where new_value = 'Herne'`],
    ['who did it', `update audit.change set actor_id = '${randomUUID()}' where blanked_at is not null`],
    ['a blanked value that is filled again', `update audit.change set new_value = 'x' where blanked_at is not null`],
  ])('tells when the owner changes %s', async (_what, sql) => {
    await w.db.query('begin');
    const { rowCount } = await w.db.query(sql);
    const found = await findings();
    await w.db.query('rollback');
    expect(rowCount).toBeGreaterThan(0);
    expect(found.map(({ finding }) => finding)).toContain('changed');
  });
});
