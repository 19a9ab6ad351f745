import { randomUUID } from 'node:crypto';
import { signIn, startApi, type Agent, type TestApi } from '../../support/api.js';
import { sqlCount } from '../../support/sql-count.js';
import { startWorker, until, type TestWorker } from '../../support/worker.js';
import { idOf, world, type World } from '../../support/world.js';

const reason = 'Rückruf der Klinik, die Beraterin ist heute nicht im Haus';

describe('break-glass', () => {
  let api: TestApi;
  let w: World;
  let adviser: Agent;
  let neighbour: Agent;
  let officer: Agent;
  let gerda: { id: string; number: string; version: number };
  let count = 0;

  beforeAll(async () => {
    // Longer than break-glass: who is signed out sees nothing anyway.
    api = await startApi({ SESSION_IDLE_MINUTES: '240' });
    w = await world(api);
    await w.secondTeam();
    adviser = await signIn(api, 'beratung');
    neighbour = await signIn(api, 'nachbar');
    officer = await signIn(api, 'datenschutz');
  });
  afterAll(async () => {
    await w.close();
    await api.close();
  });
  beforeEach(async () => {
    count += 1;
    const body = { lastName: `Hülsmeier ${count}`, firstName: 'Gerda', employmentStatus: 'employed' };
    gerda = (await adviser.create('/api/v1/clients', body).expect(201)).body;
  });

  const open = (agent: Agent, clientNumber = gerda.number, key?: string) =>
    agent.create('/api/v1/break-glass', { clientNumber, reason }, key);
  const file = () => `/api/v1/clients/${gerda.id}`;
  const shapeOf = ({ status, body }: { status: number; body: object }) => ({ status, body: { ...body, traceId: '' } });

  it('opens one file of another team for sixty minutes and not a second longer', async () => {
    const other = (await adviser.create('/api/v1/clients', { lastName: 'Zweite', firstName: 'Z', employmentStatus: 'employed' })).body;
    await neighbour.get(file()).expect(404);
    const grant = await open(neighbour);
    expect(grant.status).toBe(201);
    expect(grant.headers['location']).toBe(file());
    expect(Date.parse(grant.body.endsAt) - Date.parse(grant.body.startsAt)).toBe(60 * 60_000);
    expect((await neighbour.get(file()).expect(200)).body.number).toBe(gerda.number);
    await neighbour.get(`/api/v1/clients/${other.id}`).expect(404);
    api.clock.advance(60 * 60_000 - 1);
    await neighbour.get(file()).expect(200);
    api.clock.advance(1);
    await neighbour.get(file()).expect(404);
    for (const agent of [neighbour, officer]) await agent.prove();
  });

  it('finds whoever goes on by the number of a record that was merged', async () => {
    const { body: twin } = await adviser
      .create('/api/v1/clients', { lastName: 'Huelsmeier', firstName: 'Gerda', employmentStatus: 'employed' })
      .expect(201);
    const body = { absorbedId: twin.id, absorbedVersion: twin.version, take: [] };
    await adviser.change('post', `${file()}/merges`, gerda.version, body).set('Idempotency-Key', randomUUID()).expect(201);
    const grant = await open(neighbour, twin.number);
    expect(grant.headers['location']).toBe(file());
    await neighbour.get(file()).expect(200);
    await neighbour.post(`/api/v1/access-grants/${grant.body.id}/end`).expect(204);
  });

  it('shows what is open, and can be ended early by whoever began it', async () => {
    const { body: grant } = await open(neighbour);
    expect((await neighbour.get('/api/v1/access-grants')).body.items).toMatchObject([{ id: grant.id, clientId: gerda.id, reason }]);
    expect((await adviser.get('/api/v1/access-grants')).body.items).toEqual([]);
    await adviser.post(`/api/v1/access-grants/${grant.id}/end`).expect(404);
    await neighbour.get(file()).expect(200);
    await neighbour.post(`/api/v1/access-grants/${grant.id}/end`).expect(204);
    await neighbour.get(file()).expect(404);
    await neighbour.post(`/api/v1/access-grants/${grant.id}/end`).expect(204);
  });

  it('is the only way for data protection to see a file', async () => {
    await officer.get(file()).expect(404);
    expect((await officer.get('/api/v1/clients')).body.items).toEqual([]);
    await open(officer).expect(201);
    await officer.get(file()).expect(200);
    expect((await officer.get('/api/v1/clients')).body.items).toMatchObject([{ number: gerda.number }]);
  });

  it('answers one that may not be opened exactly like a number nobody has, after the same number of statements', async () => {
    const unknown = shapeOf(await open(neighbour, 'K-1999-00001'));
    expect(unknown.status).toBe(404);
    const usual = await sqlCount(api, () => open(neighbour, 'K-1999-00001'));
    const refused = async (arrange: string, values: unknown[]) => {
      await w.db.query(arrange, values);
      expect(await sqlCount(api, async () => expect(shapeOf(await open(neighbour))).toEqual(unknown))).toBe(usual);
    };
    await refused('update clients.client set staff_user_id = $2 where id = $1', [gerda.id, w.userId('nachbar')]);
    await refused('update clients.client set staff_user_id = $2 where id = $1', [gerda.id, w.userId('nachbarleitung')]);
    await refused('update clients.client set staff_user_id = null, protected_for = $2 where id = $1', [gerda.id, [w.userId('beratung')]]);
    expect(shapeOf(await open(await signIn(api, 'jobcenter')))).toEqual(unknown);
    // The fault that shows the test can fail: the same person without protection opens.
    await w.db.query('update clients.client set protected_for = null where id = $1', [gerda.id]);
    await open(neighbour).expect(201);
  });

  it('opens a protected person only to those who may protect', async () => {
    await w.db.query('update clients.client set protected_for = $2 where id = $1', [gerda.id, [w.userId('beratung')]]);
    await open(neighbour).expect(404);
    await open(officer).expect(201);
    await officer.get(file()).expect(200);
  });

  it('needs twenty characters of reason, a key, and the permission', async () => {
    const short = await neighbour.create('/api/v1/break-glass', { clientNumber: gerda.number, reason: 'eilig' });
    expect(short.status).toBe(400);
    expect(short.body.errors).toMatchObject([{ pointer: '/reason', message: 'Bitte mindestens 20 Zeichen angeben.' }]);
    await neighbour.post('/api/v1/break-glass', { clientNumber: gerda.number, reason }).expect(400);
    await open(await signIn(api, 'leitung')).expect(403);
    await open(await signIn(api, 'verwaltung')).expect(403);
  });

  it('answers the same grant to the same key, and nobody else’s', async () => {
    const key = randomUUID();
    const first = await open(neighbour, gerda.number, key);
    expect((await open(neighbour, gerda.number, key)).body).toEqual(first.body);
    expect((await open(officer, gerda.number, key)).status).toBe(409);
  });

  describe('afterwards', () => {
    let worker: TestWorker;

    beforeAll(async () => {
      worker = await startWorker(api.db.appUrl, api.clock);
    });
    afterAll(() => worker.stop());

    it('data protection and the team lead of the person’s team are told, without personal data in the mail', async () => {
      const { body: grant } = await open(neighbour);
      const told = () =>
        w.db.query<{ user_id: string }>(
          `select user_id from reminders.notification where kind = 'break-glass' and subject_id = $1 order by user_id`,
          [grant.id],
        );
      const rows = await until(async () => {
        const found = (await told()).rows;
        return found.length > 0 ? found : undefined;
      });
      expect(rows.map(({ user_id }) => user_id)).toEqual([idOf('datenschutz'), idOf('teamleitung')].toSorted());
      const mails = await w.db.query<{ to_address: string; text: string }>(
        `select to_address, subject || body as text from platform.outgoing_mail where subject = 'Notfallzugriff auf eine Akte'`,
      );
      expect(new Set(mails.rows.map(({ to_address }) => to_address))).toEqual(
        new Set(['datenschutz@example.org', 'teamleitung@example.org']),
      );
      expect(mails.rows.map(({ text }) => text).join()).not.toMatch(new RegExp(`Hülsmeier|${gerda.number}|Kowalski|Klinik`));
    });

    it('data protection reviews every one, a team lead those into files of the own team, nobody the own', async () => {
      const { body: grant } = await open(neighbour);
      const lead = await signIn(api, 'teamleitung');
      const otherLead = await signIn(api, 'nachbarleitung');
      const listed = async (agent: Agent) =>
        (await agent.get('/api/v1/break-glass').expect(200)).body.items.find(({ id }: { id: string }) => id === grant.id);
      expect(await listed(officer)).toMatchObject({ userName: 'Bernd Kowalski', reason, clientNumber: gerda.number, own: false });
      expect(await listed(officer)).not.toHaveProperty('clientId');
      expect(await listed(lead)).toBeDefined();
      expect(await listed(otherLead)).toBeUndefined();
      const review = (agent: Agent, id = grant.id) => agent.post(`/api/v1/break-glass/${id}/review`, { outcome: 'justified', note: 'ok' });
      await review(otherLead).expect(404);
      await review(adviser).expect(403);
      const done = await review(lead);
      expect(done.body).toMatchObject({ reviewOutcome: 'justified', reviewedBy: 'Martina Sobotta', reviewNote: 'ok' });
      expect((await review(officer)).body.type).toBe('urn:problem:identity.already-reviewed');
      const own = await open(officer);
      expect((await review(officer, own.body.id)).body.type).toBe('urn:problem:identity.own-break-glass');
    });

    it('what was done stands in the access log, refusals too', async () => {
      await open(neighbour, 'K-1999-00009');
      const { body: grant } = await open(neighbour);
      await neighbour.post(`/api/v1/access-grants/${grant.id}/end`);
      const { rows } = await w.db.query(
        `select action, allowed, subject_id from audit.access where actor_id = $1 and action like 'break-glass.%' and (subject_id is null or subject_id = $2)`,
        [w.userId('nachbar'), gerda.id],
      );
      expect(rows).toEqual(
        expect.arrayContaining([
          { action: 'break-glass.begin', allowed: false, subject_id: null },
          { action: 'break-glass.begin', allowed: true, subject_id: gerda.id },
          { action: 'break-glass.end', allowed: true, subject_id: gerda.id },
        ]),
      );
    });
  });
});
