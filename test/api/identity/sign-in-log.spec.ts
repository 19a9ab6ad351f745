import { startApi, type TestApi } from '../../support/api.js';
import { Authenticator } from '../../support/authenticator.js';
import { Visitor } from '../../support/visitor.js';
import { world, type World } from '../../support/world.js';

type Row = {
  action: string;
  kind: string;
  who: string | null;
  tenant: string | null;
  roles: string[];
  allowed: boolean;
  reason: string | null;
};

describe('what the access log knows of signing in', () => {
  let api: TestApi;
  let w: World;
  let seen: number;

  beforeAll(async () => {
    api = await startApi();
    w = await world(api);
  });
  beforeEach(async () => {
    await w.db.query(`delete from identity.sign_in_throttle`);
    seen = await count();
  });
  afterAll(async () => {
    await w.close();
    await api.close();
  });

  const count = async () => (await w.db.query<{ count: number }>(`select count(*)::int as count from audit.access`)).rows[0]!.count;
  /** Rows since the test began. */
  const news = async (): Promise<Row[]> => {
    const { rows } = await w.db.query<Row & { address: string | null }>(
      `select action, actor_kind as kind, actor_id as who, tenant_id as tenant, roles, allowed, reason, address_hash as address
       from audit.access order by position offset $1`,
      [seen],
    );
    // From where is always known, and never the address itself.
    expect(rows.filter(({ address }) => !/^[0-9a-f]{32}$/.test(address ?? ''))).toEqual([]);
    return rows.map(({ address: _address, ...row }) => row);
  };
  const adviser = () => ({ kind: 'staff', who: w.userId('beratung'), tenant: w.tenantId('aa-bochum'), roles: ['adviser'] });
  const nobody = { kind: 'anonymous', who: null, tenant: null, roles: [] };
  const signedIn = async (name = 'beratung', base: '/api/v1' | '/portal/v1' = '/api/v1') => {
    const person = new Visitor(api, base);
    await person.signIn(name).expect(201);
    seen = await count();
    return person;
  };

  it('every sign-in with who, in which roles, at which Träger', async () => {
    await new Visitor(api).signIn('beratung').expect(201);
    expect(await news()).toEqual([{ action: 'sign-in.begin', ...adviser(), allowed: true, reason: null }]);
  });

  it('every failed one: whose account, where there is one, never the name that was typed', async () => {
    await new Visitor(api).signIn('beratung', 'falsch').expect(401);
    await new Visitor(api).signIn('frau.geheim', 'falsch').expect(401);
    const reason = 'identity.wrong-credentials';
    expect(await news()).toEqual([
      { action: 'sign-in.begin', ...adviser(), allowed: false, reason },
      { action: 'sign-in.begin', ...nobody, allowed: false, reason },
    ]);
    const { rows } = await w.db.query(`select from audit.access a where a::text like '%geheim%'`);
    expect(rows).toEqual([]);
  });

  it('the second factor, right and wrong', async () => {
    const person = await signedIn();
    const { code } = await person.addApp();
    expect(await news()).toEqual([{ action: 'account.factor-add', ...adviser(), allowed: true, reason: null }]);
    api.clock.advance(30_000);
    const again = new Visitor(api);
    await again.signIn('beratung').expect(403);
    seen = await count();
    await again.post('/session/proof', { kind: 'totp', code: '000000' }).expect(422);
    await again.post('/session/proof', { kind: 'totp', code: code() }).expect(204);
    expect(await news()).toEqual([
      { action: 'sign-in.prove', ...adviser(), allowed: false, reason: 'identity.wrong-factor' },
      { action: 'sign-in.prove', ...adviser(), allowed: true, reason: null },
    ]);
    await w.db.query(`delete from identity.totp`);
    await w.db.query(`delete from identity.recovery_code`);
  });

  it('the end of sessions, one, all others and the own', async () => {
    const [here, there] = [await signedIn(), await signedIn()];
    const { items } = (await there.get('/account/sessions')).body;
    const { id } = items.find(({ current }: { current: boolean }) => current);
    await here.delete(`/account/sessions/${id}`).expect(204);
    await here.delete('/account/sessions').expect(204);
    await here.delete('/session').expect(204);
    expect(await news()).toEqual(
      ['account.sessions-end', 'account.sessions-end', 'sign-in.end'].map((action) => ({
        action,
        ...adviser(),
        allowed: true,
        reason: null,
      })),
    );
  });

  it('once, whoever comes with a session that has ended, however often the page asks', async () => {
    const person = await signedIn();
    api.clock.advance(61 * 60_000);
    await Promise.all([person.get('/clients').expect(401), person.get('/clients').expect(401)]);
    await person.get('/session').expect(401);
    expect(await news()).toEqual([{ action: 'client.list', ...adviser(), allowed: false, reason: 'identity.not-signed-in' }]);
    await new Visitor(api).get('/clients').expect(401);
    expect(await news()).toHaveLength(1);
  });

  it('links by mail, used and void', async () => {
    const { portalUser } = await w.company();
    await api.anonymous.post('/portal/v1/sign-in-links', { email: portalUser }).expect(202);
    const { rows } = await w.db.query<{ body: string }>(`select body from platform.outgoing_mail where to_address = $1`, [portalUser]);
    const token = /#([\w-]{43})$/m.exec(rows[0]!.body)?.[1];
    await api.anonymous.post('/portal/v1/session/link', { token }).expect(201);
    await api.anonymous.post('/portal/v1/session/link', { token }).expect(401);
    expect(await news()).toMatchObject([
      { action: 'sign-in.begin', kind: 'portal', who: expect.any(String), tenant: null, allowed: true, reason: null },
      { action: 'sign-in.begin', ...nobody, allowed: false, reason: 'identity.link-void' },
    ]);
  });

  it('an attempt with a passkey nobody has', async () => {
    const person = new Visitor(api);
    const { body: asked } = await person.post('/session/passkey-options').expect(200);
    await person.post('/session/passkey', { response: new Authenticator().sign(asked) }).expect(401);
    expect(await news()).toEqual([{ action: 'sign-in.begin', ...nobody, allowed: false, reason: 'identity.unknown-passkey' }]);
  });
});
