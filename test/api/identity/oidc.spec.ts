import { generateKeyPair, SignJWT } from 'jose';
import { Agent, startApi, type TestApi } from '../../support/api.js';
import { freePort } from '../../support/free-port.js';
import { cookieOf, pathOf, ProviderBrowser, startOidcServer, type OidcPerson, type OidcServer } from '../../support/oidc.js';
import { world, type World } from '../../support/world.js';

const [staff, portal] = ['/api/v1/session', '/portal/v1/session'];

describe('signing in with an account of another identity provider', () => {
  let api: TestApi;
  let w: World;
  let server: OidcServer;
  let company: Awaited<ReturnType<World['company']>>;

  beforeAll(async () => {
    const port = await freePort();
    server = await startOidcServer(`http://127.0.0.1:${port}`);
    api = await startApi({
      ...server.settings,
      OIDC_STAFF_ROLE_MAP: '{"wl-beratung":"adviser","wl-leitung":"team-lead"}',
      OIDC_STAFF_TEAM_MAP: '{"B1":{"tenant":"aa-bochum","team":"Team 1"},"H1":{"tenant":"aa-hagen"}}',
      OIDC_PORTAL_TRUST_MAP: '{"1":"low","2":"substantial"}',
    });
    w = await world(api);
    company = await w.company({ betriebsnummer: '00012345' });
    await api.app.listen(port, '127.0.0.1');
  }, 60_000);
  afterAll(async () => {
    await w.close();
    await api.close();
    await server.stop();
  });

  const adviser = (change: Record<string, unknown> = {}, account = 'kaya'): OidcPerson => ({
    account,
    claims: { preferred_username: 'beratung', realm_access: { roles: ['wl-beratung'] }, department: 'B1', ...change },
  });
  const ofCompany = (change: Record<string, unknown> = {}, acr = '2', account = 'hoffmann'): OidcPerson => ({
    account,
    claims: { email: company.portalUser, email_verified: true, betriebsnummer: '00012345', ...change },
    acr,
  });

  /** Goes to the provider and signs in there; answers the cookie of the attempt and the way back. */
  const leave = async (door: string, person: OidcPerson, query = '') => {
    await server.nextIs(person);
    const answer = await api.anonymous.get(`${door}/oidc${query}`);
    const attempt = cookieOf(answer, `__Host-weiterlotse-${door === staff ? 'staff' : 'portal'}-oidc`);
    const browser = new ProviderBrowser(server.issuer);
    const { location } = await browser.follow(String(answer.headers['location']));
    return { answer, attempt, browser, back: pathOf(location ?? 'about:blank') };
  };

  const goBack = (back: string, attempt: string | undefined) => new Agent(api.app, attempt).get(back);

  const signIn = async (door: string, person: OidcPerson, query = '') => {
    const { attempt, back, browser } = await leave(door, person, query);
    const answer = await goBack(back, attempt);
    const cookie = cookieOf(answer, door === staff ? '__Host-weiterlotse' : '__Host-weiterlotse-portal');
    return { answer, browser, cookie, agent: new Agent(api.app, cookie) };
  };

  describe('staff', () => {
    it('asks with code, PKCE, state and nonce, and binds the attempt to the browser', async () => {
      const { answer } = await leave(staff, adviser());
      const url = new URL(String(answer.headers['location']));
      expect(Object.fromEntries(url.searchParams)).toMatchObject({
        response_type: 'code',
        code_challenge_method: 'S256',
        client_id: 'staff',
      });
      expect(['state', 'nonce', 'code_challenge'].map((name) => url.searchParams.get(name)?.length)).toEqual([43, 43, 43]);
      expect((answer.headers['set-cookie'] as unknown as string[])[0]).toMatch(
        /^__Host-weiterlotse-staff-oidc=[\w-]{43}; Max-Age=300; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
      );
    });

    it('signs the linked account in, on the page where it was wanted', async () => {
      const { answer, agent } = await signIn(staff, adviser(), '?returnTo=/faelle');
      expect({ status: answer.status, location: answer.headers['location'] }).toEqual({ status: 302, location: '/faelle' });
      const { body } = await agent.get(staff);
      expect(body.user.username).toBe('beratung');
      const { rows } = await w.db.query(`select methods, oidc_issuer from identity.session where user_id = $1`, [w.userId('beratung')]);
      expect(rows[0]).toEqual({ methods: ['oidc'], oidc_issuer: server.issuer });
    });

    it('knows the person by the subject from then on, whatever the name says', async () => {
      const { agent } = await signIn(staff, adviser({ preferred_username: 'verwaltung' }));
      expect((await agent.get(staff)).body.user.username).toBe('beratung');
    });

    it('lets nobody else have an account that is linked, and makes no account for anybody', async () => {
      for (const person of [adviser({}, 'somebody'), adviser({ preferred_username: 'unbekannt' }, 'somebody')]) {
        const { answer, cookie } = await signIn(staff, person);
        expect({ location: answer.headers['location'], cookie }).toEqual({ location: '/?anmeldung=unknown-person', cookie: undefined });
      }
    });

    it('leaves a row in the access log for every refusal', async () => {
      const { rows } = await w.db.query(
        `select actor_kind, actor_id, reason from audit.access where action = 'sign-in.begin' and not allowed`,
      );
      expect(rows).toContainEqual({ actor_kind: 'anonymous', actor_id: null, reason: 'unknown-person' });
    });

    it('gives and takes the mapped roles at every sign-in, leaves the others, and notes it', async () => {
      const rolesAfter = async (roles: string[]) => {
        const { agent } = await signIn(staff, adviser({ preferred_username: 'teamleitung', realm_access: { roles } }, 'sobotta'));
        return (await agent.get(staff)).body.user.roles;
      };
      expect(await rolesAfter(['wl-beratung'])).toEqual(['adviser', 'decider']);
      expect(await rolesAfter(['wl-leitung', 'unmapped'])).toEqual(['decider', 'team-lead']);
      const { rows } = await w.db.query(
        `select payload from platform.journal_entry where name = 'identity.roles-mapped' order by occurred_at, payload`,
      );
      const userId = w.userId('teamleitung');
      expect(rows.map(({ payload }) => payload)).toEqual(
        expect.arrayContaining([
          { userId, given: ['adviser'], taken: ['team-lead'] },
          { userId, given: ['team-lead'], taken: ['adviser'] },
        ]),
      );
    });

    it('refuses somebody whom the provider places in another Träger', async () => {
      const { answer } = await signIn(staff, adviser({ department: 'H1' }));
      expect(answer.headers['location']).toBe('/?anmeldung=other-tenant');
    });

    it.each<
      [string, string, (way: { attempt: string | undefined; back: string }) => Promise<{ attempt?: string; back?: string } | undefined>]
    >([
      ['a state that is not ours', 'failed', async ({ back }) => ({ back: back.replace(/state=[^&]+/, 'state=x'.padEnd(49, 'x')) })],
      [
        'another nonce',
        'failed',
        async () => {
          await w.db.query(`update identity.sign_in_attempt set nonce = 'another'`);
          return undefined;
        },
      ],
      [
        'an issuer that is not the provider',
        'failed',
        async ({ back }) => ({ back: back.replace(/iss=[^&]+/, 'iss=https%3A%2F%2Fevil.example') }),
      ],
      ['a code somebody made up', 'failed', async ({ back }) => ({ back: back.replace(/code=[^&]+/, 'code=made-up') })],
      ['the attempt of another browser', 'expired', async () => ({ attempt: `__Host-weiterlotse-staff-oidc=${'x'.repeat(43)}` })],
      ['no attempt', 'expired', async () => ({ attempt: '' })],
      [
        'an attempt older than five minutes',
        'expired',
        async () => {
          api.clock.advance(5 * 60_000);
          return undefined;
        },
      ],
      [
        'a code that was used',
        'expired',
        async ({ attempt, back }) => {
          expect((await goBack(back, attempt)).headers['location']).toBe('/');
          return undefined;
        },
      ],
    ])('refuses %s', async (_what, refusal, spoil) => {
      const way = await leave(staff, adviser());
      const spoilt = { ...way, ...(await spoil(way)) };
      const answer = await goBack(spoilt.back, spoilt.attempt);
      expect({ location: answer.headers['location'], session: cookieOf(answer, '__Host-weiterlotse') }).toEqual({
        location: `/?anmeldung=${refusal}`,
        session: undefined,
      });
    });

    it('goes on to no page but ours', async () => {
      for (const page of ['https://evil.example', '//evil.example', '/\\evil.example', '/\t/evil.example', '/\r\nX: y', 'evil']) {
        expect((await api.anonymous.get(`${staff}/oidc?returnTo=${encodeURIComponent(page)}`)).status).toBe(400);
      }
    });

    it('signs out here and at the provider, which then ends the other sessions of its own', async () => {
      const { agent, browser } = await signIn(staff, adviser());
      const { body } = await agent.post(`${staff}/sign-out`);
      expect(body.url).toContain(`${server.issuer}/session/end?`);
      expect((await agent.get(staff)).status).toBe(401);
      expect(await browser.signOut(body.url)).toBe(`${server.settings['PUBLIC_URL']}/`);
    });

    it('is ended by the provider itself when its session ends (back-channel)', async () => {
      const { agent, browser } = await signIn(staff, adviser());
      await browser.signOut(`${server.issuer}/session/end?client_id=staff`);
      expect((await agent.get(staff)).status).toBe(401);
    });
  });

  describe('a logout token', () => {
    const now = () => Math.floor(Date.now() / 1_000);
    const claims = (change: Record<string, unknown> = {}) => ({
      iss: server.issuer,
      aud: 'staff',
      iat: now(),
      exp: now() + 120,
      jti: crypto.randomUUID(),
      sub: 'kaya',
      events: { 'http://schemas.openid.net/event/backchannel-logout': {} },
      ...change,
    });
    const send = (token: string, door = staff) =>
      api.anonymous
        .request('post', `${door}/oidc/backchannel-logout`)
        .set('Content-Type', 'application/x-www-form-urlencoded')
        .send(new URLSearchParams({ logout_token: token }).toString());

    it('ends all sessions of the subject, once', async () => {
      const { agent } = await signIn(staff, adviser());
      const token = await server.sign(claims());
      const answer = await send(token);
      expect({ status: answer.status, cache: answer.headers['cache-control'] }).toEqual({ status: 200, cache: 'no-store' });
      expect((await agent.get(staff)).status).toBe(401);
      const again = await signIn(staff, adviser());
      expect((await send(token)).status).toBe(400);
      expect((await again.agent.get(staff)).status).toBe(200);
    });

    it('with a session of the provider ends that one only', async () => {
      const [one, other] = [await signIn(staff, adviser()), await signIn(staff, adviser())];
      const statuses = async () => [(await one.agent.get(staff)).status, (await other.agent.get(staff)).status].toSorted();
      const known = await Promise.all([one, other].map(async ({ cookie }) => sidOf(cookie)));
      expect((await send(await server.sign(claims({ sid: known[0] })))).status).toBe(200);
      expect(await statuses()).toEqual([200, 401]);
    });

    const sidOf = async (cookie: string | undefined): Promise<string> => {
      const { rows } = await w.db.query<{ sid: string }>(
        `select oidc_sid as sid from identity.session where token_hash = encode(sha256($1::bytea), 'hex')`,
        [cookie?.split('=')[1]],
      );
      return rows[0]!.sid;
    };

    it.each<[string, () => Promise<string>]>([
      ['of another audience', () => server.sign(claims({ aud: 'portal' }))],
      ['of another issuer', () => server.sign(claims({ iss: 'https://evil.example' }))],
      ['from yesterday', () => server.sign(claims({ iat: now() - 86_400 }))],
      ['without the event', () => server.sign(claims({ events: {} }))],
      ['with a nonce', () => server.sign(claims({ nonce: 'n' }))],
      ['that names nobody', () => server.sign(claims({ sub: undefined }))],
      [
        'signed by somebody else',
        async () => {
          const { privateKey } = await generateKeyPair('RS256');
          return new SignJWT(claims()).setProtectedHeader({ alg: 'RS256', kid: 'test' }).sign(privateKey);
        },
      ],
      [
        'signed with our own secret',
        () =>
          new SignJWT(claims())
            .setProtectedHeader({ alg: 'HS256' })
            .sign(new TextEncoder().encode(server.settings['OIDC_STAFF_CLIENT_SECRET'])),
      ],
      ['that is none', () => Promise.resolve('not.a.token')],
    ])('%s ends nothing', async (_what, make) => {
      const { agent } = await signIn(staff, adviser());
      const answer = await send(await make());
      expect({ status: answer.status, type: answer.body.type }).toEqual({ status: 400, type: 'urn:problem:identity.logout-token' });
      expect((await agent.get(staff)).status).toBe(200);
    });
  });

  describe('companies', () => {
    it('come in with the company they belong to, at the trust level of their sign-in', async () => {
      const { agent } = await signIn(portal, ofCompany());
      expect((await agent.get(portal)).body.user.organisation.id).toBe(company.id);
      expect((await agent.get('/portal/v1/applications')).status).toBe(200);
    });

    it('are told how to get further when the trust level is too low', async () => {
      const { agent } = await signIn(portal, ofCompany({}, '1'));
      const answer = await agent.get('/portal/v1/applications');
      expect({ status: answer.status, type: answer.body.type, params: answer.body.params }).toEqual({
        status: 403,
        type: 'urn:problem:identity.trust-too-low',
        params: { needed: 'substantial', present: 'low' },
      });
      expect((await agent.get('/portal/v1/needs')).status).toBe(200);
    });

    it.each([
      ['another Betriebsnummer', { betriebsnummer: '00054321' }, 'other-organisation'],
      ['no Betriebsnummer', { betriebsnummer: undefined }, 'other-organisation'],
      ['a mail address nobody has checked', { email_verified: false }, 'unknown-person'],
    ])('are refused with %s', async (_what, change, refusal) => {
      await w.db.query(`delete from identity.external_identity where audience = 'portal'`);
      const { answer } = await signIn(portal, ofCompany(change));
      expect(answer.headers['location']).toBe(`/portal/?anmeldung=${refusal}`);
    });
  });
});
