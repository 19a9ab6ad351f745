import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import supertest from 'supertest';
import { signIn, startApi, type TestApi } from '../../support/api.js';
import { world, type World } from '../../support/world.js';

const webRoot = (): string => {
  const root = mkdtempSync(path.join(tmpdir(), 'web-'));
  mkdirSync(path.join(root, 'assets'));
  for (const file of ['index.html', 'portal.html']) {
    writeFileSync(path.join(root, file), '<script type="module" nonce="__CSP_NONCE__" src="/assets/main.js"></script>');
  }
  writeFileSync(path.join(root, 'assets/main.js'), 'export {};');
  return root;
};

const directives = (policy: string): Readonly<Record<string, string>> =>
  Object.fromEntries(policy.split('; ').map((part) => [part.split(' ')[0]!, part.slice(part.indexOf(' ') + 1)]));

describe('headers', () => {
  let api: TestApi;
  let w: World;
  beforeAll(async () => {
    api = await startApi({ WEB_ROOT: webRoot() });
    w = await world(api);
  });
  afterAll(async () => {
    await w.close();
    await api.close();
  });

  const get = (url: string, headers: Record<string, string> = {}) => supertest(api.app.getHttpServer()).get(url).set(headers);

  it.each(['/', '/faelle/1', '/portal/', '/portal/bedarfe'])(
    'of the page %s allow no script but those with the nonce of this answer',
    async (url) => {
      const [first, second] = [await get(url), await get(url)];
      const nonces = [first, second].map(({ text }) => /nonce="([^"]+)"/.exec(text)?.[1]);
      expect(nonces[0]).toMatch(/^[A-Za-z0-9+/]{22}==$/);
      expect(nonces[0]).not.toBe(nonces[1]);
      expect(first.text).not.toContain('__CSP_NONCE__');
      const policy = directives(first.headers['content-security-policy']!);
      expect(policy).toMatchObject({
        'default-src': "'none'",
        'script-src': `'nonce-${nonces[0]}' 'strict-dynamic'`,
        'style-src': "'self'",
        'object-src': "'none'",
        'base-uri': "'none'",
        'frame-ancestors': "'none'",
        'require-trusted-types-for': "'script'",
      });
      expect(first.headers['content-security-policy']).not.toContain('unsafe');
      expect(first.headers['cache-control']).toBe('no-cache');
    },
  );

  it.each(['/', '/api/v1/session', '/api/v1/nowhere', '/assets/main.js', '/assets/nowhere.js', '/healthz', '/portal/v1/session'])(
    'of %s keep other sites out',
    async (url) => {
      const { headers } = await get(url, { Origin: 'https://evil.example' });
      expect(headers).toMatchObject({
        'x-content-type-options': 'nosniff',
        'x-frame-options': 'DENY',
        'referrer-policy': 'same-origin',
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-resource-policy': 'same-origin',
        'content-security-policy': expect.stringContaining("frame-ancestors 'none'"),
        'permissions-policy': expect.stringContaining('camera=()'),
      });
      expect(Object.keys(headers).filter((name) => name.startsWith('access-control-'))).toEqual([]);
      expect(headers).not.toHaveProperty('x-powered-by');
      expect(headers).not.toHaveProperty('server');
    },
  );

  it('of an address that cannot be decoded let nothing be loaded either', async () => {
    const { headers } = await get('/%');
    expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'content-security-policy': expect.stringContaining("'none'") });
  });

  it('of the API let nothing be stored and nothing be loaded', async () => {
    const adviser = await signIn(api, 'beratung');
    for (const url of ['/api/v1/session', '/api/v1/clients', '/api/v1/nowhere', '/portal/v1/session']) {
      const { headers } = await adviser.get(url);
      expect(headers['cache-control']).toBe('no-store');
      expect(directives(headers['content-security-policy']!)).toMatchObject({ 'default-src': "'none'", 'form-action': "'none'" });
    }
  });

  it('answer no preflight of another site', async () => {
    const { headers, status } = await supertest(api.app.getHttpServer())
      .options('/api/v1/session')
      .set({ Origin: 'https://evil.example', 'Access-Control-Request-Method': 'POST', 'Access-Control-Request-Headers': 'content-type' });
    expect(status).toBe(404);
    expect(Object.keys(headers).filter((name) => name.startsWith('access-control-'))).toEqual([]);
  });

  it('set the session only as a __Host- cookie that no script reads and no other site sends', async () => {
    const answer = await api.anonymous.post('/api/v1/session', { username: 'beratung', password: 'weiterlotse' });
    const [cookie] = answer.headers['set-cookie'] as unknown as string[];
    const attributes = cookie!.split('; ').map((part) => part.split('=')[0]!.toLowerCase());
    expect(cookie).toMatch(/^__Host-weiterlotse=/);
    expect(cookie).toContain('SameSite=Strict');
    expect(attributes).toEqual(expect.arrayContaining(['path', 'httponly', 'secure', 'samesite']));
    expect(attributes).not.toContain('domain');
  });

  it('ask browsers for https for two years where people come by https, and only there', async () => {
    expect((await get('/healthz')).headers).not.toHaveProperty('strict-transport-security');
    const secure = await startApi({ PUBLIC_URL: 'https://weiterlotse.example' });
    try {
      const { headers } = await supertest(secure.app.getHttpServer()).get('/healthz');
      expect(headers['strict-transport-security']).toBe('max-age=63072000; includeSubDomains');
    } finally {
      await secure.close();
    }
  });
});

describe('a state change', () => {
  let api: TestApi;
  const host = 'weiterlotse.test';
  beforeAll(async () => (api = await startApi({ PUBLIC_URL: 'https://beratung.example' })));
  afterAll(() => api.close());

  const send = (headers: Record<string, string>, method: 'post' | 'put' | 'patch' | 'delete' = 'post') =>
    supertest(api.app.getHttpServer())
      [method]('/api/v1/session')
      .set({ Host: host, ...headers })
      .send('{}');
  const json = { 'Content-Type': 'application/json' };
  const refused = 'urn:problem:http.foreign-origin';

  it.each([
    ['from our own page', { ...json, Origin: `http://${host}`, 'Sec-Fetch-Site': 'same-origin' }],
    ['from the address people type, behind a proxy', { ...json, Origin: 'https://beratung.example', 'Sec-Fetch-Site': 'same-origin' }],
    ['from an older browser of ours', { ...json, Origin: `http://${host}` }],
    ['from a program that sends JSON', json],
    ['from a program that sends JSON with a charset', { 'Content-Type': 'application/json; charset=utf-8' }],
  ])('%s passes', async (_from, headers) => {
    expect((await send(headers)).body.type).not.toBe(refused);
  });

  it.each([
    ['another site', { ...json, Origin: 'https://evil.example', 'Sec-Fetch-Site': 'cross-site' }],
    ['another site that says it is ours', { ...json, Origin: 'https://evil.example', 'Sec-Fetch-Site': 'same-origin' }],
    ['another site in an older browser', { ...json, Origin: 'https://evil.example' }],
    ['a neighbour below the same domain', { ...json, Origin: `http://evil.${host}`, 'Sec-Fetch-Site': 'same-site' }],
    ['the same host on another port', { ...json, Origin: `http://${host}:8080` }],
    ['the same host with another protocol', { ...json, Origin: `https://${host}` }],
    ['a page without an origin', { ...json, Origin: 'null' }],
    ['a page without an origin that says it is ours', { ...json, Origin: 'null', 'Sec-Fetch-Site': 'same-origin' }],
    ['the address bar or a bookmark', { ...json, 'Sec-Fetch-Site': 'none' }],
    ['a foreign site that hides its origin', { ...json, 'Sec-Fetch-Site': 'cross-site' }],
    ['something that is no origin', { ...json, Origin: host }],
    ['a form', { 'Content-Type': 'application/x-www-form-urlencoded' }],
    ['a form with files', { 'Content-Type': 'multipart/form-data; boundary=x' }],
    ['a form that hides JSON in text', { 'Content-Type': 'text/plain' }],
    ['a form whose type only begins like JSON', { 'Content-Type': 'application/jsonp' }],
    ['something without a type', {}],
  ])('from %s is refused before anything is read', async (_from, headers) => {
    for (const method of ['post', 'put', 'patch', 'delete'] as const) {
      const answer = await send(headers, method);
      // Routes that do not exist answer 404 whoever asks.
      if (answer.status === 404) continue;
      const { status, body } = answer;
      // What no parser takes is refused even earlier.
      const unreadable = status === 400 && body.type === 'urn:problem:http.malformed';
      expect({ method, status, type: unreadable ? refused : body.type }).toEqual({ method, status: unreadable ? 400 : 403, type: refused });
    }
  });
});
