import { createHash } from 'node:crypto';
import { Agent, startApi, type TestApi } from '../../support/api.js';
import { sqlCount } from '../../support/sql-count.js';
import { world, type World } from '../../support/world.js';

const nobody = 'niemand@example.org';

describe('one-time links by mail', () => {
  let api: TestApi;
  let w: World;
  let email: string;

  beforeAll(async () => {
    api = await startApi({ DEMO_MODE: 'false', PUBLIC_URL: 'https://weiterlotse.example' });
    w = await world(api);
  });
  beforeEach(async () => {
    email = (await w.company()).portalUser;
    await w.db.query(`update identity.portal_user set demo = false, password_hash = null where email = $1`, [email]);
    await w.db.query(`delete from identity.sign_in_throttle`);
  });
  afterAll(async () => {
    await w.close();
    await api.close();
  });

  const ask = (address = email) => api.anonymous.post('/portal/v1/sign-in-links', { email: address });
  const redeem = (token: string) => api.anonymous.post('/portal/v1/session/link', { token });
  const mails = async (address = email) => {
    const { rows } = await w.db.query<{ body: string; subject: string }>(
      `select body, subject from platform.outgoing_mail where to_address = $1 order by created_at, id`,
      [address],
    );
    return rows;
  };
  const newest = async () => {
    const { rows } = await w.db.query<{ body: string }>(`select body from platform.outgoing_mail where to_address = $1`, [email]);
    const tokens = rows.map(({ body }) => /#([\w-]{43})$/m.exec(body)?.[1] ?? '');
    const known = await w.db.query<{ hash: string }>(`select token_hash as hash from identity.sign_in_link`);
    const hashes = new Set(known.rows.map(({ hash }) => hash));
    return tokens.find((token) => hashes.has(sha256(token))) ?? '';
  };

  it('sign in whoever gets the mail, which names nobody, and keep the token behind # and hashed', async () => {
    expect((await ask()).status).toBe(202);
    const [mail] = await mails();
    const token = await newest();
    expect(mail?.body).toContain(`https://weiterlotse.example/portal/anmelden#${token}`);
    expect(`${mail?.subject} ${mail?.body}`).not.toMatch(/Hoffmann|Betrieb|hr-\d/);
    const { rows } = await w.db.query(`select * from identity.sign_in_link`);
    expect(JSON.stringify(rows)).not.toContain(token);
    const answer = await redeem(token);
    expect({ status: answer.status, kind: answer.body.user?.organisation.kind }).toEqual({ status: 201, kind: 'company' });
    const cookie = (answer.headers['set-cookie'] as unknown as string[])[0]!.split(';')[0];
    expect((await new Agent(api.app, cookie).get('/portal/v1/needs')).status).toBe(200);
  });

  it('answer the same after the same statements for somebody nobody knows, and send nothing', async () => {
    const [known, unknown] = [await ask(), await ask(nobody)];
    expect([unknown.status, unknown.text]).toEqual([known.status, known.text]);
    expect(await mails(nobody)).toEqual([]);
    expect((await w.db.query(`select from platform.outgoing_mail where to_address like 'nobody%'`)).rows).toEqual([]);
    expect(await sqlCount(api, () => ask(nobody))).toBe(await sqlCount(api, () => ask()));
  });

  it('work once, also when two come at the same moment', async () => {
    await ask();
    const token = await newest();
    const both = await Promise.all([redeem(token), redeem(token)]);
    expect(both.map(({ status }) => status).toSorted()).toEqual([201, 401]);
    expect((await redeem(token)).body.type).toBe('urn:problem:identity.link-void');
  });

  it('work for fifteen minutes', async () => {
    await ask();
    const token = await newest();
    api.clock.advance(15 * 60_000);
    expect((await redeem(token)).status).toBe(401);
    await ask();
    const next = await newest();
    api.clock.advance(15 * 60_000 - 1);
    expect((await redeem(next)).status).toBe(201);
  });

  it('are void as soon as there is a newer one, or the account is closed', async () => {
    await ask();
    const older = await newest();
    await ask();
    const newer = await newest();
    expect(newer).not.toBe(older);
    expect((await redeem(older)).status).toBe(401);
    await w.db.query(`update identity.portal_user set active = false where email = $1`, [email]);
    expect((await redeem(newer)).status).toBe(401);
  });

  it.each([
    ['somebody known', () => email],
    ['somebody nobody knows', () => nobody],
  ])('are slowed down alike for %s', async (_who, address) => {
    for (let count = 0; count < 5; count += 1) expect((await ask(address())).status).toBe(202);
    const answer = await ask(address());
    expect({ status: answer.status, wait: Number(answer.headers['retry-after']) > 0 }).toEqual({ status: 429, wait: true });
  });

  it('take the place of passwords outside the demo', async () => {
    await w.db.query(
      `update identity.portal_user set password_hash = (select password_hash from identity.staff_user limit 1) where email = $1`,
      [email],
    );
    const answer = await api.anonymous.post('/portal/v1/session', { username: email, password: 'weiterlotse' });
    expect({ status: answer.status, type: answer.body.type }).toEqual({ status: 401, type: 'urn:problem:identity.wrong-credentials' });
    expect((await api.anonymous.get('/portal/v1/sign-in-ways')).body).toEqual({
      oidc: null,
      password: false,
      mailLink: true,
      contact: 'Ihre Verwaltung',
    });
  });
});

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
