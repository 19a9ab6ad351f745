import { randomUUID } from 'node:crypto';
import { connect } from 'node:net';
import { signIn, startApi, type Agent, type TestApi } from '../../support/api.js';
import { world, type World } from '../../support/world.js';

/** Tricks with the protocol itself, tried by hand first and kept: each against the listening server. */
describe('tricks with HTTP', () => {
  let api: TestApi;
  let w: World;
  let adviser: Agent;
  let cookie: string;
  let port: number;
  let clientId: string;

  beforeAll(async () => {
    api = await startApi();
    w = await world(api);
    await api.app.listen(0, '127.0.0.1');
    port = Number(new URL(await api.app.getUrl()).port);
    cookie = await cookieOf('/api/v1/session', 'beratung');
    adviser = await signIn(api, 'beratung');
    clientId = (await adviser.create('/api/v1/clients', person).expect(201)).body.id;
  });
  afterAll(async () => {
    await w.close();
    await api.close();
  });

  const person = { lastName: '=HYPERLINK("http://formula.example")', firstName: '+49', employmentStatus: 'employed' };
  const cookieOf = async (url: string, username: string, headers: Record<string, string> = {}): Promise<string> => {
    const answer = await api.anonymous.post(url, { username, password: 'weiterlotse' }).set(headers).expect(201);
    return (answer.headers['set-cookie'] as unknown as string[])[0]!.split(';')[0]!;
  };
  const get = (url: string, headers: Record<string, string> = {}) =>
    fetch(`http://127.0.0.1:${port}${url}`, { headers: { cookie, ...headers }, redirect: 'manual' });
  /** The whole answer to bytes that no client would send. */
  const raw = (text: string): Promise<string> =>
    new Promise((resolve, reject) => {
      let answer = '';
      const socket = connect(port, '127.0.0.1', () => socket.write(text));
      socket.setEncoding('utf8').setTimeout(3_000, () => socket.destroy());
      socket.on('data', (part: string) => (answer += part));
      socket.once('error', reject);
      socket.once('close', () => resolve(answer));
    });

  it('session fixation: a token somebody else chose is never taken over by signing in', async () => {
    const chosen = `__Host-weiterlotse=${'A'.repeat(43)}`;
    const given = await cookieOf('/api/v1/session', 'beratung', { Cookie: chosen });
    expect(given).not.toBe(chosen);
    expect((await get('/api/v1/session', { cookie: chosen })).status).toBe(401);
  });

  it('cookie tossing: a second cookie of the same name opens nothing for whoever has no session', async () => {
    const other = '__Host-weiterlotse=tossed';
    expect((await get('/api/v1/session', { cookie: `${other}; ${other}` })).status).toBe(401);
    expect((await get('/api/v1/session', { cookie: `weiterlotse=${cookie.split('=')[1]}` })).status).toBe(401);
    expect((await get('/api/v1/session', { cookie: cookie.replace('__Host-', '__host-') })).status).toBe(401);
  });

  it('a cookie of the portal opens nothing for staff, nor one of staff in the portal, under either name', async () => {
    const { portalUser } = await w.company();
    const portal = await cookieOf('/portal/v1/session', portalUser);
    const [staffToken, portalToken] = [cookie, portal].map((one) => one.slice(one.indexOf('=') + 1));
    for (const headers of [{ cookie: portal }, { cookie: `__Host-weiterlotse=${portalToken}` }])
      expect((await get('/api/v1/session', headers)).status).toBe(401);
    for (const headers of [{ cookie }, { cookie: `__Host-weiterlotse-portal=${staffToken}` }])
      expect((await get('/portal/v1/session', headers)).status).toBe(401);
  });

  it('a method in a header or a query changes nothing', async () => {
    const before = await get('/api/v1/session', { 'x-http-method-override': 'DELETE', 'x-method-override': 'DELETE' });
    expect(before.status).toBe(200);
    expect((await get('/api/v1/reminders/counts?_method=DELETE')).status).toBeLessThan(500);
    expect((await get('/api/v1/session')).status).toBe(200);
  });

  it.each(['TRACE', 'CONNECT', 'PROPFIND', 'OPTIONS', 'HEAD'])('%s on a person shows nothing', async (method) => {
    const answer = await raw(
      `${method} /api/v1/clients/${clientId} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nCookie: ${cookie}\r\n\r\n`,
    );
    expect(answer).not.toContain('HYPERLINK');
    expect(answer).not.toMatch(/^HTTP\/1\.1 5/);
  });

  it.each([
    (id: string) => `//api/v1/clients/${id}`,
    (id: string) => `/api//v1/clients/${id}`,
    (id: string) => `/API/V1/clients/${id}`,
    (id: string) => `/portal/v1/../../api/v1/clients/${id}`,
    (id: string) => `/portal/%2e%2e/api/v1/clients/${id}`,
    (id: string) => `/portal/v1/..%2f..%2fapi/v1/clients/${id}`,
    (id: string) => `/api/v1/clients;x=1/${id}`,
    (id: string) => `/api/v1/clients/${id};/../`,
    (id: string) => `/api/v1/clients/${id}%00`,
    (id: string) => `/%61pi/v1/clients/${id}`,
  ])('an address written another way opens nothing without a session (%#)', async (written) => {
    const answer = await raw(`GET ${written(clientId)} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`);
    expect(answer).toMatch(/^HTTP\/1\.1 (400|401|404)/);
    expect(answer).not.toContain('HYPERLINK');
  });

  it('Host and X-Forwarded-* never come back in an answer', async () => {
    const hostile = {
      'x-forwarded-host': 'evil.example',
      'x-forwarded-proto': 'ftp',
      'x-forwarded-prefix': '/evil',
      forwarded: 'host=evil.example',
    };
    for (const url of ['/api/v1/session', '/api/v1/clients', '/api/openapi.json', '/api/docs', '/nothing'])
      expect(`${JSON.stringify([...(await get(url, hostile)).headers])}${await (await get(url, hostile)).text()}`).not.toContain('evil');
    const answer = await raw('GET /api/v1/session HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n');
    expect(answer).not.toContain('evil');
  });

  it('a state change of another site is refused although its Host says ours', async () => {
    const send = (headers: Record<string, string>) => adviser.create('/api/v1/clients', person).set(headers);
    expect((await send({ Origin: 'https://evil.example', 'X-Forwarded-Host': 'evil.example' })).status).toBe(403);
    expect((await send({ Origin: 'null' })).status).toBe(403);
    expect((await send({ 'Sec-Fetch-Site': 'same-site' })).status).toBe(403);
    const plain = await adviser.request('post', '/api/v1/clients').set('Content-Type', 'text/plain').send(JSON.stringify(person));
    expect(plain.status).toBe(403);
  });

  it('two lengths, or a length and chunks, are not smuggled past', async () => {
    const smuggled = 'GET /api/v1/session HTTP/1.1\r\nHost: localhost\r\n\r\n';
    for (const lengths of ['Content-Length: 0\r\nContent-Length: 44', `Transfer-Encoding: chunked\r\nContent-Length: 4`]) {
      const answer = await raw(`POST /api/v1/session HTTP/1.1\r\nHost: localhost\r\n${lengths}\r\n\r\n0\r\n\r\n${smuggled}`);
      expect(answer.match(/HTTP\/1\.1 /g) ?? []).toHaveLength(1);
      expect(answer).toMatch(/^HTTP\/1\.1 400/);
    }
  });

  it('answers about persons are stored nowhere on the way', async () => {
    for (const url of [`/api/v1/clients/${clientId}`, '/api/v1/clients', '/api/v1/session', '/api/v1/clients/unknown'])
      expect([url, (await get(url)).headers.get('cache-control')]).toEqual([url, 'no-store']);
  });

  it('fields nobody offers are refused, not assigned', async () => {
    for (const extra of [
      { tenantId: w.tenantId('aa-hagen') },
      { id: randomUUID() },
      { version: 7 },
      { createdBy: w.userId('hagen') },
      { protectedFor: [] },
    ])
      expect((await adviser.create('/api/v1/clients', { ...person, ...extra })).status).toBe(400);
    const patched = await adviser.change('patch', `/api/v1/clients/${clientId}`, 1, { tenantId: w.tenantId('aa-hagen') });
    expect(patched.status).toBe(400);
  });

  it('tags that are lists, weak or wild match nothing', async () => {
    for (const tag of ['"1", "2"', 'W/"1"', '*', '"01"', '1'])
      expect((await adviser.request('patch', `/api/v1/clients/${clientId}`).set('If-Match', tag).send({ town: 'Witten' })).status).toBe(
        412,
      );
  });

  it('broken JSON is answered without what the reader made of it', async () => {
    const answer = await adviser.request('post', '/api/v1/search').send('{"query": "Geheim" oops');
    expect(answer.status).toBe(400);
    expect(answer.text).not.toMatch(/Geheim|oops|position|Unexpected|JSON\.parse/);
  });
});
