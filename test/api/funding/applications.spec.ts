import { randomUUID } from 'node:crypto';
import { signIn } from '../../support/api.js';
import { sqlCount } from '../../support/sql-count.js';
import { fundingScene, knownFacts, type FundingScene } from './funding-scene.js';

let scene: FundingScene;

beforeAll(async () => {
  scene = await fundingScene();
});

afterAll(() => scene?.close());

describe('a new application', () => {
  it('takes measure, costs and person from recommendation, run and case', async () => {
    const { application, caseId, clientId } = await scene.draft();
    expect(application).toMatchObject({
      state: 'ENTWURF',
      instrument: 'S82',
      case: { id: caseId },
      measureStart: '2027-02-01',
      measureEnd: '2027-07-31',
      measureMinutes: 24_000,
      courseCostCents: 6_000_00,
      appliedOn: null,
      assessment: null,
      nextStep: { who: 'adviser', what: 'complete-and-check' },
    });
    expect(application.number).toMatch(/^A-2026-\d{5}$/);
    expect(application.participations).toMatchObject([{ client: { id: clientId }, monthlyGrossCents: null, last82Known: false }]);
    expect(application.benefits).toMatchObject([
      { kind: 'lehrgangskosten', applicant: 'employee', payee: 'provider', state: 'ENTWURF', computedCents: null },
      { kind: 'arbeitsentgeltzuschuss', applicant: 'employer', payee: 'employer', state: 'ENTWURF', computedCents: null },
    ]);
  });

  it('reminds whoever has the case once the person who prepared it works here no more', async () => {
    const { url, application, caseId } = await scene.withFacts();
    const { db, userId } = scene.world;
    const [from, to] = [userId('beratung'), userId('betriebe')];
    for (const table of ['counselling.case', 'reminders.reminder', 'companies.relationship'])
      await db.query(`update ${table} set owner_id = $2 where owner_id = $1`, [from, to]);
    await db.query('update counselling.case set owner_id = $2 where id = $1', [caseId, to]);
    await db.query('update identity.staff_user set active = false where id = $1', [from]);
    const colleague = await signIn(scene.api, 'betriebe');
    await colleague.change('post', `${url}/assessments`, application.version).expect(201);
    const submission = { appliedOn: '2026-11-23', checkNote: 'Nur intern.' };
    await colleague.change('post', `${url}/submission`, application.version + 1, submission).expect(200);
    const { rows } = await db.query(`select distinct owner_id as owner from reminders.reminder where subject_id = $1 and state = 'OFFEN'`, [
      application.id,
    ]);
    expect(rows).toEqual([{ owner: to }]);
    await db.query('update identity.staff_user set active = true where id = $1', [from]);
  });

  it('moves the case on and reminds four weeks before the start', async () => {
    const { application, caseId } = await scene.draft();
    const { rows: cases } = await scene.world.db.query('select status from counselling.case where id = $1', [caseId]);
    expect(cases).toEqual([{ status: 'FOERDERUNG_IN_VORBEREITUNG' }]);
    const { rows } = await scene.world.db.query(
      `select kind, due_on::text as due, owner_id as owner, subject_number as number from reminders.reminder where subject_id = $1`,
      [application.id],
    );
    // 1 Feb 2027 − 28 days = 4 Jan 2027, a Monday.
    expect(rows).toEqual([{ kind: 'wiedervorlage', due: '2027-01-04', owner: scene.world.userId('beratung'), number: application.number }]);
    expect(await scene.journal(application.id)).toEqual(['funding.application-drafted']);
  });

  it('is made once, however often it is sent', async () => {
    const { caseId, recommendationId } = await scene.arrange();
    const key = randomUUID();
    const url = `/api/v1/cases/${caseId}/funding-applications`;
    const first = await scene.adviser.create(url, { recommendationId }, key).expect(201);
    const second = await scene.adviser.create(url, { recommendationId }, key).expect(201);
    expect(second.body).toEqual(first.body);
    const others = await (await signIn(scene.api, 'betriebe')).create(url, { recommendationId }, key);
    expect([others.status, others.body.type]).toEqual([409, 'urn:problem:kernel.id-taken']);
    expect(await scene.journal(key)).toEqual(['funding.application-drafted']);
  });

  it('needs what the course run does not say', async () => {
    const { caseId, recommendationId } = await scene.arrange({ run: { minutes: null, priceCents: null } });
    const url = `/api/v1/cases/${caseId}/funding-applications`;
    const refused = await scene.adviser.create(url, { recommendationId }).expect(422);
    expect(refused.body.type).toBe('urn:problem:funding.measure-incomplete');
    expect(refused.body.errors.map(({ pointer }: { pointer: string }) => pointer)).toEqual(['/measureMinutes', '/courseCostCents']);
    await scene.adviser.create(url, { recommendationId, measureMinutes: 9_600, courseCostCents: 4_000_00 }).expect(201);
  });

  it('does not exist for another Träger', async () => {
    const { application, url, caseId, recommendationId } = await scene.draft();
    const hagen = await signIn(scene.api, 'hagen');
    await hagen.get(url).expect(404);
    await hagen.create(`/api/v1/cases/${caseId}/funding-applications`, { recommendationId }).expect(404);
    await hagen.change('post', `${url}/assessments`, application.version).expect(404);
    await hagen.change('post', `${url}/submission`, application.version, { appliedOn: '2026-11-23' }).expect(404);
    const list = await hagen.get('/api/v1/funding-applications').expect(200);
    expect(list.body.items).toEqual([]);
  });
});

describe('the preliminary check', () => {
  it('computes both benefits to the cent, with § and rule id beside every line', async () => {
    const { application, url } = await scene.withFacts();
    const { body, headers } = await scene.adviser.change('post', `${url}/assessments`, application.version).expect(201);
    expect(headers['etag']).toBe(`"${application.version + 1}"`);
    expect(body).toMatchObject({ outcome: 'ELIGIBLE', ruleSet: 'S82@2024-04-01', open: [], reasons: [] });
    // 80 people → 50 %: 6.000,00 € × 50 % = 3.000,00 €; 3.600,00 € × 20/40 = 1.800,00 € × 1,20 = 2.160,00 €,
    // × 50 % = 1.080,00 € a month, February to July 2027 = 6 × 30 days = 6.480,00 €
    expect(body.amounts).toEqual({
      courseCostCents: 6_000_00,
      employerShareRate: 5_000,
      employerShareCents: 3_000_00,
      agencyShareCents: 3_000_00,
      wageSubsidyRate: 5_000,
      wageBaseCents: 2_160_00,
      wageSubsidyMonthlyCents: 1_080_00,
      wageSubsidyCents: 6_480_00,
    });
    expect(body.monthPlan).toHaveLength(6);
    for (const line of body.lines)
      expect(line).toMatchObject({ ruleId: expect.stringMatching(/^S8/), citation: expect.stringMatching(/^§ .* SGB III$/) });
    const after = await scene.adviser.get(url).expect(200);
    expect(after.body).toMatchObject({ state: 'VORPRUEFUNG_OK', version: application.version + 1 });
    expect(after.body.benefits.map(({ computedCents }: { computedCents: number }) => computedCents)).toEqual([3_000_00, 6_480_00]);
  });

  it('leaves what nobody knows open, asks for a person and shows what can be computed', async () => {
    const { application, url } = await scene.withFacts({}, { last82Known: false });
    const { body } = await scene.adviser.change('post', `${url}/assessments`, application.version).expect(201);
    expect(body).toMatchObject({ outcome: 'MANUAL', open: ['S82.E04'] });
    expect(body.findings.find(({ ruleId }: { ruleId: string }) => ruleId === 'S82.E04')).toMatchObject({
      status: 'open',
      strength: 'HARD',
    });
    expect(body.amounts).toMatchObject({ agencyShareCents: 3_000_00, wageSubsidyCents: 6_480_00 });
    expect((await scene.adviser.get(url)).body.state).toBe('ENTWURF');
  });

  it('is a value of its day: a second one is a second row, the first stays', async () => {
    const { application, url } = await scene.withFacts();
    await scene.adviser.change('post', `${url}/assessments`, application.version).expect(201);
    await scene.adviser.change('post', `${url}/assessments`, application.version + 1).expect(201);
    const count = `select count(*)::int as n from funding.assessment where application_id = $1`;
    expect((await scene.world.db.query(count, [application.id])).rows).toEqual([{ n: 2 }]);
  });

  it('counts no more when the facts change afterwards', async () => {
    const { application, url } = await scene.withFacts();
    await scene.adviser.change('post', `${url}/assessments`, application.version).expect(201);
    const participation = `${url}/participations/${application.participations[0].id}`;
    const changed = await scene.adviser
      .change('put', participation, application.version + 1, { ...knownFacts, weeklyMinutes: 2_000 })
      .expect(200);
    expect(changed.body.state).toBe('ENTWURF');
    expect(changed.body.benefits.map(({ computedCents }: { computedCents: null }) => computedCents)).toEqual([null, null]);
  });

  it('uses the group of companies for the size (§ 82(6) S. 3): its staff, not the Betrieb alone', async () => {
    const { application, url } = await scene.withFacts({ company: { heads: [48, 0, 0, 0] }, groupHeads: [410, 0, 0, 0] });
    const { body } = await scene.adviser.change('post', `${url}/assessments`, application.version).expect(201);
    // 48 + 410 = 458 people = 1.832 quarters → 50 to 499, employer 50 %
    expect(body.betriebsgroesse).toEqual({ quarters: 1_832, klasse: '50-bis-unter-500' });
    expect(body.amounts.employerShareCents).toBe(3_000_00);
  });

  it('refuses more release than working time', async () => {
    const { application, url } = await scene.draft();
    const answer = await scene.adviser.change('put', `${url}/participations/${application.participations[0].id}`, application.version, {
      ...knownFacts,
      releasedMinutesPerWeek: 2_401,
    });
    expect([answer.status, answer.body.type]).toEqual([422, 'urn:problem:funding.released-more-than-contract']);
  });
});

describe('the list of applications', () => {
  beforeAll(async () => {
    for (let made = 0; made < 3; made += 1) await scene.decided();
  });

  it('is filtered by state and names company, course and preparer', async () => {
    const { body } = await scene.adviser.get('/api/v1/funding-applications?state=BEWILLIGT').expect(200);
    expect(body.items).toHaveLength(3);
    // 3.000,00 € course costs + 6.480,00 € wage subsidy
    expect(body.items[0]).toMatchObject({ state: 'BEWILLIGT', preparedByName: 'Ayşe Kaya', participants: 1, grantedCents: 9_480_00 });
    expect(body.items[0].companyName).toMatch(/^Betrieb \d+ GmbH$/);
    expect(body.items[0].courseTitle).toMatch(/^MAG-Schweißen \d+$/);
  });

  it.each(['number', '-number', 'measureStart', '-measureStart', 'stateSince', '-stateSince'])(
    'shows every row once, by %s',
    async (sort) => {
      const first = await scene.adviser.get(`/api/v1/funding-applications?limit=2&sort=${sort}`).expect(200);
      const rest = await scene.adviser.get(`/api/v1/funding-applications?limit=100&sort=${sort}&after=${first.body.next}`).expect(200);
      const ids = [...first.body.items, ...rest.body.items].map(({ id }: { id: string }) => id);
      const { rows } = await scene.world.db.query('select count(*)::int as n from funding.application');
      expect([new Set(ids).size, ids.length]).toEqual([rows[0].n, rows[0].n]);
    },
  );

  it('takes as many statements for one row as for all', async () => {
    const one = await sqlCount(scene.api, () => scene.adviser.get('/api/v1/funding-applications?limit=1').expect(200));
    const all = await sqlCount(scene.api, () => scene.adviser.get('/api/v1/funding-applications?limit=100').expect(200));
    expect(one).toBeGreaterThan(0);
    expect(all).toBe(one);
  });
});
