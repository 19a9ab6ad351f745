import { Agent, startApi, type TestApi } from '../../support/api.js';
import { freePort } from '../../support/free-port.js';
import { cookieOf, pathOf, ProviderBrowser, startOidcServer, type OidcServer } from '../../support/oidc.js';
import { world, type World } from '../../support/world.js';

describe('a proof shown to another identity provider', () => {
  let api: TestApi;
  let w: World;
  let server: OidcServer;

  beforeAll(async () => {
    const port = await freePort();
    server = await startOidcServer(`http://127.0.0.1:${port}`);
    api = await startApi(server.settings);
    w = await world(api);
    await api.app.listen(port, '127.0.0.1');
  });
  afterAll(async () => {
    await w.close();
    await api.close();
    await server.stop();
  });

  it('counts from when the provider saw it, if it says so; the sign-in stands in the access log', async () => {
    // An hour from now: for the API the provider saw the proof an hour ago.
    api.clock.set(new Date(Date.now() + 3_600_000).toISOString());
    await server.nextIs({ account: 'kaya', claims: { preferred_username: 'beratung' } });
    const left = await api.anonymous.get('/api/v1/session/oidc?fresh=1');
    expect(new URL(String(left.headers['location'])).search).toMatch(/prompt=login.*max_age=0/);
    const { location } = await new ProviderBrowser(server.issuer).follow(String(left.headers['location']));
    const attempt = cookieOf(left, '__Host-weiterlotse-staff-oidc');
    const back = await new Agent(api.app, attempt).get(pathOf(location ?? 'about:blank'));
    const { rows } = await w.db.query(
      `select extract(epoch from created_at - authenticated_at)::int as seconds from identity.session where user_id = $1`,
      [w.userId('beratung')],
    );
    expect(rows[0].seconds).toBeGreaterThan(3_000);
    const { rows: log } = await w.db.query(`select actor_id from audit.access where action = 'sign-in.begin' and allowed`);
    expect(log).toEqual([{ actor_id: w.userId('beratung') }]);
    const refused = await new Agent(api.app, cookieOf(back, '__Host-weiterlotse')).create('/api/v1/account/totp', {});
    expect([refused.status, refused.body.type]).toEqual([403, 'urn:problem:identity.step-up-needed']);
  });
});
