import { randomUUID } from 'node:crypto';
import { signIn, startApi, type Agent, type TestApi } from '../../support/api.js';
import { world, type World } from '../../support/world.js';

describe('portal accounts of a company', () => {
  let api: TestApi;
  let w: World;
  let adviser: Agent;
  let company: Awaited<ReturnType<World['company']>>;
  let address: string;

  beforeAll(async () => {
    api = await startApi();
    w = await world(api);
    adviser = await signIn(api, 'beratung');
    company = await w.company();
    address = `/api/v1/companies/${company.id}/portal-users`;
  });
  afterAll(async () => {
    await w.close();
    await api.close();
  });

  const invitation = (change: Record<string, string> = {}) => ({
    displayName: 'Dana Albrecht',
    email: 'dana.albrecht@example.org',
    role: 'company-admin',
    ...change,
  });

  it('are opened by an adviser, who also sends the first link; the same key opens one', async () => {
    const key = randomUUID();
    const answer = await adviser.create(address, invitation({ email: ' Dana.Albrecht@example.org ' }), key);
    expect({ status: answer.status, active: answer.body.active, email: answer.body.email }).toEqual({
      status: 201,
      active: true,
      email: 'dana.albrecht@example.org',
    });
    expect((await adviser.create(address, invitation(), key)).body.id).toBe(key);
    const { rows } = await w.db.query<{ body: string }>(
      `select body from platform.outgoing_mail where to_address = 'dana.albrecht@example.org'`,
    );
    expect(rows).toHaveLength(1);
    const token = /#([\w-]{43})$/m.exec(rows[0]!.body)?.[1];
    const session = await api.anonymous.post('/portal/v1/session/link', { token });
    expect({ status: session.status, company: session.body.user?.organisation.id }).toEqual({ status: 201, company: company.id });
    const { body } = await adviser.get(address);
    expect(body.items.map(({ displayName }: { displayName: string }) => displayName)).toEqual(['Dana Albrecht', 'Petra Hoffmann']);
  });

  it('need an address nobody has, and a role of a company', async () => {
    const taken = await adviser.create(address, invitation({ email: company.portalUser }));
    expect({ status: taken.status, pointer: taken.body.errors[0].pointer }).toEqual({ status: 409, pointer: '/email' });
    const wrong = await adviser.create(address, invitation({ role: 'partner', email: 'keine' }));
    expect({ status: wrong.status, pointers: wrong.body.errors.map(({ pointer }: { pointer: string }) => pointer).toSorted() }).toEqual({
      status: 400,
      pointers: ['/email', '/role'],
    });
  });

  it('are closed at once, sessions and links with them, and can be opened again', async () => {
    const person = await signIn(api, company.portalUser, 'portal');
    await api.anonymous.post('/portal/v1/sign-in-links', { email: company.portalUser });
    const { body } = await adviser.get(address);
    const account = body.items.find(({ email }: { email: string }) => email === company.portalUser);
    const closed = await adviser.change('patch', `${address}/${account.id}`, account.version, { active: false });
    expect({ status: closed.status, active: closed.body.active }).toEqual({ status: 200, active: false });
    expect((await person.get('/portal/v1/session')).status).toBe(401);
    expect((await w.db.query(`select from identity.sign_in_link where user_id = $1`, [account.id])).rows).toEqual([]);
    expect((await adviser.change('patch', `${address}/${account.id}`, account.version, { active: true })).status).toBe(412);
    const opened = await adviser.change('patch', `${address}/${account.id}`, closed.body.version, { active: true });
    expect(opened.body.active).toBe(true);
    const { rows } = await w.db.query(
      `select name from platform.journal_entry where payload->>'portalUserId' = $1 order by occurred_at, name`,
      [account.id],
    );
    expect(rows.map(({ name }) => name).toSorted()).toEqual(['identity.portal-user-closed', 'identity.portal-user-reopened']);
  });

  it('of another company are not found there', async () => {
    const other = await w.company();
    const { body } = await adviser.get(address);
    const [account] = body.items;
    const answer = await adviser.change('patch', `/api/v1/companies/${other.id}/portal-users/${account.id}`, account.version, {
      active: false,
    });
    expect(answer.status).toBe(404);
  });

  it('are nothing for those who decide or administer', async () => {
    for (const username of ['verwaltung', 'leitung']) {
      const agent = await signIn(api, username);
      expect((await agent.get(address)).status).toBe(403);
      expect((await agent.create(address, invitation())).status).toBe(403);
    }
  });
});
