import { signIn, startApi, type TestApi } from '../support/api.js';
import { startWorker, until, type TestWorker } from '../support/worker.js';
import { world, type World } from '../support/world.js';

/** ARCHITECTURE.md: a company reports a need; it becomes a case, an application, a decision. */
describe('flow 2: from the need to the decision', () => {
  let api: TestApi;
  let w: World;
  let worker: TestWorker;

  beforeAll(async () => {
    api = await startApi();
    api.clock.set('2027-03-08T09:00:00.000Z');
    w = await world(api);
    worker = await startWorker(api.db.appUrl, api.clock);
  });
  afterAll(async () => {
    await worker.stop();
    await w.close();
    await api.close();
  });

  it('works through portal and office, with amounts to the cent and two persons', async () => {
    // 24 + 6 × 0,75 + 5 × 0,50 + 3 × 0,25 = 31,75: below 50.
    const company = await w.company({ name: 'Hülsmeier Stahl- und Behälterbau GmbH', heads: [24, 6, 5, 3] });
    const run = await w.run({
      title: 'MAG-Schweißen',
      startsOn: '2027-06-01',
      endsOn: '2027-11-30',
      minutes: 400 * 60,
      priceCents: 600_000,
    });
    const other = await w.run({
      title: 'Schweißen Auffrischung',
      startsOn: '2027-06-01',
      endsOn: '2027-06-15',
      minutes: 96 * 60,
      priceCents: 109_000,
    });

    const hr = await signIn(api, company.portalUser, 'portal');
    const need = await hr.create('/portal/v1/needs', {
      topic: 'Sechs Leute sollen schweißen lernen',
      headcount: 6,
      contactName: 'Petra Hoffmann',
      contactPhone: '02323 5550100',
    });
    expect(need.status).toBe(201);
    expect(need.body.number).toBe('B-2027-00001');

    const adviser = await signIn(api, 'betriebe');
    await until(async () =>
      (await adviser.get('/api/v1/notifications')).body.items.find(({ kind }: { kind: string }) => kind === 'need-submitted'),
    );
    const inbox = await adviser.get('/api/v1/needs?status=submitted');
    expect(inbox.body.items).toMatchObject([{ number: 'B-2027-00001', companyName: company.name, acceptBy: '2027-03-09' }]);
    const { id: needId, version } = inbox.body.items[0];
    const taken = await adviser
      .request('post', `/api/v1/needs/${needId}/case`)
      .set({ 'If-Match': `"${version}"`, 'Idempotency-Key': crypto.randomUUID() })
      .send({});
    expect(taken.status).toBe(201);
    const caseId = taken.body.id as string;

    const comparison = await adviser.get(`/api/v1/course-runs?ids=${run.runId},${other.runId}`);
    expect(comparison.body.items.map((row: { over120Hours: boolean }) => row.over120Hours)).toEqual([true, false]);
    const recommendation = await adviser.create(`/api/v1/cases/${caseId}/recommendations`, {
      runId: run.runId,
      purpose: 'Fachkräfte für die neue Linie.',
    });
    expect(recommendation.status).toBe(201);

    const client = await adviser.create('/api/v1/clients', {
      lastName: 'Kowalski',
      firstName: 'Piotr',
      birthDate: '1990-05-10',
      phone: '02323 5550111',
      employmentStatus: 'employed',
      hasQualification: true,
      qualificationOn: '2012-07-01',
    });
    await adviser.change('put', `/api/v1/clients/${client.body.id}/severe-disability`, 1, {
      severelyDisabled: false,
      reason: 'funding-calculation',
      evidence: 'own-statement',
    });
    const draft = await adviser.create(`/api/v1/cases/${caseId}/funding-applications`, {
      recommendationId: recommendation.body.id,
      clientId: client.body.id,
    });
    expect({ status: draft.status, state: draft.body.state, number: draft.body.number }).toEqual({
      status: 201,
      state: 'ENTWURF',
      number: 'A-2027-00001',
    });
    const url = `/api/v1/funding-applications/${draft.body.id}`;
    const [participation] = draft.body.participations;
    const facts = await adviser.change('put', `${url}/participations/${participation.id}`, draft.body.version, {
      monthlyGrossCents: 360_000,
      comparableTariffCents: 360_000,
      weeklyMinutes: 40 * 60,
      releasedMinutesPerWeek: 20 * 60,
      missingQualification81_2: false,
      last82ParticipationDay: null,
      last82Known: true,
      qualifizierungsgeldSameMeasure: false,
      erhoehungBewilligt: false,
    });
    expect(facts.status).toBe(200);
    const assessed = await adviser.change('post', `${url}/assessments`, facts.body.version);
    expect(assessed.status).toBe(201);

    const checked = (await adviser.get(url)).body;
    expect(checked.assessment).toMatchObject({ outcome: 'ELIGIBLE', ruleSet: 'S82@2024-04-01', betriebsgroesse: { quarters: 127 } });
    // Lehrgangskosten: below 50 the company bears nothing: Agentur 6.000,00 €.
    // Zuschuss: 3.600,00 × 20/40 × 1,20 = 2.160,00 × 75 % = 1.620,00 a month; June to November 6 × 1.620,00 = 9.720,00 €.
    expect(checked.assessment.amounts).toMatchObject({
      employerShareCents: 0,
      agencyShareCents: 600_000,
      wageSubsidyMonthlyCents: 162_000,
      wageSubsidyCents: 972_000,
    });
    for (const line of checked.assessment.lines)
      expect([line.ruleId, line.citation]).toEqual([expect.stringMatching(/^S8[12]/), expect.stringContaining('§')]);

    const submitted = await adviser.change('post', `${url}/submission`, checked.version, { appliedOn: '2027-03-08' });
    expect(submitted.body.state).toBe('EINGEREICHT');
    const decider = await signIn(api, 'teamleitung');
    await until(async () =>
      (await decider.get('/api/v1/notifications')).body.items.find(({ kind }: { kind: string }) => kind === 'application-to-decide'),
    );
    const examined = await decider.change('post', `${url}/examination`, submitted.body.version);
    expect(examined.body.state).toBe('IN_PRUEFUNG');

    const decision = {
      decidedOn: '2027-03-08',
      benefits: examined.body.benefits.map(({ id }: { id: string }) => ({ id, granted: 'full' })),
    };
    const notMine = await adviser.change('put', `${url}/decision`, examined.body.version, decision);
    expect(notMine.status).toBe(403);
    const decided = await decider.change('put', `${url}/decision`, examined.body.version, decision);
    expect({ status: decided.status, state: decided.body.state }).toEqual({ status: 200, state: 'BEWILLIGT' });
    const again = await decider.change('put', `${url}/decision`, examined.body.version, decision);
    expect([409, 412]).toContain(again.status);

    const seen = (await hr.get(`/portal/v1/applications/${draft.body.id}`)).body;
    expect(seen).toMatchObject({ number: 'A-2027-00001', state: 'BEWILLIGT', employerShareCents: 0 });
    expect(seen.benefits.map(({ kind, amountCents }: { kind: string; amountCents: number }) => [kind, amountCents]).toSorted()).toEqual([
      ['arbeitsentgeltzuschuss', 972_000],
      ['lehrgangskosten', 600_000],
    ]);
    expect(JSON.stringify(seen)).not.toMatch(/Kowalski|Piotr|Fachkräfte für die neue Linie|S82\.C/);

    const mail = await until(
      async () =>
        (await w.db.query(`select subject, body from platform.outgoing_mail where to_address = $1`, [company.portalUser])).rows[0],
    );
    expect(mail.subject).toContain('A-2027-00001');
    expect(mail.body).not.toMatch(/9\.720|972|Kowalski/);
    await until(async () =>
      (await adviser.get('/api/v1/notifications')).body.items.find(({ kind }: { kind: string }) => kind === 'application-decided'),
    );
  });
});
