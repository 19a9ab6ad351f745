import { randomUUID } from 'node:crypto';
import { Clients } from '@app/clients';
import { addDays, systemActor, type ClientId, type TenantId } from '@app/kernel';
import { Transactions } from '@app/platform';
import { signIn, startApi, type Agent, type TestApi } from '../../support/api.js';
import { sqlCount } from '../../support/sql-count.js';
import { world, type World } from '../../support/world.js';

const person = { lastName: 'Lernt', firstName: 'Emel', birthDate: '1985-03-02', employmentStatus: 'employed' };
const qualification = {
  type: 'qualification',
  level: 'apprenticeship',
  title: 'Fachkraft für Lagerlogistik',
  dqr: 4,
  trainingMonths: 36,
  awardedOn: '2008-07-01',
  recognition: 'german',
  kldb: '51312',
  evidence: 'own-statement',
};
const work = { type: 'work', kind: 'employment', employer: 'Emscherufer Logistik KG', occupation: 'Lagerhelferin', kldb: '51311' };
const goal = { type: 'goal', kind: 'occupation', title: 'Berufskraftfahrerin', workingTime: 'part-time', statedOn: '2026-10-01' };

describe('the profile of a person', () => {
  let api: TestApi;
  let w: World;
  let adviser: Agent;

  beforeAll(async () => {
    api = await startApi();
    w = await world(api);
    adviser = await signIn(api, 'beratung');
  });
  afterAll(async () => {
    await w.close();
    await api.close();
  });

  const register = async (change: object = {}): Promise<string> =>
    (await adviser.create('/api/v1/clients', { ...person, ...change }).expect(201)).body.id;
  const url = (clientId: string) => `/api/v1/clients/${clientId}/profile-entries`;
  const add = async (clientId: string, entry: object): Promise<string> => (await adviser.create(url(clientId), entry).expect(201)).body.id;
  const profile = async (clientId: string) => (await adviser.get(`/api/v1/clients/${clientId}/profile`).expect(200)).body;
  const client = async (clientId: string) => (await adviser.get(`/api/v1/clients/${clientId}`).expect(200)).body;
  const answer = async (clientId: string) => {
    const { hasQualification, qualificationOn } = await client(clientId);
    return [hasQualification, qualificationOn];
  };

  it('holds qualifications, stages, languages and goals, each part latest first', async () => {
    const id = await register();
    await add(id, { ...qualification, level: 'mittlere-reife', title: null, awardedOn: '2001-06-30', trainingMonths: null });
    await add(id, qualification);
    await add(id, { ...work, startedOn: '2009-01-01', endedOn: '2012-06-30', weeklyMinutes: 2340 });
    await add(id, { ...work, startedOn: '2012-07-01' });
    await add(id, { type: 'language', language: 'tr', level: 'native', evidence: 'none' });
    await add(id, { ...goal, state: 'open', startFrom: '2027-02-01' });
    const shown = await profile(id);
    expect(shown).toMatchObject({
      qualifications: [
        { title: 'Fachkraft für Lagerlogistik', dqr: 4, kldb: '51312' },
        { level: 'mittlere-reife', trainingMonths: null },
      ],
      work: [
        { startedOn: '2012-07-01', endedOn: null, requirementLevel: 1, employer: 'Emscherufer Logistik KG', establishmentId: null },
        { startedOn: '2009-01-01', weeklyMinutes: 2340 },
      ],
      languages: [{ language: 'tr', level: 'native' }],
      goals: [{ title: 'Berufskraftfahrerin', state: 'open', settledOn: null }],
      answerFollows: true,
    });
    expect(shown.findings).toMatchObject({
      standing: 'berufsabschluss',
      awardedOn: '2008-07-01',
      twoYearsPassed: true,
      noLongerUsable: true,
    });
    expect(shown.findings.workPeriodIds.toSorted()).toEqual(shown.work.map((one: { id: string }) => one.id).toSorted());
  });

  it('takes the same number of statements however much it holds', async () => {
    const [bare, full] = [await register(), await register()];
    for (let year = 2001; year < 2007; year += 1) await add(full, { ...qualification, awardedOn: `${year}-07-01` });
    const statements = (id: string) => sqlCount(api, () => profile(id));
    await add(bare, qualification);
    expect(await statements(full)).toBe(await statements(bare));
  });

  describe('the answer about a Berufsabschluss', () => {
    it('follows from the qualifications in the same step, and from the earliest of them', async () => {
      const id = await register({ hasQualification: false });
      const late = await add(id, { ...qualification, awardedOn: '2015-07-01' });
      expect(await answer(id)).toEqual([true, '2015-07-01']);
      const early = await add(id, qualification);
      expect(await answer(id)).toEqual([true, '2008-07-01']);
      await adviser.change('put', `${url(id)}/${early}`, 1, { ...qualification, trainingMonths: 12 }).expect(200);
      expect(await answer(id)).toEqual([true, '2015-07-01']);
      await adviser.change('delete', `${url(id)}/${late}`, 1).expect(204);
      expect(await answer(id)).toEqual([false, null]);
      await adviser.change('delete', `${url(id)}/${early}`, 2).expect(204);
      expect(await answer(id)).toEqual([false, null]);
    });

    it('stays as the person gave it beside what was only angelernt, and comes back when the last training goes', async () => {
      const id = await register({ hasQualification: true, qualificationOn: '2010-07-01' });
      await add(id, { ...qualification, level: 'semi-skilled', title: 'Teilqualifikation Lager', trainingMonths: 6 });
      expect(await answer(id)).toEqual([true, '2010-07-01']);
      expect((await profile(id)).answerFollows).toBe(false);
      const { version } = await client(id);
      await adviser.change('patch', `/api/v1/clients/${id}`, version, { qualificationOn: '2011-07-01' }).expect(200);
      const entry = await add(id, { ...qualification, trainingMonths: 12 });
      expect(await answer(id)).toEqual([false, null]);
      await adviser.change('put', `${url(id)}/${entry}`, 1, { ...qualification, recognition: 'not-stated' }).expect(200);
      expect(await answer(id)).toEqual([true, '2011-07-01']);
      await adviser.change('put', `${url(id)}/${entry}`, 2, qualification).expect(200);
      expect(await answer(id)).toEqual([true, '2008-07-01']);
      await adviser.change('delete', `${url(id)}/${entry}`, 3).expect(204);
      expect(await answer(id)).toEqual([true, '2011-07-01']);
    });

    it('is what the calculation of the funding reads', async () => {
      const id = await register();
      const actor = systemActor(w.tenantId('aa-bochum') as TenantId, 'test');
      const facts = async () => {
        const read = await api.app.get(Transactions).run(actor, (tx) => api.app.get(Clients).fundingFacts(tx, actor.scope, id as ClientId));
        return [read.hasQualification, read.qualificationOn];
      };
      expect(await facts()).toEqual([undefined, undefined]);
      const entry = await add(id, qualification);
      expect(await facts()).toEqual([true, '2008-07-01']);
      await adviser
        .change('put', `${url(id)}/${entry}`, 1, { ...qualification, recognition: 'not-recognised', country: 'Syrien' })
        .expect(200);
      expect(await facts()).toEqual([false, undefined]);
      await adviser.change('put', `${url(id)}/${entry}`, 2, { ...qualification, recognition: 'not-stated', country: 'Syrien' }).expect(200);
      expect(await facts()).toEqual([undefined, undefined]);
    });

    it('stays as somebody gave it beside a school, and is nobody’s to change beside a training', async () => {
      const id = await register({ hasQualification: true, qualificationOn: '2012-07-01' });
      await add(id, { ...qualification, level: 'abitur', title: null });
      expect(await answer(id)).toEqual([true, '2012-07-01']);
      await adviser.change('patch', `/api/v1/clients/${id}`, 1, { qualificationOn: '2013-07-01' }).expect(200);
      await add(id, qualification);
      const { version } = await client(id);
      const refused = await adviser.change('patch', `/api/v1/clients/${id}`, version, { hasQualification: false, qualificationOn: null });
      expect([refused.status, refused.body.type]).toEqual([422, 'urn:problem:clients.qualification-follows']);
      const unchanged = { hasQualification: true, qualificationOn: '2008-07-01', phone: '0234 1' };
      await adviser.change('patch', `/api/v1/clients/${id}`, version, unchanged).expect(200);
    });
  });

  it('keeps what stood before in the change log, also of what was removed', async () => {
    const id = await register();
    const entry = await add(id, { ...goal, state: 'open' });
    await adviser.change('put', `${url(id)}/${entry}`, 1, { ...goal, state: 'reached', settledOn: '2026-11-02' }).expect(200);
    await adviser.change('delete', `${url(id)}/${entry}`, 2).expect(204);
    const { rows } = await w.db.query(
      `select operation, old_value, new_value, actor_id from audit.change where subject_id = $1 and field = 'state' order by position`,
      [id],
    );
    expect(rows.map(({ operation, old_value, new_value }) => [operation, old_value, new_value])).toEqual([
      ['insert', null, 'open'],
      ['update', 'open', 'reached'],
      ['delete', 'reached', null],
    ]);
    expect(rows.every(({ actor_id }) => actor_id === w.userId('beratung'))).toBe(true);
    const told = await w.db.query(
      `select count(*)::int as n from platform.journal_entry where name = 'clients.profile-changed' and payload ->> 'entryId' = $1`,
      [entry],
    );
    expect(told.rows).toEqual([{ n: 3 }]);
  });

  it.each<[string, object, number, string]>([
    ['a training without a name', { ...qualification, title: '' }, 422, '/title'],
    ['a day to come', { ...qualification, awardedOn: '2199-01-01' }, 422, '/awardedOn'],
    ['an evidence without a day', { ...qualification, evidence: 'seen' }, 422, '/evidenceOn'],
    ['no such DQR level', { ...qualification, dqr: 9 }, 400, '/dqr'],
    ['a stage that ends before it begins', { ...work, startedOn: '2012-07-01', endedOn: '2012-06-30' }, 422, '/endedOn'],
    ['a goal settled on no day', { ...goal, state: 'given-up' }, 422, '/settledOn'],
    ['a field of another type', { ...goal, state: 'open', employer: 'x' }, 400, '/employer'],
  ])('has no entry with %s', async (_, entry, status, pointer) => {
    const refused = await adviser.create(url(await register()), entry);
    expect([refused.status, refused.body.errors?.[0]?.pointer]).toEqual([status, pointer]);
  });

  it('has no employer the directory does not know', async () => {
    const id = await register();
    const { id: known } = await w.company();
    const stage = { ...work, startedOn: '2012-07-01' };
    await adviser.create(url(id), { ...stage, establishmentId: randomUUID() }).expect(404);
    const entry = await add(id, { ...stage, establishmentId: known });
    await adviser.change('put', `${url(id)}/${entry}`, 1, { ...stage, establishmentId: randomUUID() }).expect(404);
    expect((await profile(id)).work).toMatchObject([{ establishmentId: known, version: 1 }]);
  });

  it('knows a language once', async () => {
    const id = await register();
    const language = { type: 'language', language: 'ar', level: 'b1', evidence: 'none' };
    const entry = await add(id, language);
    const again = await adviser.create(url(id), language);
    expect([again.status, again.body.type]).toEqual([409, 'urn:problem:clients.language-twice']);
    await adviser.change('put', `${url(id)}/${entry}`, 1, { ...language, level: 'b2' }).expect(200);
    await add(await register(), language);
  });

  it('is changed in the version one has seen, once per request, and never into another type', async () => {
    const [id, key] = [await register(), randomUUID()];
    const first = await adviser.create(url(id), { ...goal, state: 'open' }, key).expect(201);
    expect((await adviser.create(url(id), qualification, key).expect(201)).body).toEqual(first.body);
    await (await signIn(api, 'betriebe')).create(url(id), { ...goal, state: 'open' }, key).expect(409);
    await adviser.create(url(await register()), { ...goal, state: 'open' }, key).expect(409);
    const one = `${url(id)}/${first.body.id}`;
    expect((await profile(id)).goals[0].updatedBy).toBe('Ayşe Kaya');
    await adviser.change('put', one, 7, { ...goal, state: 'open' }).expect(412);
    await adviser.change('put', one, 1, qualification).expect(404);
    await adviser.change('delete', one, 7).expect(412);
    await adviser.change('delete', `${url(await register())}/${first.body.id}`, 1).expect(404);
  });

  it('is nothing to other Träger, and rests while the file is locked', async () => {
    const id = await register();
    const entry = await add(id, { ...goal, state: 'open' });
    const foreign = await signIn(api, 'hagen');
    await foreign.get(`/api/v1/clients/${id}/profile`).expect(404);
    await foreign.create(url(id), { ...goal, state: 'open' }).expect(404);
    await foreign.change('delete', `${url(id)}/${entry}`, 1).expect(404);
    await w.db.query(
      `insert into clients.restriction (id, tenant_id, client_id, scope, ground, request_id, imposed_at, imposed_by)
       values ($1, $2, $3, 'whole-file', 'accuracy-contested', $1, $4, $5)`,
      [randomUUID(), w.tenantId('aa-bochum'), id, api.clock.now(), w.userId('datenschutz')],
    );
    for (const refused of [
      await adviser.create(url(id), { ...goal, state: 'open' }),
      await adviser.change('put', `${url(id)}/${entry}`, 1, { ...goal, state: 'open', startFrom: addDays(api.clock.today(), 9) }),
      await adviser.change('delete', `${url(id)}/${entry}`, 1),
    ]) {
      expect([refused.status, refused.body.type]).toEqual([409, 'urn:problem:clients.file-restricted']);
    }
    expect((await profile(id)).goals).toHaveLength(1);
  });
});
