import { localDate as d } from '@app/kernel';
import fc from 'fast-check';
import { qualifizierungsgeldConditionIds, type QualifizierungsgeldConditionId as Id } from './assessment.js';
import type { QualifizierungsgeldFacts as Facts } from './facts.js';
import { qualifizierungsgeldParametersAt } from './parameters.js';
import { eligibleFacts } from './testing/eligible-facts.js';
import { pruefeQualifizierungsgeld } from './voraussetzungen.js';

const parameters = qualifizierungsgeldParametersAt(d('2026-06-01'));

const findingOf = (ruleId: Id, facts: Facts) => {
  const found = pruefeQualifizierungsgeld({ ...eligibleFacts, ...facts }, parameters).find((each) => each.ruleId === ruleId);
  if (!found) throw new Error(`${ruleId} is missing`);
  return found;
};

/** "status code" of one rule when these facts differ from a case in which everything is met. */
const judged = (ruleId: Id, facts: Facts): string => {
  const { status, code } = findingOf(ruleId, facts);
  return `${status} ${code}`;
};

/** B01 for so many people concerned out of so many. */
const shareOf = (betroffeneArbeitnehmer: number, arbeitnehmerImBetrieb: number): string =>
  findingOf('S82A.B01', { betroffeneArbeitnehmer, arbeitnehmerImBetrieb }).status;

describe('§ 82a SGB III: Voraussetzungen des Qualifizierungsgelds', () => {
  it('Jede Voraussetzung wird einmal geprüft, in der Ordnung ihrer Nummern, und keine ist bloß die Regel', () => {
    const findings = pruefeQualifizierungsgeld(eligibleFacts, parameters);
    expect(findings.map(({ ruleId }) => ruleId)).toEqual(qualifizierungsgeldConditionIds);
    expect(findings.every(({ status, strength, remedy }) => status === 'met' && strength === 'HARD' && remedy === null)).toBe(true);
  });

  it('Ohne eine einzige Tatsache ist alles offen', () => {
    expect(new Set(pruefeQualifizierungsgeld({}, parameters).map(({ status }) => status))).toEqual(new Set(['open']));
  });

  it('Der Befund nennt Fundstelle, Stärke und die benutzten Tatsachen', () => {
    expect(findingOf('S82A.M03', { massnahmeMinutes: 60 })).toEqual({
      ruleId: 'S82A.M03',
      citation: '§ 82a Abs. 1 Nr. 5 SGB III',
      strength: 'HARD',
      status: 'not-met',
      code: 'not-met',
      facts: [{ name: 'massnahmeMinutes', value: 60 }],
      remedy: { code: 'choose-longer-course', by: ['employer', 'employee'], earliest: null },
    });
  });

  it.each<[Id, keyof Facts, boolean, string]>([
    ['S82A.B02', 'arbeitgeberFinanziert', true, 'finance-course'],
    ['S82A.B03', 'qualifizierungsgeldVereinbarung', true, 'conclude-agreement'],
    ['S82A.M01', 'nurAnpassungsfortbildung', false, 'choose-other-course'],
    ['S82A.M02', 'traegerZulassung', true, 'choose-approved-provider'],
    ['S82A.M04', 'vollzeitdauerEingehalten', true, 'choose-shorter-course'],
    ['S82A.P01', 'arbeitsverhaeltnis', true, 'begin-employment'],
    ['S82A.P03', 'gekuendigtOderAufgehoben', false, 'stay-employed'],
    ['S82A.X01', 'arbeitgeberVerpflichtet', false, 'employer-pays-himself'],
    ['S82A.X02', 'foerderungNach82GleicheMassnahme', false, 'withdraw-other-benefit'],
  ])('%s hängt an %s und bleibt offen, solange das unbekannt ist', (ruleId, fact, good, remedy) => {
    expect(judged(ruleId, { [fact]: good })).toBe('met met');
    expect(judged(ruleId, { [fact]: !good })).toBe('not-met not-met');
    expect(findingOf(ruleId, { [fact]: !good }).remedy?.code).toBe(remedy);
    expect(judged(ruleId, { [fact]: undefined })).toBe('open open');
  });
});

describe('§ 82a Abs. 2 SGB III: betriebliche Voraussetzungen', () => {
  it('S82A.B01: Ab 250 Köpfen ein Fünftel, darunter ein Zehntel', () => {
    expect([shareOf(49, 250), shareOf(50, 250)]).toEqual(['not-met', 'met']);
    expect([shareOf(24, 249), shareOf(25, 249)]).toEqual(['not-met', 'met']);
    expect([shareOf(59, 300), shareOf(60, 300)]).toEqual(['not-met', 'met']);
    expect([shareOf(0, 1), shareOf(1, 1), shareOf(1, 10), shareOf(1, 11)]).toEqual(['not-met', 'met', 'met', 'not-met']);
  });

  it('S82A.B01: Verglichen wird genau: 19,9999 Prozent reichen nicht, auch wenn sie gerundet 20,00 sind', () => {
    expect([shareOf(199_999, 1_000_000), shareOf(200_000, 1_000_000)]).toEqual(['not-met', 'met']);
  });

  it('S82A.B01: Offen ohne Zahlen und bei einem Betrieb ohne Menschen', () => {
    expect(judged('S82A.B01', { arbeitnehmerImBetrieb: undefined })).toBe('open open');
    expect(judged('S82A.B01', { betroffeneArbeitnehmer: undefined })).toBe('open open');
    expect(judged('S82A.B01', { arbeitnehmerImBetrieb: 0, betroffeneArbeitnehmer: 0 })).toBe('open open');
    expect(findingOf('S82A.B01', { betroffeneArbeitnehmer: 59 }).remedy).toEqual({
      code: 'more-people-concerned',
      by: ['employer'],
      earliest: null,
    });
  });

  it('S82A.B01: Mehr Betroffene machen aus erfüllt nie nicht erfüllt', () => {
    const heads = fc.integer({ min: 0, max: 5_000 });
    fc.assert(
      fc.property(
        heads,
        heads,
        heads,
        (people, concerned, more) => shareOf(concerned, people) !== 'met' || shareOf(concerned + more, people) === 'met',
      ),
    );
  });

  it('S82A.B03 und S82A.B04: Ab zehn Köpfen braucht es die Vereinbarung, darunter genügt die schriftliche Erklärung', () => {
    const nine: Facts = { arbeitnehmerImBetrieb: 9, qualifizierungsgeldVereinbarung: false };
    const ten: Facts = { arbeitnehmerImBetrieb: 10, qualifizierungsgeldVereinbarung: false };
    const both = (facts: Facts) => [judged('S82A.B03', facts), judged('S82A.B04', facts)];
    expect(both({ ...nine, schriftlicheErklaerung: true })).toEqual(['met small-establishment', 'met met']);
    expect(both({ ...nine, schriftlicheErklaerung: false })).toEqual(['met small-establishment', 'not-met not-met']);
    expect(both({ ...nine, schriftlicheErklaerung: undefined })).toEqual(['met small-establishment', 'open open']);
    expect(both({ ...nine, qualifizierungsgeldVereinbarung: undefined })).toEqual(['met small-establishment', 'open open']);
    expect(both({ ...nine, qualifizierungsgeldVereinbarung: undefined, schriftlicheErklaerung: true })[1]).toBe('met met');
    expect(both({ ...nine, qualifizierungsgeldVereinbarung: true })).toEqual(['met met', 'met met']);
    expect(both({ ...ten, schriftlicheErklaerung: true })).toEqual(['not-met not-met', 'met not-small-establishment']);
    expect(both({ ...ten, qualifizierungsgeldVereinbarung: true })).toEqual(['met met', 'met not-small-establishment']);
    expect(findingOf('S82A.B04', nine).remedy?.code).toBe('declare-in-writing');
  });

  it('S82A.B03 und S82A.B04: Solange die Größe unbekannt ist, genügt nur die Vereinbarung sicher', () => {
    const unknown: Facts = { arbeitnehmerImBetrieb: undefined, schriftlicheErklaerung: true };
    expect(judged('S82A.B03', unknown)).toBe('met met');
    expect(judged('S82A.B04', unknown)).toBe('met met');
    expect(judged('S82A.B03', { ...unknown, qualifizierungsgeldVereinbarung: false })).toBe('open open');
    expect(judged('S82A.B04', { ...unknown, qualifizierungsgeldVereinbarung: false })).toBe('open open');
  });
});

describe('§ 82a Abs. 1 SGB III: die Maßnahme', () => {
  it('S82A.M03: 120 Stunden reichen nicht, eine Minute mehr reicht', () => {
    expect(judged('S82A.M03', { massnahmeMinutes: 120 * 60 })).toBe('not-met not-met');
    expect(judged('S82A.M03', { massnahmeMinutes: 120 * 60 + 1 })).toBe('met met');
    expect(judged('S82A.M03', { massnahmeMinutes: undefined })).toBe('open open');
  });

  it('S82A.M02: Die Zulassung des Trägers muss den ersten Tag decken; beginnt sie später, hilft ein späterer Beginn', () => {
    const from = d('2026-06-02');
    expect(judged('S82A.M02', { traegerZulassung: { from: d('2026-06-01'), to: d('2026-06-01') } })).toBe('met met');
    expect(judged('S82A.M02', { traegerZulassung: { from: d('2026-01-01'), to: d('2026-05-31') } })).toBe('not-met not-met');
    expect(findingOf('S82A.M02', { traegerZulassung: { from: d('2026-01-01'), to: d('2026-05-31') } }).remedy).toMatchObject({
      code: 'choose-approved-provider',
      earliest: null,
    });
    const late: Facts = { traegerZulassung: { from, to: null } };
    expect(findingOf('S82A.M02', late)).toMatchObject({
      status: 'not-met',
      remedy: { code: 'start-later', by: ['employer', 'provider'], earliest: { of: 'start', date: from } },
    });
    expect(judged('S82A.M02', { ...late, participationStart: from })).toBe('met met');
    expect(judged('S82A.M02', { ...late, participationStart: undefined })).toBe('open open');
  });
});

describe('§ 82a Abs. 4 SGB III: die Person', () => {
  it('S82A.P02: Ein Teilnahmetag genau vier Jahre vor dem Antrag sperrt noch, der Tag davor nicht', () => {
    const applicationDate = d('2026-05-04');
    expect(judged('S82A.P02', { applicationDate, letztesQualifizierungsgeldAm: d('2022-05-04') })).toBe('not-met not-met');
    expect(judged('S82A.P02', { applicationDate, letztesQualifizierungsgeldAm: d('2022-05-03') })).toBe('met met');
    expect(judged('S82A.P02', { letztesQualifizierungsgeldAm: null })).toBe('met never-before');
    expect(judged('S82A.P02', { letztesQualifizierungsgeldAm: undefined })).toBe('open open');
    expect(judged('S82A.P02', { letztesQualifizierungsgeldAm: d('2020-01-01'), applicationDate: undefined })).toBe('open open');
  });

  it.each([
    ['2024-06-15', '2028-06-16'],
    ['2024-02-29', '2028-03-01'],
    ['2024-02-28', '2028-02-29'],
    // Im Jahr 2100 gibt es keinen 29. Februar: Am 29.2.2104 reicht der Rückblick noch bis zum 28.2.2100.
    ['2100-02-28', '2104-03-01'],
  ])('S82A.P02: Nach einer Teilnahme bis %s ist %s der erste freie Tag für den Antrag', (last, earliest) => {
    const blocked: Facts = { letztesQualifizierungsgeldAm: d(last), applicationDate: d(last) };
    expect(findingOf('S82A.P02', blocked).remedy).toEqual({
      code: 'apply-later',
      by: ['employer'],
      earliest: { of: 'application', date: d(earliest) },
    });
    expect(judged('S82A.P02', { ...blocked, applicationDate: d(earliest) })).toBe('met met');
  });
});

describe('§ 82a Abs. 5, § 22 Abs. 1a, § 324 SGB III: was ausschließt', () => {
  const goal: Facts = { aufstiegsfortbildung: true };
  const exempt: Facts = { ...goal, abschlussNach53bOder42b: true };

  it('S82A.X03: Ein Ziel des AFBG schließt aus', () => {
    expect(judged('S82A.X03', goal)).toBe('not-met not-met');
    expect(findingOf('S82A.X03', goal).remedy).toEqual({ code: 'ask-for-afbg', by: ['employee'], earliest: null });
    expect(judged('S82A.X03', { aufstiegsfortbildung: undefined })).toBe('open open');
  });

  it('S82A.X03: Ausgenommen sind Ziele nach § 53b BBiG und § 42b HwO bei Beginn vor dem 1. April 2028', () => {
    expect(judged('S82A.X03', { ...exempt, participationStart: d('2028-03-31') })).toBe('met exception-53b-42b');
    const late: Facts = { ...exempt, participationStart: d('2028-04-01') };
    expect(judged('S82A.X03', late)).toBe('not-met exception-expired');
    expect(findingOf('S82A.X03', late).remedy?.code).toBe('start-before');
    expect(judged('S82A.X03', { ...exempt, aufstiegsfortbildung: undefined })).toBe('met exception-53b-42b');
    expect(judged('S82A.X03', { ...late, aufstiegsfortbildung: undefined })).toBe('open open');
    expect(judged('S82A.X03', { ...exempt, participationStart: undefined })).toBe('open open');
    expect(judged('S82A.X03', { ...goal, abschlussNach53bOder42b: undefined })).toBe('open open');
    expect(judged('S82A.X03', { ...late, abschlussNach53bOder42b: undefined })).toBe('not-met not-met');
    expect(judged('S82A.X03', { ...late, aufstiegsfortbildung: false })).toBe('met met');
  });

  it('S82A.X04: Der Antrag geht dem Beginn voraus; am selben Tag ist es gerade noch rechtzeitig', () => {
    expect(judged('S82A.X04', { applicationDate: d('2026-05-31') })).toBe('met met');
    expect(judged('S82A.X04', { applicationDate: d('2026-06-01') })).toBe('met on-start-day');
    const late: Facts = { applicationDate: d('2026-06-02') };
    expect(judged('S82A.X04', late)).toBe('not-met not-met');
    const { remedy } = findingOf('S82A.X04', late);
    expect(remedy).toMatchObject({ code: 'start-later', earliest: { of: 'start', date: '2026-06-02' } });
    expect(judged('S82A.X04', { ...late, participationStart: remedy?.earliest?.date })).toBe('met on-start-day');
    expect(judged('S82A.X04', { applicationDate: undefined })).toBe('open open');
    expect(judged('S82A.X04', { participationStart: undefined })).toBe('open open');
  });
});
