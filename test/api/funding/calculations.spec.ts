import { signIn, startApi, type Agent, type TestApi } from '../../support/api.js';
import { sqlCount } from '../../support/sql-count.js';
import { world, type World } from '../../support/world.js';

const url = '/api/v1/funding-calculations';
const staff = (over30: number, upTo10 = 0) => ({ over30, upTo30: 0, upTo20: 0, upTo10 });

/** Everything § 82 asks, of a company of 80 and a training of six months at half release. */
const facts = {
  applicationDate: '2026-11-23',
  participationStart: '2027-02-01',
  measureEnd: '2027-07-31',
  arbeitsverhaeltnis: true,
  nurAnpassungsfortbildung: false,
  berufsabschlussAm: '2016-07-01',
  fehlenderBerufsabschluss: false,
  letzteTeilnahmeAm: null,
  massnahmeMinutes: 24_000,
  massnahmeZulassung: { from: '2025-01-01', to: '2028-12-31' },
  traegerZulassung: true,
  arbeitgeberVerpflichtet: false,
  aufstiegsfortbildung: false,
  qualifizierungsgeldGleicheMassnahme: false,
  beschaeftigte: staff(80),
  konzernBeschaeftigte: null,
  qualifizierungsvereinbarung: false,
  birthDate: '1996-05-01',
  schwerbehindert: false,
  lehrgangskosten: 600_000,
  arbeitsentgelt: 360_000,
  vergleichsentgelt: null,
  arbeitszeitMinutesPerWeek: 2_400,
  zeitOhneArbeitsleistung: { per: 'week', minutes: 1_200 },
};

describe('the funding calculator', () => {
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

  const ask = (...variants: object[]) =>
    adviser.post(url, { variants: variants.map((changes) => ({ instrument: 'S82', facts: { ...facts, ...changes } })) });

  /** `pointer: message` of every wrong field. */
  const complaints = async (...variants: object[]): Promise<string[]> => {
    const { body } = await ask(...variants).expect(400);
    expect(body.type).toBe('urn:problem:http.invalid');
    return body.errors.map(({ pointer, message }: { pointer: string; message: string }) => `${pointer}: ${message}`);
  };

  it('answers the assessment of each variant and its difference to the first', async () => {
    const { body } = await ask({}, { beschaeftigte: staff(49, 3) }, { qualifizierungsvereinbarung: true, erhoehungBewilligt: true }).expect(
      200,
    );
    expect(body.variants).toHaveLength(3);
    const [first, small, agreed] = body.variants;
    expect(first).toMatchObject({
      result: { outcome: 'ELIGIBLE', missingFacts: [], amounts: { employerShareCents: 300_000, wageSubsidyMonthlyCents: 108_000 } },
      totals: { companyCents: 300_000 - 648_000, agencyCents: 300_000 + 648_000 },
      difference: { companyCents: 0, agencyCents: 0 },
    });
    expect(first.result.findings[0]).toMatchObject({ ruleId: 'S82.E01', citation: '§ 82 Abs. 1 Satz 1 SGB III', remedy: null });
    // 49 + 3 × 0.25 = 49.75: below 50 nothing of the course and 75 % of the wage.
    expect(small).toMatchObject({
      result: { betriebsgroesse: { quarters: 199, klasse: 'unter-50' } },
      difference: { companyCents: -300_000 - 324_000, agencyCents: 300_000 + 324_000 },
    });
    expect(agreed.difference).toEqual({ companyCents: -30_000 - 64_800, agencyCents: 30_000 + 64_800 });
  });

  it('takes nothing for granted: without a fact it says which ones are missing', async () => {
    const { body } = await adviser.post(url, { variants: [{ instrument: 'S82', facts: {} }] }).expect(200);
    const [{ result, totals, difference }] = body.variants;
    expect(result.outcome).toBe('MANUAL');
    expect(result.missingFacts).toEqual(expect.arrayContaining(['lehrgangskosten', 'beschaeftigte', 'arbeitsentgelt']));
    expect([totals, difference]).toEqual(Array(2).fill({ companyCents: null, agencyCents: null }));
  });

  it.each([
    ['29 February', { participationStart: '2027-02-29' }, 'participationStart: Bitte ein gültiges Datum angeben.'],
    [
      'an end before the start',
      { measureEnd: '2027-01-31' },
      'measureEnd: Das Ende der Maßnahme liegt vor ihrem Beginn. Bitte Beginn oder Ende ändern.',
    ],
    ['a measure for life', { measureEnd: '2099-01-31' }, /^measureEnd: .*mehr als zehn Jahre/],
    ['somebody unborn', { birthDate: '2027-02-02' }, /^birthDate: Das Geburtsdatum liegt nach dem Beginn/],
    [
      'more release than work',
      { zeitOhneArbeitsleistung: { per: 'week', minutes: 2_401 } },
      /^zeitOhneArbeitsleistung\/minutes: Die Freistellung ist länger/,
    ],
    [
      'a block of more than a month of work',
      { zeitOhneArbeitsleistung: { per: 'month', minutes: 10_401 } },
      /^zeitOhneArbeitsleistung\/minutes: /,
    ],
    ['a negative amount', { lehrgangskosten: -1 }, 'lehrgangskosten: Bitte einen Betrag von 0 bis 1.000.000 Euro in ganzen Cent angeben.'],
    ['half a cent', { arbeitsentgelt: 0.5 }, /^arbeitsentgelt: Bitte einen Betrag/],
    ['more than a million euro', { arbeitsentgelt: 100_000_001 }, /^arbeitsentgelt: Bitte einen Betrag/],
    ['more than a million people', { beschaeftigte: staff(1_000_001) }, /^beschaeftigte\/over30: Bitte eine ganze Zahl/],
    ['a company of nobody', { beschaeftigte: staff(0) }, /^beschaeftigte: .*mindestens eine/],
    ['a group smaller than its company', { konzernBeschaeftigte: staff(79) }, /^konzernBeschaeftigte: Der Konzern schließt/],
    ['a course without end', { massnahmeMinutes: 6_000_001 }, /^massnahmeMinutes: Bitte eine Dauer/],
    ['a week of eight days', { arbeitszeitMinutesPerWeek: 10_081 }, /^arbeitszeitMinutesPerWeek: .*168 Stunden/],
    [
      'an approval that ends first',
      { traegerZulassung: { from: '2027-01-01', to: '2026-01-01' } },
      /^traegerZulassung\/to: Die Zulassung endet/,
    ],
    ['a fact nobody knows', { name: 'Renate Sieveking' }, 'name: Dieses Feld ist nicht bekannt.'],
    ['a rate above all', { satzFehlenderBerufsabschluss: 10_001 }, /^satzFehlenderBerufsabschluss: /],
  ])('refuses %s and says at which field and what to do', async (_what, changes, expected) => {
    const [complaint = '', ...others] = await complaints({}, changes);
    expect(others).toEqual([]);
    expect(complaint).toMatch(/^\/variants\/1\/facts\//);
    const rest = complaint.slice('/variants/1/facts/'.length);
    if (typeof expected === 'string') expect(rest).toBe(expected);
    else expect(rest).toMatch(expected);
  });

  it('takes four variants at most and one at least, and no other instrument', async () => {
    expect((await ask().expect(400)).body.errors).toMatchObject([{ pointer: '/variants' }]);
    expect((await ask({}, {}, {}, {}, {}).expect(400)).body.errors).toMatchObject([{ pointer: '/variants' }]);
    await ask({}, {}, {}, {}).expect(200);
    await adviser.post(url, { variants: [{ instrument: 'S99', facts }] }).expect(400);
  });

  it('sets the Qualifizierungsgeld beside § 82, and refuses what cannot be there either', async () => {
    const known = { participationStart: '2027-02-01', measureEnd: '2027-04-30', lehrgangskosten: 600_000, erhoehterLeistungssatz: true };
    const both = (changes: object) =>
      adviser.post(url, {
        variants: [
          { instrument: 'S82', facts },
          { instrument: 'S82A', facts: { ...known, nettoentgeltSoll: 220_000, nettoentgeltIst: 0, ...changes } },
        ],
      });
    const { body } = await both({}).expect(200);
    expect(body.variants[1]).toMatchObject({
      instrument: 'S82A',
      result: { outcome: 'MANUAL', amounts: { rate: 6_700, perDayCents: 4_913, monthlyCents: 147_390, totalCents: 442_170 } },
      totals: { companyCents: 600_000, agencyCents: 442_170 },
    });
    const refused = await both({ arbeitnehmerImBetrieb: 10, betroffeneArbeitnehmer: 11 }).expect(400);
    expect(refused.body.errors).toMatchObject([
      { pointer: '/variants/1/facts/betroffeneArbeitnehmer', code: 'more-concerned-than-employed' },
    ]);
    expect((await both({ arbeitsentgelt: 1 }).expect(400)).body.errors).toMatchObject([{ code: 'unknown' }]);
    expect((await both({ participationStart: '2024-03-01' }).expect(422)).body.errors).toMatchObject([
      { pointer: '/variants/1/facts/participationStart', code: 'no-law-of-that-day' },
    ]);
  });

  it('calculates an old case by the law of its time, and names the day for which there is none', async () => {
    const old = { applicationDate: '2010-01-04', participationStart: '2010-02-01', measureEnd: '2010-05-31' };
    const { body } = await ask({}, old).expect(422);
    expect(body).toMatchObject({
      type: 'urn:problem:funding-rules.no-parameters',
      title: 'Für diesen Zeitpunkt gibt es keine Berechnung',
      errors: [{ pointer: '/variants/1/facts/participationStart', code: 'no-law-of-that-day' }],
    });
    expect(body.detail).toMatch(/§ 422 SGB III/);
    expect(body.errors[0].message).toMatch(/keine Werte des Gesetzes.*Bitte einen späteren Tag wählen/);
  });

  it('is for whoever may assess applications', async () => {
    const status = async (username: string) =>
      (await (await signIn(api, username)).post(url, { variants: [{ instrument: 'S82', facts }] })).status;
    expect([await status('betriebe'), await status('teamleitung')]).toEqual([200, 200]);
    expect([await status('datenschutz'), await status('leitung'), await status('verwaltung')]).toEqual([403, 403, 403]);
    expect((await api.anonymous.post(url, { variants: [{ instrument: 'S82', facts }] })).status).toBe(401);
  });

  it('asks the database for the session and the row of the access log, and leaves none of the facts there', async () => {
    await ask({}).expect(200);
    // The session, and the row in its transaction: begin, settings, insert, commit.
    expect(await sqlCount(api, () => ask({}, {}, {}, {}).expect(200))).toBeLessThanOrEqual(5);
    const { rows } = await w.db.query(
      `select action, subject_id, client_ids, details from audit.access where action = 'funding.calculate'`,
    );
    expect(rows[0]).toEqual({ action: 'funding.calculate', subject_id: null, client_ids: [], details: {} });
    expect(JSON.stringify(rows)).not.toMatch(/1996|600000/);
  });

  it('warns when apprentices decide about the size class, and refuses more of them than there are people (§ 82(6))', async () => {
    const parts = { beschaeftigte: staff(51), davonAuszubildende: staff(2) };
    const { body } = await ask(parts, { ...parts, auszubildendeZaehlen: false }).expect(200);
    expect(body.variants.map(({ result }: { result: { betriebsgroesse: object } }) => result.betriebsgroesse)).toEqual([
      { quarters: 204, klasse: '50-bis-unter-500' },
      { quarters: 196, klasse: 'unter-50' },
    ]);
    expect(body.variants[0].result.warnings).toContain('class-changes-with-auszubildende');
    expect(body.variants[1].difference.companyCents).toBeLessThan(0);
    expect(await complaints({ ...parts, davonMinijobs: staff(50) })).toEqual([
      expect.stringMatching(/^\/variants\/0\/facts\/davonAuszubildende: Auszubildende und Minijobs sind zusammen mehr/),
    ]);
  });
});
