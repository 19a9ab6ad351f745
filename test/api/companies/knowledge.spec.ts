import { randomUUID } from 'node:crypto';
import { Companies, ContactRetention } from '@app/companies';
import { localDate, systemActor, type EstablishmentId, type TenantId } from '@app/kernel';
import { Reader } from '@app/platform';
import { signIn, startApi, type Agent, type TestApi } from '../../support/api.js';
import { world, type World } from '../../support/world.js';

const url = '/api/v1/companies';
const heads = { asOf: '2026-01-01', over30: 46, upTo30: 0, upTo20: 0, upTo10: 0 };

describe('what a Träger knows of a company', () => {
  let api: TestApi;
  let w: World;
  let adviser: Agent;
  let hagen: Agent;
  let id: string;

  beforeAll(async () => {
    api = await startApi();
    api.clock.set('2026-11-23T09:00:00.000Z');
    w = await world(api);
    adviser = await signIn(api, 'betriebe');
    hagen = await signIn(api, 'hagen');
  });
  beforeEach(async () => {
    ({ id } = await w.company());
  });
  afterAll(async () => {
    await w.close();
    await api.close();
  });

  const page = async (agent: Agent = adviser) => (await agent.get(`${url}/${id}`).expect(200)).body;
  const headcounts = async (agent: Agent = adviser) => (await agent.get(`${url}/${id}/headcounts`).expect(200)).body;
  const count = async (change: object = {}) => (await adviser.create(`${url}/${id}/headcounts`, { ...heads, ...change }).expect(201)).body;

  describe('headcounts', () => {
    it('are a history, newest first, with evidence and by whom, for the own Träger only', async () => {
      await count();
      await count({ asOf: '2026-06-01', over30: 48, source: 'document', evidence: 'Lohnjournal 05/2026' });
      const { history } = await headcounts();
      expect(history).toMatchObject([
        { asOf: '2026-06-01', weightedQuarters: 192, evidence: 'Lohnjournal 05/2026', by: expect.any(String), replacedAt: null },
        { asOf: '2026-01-01', weightedQuarters: 184, evidence: null },
      ]);
      expect((await headcounts(hagen)).history).toEqual([]);
    });

    it('near 50 are flagged, and proven once every count has a document', async () => {
      await count();
      expect((await headcounts()).decisive).toMatchObject({ level: 'company', weightedQuarters: 184, nearThreshold: 50, proven: false });
      await count({ asOf: '2026-06-01', source: 'document', evidence: 'Lohnjournal 05/2026' });
      expect((await headcounts()).decisive).toMatchObject({ nearThreshold: 50, proven: true });
    });

    it('of a Konzern decide, Betrieb by Betrieb, and are unknown while one is missing', async () => {
      const sister = await w.company({ name: 'Schwester GmbH', heads: [450, 0, 0, 0] });
      const third = await w.company({ name: 'Zweite Schwester GmbH' });
      await count();
      const group = { kind: 'group', to: { name: 'Ruhr Holding' }, since: '2026-01-01', source: 'register' };
      const { body } = await adviser.create(`${url}/${id}/affiliations`, group).expect(201);
      for (const one of [sister, third]) {
        await adviser.create(`${url}/${one.id}/affiliations`, { ...group, to: { id: body.group.id } }).expect(201);
      }
      const before = (await headcounts()).decisive;
      expect(before).toMatchObject({ level: 'group', weightedQuarters: null, nearThreshold: null });
      expect(before.entries.map(({ name, headcount }: { name: string; headcount: object | null }) => [name, headcount !== null])).toEqual([
        [expect.stringMatching(/^Betrieb/), true],
        ['Schwester GmbH', true],
        ['Zweite Schwester GmbH', false],
      ]);
      await adviser.create(`${url}/${third.id}/headcounts`, { ...heads, over30: 4 }).expect(201);
      // 46 + 450 + 4
      expect((await headcounts()).decisive).toMatchObject({ weightedQuarters: 2_000, nearThreshold: 500 });
    });

    it('are corrected by another row; the wrong one stays with the reason and counts no more', async () => {
      const wrong = await count({ over30: 640 });
      const [key, right] = [randomUUID(), { ...heads, over30: 64, reason: 'Zahlendreher im Anruf' }];
      const address = `${url}/${id}/headcounts/${wrong.id}/correction`;
      const first = await adviser.create(address, right, key).expect(201);
      expect((await adviser.create(address, right, key).expect(201)).body).toEqual(first.body);
      expect((await page()).headcount).toMatchObject({ over30: 64 });
      expect((await page()).companyHeadcount).toMatchObject({ over30: 64 });
      expect((await headcounts()).history).toMatchObject([
        { over30: 64, replacedAt: null },
        { over30: 640, replacedReason: 'Zahlendreher im Anruf', replacedAt: expect.any(String) },
      ]);
      const twice = await adviser.create(address, right);
      expect([twice.status, twice.body.type]).toEqual([409, 'urn:problem:companies.headcount-replaced']);
      expect((await hagen.create(address, right)).status).toBe(404);
    });

    it('that were corrected to a day that has a count already are refused, and nothing changes', async () => {
      const wrong = await count();
      await count({ asOf: '2026-06-01' });
      const answer = await adviser.create(`${url}/${id}/headcounts/${wrong.id}/correction`, {
        ...heads,
        asOf: '2026-06-01',
        reason: 'Stichtag',
      });
      expect([answer.status, answer.body.type]).toEqual([409, 'urn:problem:companies.headcount-exists']);
      expect((await headcounts()).history.every(({ replacedAt }: { replacedAt: string | null }) => replacedAt === null)).toBe(true);
    });

    it('from a document name it', async () => {
      const answer = await adviser.create(`${url}/${id}/headcounts`, { ...heads, source: 'document' });
      expect([answer.status, answer.body.errors]).toEqual([
        422,
        [{ pointer: '/evidence', code: 'required', message: 'Diese Angabe fehlt.' }],
      ]);
    });
  });

  describe('agreements', () => {
    const agreement = { kind: 'tarifvertrag', validFrom: '2026-01-01', validTo: null, scope: 'alle Beschäftigten', coversTraining: true };
    const record = async (change: object = {}) =>
      (await adviser.create(`${url}/${id}/agreements`, { ...agreement, ...change }).expect(201)).body;

    it('say what they cover, and are changed and ended by version', async () => {
      const { id: agreementId } = await record();
      const [recorded] = (await page()).agreements;
      expect(recorded).toMatchObject({ document: null, changed: false, changedBy: expect.any(String) });
      const address = `${url}/${id}/agreements/${agreementId}`;
      const ended = await adviser.change('patch', address, 1, { ...agreement, validTo: '2026-06-30', document: 'eAkte 4711' }).expect(200);
      expect(ended.body).toMatchObject({ ...agreement, validTo: '2026-06-30', document: 'eAkte 4711', version: 2 });
      expect((await page()).agreements).toEqual([
        { ...ended.body, changed: true, changedAt: api.clock.now(), changedBy: expect.any(String) },
      ]);
      expect((await adviser.change('patch', address, 1, { ...agreement, validTo: '2020-01-01' })).status).toBe(412);
      const early = await adviser.change('patch', address, 2, { ...agreement, validTo: '2025-12-31' });
      expect([early.status, early.body.type]).toEqual([422, 'urn:problem:companies.agreement-ends-early']);
      expect((await hagen.change('patch', address, 2, agreement)).status).toBe(404);
    });

    it('that do not cover training, or no longer hold, lower no share (§ 82(4))', async () => {
      const scope = systemActor(w.tenantId('aa-bochum') as TenantId, 'test').scope;
      const on = (day: string) => api.app.get(Companies).agreementAt(api.app.get(Reader), scope, id as EstablishmentId, localDate(day));
      await record({ coversTraining: false, validFrom: '2020-01-01' });
      expect(await on('2026-05-01')).toBeUndefined();
      await record({ kind: 'betriebsvereinbarung', validTo: '2026-06-30' });
      expect(await on('2026-06-30')).toMatchObject({ kind: 'betriebsvereinbarung', coversTraining: true });
      expect([await on('2025-12-31'), await on('2026-07-01')]).toEqual([undefined, undefined]);
    });
  });

  describe('contacts', () => {
    const contact = { displayName: 'Dana Albrecht', role: 'Personalleitung', phone: '02323 555010', email: 'd.albrecht@example.org' };
    const record = async (change: object = {}) =>
      (await adviser.create(`${url}/${id}/contacts`, { ...contact, ...change }).expect(201)).body;

    it('are entered once per key, seen by the own Träger only', async () => {
      const key = randomUUID();
      const first = await adviser.create(`${url}/${id}/contacts`, contact, key).expect(201);
      expect((await adviser.create(`${url}/${id}/contacts`, contact, key).expect(201)).body).toEqual(first.body);
      expect((await hagen.create(`${url}/${id}/contacts`, contact, key)).status).toBe(409);
      expect((await page()).contacts).toEqual([
        { ...first.body, changed: false, changedAt: expect.any(String), changedBy: expect.any(String) },
      ]);
      expect((await page(hagen)).contacts).toEqual([]);
    });

    it('leave without being deleted, and are the main contact no more', async () => {
      const { id: contactId } = await record({ main: true });
      const address = `${url}/${id}/contacts/${contactId}`;
      const main = await adviser.change('patch', address, 1, { ...contact, main: true, validTo: '2026-10-31' });
      expect([main.status, main.body.type]).toEqual([422, 'urn:problem:companies.main-contact-left']);
      await adviser.change('patch', address, 1, { ...contact, main: false, validTo: '2026-10-31' }).expect(200);
      expect((await page()).contacts).toMatchObject([{ id: contactId, main: false, validTo: '2026-10-31', version: 2 }]);
      expect((await adviser.change('patch', address, 1, contact)).status).toBe(412);
    });

    it('are forgotten 25 months after they left: role and days stay', async () => {
      const { id: contactId } = await record({ main: false, validTo: '2024-09-30' });
      const { id: kept } = await record({ main: false, validTo: '2024-12-31' });
      const forgotten = await api.app.get(ContactRetention).forgetDue();
      expect(forgotten).toBe(1);
      const { contacts } = await page();
      const of = (wanted: string) => contacts.find((one: { id: string }) => one.id === wanted);
      expect(of(contactId)).toMatchObject({ displayName: '–', role: contact.role, phone: null, email: null, validTo: '2024-09-30' });
      expect(of(kept)).toMatchObject({ displayName: contact.displayName });
      expect(await api.app.get(ContactRetention).forgetDue()).toBe(0);
    });

    it('stay the main contact until the last day, and their names are in no change log', async () => {
      const { id: contactId } = await record({ main: true });
      const leaving = { ...contact, main: true, validTo: '2026-12-31' };
      await adviser.change('patch', `${url}/${id}/contacts/${contactId}`, 1, { ...leaving, displayName: 'Dana Roth' }).expect(200);
      await adviser.change('patch', `${url}/${id}/contacts/${contactId}`, 2, { ...leaving, phone: '', email: null }).expect(200);
      expect((await page()).contacts).toMatchObject([{ main: true, phone: null, email: null }]);
      const { rows } = await w.db.query(
        `select distinct field, old_value, new_value from audit.change where row_id = $1 and field in ('display_name', 'phone', 'email')
         order by field`,
        [contactId],
      );
      const untold = (field: string) => ({ field, old_value: null, new_value: null });
      expect(rows).toEqual(['display_name', 'email', 'phone'].map(untold));
    });

    it('have one main contact: naming another one takes it from the first', async () => {
      const first = await record({ main: true });
      const second = await record({ displayName: 'Uwe Rahn', main: true });
      expect((await page()).contacts.map((row: { id: string; main: boolean }) => [row.id, row.main])).toEqual([
        [second.id, true],
        [first.id, false],
      ]);
    });

    it('have one main contact also when several are named at the same moment', async () => {
      const rows = [await record(), await record({ displayName: 'Uwe Rahn' }), await record({ displayName: 'Mia Voss' })];
      const answers = await Promise.all([
        ...rows.map((row) => adviser.change('patch', `${url}/${id}/contacts/${row.id}`, 1, { ...contact, main: true })),
        adviser.create(`${url}/${id}/contacts`, { ...contact, main: true }),
      ]);
      expect(answers.filter(({ status }) => status >= 300 && status !== 412).map(({ status }) => status)).toEqual([]);
      expect((await page()).contacts.filter(({ main }: { main: boolean }) => main)).toHaveLength(1);
    });
  });

  it('and what is going on: needs, cases and applications within the reach of whoever looks', async () => {
    const kase = await adviser.create('/api/v1/cases', { subject: 'Schweißkurs', establishmentId: id }).expect(201);
    const { body } = await adviser.get(`${url}/${id}/work`).expect(200);
    expect(body).toEqual({
      needs: { count: 0, items: [] },
      cases: { count: 1, items: [{ id: kase.body.id, number: kase.body.number, status: expect.any(String), on: '2026-11-23' }] },
      applications: { count: 0, items: [] },
    });
    expect((await hagen.get(`${url}/${id}/work`)).body.cases).toEqual({ count: 0, items: [] });
  });
});
