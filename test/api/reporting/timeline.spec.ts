import { timelineEvents, groupsOf } from '@app/reporting';
import { signIn, type Agent } from '../../support/api.js';
import { startWorker, until } from '../../support/worker.js';
import { sqlCount } from '../../support/sql-count.js';
import { FundingScene, fundingScene } from '../funding/funding-scene.js';
import { everythingThatHappens } from './timeline-scene.js';

type Item = {
  at: string;
  event: keyof typeof timelineEvents;
  group: string;
  id: string;
  code: string | null;
  about: { id: string } | null;
};
type Page = { items: Item[]; next: string | null };

const talk = { heldOn: '2026-11-20', channel: 'phone', outcome: 'informed', notes: 'Angebote besprochen' };

describe('the timeline', () => {
  let scene: FundingScene;
  let adviser: Agent;
  let ids: { clientId: string; caseId: string; companyId: string; companyCaseId: string; applicationId: string };

  beforeAll(async () => {
    scene = await fundingScene();
    ({ adviser } = scene);
    await scene.world.secondTeam();
    const { caseId, clientId, companyId, application } = await scene.submitted();
    const { body: session } = await adviser.create(`/api/v1/cases/${caseId}/sessions`, talk).expect(201);
    const { body: companyCase } = await adviser.create('/api/v1/cases', { subject: 'Bedarf', establishmentId: companyId }).expect(201);
    await adviser.create(`/api/v1/cases/${companyCase.id}/sessions`, { ...talk, channel: 'company-visit' }).expect(201);
    const { providerId } = await scene.world.run();
    ids = { caseId, clientId, companyId, companyCaseId: companyCase.id, applicationId: application.id };
    await everythingThatHappens(scene.world, { ...ids, sessionId: session.id, runProviderId: providerId });
  });
  afterAll(() => scene.close());

  const url = {
    case: () => `/api/v1/cases/${ids.caseId}/timeline`,
    client: () => `/api/v1/clients/${ids.clientId}/timeline`,
    company: () => `/api/v1/companies/${ids.companyId}/timeline`,
  };
  const kinds = ['case', 'client', 'company'] as const;
  const read = async (path: string, who: Agent = adviser) => (await who.get(path).expect(200)).body as Page;
  const all = async (path: string, limit = 100): Promise<Item[]> => {
    const items: Item[] = [];
    for (let next: string | null = ''; next !== null;) {
      const page: Page = await read(`${path}?limit=${limit}${next ? `&after=${encodeURIComponent(next)}` : ''}`);
      items.push(...page.items);
      next = page.next;
    }
    return items;
  };
  const keys = (items: readonly Item[]) => items.map(({ event, id }) => `${event} ${id}`);

  it('tells everything it can tell, each once, and each kind of record only its own groups', async () => {
    const told = new Set<string>();
    for (const kind of kinds) {
      const items = await all(url[kind]());
      expect(new Set(keys(items)).size).toBe(items.length);
      for (const { event, group } of items) {
        expect(group).toBe(timelineEvents[event]);
        expect(groupsOf[kind]).toContain(group);
        told.add(event);
      }
    }
    expect([...told].toSorted()).toEqual(Object.keys(timelineEvents).toSorted());
  });

  it.each(kinds)('of a %s pages newest first without gap and without repeat', async (kind) => {
    const whole = await all(url[kind]());
    expect(whole.length).toBeGreaterThan(8);
    expect(keys(await all(url[kind](), 1))).toEqual(keys(whole));
    expect(keys(await all(url[kind](), 3))).toEqual(keys(whole));
    const times = whole.map(({ at }) => at);
    expect(times).toEqual(times.toSorted().toReversed());
  });

  it('shows one group alone: only needs, only applications, only contacts', async () => {
    for (const [group, events] of [
      ['need', ['need-accepted', 'need-submitted']],
      ['contact', ['session-recorded']],
    ] as const) {
      const { items } = await read(`${url.company()}?group=${group}`);
      expect([...new Set(items.map(({ event }) => event))].toSorted()).toEqual(events);
    }
    const { items } = await read(`${url.company()}?group=application`);
    expect(new Set(items.map(({ group }) => group))).toEqual(new Set(['application']));
    expect((await read(`${url.case()}?group=company`)).items).toEqual([]);
    await adviser.get(`${url.case()}?group=gossip`).expect(400);
  });

  it('keeps the talks with an employee out of the record of the company', async () => {
    const { items } = await read(`${url.company()}?group=contact`);
    expect(items.map(({ about }) => about?.id)).toEqual([ids.companyCaseId]);
    expect((await read(`${url.company()}?group=case`)).items.map(({ about }) => about?.id)).toEqual([ids.companyCaseId]);
  });

  it('holds no notes, no names of others, and nothing that tells a disability', async () => {
    for (const kind of kinds) {
      const { text } = await adviser.get(`${url[kind]()}?limit=100`).expect(200);
      expect(text).not.toMatch(/besprochen|geheim|Petra|Hoffmann|Urlaub|Nur intern|personal|\bill\b|support|learning|disab|behinder/i);
    }
  });

  it('does not exist for another team and another Träger, whatever of the company they see is theirs', async () => {
    for (const who of ['nachbar', 'hagen']) {
      const stranger = await signIn(scene.api, who);
      for (const kind of ['case', 'client'] as const) {
        await stranger.get(url[kind]()).expect(404);
        await stranger.request('post', `${url[kind]()}/visit`).send({}).expect(404);
      }
    }
    const neighbour = await read(url.company(), await signIn(scene.api, 'nachbar'));
    expect(neighbour.items.filter(({ group }) => ['contact', 'application', 'case', 'document', 'reminder'].includes(group))).toEqual([]);
    const hagen = await read(url.company(), await signIn(scene.api, 'hagen'));
    expect(hagen.items.map(({ event }) => event)).toEqual(['directory-corrected']);
  });

  it('asks a team lead for a reason before it shows a person', async () => {
    const lead = await signIn(scene.api, 'teamleitung');
    await lead.get(url.client()).expect(403);
    await lead.request('post', `${url.client()}/visit`).send({}).expect(403);
  });

  it.each(kinds)('of a %s goes on paper as it is read, and the log calls it a print', async (kind) => {
    expect(await read(`${url[kind]()}/print?group=case`)).toEqual(await read(`${url[kind]()}?group=case&limit=100`));
    expect(keys((await read(`${url[kind]()}/print`)).items)).toEqual(keys(await all(url[kind]())));
    const { rows } = await scene.world.db.query(
      `select count(*)::int as prints from audit.access where action = $1 and subject_id = $2 and allowed`,
      [`${kind}.timeline-print`, ids[`${kind}Id`]],
    );
    expect(rows).toEqual([{ prints: 2 }]);
    await (await signIn(scene.api, 'hagen')).get(`${url.case()}/print`).expect(404);
    await (await signIn(scene.api, 'teamleitung')).get(`${url.client()}/print`).expect(403);
  });

  it('takes as many statements for 50 rows as for one, and begins anew with the cursor of another list', async () => {
    const few = await sqlCount(scene.api, () => adviser.get(`${url.case()}?limit=1`).expect(200));
    expect(await sqlCount(scene.api, () => adviser.get(`${url.case()}?limit=100`).expect(200))).toBe(few);
    const { body } = await adviser.get('/api/v1/clients?limit=1').expect(200);
    const other = body.next ?? (await adviser.get('/api/v1/cases?owner=all&limit=1').expect(200)).body.next;
    const { items } = await read(`${url.case()}?after=${encodeURIComponent(other)}`);
    expect(keys(items)).toEqual(keys(await all(url.case())).slice(0, 50));
    await adviser.get(`${url.case()}?after=made-up`).expect(400);
  });

  it('shows something planned for later only on its day', async () => {
    const before = await all(url.company());
    await scene.world.db.query(`update companies.contact set valid_to = '2026-11-24' where establishment_id = $1`, [ids.companyId]);
    expect((await all(url.company())).length).toBe(before.length - 1);
  });

  describe('a visit', () => {
    const visit = async (path: string, who: Agent) =>
      (await who.request('post', `${path}/visit`).send({}).expect(200)).body.previousVisitAt;

    it('answers when one was here before, keeps it for one sitting, and is one’s own', async () => {
      const colleague = await signIn(scene.api, 'betriebe');
      const at = scene.api.clock.now();
      expect(await visit(url.case(), adviser)).toBeNull();
      scene.api.clock.advance(10 * 60_000);
      expect(await visit(url.case(), adviser)).toBeNull();
      scene.api.clock.advance(31 * 60_000);
      const last = new Date(Date.parse(at) + 10 * 60_000).toISOString();
      expect(await visit(url.case(), adviser)).toBe(last);
      scene.api.clock.advance(60_000);
      expect(await visit(url.case(), adviser)).toBe(last);
      expect(await visit(url.case(), colleague)).toBeNull();
      expect(await visit(url.client(), adviser)).toBeNull();
      expect(await visit(url.company(), adviser)).toBeNull();
    });

    it('is forgotten after twelve weeks, and with whoever leaves', async () => {
      const kept = async () =>
        (await scene.world.db.query(`select distinct user_id from reminders.visit order by 1`)).rows.map(({ user_id }) => user_id);
      expect(await kept()).toHaveLength(2);
      const admin = await signIn(scene.api, 'verwaltung');
      const colleague = scene.world.userId('betriebe');
      const { body } = await admin.get('/api/v1/users').expect(200);
      const { version } = body.items.find(({ id }: { id: string }) => id === colleague);
      await admin.change('put', `/api/v1/users/${colleague}/active`, version, { active: false }).expect(200);
      const worker = await startWorker(scene.api.db.appUrl, scene.api.clock);
      await until(async () => (await kept()).length === 1).finally(() => worker.stop());
      expect(await kept()).toEqual([scene.world.userId('beratung')]);
      scene.api.clock.advance(85 * 24 * 60 * 60_000);
      expect(await visit(url.company(), await signIn(scene.api, 'beratung'))).toBeNull();
      expect((await scene.world.db.query('select count(*)::int as n from reminders.visit')).rows).toEqual([{ n: 1 }]);
    });
  });
});
