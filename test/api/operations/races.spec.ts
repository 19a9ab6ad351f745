import { randomUUID } from 'node:crypto';
import type { Response } from 'supertest';
import { signIn, type Agent } from '../../support/api.js';
import { fundingScene, type FundingScene } from '../funding/funding-scene.js';

/** What two hands do at the same moment to the guards themselves: sessions, accounts, break-glass, erasure. */
describe('races for the guards', () => {
  let scene: FundingScene;
  let desk: Agent;
  let colleague: Agent;

  beforeAll(async () => {
    scene = await fundingScene();
    await scene.world.secondTeam();
    // One listening server for all: requests sent together must really meet.
    await scene.api.app.listen(0, '127.0.0.1');
    [desk, colleague] = await Promise.all([signIn(scene.api, 'datenschutz'), signIn(scene.api, 'nachbar')]);
  });
  afterAll(() => scene?.close());

  const together = <T>(times: number, work: (index: number) => PromiseLike<T>): Promise<T[]> =>
    Promise.all(Array.from({ length: times }, (_, index) => work(index)));
  const statuses = (answers: readonly Response[]): number[] => answers.map(({ status }) => status).toSorted();
  const count = async (sql: string, ...values: unknown[]): Promise<number> =>
    (await scene.world.db.query<{ n: number }>(`select count(*)::int as n from ${sql}`, values)).rows[0]!.n;
  const told = (name: string, key: string, id: string) =>
    count(`platform.journal_entry where name = $1 and payload->>$2 = $3`, name, key, id);
  const newClient = async () =>
    (await scene.adviser.create('/api/v1/clients', { lastName: 'Renner', firstName: 'R', employmentStatus: 'employed' }).expect(201))
      .body as { id: string; number: string };

  describe('break-glass', () => {
    const reason = 'Beschwerde der Person über die Beratung liegt vor';

    it('sent ten times at once with one key is one grant, told once', async () => {
      const { number } = await newClient();
      const key = randomUUID();
      const answers = await together(10, () => colleague.create('/api/v1/break-glass', { clientNumber: number, reason }, key));
      expect(statuses(answers)).toEqual(Array.from({ length: 10 }, () => 201));
      for (const { body } of answers) expect(body).toEqual(answers[0]!.body);
      expect(await count('identity.access_grant where client_number = $1', number)).toBe(1);
      expect(await told('counselling.break-glass-begun', 'grantId', key)).toBe(1);
    });

    it('of one person twice at once, each with a key, is two grants with a notice each, and ends with both', async () => {
      const { id, number } = await newClient();
      const answers = await together(2, () => colleague.create('/api/v1/break-glass', { clientNumber: number, reason }));
      expect(statuses(answers)).toEqual([201, 201]);
      for (const { body } of answers) expect(await told('counselling.break-glass-begun', 'grantId', body.id)).toBe(1);
      const ends = await together(2, (index) => colleague.post(`/api/v1/access-grants/${answers[index]!.body.id}/end`));
      expect(statuses(ends)).toEqual([204, 204]);
      await colleague.get(`/api/v1/clients/${id}`).expect(404);
    });

    it('ended while its file is read ends: whatever comes after the end finds nothing', async () => {
      const { id, number } = await newClient();
      const { body: grant } = await colleague.create('/api/v1/break-glass', { clientNumber: number, reason }).expect(201);
      const [end, ...reads] = await Promise.all([
        colleague.post(`/api/v1/access-grants/${grant.id}/end`),
        ...Array.from({ length: 10 }, () => colleague.get(`/api/v1/clients/${id}`)),
      ]);
      expect(end.status).toBe(204);
      for (const { status } of reads) expect([200, 404]).toContain(status);
      await colleague.get(`/api/v1/clients/${id}`).expect(404);
    });

    it('reviewed by two at once is reviewed by one', async () => {
      const { number } = await newClient();
      const { body: grant } = await colleague.create('/api/v1/break-glass', { clientNumber: number, reason }).expect(201);
      const review = (agent: Agent) => agent.post(`/api/v1/break-glass/${grant.id}/review`, { outcome: 'justified', note: null });
      const answers = await together(2, (index) => review([desk, scene.decider][index]!));
      expect(statuses(answers)).toEqual([200, 409]);
      expect(await told('counselling.break-glass-reviewed', 'grantId', grant.id)).toBe(1);
    });
  });

  describe('an erasure', () => {
    const request = async (): Promise<string> => {
      const { id: clientId } = await newClient();
      await scene.world.db.query(`update clients.client set created_at = '2010-01-02' where id = $1`, [clientId]);
      const asked = { clientId, kind: 'erasure', receivedOn: '2026-11-20', channel: 'post', identityCheck: 'identity-card' };
      return (await desk.create('/api/v1/data-requests', asked).expect(201)).body.id;
    };
    const propose = (requestId: string, key?: string) => desk.create(`/api/v1/data-requests/${requestId}/erasure`, {}, key);
    const proposed = async () => (await propose(await request()).expect(201)).body as { id: string; version: number };

    it('proposed five times at once with one key is one; with a key each it is one too', async () => {
      const [one, other] = [await request(), await request()];
      const key = randomUUID();
      expect(statuses(await together(5, () => propose(one, key)))).toEqual([201, 201, 201, 201, 201]);
      expect(statuses(await together(3, () => propose(other)))).toEqual([201, 409, 409]);
      expect(await count('privacy.erasure where request_id = any($1)', [one, other])).toBe(2);
    });

    it('approved by two at once is approved once, and told once', async () => {
      const { id, version } = await proposed();
      const lead = await signIn(scene.api, 'nachbarleitung');
      const approve = (agent: Agent) => agent.change('put', `/api/v1/erasures/${id}/approval`, version);
      const answers = await together(4, (index) => approve([scene.decider, lead][index % 2]!));
      expect(statuses(answers)[0]).toBe(200);
      for (const status of statuses(answers).slice(1)) expect([409, 412, 422]).toContain(status);
      expect(await told('privacy.erasure-approved', 'erasureId', id)).toBe(1);
    });

    it('approved and called off at once is one of the two', async () => {
      const { id, version } = await proposed();
      const answers = await Promise.all([
        scene.decider.change('put', `/api/v1/erasures/${id}/approval`, version),
        scene.decider.change('put', `/api/v1/erasures/${id}/rejection`, version, { reason: 'Die Person will doch bleiben' }),
      ]);
      expect(statuses(answers)[0]).toBe(200);
      expect(statuses(answers)[1]).toBeGreaterThanOrEqual(409);
      const state = answers[0].status === 200 ? 'approved' : 'rejected';
      expect(await count('privacy.erasure where id = $1 and state = $2 and version = 2', id, state)).toBe(1);
    });
  });

  describe('a session', () => {
    it('ended while it is used opens nothing from then on, and no request brings it back', async () => {
      const [used, other] = [await signIn(scene.api, 'betriebe'), await signIn(scene.api, 'betriebe')];
      // Every request now would also write that the session was used.
      scene.api.clock.advance(2 * 60_000);
      const [end, ...reads] = await Promise.all([
        other.request('delete', '/api/v1/account/sessions').send({}),
        ...Array.from({ length: 15 }, (_, index) =>
          index % 3 === 0 ? used.post('/api/v1/session/extension') : used.get('/api/v1/clients'),
        ),
      ]);
      expect(end.status).toBe(204);
      for (const { status } of reads) expect([200, 401]).toContain(status);
      await used.get('/api/v1/clients').expect(401);
      await used.post('/api/v1/session/extension').expect(401);
      await other.get('/api/v1/clients').expect(200);
    });

    it('of an account that is closed while it writes writes nothing after the close', async () => {
      const admin = await signIn(scene.api, 'verwaltung');
      const leaving = await signIn(scene.api, 'nachbar');
      const users = (await admin.get('/api/v1/users').expect(200)).body.items as { id: string; username: string; version: number }[];
      const { id, version } = users.find(({ username }) => username === 'nachbar')!;
      const person = { lastName: 'Nachzügler', firstName: 'N', employmentStatus: 'employed' };
      const [close, ...writes] = await Promise.all([
        admin.change('put', `/api/v1/users/${id}/active`, version, { active: false }),
        ...Array.from({ length: 10 }, () => leaving.create('/api/v1/clients', person)),
      ]);
      expect(close.status).toBe(200);
      for (const { status } of writes) expect([201, 401]).toContain(status);
      const before = await count(`clients.client where last_name = 'Nachzügler'`);
      expect(before).toBe(writes.filter(({ status }) => status === 201).length);
      expect(statuses(await together(5, () => leaving.create('/api/v1/clients', person)))).toEqual([401, 401, 401, 401, 401]);
      expect(await count(`clients.client where last_name = 'Nachzügler'`)).toBe(before);
      await admin.change('put', `/api/v1/users/${id}/active`, version + 1, { active: true }).expect(200);
    });
  });

  it('two administrators who take the role from each other at once: one stays', async () => {
    const admin = await signIn(scene.api, 'verwaltung');
    const list = async () =>
      (await admin.get('/api/v1/users').expect(200)).body.items as {
        id: string;
        username: string;
        version: number;
        teamId: string;
      }[];
    const of = async (username: string) => (await list()).find((one) => one.username === username)!;
    const { id, version, teamId } = await of('leitung');
    await admin.change('put', `/api/v1/users/${id}/roles`, version, { roles: [{ role: 'administrator', teamId }] }).expect(200);
    const second = await signIn(scene.api, 'leitung');
    const [one, other] = [await of('verwaltung'), await of('leitung')];
    const take = (agent: Agent, from: { id: string; version: number }) =>
      agent.change('put', `/api/v1/users/${from.id}/roles`, from.version, { roles: [{ role: 'manager', teamId }] });
    const answers = await Promise.all([take(admin, other), take(second, one)]);
    expect(statuses(answers)[0]).toBe(200);
    expect(statuses(answers)[1]).toBeGreaterThanOrEqual(403);
    expect(
      await count(
        `identity.user_role r join identity.staff_user u on u.id = r.user_id where r.role = 'administrator' and u.tenant_id = $1`,
        scene.world.tenantId('aa-bochum'),
      ),
    ).toBe(1);
  });
});
