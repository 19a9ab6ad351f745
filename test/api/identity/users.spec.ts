import { signIn, startApi, type Agent, type TestApi } from '../../support/api.js';
import { world, type World } from '../../support/world.js';

describe('accounts and roles', () => {
  let api: TestApi;
  let w: World;
  let admin: Agent;
  let teamId: string;

  beforeAll(async () => {
    api = await startApi();
    w = await world(api);
    teamId = await w.secondTeam();
    admin = await signIn(api, 'verwaltung');
  });
  afterAll(async () => {
    await w.close();
    await api.close();
  });

  type Row = { id: string; version: number; roles: { role: string; teamId: string }[] };
  const row = async (username: string): Promise<Row> =>
    (await admin.get('/api/v1/users').expect(200)).body.items.find((one: { username: string }) => one.username === username);
  const setRoles = async (username: string, roles: object[], agent = admin) => {
    const { id, version } = await row(username);
    return agent.change('put', `/api/v1/users/${id}/roles`, version, { roles });
  };
  const setActive = async (username: string, active: boolean) => {
    const { id, version } = await row(username);
    return admin.change('put', `/api/v1/users/${id}/active`, version, { active });
  };

  it('are those of the own Träger, for the administration only, which sees no person, case or document', async () => {
    const list = await admin.get('/api/v1/users').expect(200);
    expect(list.body.items.map(({ username }: { username: string }) => username)).not.toContain('hagen');
    expect(list.body.roles.find(({ role }: { role: string }) => role === 'adviser').permissions).toContain('session.record');
    await (await signIn(api, 'teamleitung')).get('/api/v1/users').expect(403);
    for (const path of ['clients', 'cases', 'funding-applications', 'reminders']) await admin.get(`/api/v1/${path}`).expect(403);
    await admin.post('/api/v1/search', { query: 'Kaya' }).expect(403);
  });

  it('are held per team and count from the next request on', async () => {
    const manager = await signIn(api, 'leitung');
    await manager.get('/api/v1/clients').expect(403);
    await setRoles('leitung', [{ role: 'adviser', teamId }]).then(({ status }) => expect(status).toBe(200));
    await manager.get('/api/v1/clients').expect(200);
    expect((await setRoles('leitung', [{ role: 'manager', teamId }])).body.roles).toEqual([{ role: 'manager', teamId }]);
    await manager.get('/api/v1/clients').expect(403);
    expect((await setRoles('leitung', [{ role: 'adviser', teamId: w.tenantId('aa-hagen') }])).status).toBe(422);
  });

  it('are never changed by their owner, and one administrator stays', async () => {
    const own = await setRoles('verwaltung', [{ role: 'adviser', teamId }]);
    expect(own.body.type).toBe('urn:problem:identity.own-account');
    await setRoles('leitung', [{ role: 'administrator', teamId }]);
    const second = await signIn(api, 'leitung');
    const [first, other] = [await row('verwaltung'), await row('leitung')];
    // Each takes the other's role at the same moment: one of them comes too late.
    const answers = await Promise.all([
      second.change('put', `/api/v1/users/${first.id}/roles`, first.version, { roles: [] }),
      admin.change('put', `/api/v1/users/${other.id}/roles`, other.version, { roles: [] }),
    ]);
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    const { rows } = await w.db.query(`select user_id from identity.user_role where role = 'administrator'`);
    expect(rows).toHaveLength(1);
    await w.db.query(`delete from identity.user_role where role = 'administrator'`);
    await w.db.query(`insert into identity.user_role (user_id, role) values ($1, 'administrator')`, [w.userId('verwaltung')]);
  });

  it('are closed at once, sessions included, and opened again', async () => {
    const adviser = await signIn(api, 'betriebe');
    await adviser.get('/api/v1/cases').expect(200);
    expect((await setActive('betriebe', false)).body).toMatchObject({ active: false });
    await adviser.get('/api/v1/cases').expect(401);
    expect((await setActive('betriebe', true)).status).toBe(200);
    await (await signIn(api, 'betriebe')).get('/api/v1/cases').expect(200);
  });

  it('begin with a password that is told once and has to be changed', async () => {
    const body = { username: 'neu.hier', displayName: 'Nele Neu', email: 'neu@example.org', teamId, roles: [{ role: 'adviser', teamId }] };
    const { body: added } = await admin.create('/api/v1/users', body).expect(201);
    expect(added.firstPassword).toMatch(/^[\w-]{16}$/);
    const { rows } = await w.db.query('select password_change_due, password_hash from identity.staff_user where id = $1', [added.user.id]);
    expect(rows[0]).toMatchObject({ password_change_due: true, password_hash: expect.stringMatching(/^\$argon2id/) });
    expect((await admin.create('/api/v1/users', body)).body.errors).toMatchObject([{ pointer: '/username' }]);
  });

  it('lose a second factor with their sessions', async () => {
    const adviser = await signIn(api, 'beratung');
    await w.db.query(`insert into identity.recovery_code (audience, user_id, code_hash) values ('staff', $1, 'x')`, [w.userId('beratung')]);
    await admin.post(`/api/v1/users/${w.userId('beratung')}/second-factor-reset`).expect(200);
    await adviser.get('/api/v1/cases').expect(401);
    expect((await w.db.query('select from identity.recovery_code')).rowCount).toBe(0);
    const { rows } = await w.db.query(`select action from audit.access where subject_id = $1 and action like 'user.%'`, [
      w.userId('beratung'),
    ]);
    expect(rows).toEqual([{ action: 'user.factor-reset' }]);
  });
});
