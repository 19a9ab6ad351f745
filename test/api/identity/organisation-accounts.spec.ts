import { randomUUID } from 'node:crypto';
import { signIn, startApi, type Agent, type TestApi } from '../../support/api.js';
import { world, type World } from '../../support/world.js';

const address = '/api/v1/organisation-accounts';

describe('portal accounts of providers and partners', () => {
  let api: TestApi;
  let w: World;
  let admin: Agent;
  let elsewhere: Agent;
  let providerId: string;
  let partnerId: string;

  beforeAll(async () => {
    api = await startApi();
    w = await world(api);
    admin = await signIn(api, 'verwaltung');
    await w.db.query(
      `insert into identity.user_role (user_id, role, team_id) select id, 'administrator', team_id from identity.staff_user where username = 'hagen'`,
    );
    elsewhere = await signIn(api, 'hagen');
    ({ providerId } = await w.run());
    const partner = await admin.create('/api/v1/partner-organisations', {
      name: 'Lotsenpunkt',
      town: 'Bochum',
      kind: 'counselling-centre',
    });
    expect(partner.status).toBe(201);
    partnerId = partner.body.id;
  });
  afterAll(async () => {
    await w.close();
    await api.close();
  });

  const invitation = (change: Record<string, string> = {}) => ({
    displayName: 'Renate Overbeck',
    email: 'kurse@example.org',
    kind: 'provider',
    organisationId: providerId,
    ...change,
  });
  const partnerInvitation = (change: Record<string, string> = {}) =>
    invitation({ displayName: 'Tarık Aydın', email: 'lotse@example.org', kind: 'partner', organisationId: partnerId, ...change });
  const linkOf = async (email: string) => {
    const { rows } = await w.db.query<{ body: string }>(
      `select body from platform.outgoing_mail where to_address = $1 order by created_at desc, id`,
      [email],
    );
    return { mails: rows.length, tokens: rows.map(({ body }) => /#([\w-]{43})$/m.exec(body)?.[1] ?? '') };
  };
  const redeem = (token: string) => api.anonymous.post('/portal/v1/session/link', { token });

  it('are opened by the administration, which also sends the first link; the same key opens one', async () => {
    const key = randomUUID();
    expect((await admin.create(address, invitation(), key)).status).toBe(201);
    expect((await admin.create(address, invitation(), key)).body.id).toBe(key);
    const { mails, tokens } = await linkOf('kurse@example.org');
    expect(mails).toBe(1);
    const session = await redeem(tokens[0]!);
    expect({ status: session.status, organisation: session.body.user?.organisation }).toMatchObject({
      status: 201,
      organisation: { kind: 'provider', id: providerId },
    });
    const { body } = await admin.get(address);
    expect(body.items).toMatchObject([{ id: key, kind: 'provider', organisationId: providerId, active: true }]);
    expect(body.organisations.map(({ kind }: { kind: string }) => kind).toSorted()).toEqual(['partner', 'provider']);
  });

  it('of partners belong to one Träger, those of providers to all', async () => {
    const { body } = await admin.create(address, partnerInvitation());
    const session = await redeem((await linkOf('lotse@example.org')).tokens[0]!);
    expect(session.body.user.organisation).toMatchObject({ kind: 'partner', id: partnerId });
    const seen = (await elsewhere.get(address)).body;
    expect(seen.items.map(({ kind }: { kind: string }) => kind)).toEqual(['provider']);
    expect(seen.organisations.map(({ kind }: { kind: string }) => kind)).toEqual(['provider']);
    expect((await elsewhere.change('patch', `${address}/${body.id}`, body.version, { active: false })).status).toBe(404);
    expect((await elsewhere.post(`${address}/${body.id}/invitation`)).status).toBe(404);
    expect((await elsewhere.create(address, partnerInvitation({ email: 'x@example.org' }))).status).toBe(404);
  });

  it('need an organisation that is there, an address nobody has, and the right to manage accounts', async () => {
    expect((await admin.create(address, invitation({ organisationId: randomUUID(), email: 'x@example.org' }))).status).toBe(404);
    const taken = await admin.create(address, invitation());
    expect({ status: taken.status, pointer: taken.body.errors[0].pointer }).toEqual({ status: 409, pointer: '/email' });
    const adviser = await signIn(api, 'beratung');
    expect((await adviser.get(address)).status).toBe(403);
    expect((await adviser.create(address, invitation({ email: 'x@example.org' }))).status).toBe(403);
    const again = await admin.create('/api/v1/partner-organisations', { name: 'Lotsenpunkt', town: 'Bochum', kind: 'other' });
    expect({ status: again.status, type: again.body.type }).toEqual({ status: 409, type: 'urn:problem:identity.partner-name-taken' });
  });

  it('get a new link, which makes the one before void', async () => {
    const { body } = await admin.create(address, invitation({ email: 'neu@example.org' }));
    const [first] = (await linkOf('neu@example.org')).tokens;
    expect((await admin.post(`${address}/${body.id}/invitation`)).status).toBe(200);
    const { tokens } = await linkOf('neu@example.org');
    expect((await redeem(first!)).status).toBe(401);
    expect((await redeem(tokens.find((token) => token !== first)!)).status).toBe(201);
  });

  it('are closed at once, sessions and links with them, and can be opened again', async () => {
    const { body: account } = await admin.create(address, invitation({ email: 'weg@example.org' }));
    const closed = await admin.change('patch', `${address}/${account.id}`, account.version, { active: false });
    expect({ status: closed.status, active: closed.body.active }).toEqual({ status: 200, active: false });
    expect((await redeem((await linkOf('weg@example.org')).tokens[0]!)).status).toBe(401);
    expect((await admin.post(`${address}/${account.id}/invitation`)).status).toBe(404);
    expect((await admin.change('patch', `${address}/${account.id}`, account.version, { active: true })).status).toBe(412);
    expect((await admin.change('patch', `${address}/${account.id}`, closed.body.version, { active: true })).body.active).toBe(true);
    const { rows } = await w.db.query(`select name from platform.journal_entry where payload->>'portalUserId' = $1 order by position`, [
      account.id,
    ]);
    expect(rows.map(({ name }) => name)).toEqual(['invited', 'closed', 'reopened'].map((step) => `identity.organisation-user-${step}`));
  });
});
