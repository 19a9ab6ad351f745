import { signIn, startApi, type TestApi } from '../../support/api.js';
import { world, type World } from '../../support/world.js';

const address = '/portal/v1/session';

describe('signing in to the portal', () => {
  let api: TestApi;
  let w: World;
  let company: Awaited<ReturnType<World['company']>>;

  beforeAll(async () => {
    api = await startApi();
    w = await world(api);
    company = await w.company();
  });
  afterAll(async () => {
    await w.close();
    await api.close();
  });

  it('sets a __Host- cookie of its own and answers who the person is and of which company', async () => {
    const answer = await api.anonymous.post(address, { username: company.portalUser, password: 'weiterlotse' });
    expect(answer.status).toBe(201);
    expect(answer.body.user.organisation).toMatchObject({ kind: 'company', name: company.name });
    expect(answer.body.user.permissions).not.toContain('client.read');
    const [cookie] = answer.headers['set-cookie'] as unknown as string[];
    expect(cookie).toMatch(/^__Host-[\w-]+=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Strict$/);
    expect(cookie).not.toMatch(/^__Host-weiterlotse=/);
  });

  it('answers the session until it is ended', async () => {
    const agent = await signIn(api, company.portalUser, 'portal');
    const current = await agent.get(address);
    expect({ status: current.status, company: current.body.user.organisation.id }).toEqual({ status: 200, company: company.id });
    expect((await agent.request('delete', address).send({})).status).toBe(204);
    const after = await agent.get(address);
    expect(after.status).toBe(401);
    expect(after.headers['content-type']).toContain('application/problem+json');
  });

  it('knows no staff, and the staff API knows nobody of a company', async () => {
    expect((await api.anonymous.post(address, { username: 'beratung', password: 'weiterlotse' })).status).toBe(401);
    const wrongDoor = await api.anonymous.post('/api/v1/session', { username: company.portalUser, password: 'weiterlotse' });
    expect(wrongDoor.status).toBe(401);
  });

  it('slows down guessing like the staff API', async () => {
    const other = await w.company();
    const guess = (password: string) => api.anonymous.post(address, { username: other.portalUser, password });
    for (let i = 0; i < 5; i += 1) expect((await guess(`falsch ${i}`)).status).toBe(401);
    expect((await guess('weiterlotse')).status).toBe(429);
  });
});
