import { signIn, startApi, type TestApi } from '../../support/api.js';
import { sqlCount } from '../../support/sql-count.js';
import { world, type World } from '../../support/world.js';

describe('signing in as staff', () => {
  let api: TestApi;
  let w: World;

  beforeAll(async () => {
    api = await startApi();
    w = await world(api);
  });
  afterAll(async () => {
    await w.close();
    await api.close();
  });

  const attempt = (username: string, password: string) => api.anonymous.post('/api/v1/session', { username, password });

  it('answers who the person is and sets a __Host- cookie that scripts cannot read', async () => {
    const answer = await attempt('beratung', 'weiterlotse');
    expect(answer.status).toBe(201);
    expect(answer.body.user).toMatchObject({
      displayName: 'Ayşe Kaya',
      roles: ['adviser'],
      tenant: { code: 'aa-bochum', name: 'Agentur für Arbeit Bochum' },
      office: { name: 'Dienststelle Bochum' },
    });
    expect(answer.body.user.permissions).toContain('session.record');
    expect(answer.body.user.permissions).not.toContain('application.decide');
    expect(answer.body.user.sight).toContainEqual({ data: 'session-notes', cells: ['full', 'transfer-summary'] });
    const manager = await attempt('leitung', 'weiterlotse');
    expect(manager.body.user.sight).toContainEqual({ data: 'session-notes', cells: ['never'] });
    expect(manager.body.user.sight).toContainEqual({ data: 'person', cells: ['aggregate'] });
    const [cookie] = answer.headers['set-cookie'] as unknown as string[];
    expect(cookie).toMatch(/^__Host-weiterlotse=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Strict$/);
  });

  it('keeps only the hash of the token', async () => {
    const answer = await attempt('beratung', 'weiterlotse');
    const token = /=([\w-]{43});/.exec(String(answer.headers['set-cookie']))![1]!;
    const { rows } = await w.db.query('select token_hash from identity.session');
    expect(rows.length).toBeGreaterThan(0);
    expect(JSON.stringify(rows)).not.toContain(token);
  });

  it('does not tell whether the name or the password was wrong', async () => {
    const [wrongPassword, nobody] = [await attempt('hagen', 'falsch'), await attempt('niemand', 'falsch')];
    expect(wrongPassword.status).toBe(401);
    const withoutTrace = (body: object) => ({ ...body, traceId: undefined });
    expect(withoutTrace(nobody.body)).toEqual(withoutTrace(wrongPassword.body));
    expect(wrongPassword.body).toMatchObject({
      type: 'urn:problem:identity.wrong-credentials',
      title: 'Die Anmeldung hat nicht geklappt',
      detail: 'Name oder Passwort stimmen nicht. Bitte prüfen Sie beides.',
    });
    expect(wrongPassword.headers['content-type']).toContain('application/problem+json');
  });

  it('takes as many statements for a name nobody has as for a wrong password, and for an account that is closed', async () => {
    await w.db.query(`update identity.staff_user set active = false where username = 'leitung'`);
    const counted = [];
    for (const [name, password] of [
      ['hagen', 'falsch'],
      ['niemand 2', 'falsch'],
      ['leitung', 'weiterlotse'],
      ['leitung', 'falsch'],
    ] as const)
      counted.push(await sqlCount(api, async () => expect((await attempt(name, password)).status).toBe(401)));
    await w.db.query(`update identity.staff_user set active = true where username = 'leitung'`);
    expect(counted).toEqual([counted[0], counted[0], counted[0], counted[0]]);
  });

  it('slows down guessing and lets the account in again after the pause', async () => {
    for (let i = 0; i < 5; i++) expect((await attempt('jobcenter', `falsch ${i}`)).status).toBe(401);
    const blocked = await attempt('jobcenter', 'weiterlotse');
    expect(blocked.status).toBe(429);
    expect(blocked.headers['retry-after']).toBe('30');
    expect(blocked.body.detail).toBe('Bitte warten Sie 30 Sekunden und versuchen Sie es dann noch einmal.');
    api.clock.advance(30_000);
    expect((await attempt('jobcenter', 'weiterlotse')).status).toBe(201);
  });

  it('ends the session on sign-out, and after an hour without a request', async () => {
    const agent = await signIn(api, 'beratung');
    expect((await agent.get('/api/v1/session')).status).toBe(200);
    expect((await agent.request('delete', '/api/v1/session').send({})).status).toBe(204);
    expect((await agent.get('/api/v1/session')).status).toBe(401);

    const idle = await signIn(api, 'beratung');
    api.clock.advance(61 * 60_000);
    expect((await idle.get('/api/v1/session')).status).toBe(401);
  });

  it('refuses state changes that another site sent', async () => {
    const send = (headers: Record<string, string>) =>
      api.anonymous.post('/api/v1/session', { username: 'beratung', password: 'weiterlotse' }).set({ Host: 'localhost:3000', ...headers });
    expect((await send({ Origin: 'https://evil.example' })).status).toBe(403);
    expect((await send({ 'Sec-Fetch-Site': 'cross-site' })).status).toBe(403);
    expect((await send({ Origin: 'http://localhost:3000', 'Sec-Fetch-Site': 'same-origin' })).status).toBe(201);
    const form = await api.anonymous
      .request('post', '/api/v1/session')
      .set('Content-Type', 'application/x-www-form-urlencoded')
      .send('username=beratung&password=weiterlotse');
    expect(form.status).toBe(403);
  });

  it('changes the language of texts and problems', async () => {
    const agent = await signIn(api, 'verwaltung');
    expect((await agent.request('patch', '/api/v1/session').send({ language: 'en' })).body.user.language).toBe('en');
    expect((await agent.request('patch', '/api/v1/session').send({ language: 'fr' })).body).toMatchObject({
      title: 'Please check your entries',
      errors: [{ pointer: '/language', code: 'choice', message: 'Please choose one of the offered values.' }],
    });
  });

  it('does not let published demo passwords in outside demo mode', async () => {
    const strict = await startApi({ DEMO_MODE: 'false' });
    const other = await world(strict);
    const answer = await strict.anonymous.post('/api/v1/session', { username: 'beratung', password: 'weiterlotse' });
    expect(answer.status).toBe(401);
    await other.close();
    await strict.close();
  });
});
