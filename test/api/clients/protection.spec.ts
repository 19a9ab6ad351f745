import { signIn, startApi, type Agent, type TestApi } from '../../support/api.js';
import { sqlCount } from '../../support/sql-count.js';
import { idleWorker, type TestWorker } from '../../support/worker.js';
import { ClientProtection } from '@app/counselling';
import { world, type World } from '../../support/world.js';

const person = {
  lastName: 'Schutzmann',
  firstName: 'Verena',
  employmentStatus: 'employed',
  street: 'Geheime Gasse 7',
  town: 'Bochum',
  plz: '44787',
};

describe('a protected person', () => {
  let api: TestApi;
  let w: World;
  let worker: TestWorker;
  let inGroup: Agent;
  let outside: Agent;
  let lead: Agent;
  let officer: Agent;
  let client: { id: string; number: string };
  let kase: { id: string; number: string; version: number };

  beforeAll(async () => {
    api = await startApi({ SESSION_IDLE_MINUTES: '20000', SESSION_HOURS: '720' });
    w = await world(api);
    await w.secondTeam();
    worker = await idleWorker(api.db.appUrl, api.clock);
    [inGroup, outside, lead, officer] = await Promise.all(
      ['beratung', 'betriebe', 'teamleitung', 'datenschutz'].map((name) => signIn(api, name)) as [
        Promise<Agent>,
        Promise<Agent>,
        Promise<Agent>,
        Promise<Agent>,
      ],
    );
  });
  afterAll(async () => {
    await worker.stop();
    await w.close();
    await api.close();
  });
  beforeEach(async () => {
    client = (await inGroup.create('/api/v1/clients', person).expect(201)).body;
    kase = (await inGroup.create('/api/v1/cases', { subject: 'Umschulung nach Umzug', clientId: client.id }).expect(201)).body;
  });

  const protect = (agent: Agent, change: object = {}) =>
    agent.create('/api/v1/protections', {
      clientNumber: client.number,
      kind: 'sperrvermerk',
      reason: 'registry',
      memberIds: [w.userId('beratung')],
      ...change,
    });
  const shapeOf = ({ status, body }: { status: number; body: object }) => ({ status, body: { ...body, traceId: '' } });
  const unknown = '00000000-0000-4000-8000-000000000000';

  it('is there for the named group and for nobody else of the team, case and sessions included', async () => {
    await outside.get(`/api/v1/clients/${client.id}`).expect(200);
    await outside.get(`/api/v1/cases/${kase.id}`).expect(200);
    expect((await protect(lead)).status).toBe(201);
    await inGroup.get(`/api/v1/clients/${client.id}`).expect(200);
    await inGroup.get(`/api/v1/cases/${kase.id}`).expect(200);
    for (const path of ['clients', 'cases']) {
      const id = path === 'clients' ? client.id : kase.id;
      const absent = await outside.get(`/api/v1/${path}/${unknown}`);
      const hidden = await outside.get(`/api/v1/${path}/${id}`);
      expect(shapeOf(hidden)).toEqual(shapeOf(absent));
      expect(hidden.status).toBe(404);
      const count = (one: string) => sqlCount(api, () => outside.get(`/api/v1/${path}/${one}`));
      expect(await count(id)).toBe(await count(unknown));
    }
    await outside.get(`/api/v1/cases/${kase.id}/sessions`).expect(404);
    await outside.get(`/api/v1/cases/${kase.id}/timeline`).expect(404);
    await outside.change('post', `/api/v1/cases/${kase.id}/owner`, kase.version, { reason: 'Ich will wissen, wer das ist' }).expect(404);
  });

  it('is in no search, list or duplicate hint; the case stands in lists with state and dates only', async () => {
    await inGroup.create('/api/v1/reminders', { caseId: kase.id, dueOn: '2099-01-04', text: 'Frau Schutzmann anrufen' }).expect(201);
    await protect(lead).expect(201);
    const texts = await Promise.all([
      outside.get('/api/v1/clients?limit=100'),
      outside.post('/api/v1/search', { query: 'Schutzmann' }),
      outside.post('/api/v1/search', { query: client.number }),
      outside.post('/api/v1/search', { query: 'Umschulung nach Umzug' }),
      outside.post('/api/v1/search', { query: kase.number }),
      outside.post('/api/v1/clients/duplicates', { lastName: 'Schutzmann', firstName: 'Verena' }),
      outside.get(`/api/v1/cases?owner=all&client=${client.id}`),
      outside.get('/api/v1/reminders?due=all&owner=all'),
    ]);
    expect(texts.map(({ status }) => status)).toEqual(texts.map(() => 200));
    for (const { text } of texts) expect(text).not.toContain(client.id);
    for (const { text } of texts) expect(text).not.toContain(kase.id);
    const list = await outside.get('/api/v1/cases?owner=all&sort=-number&limit=100').expect(200);
    const row = list.body.items.find(({ id }: { id: string }) => id === kase.id);
    expect(row).toEqual({
      id: kase.id,
      number: kase.number,
      subject: '',
      status: 'OFFEN',
      protected: true,
      client: null,
      company: null,
      ownerName: null,
      lastContactOn: null,
      openedOn: null,
      nextReminder: null,
      overdue: false,
    });
    // The fault that shows the test can fail: the group finds all of it.
    expect((await inGroup.post('/api/v1/search', { query: 'Schutzmann' })).text).toContain(client.id);
    expect((await inGroup.get('/api/v1/reminders?due=all')).text).toContain(kase.id);
  });

  it('opens by itself on the day after the last one, and shows the place of living in no report meanwhile', async () => {
    const today = api.clock.today();
    await protect(lead, { endsOn: today }).expect(201);
    await w.db.query(`select set_config('app.tenant_id', $1, false), set_config('app.reach', 'tenant', false)`, [w.tenantId('aa-bochum')]);
    const { rows } = await w.db.query(`select town from published.clients where id = $1`, [client.id]);
    expect(rows).toEqual([{ town: null }]);
    await worker.app.get(ClientProtection).applyDue();
    await outside.get(`/api/v1/clients/${client.id}`).expect(404);
    api.clock.advanceDays(1);
    expect(await worker.app.get(ClientProtection).applyDue()).toBeGreaterThan(0);
    expect(await worker.app.get(ClientProtection).applyDue()).toBe(0);
    await outside.get(`/api/v1/clients/${client.id}`).expect(200);
    await outside.get(`/api/v1/cases/${kase.id}`).expect(200);
  });

  it('can be opened again by hand, and the group can be changed; both are told in the change log', async () => {
    const { body: protection } = await protect(lead);
    const members = `/api/v1/protections/${protection.id}/members`;
    const grown = await lead.change('put', members, 1, { memberIds: [w.userId('beratung'), w.userId('betriebe')] });
    expect(grown.body.members.map(({ name }: { name: string }) => name).toSorted()).toEqual(['Ayşe Kaya', 'Jonas Brandt']);
    await outside.get(`/api/v1/clients/${client.id}`).expect(200);
    expect((await lead.change('put', members, 1, { memberIds: [w.userId('beratung')] })).status).toBe(412);
    await lead.change('put', members, 2, { memberIds: [w.userId('beratung')] }).expect(200);
    await outside.get(`/api/v1/clients/${client.id}`).expect(404);
    await lead.change('post', `/api/v1/protections/${protection.id}/end`, 3).expect(200);
    await outside.get(`/api/v1/clients/${client.id}`).expect(200);
    const { rows } = await w.db.query(`select distinct table_name from audit.change where subject_id = $1`, [client.id]);
    expect(rows.map(({ table_name }) => table_name)).toEqual(
      expect.arrayContaining(['clients.protection', 'clients.protection_member', 'clients.client']),
    );
  });

  it('of two protections at once is there for whoever is in both groups', async () => {
    await protect(lead, { memberIds: [w.userId('beratung'), w.userId('betriebe')] }).expect(201);
    await outside.get(`/api/v1/clients/${client.id}`).expect(200);
    await protect(officer, { kind: 'relative', reason: 'family' }).expect(201);
    await outside.get(`/api/v1/clients/${client.id}`).expect(404);
    await inGroup.get(`/api/v1/clients/${client.id}`).expect(200);
  });

  it('is protected by team leads for their team and by data protection, by nobody else', async () => {
    await protect(inGroup).expect(403);
    await protect(await signIn(api, 'nachbarleitung')).expect(404);
    await protect(lead, { clientNumber: 'K-1999-00001' }).expect(404);
    const { body } = await protect(officer);
    expect(body).not.toHaveProperty('clientId');
    expect((await (await signIn(api, 'nachbarleitung')).get('/api/v1/protections')).body.items).toEqual([]);
    expect((await lead.get('/api/v1/protections')).text).toContain(client.number);
  });

  it.each([
    ['a reason of another kind', { reason: 'family' }, '/reason'],
    ['a last day in the past', { endsOn: '2020-01-01' }, '/endsOn'],
    ['a colleague where none is meant', { staffUserId: 'nachbar' }, '/staffUserId'],
    ['somebody of another Träger', { memberIds: ['hagen'] }, '/memberIds'],
  ])('is not protected with %s', async (_what, change, pointer) => {
    const id = (name: string) => w.userId(name as 'nachbar');
    const given = change as { staffUserId?: string; memberIds?: string[] };
    const answer = await protect(lead, {
      ...change,
      ...(given.staffUserId && { staffUserId: id(given.staffUserId) }),
      ...(given.memberIds && { memberIds: given.memberIds.map(id) }),
    });
    expect(answer.status).toBe(422);
    expect(answer.body.errors).toMatchObject([{ pointer }]);
  });

  describe('who works here (§ 35 SGB I)', () => {
    const mark = (agent: Agent, change: object = {}) =>
      protect(agent, { kind: 'own-staff', reason: 'employed-here', staffUserId: w.userId('nachbar'), ...change });

    it('sees neither the own file nor what a list shows of a protected case, and cannot break in', async () => {
      await mark(lead).expect(201);
      const self = await signIn(api, 'nachbar');
      await self.get(`/api/v1/clients/${client.id}`).expect(404);
      await w.db.query(`update counselling.case set owner_id = $2 where id = $1`, [kase.id, w.userId('nachbar')]);
      expect((await self.get('/api/v1/cases?owner=all')).text).not.toContain(kase.id);
      const reason = 'Ich möchte gern meine eigene Akte lesen';
      await self.create('/api/v1/break-glass', { clientNumber: client.number, reason }).expect(404);
    });

    it('is hidden from the own team, whose lead has no say', async () => {
      const ownLead = await signIn(api, 'nachbarleitung');
      await w.db.query(`update clients.client set home_team_id = (select team_id from identity.staff_user where id = $2) where id = $1`, [
        client.id,
        w.userId('nachbar'),
      ]);
      await ownLead.get(`/api/v1/clients/${client.id}`).expect(403);
      await mark(ownLead, { memberIds: [w.userId('nachbarleitung')] }).expect(404);
      await mark(officer, { memberIds: [w.userId('nachbarleitung')] }).expect(422);
      const { body } = await mark(officer).expect(201);
      await ownLead.get(`/api/v1/clients/${client.id}`).expect(404);
      await ownLead.change('post', `/api/v1/protections/${body.id}/end`, 1).expect(404);
      await officer.change('post', `/api/v1/protections/${body.id}/end`, 1).expect(200);
      await ownLead.get(`/api/v1/clients/${client.id}`).expect(403);
    });
  });
});
