import { cents, localDate as d, Problem } from '@app/kernel';
import { assess, engineVersion } from './assess.js';
import type { FactName, Facts } from './facts.js';
import { eligibleFacts, fullTime } from './testing/eligible-facts.js';

const assessed = (changed: Facts) => assess({ ...eligibleFacts, ...changed });
const factNames = Object.keys(eligibleFacts) as FactName[];

describe('Vorprüfung nach § 82 SGB III', () => {
  it('Ist alles erfüllt, ist die Förderung möglich und beide Leistungen sind berechnet', () => {
    const result = assess(eligibleFacts);
    expect(result).toMatchObject({ outcome: 'ELIGIBLE', eligible: true, reasons: [], open: [], notes: [], warnings: [] });
    expect(result).toMatchObject({ engineVersion, ruleSet: 'S82@2024-04-01', parametersValidFrom: '2024-04-01' });
    // Agentur: 6.000 € × 50 % + 3.600 € × 20/40 × 1,20 × 50 % × 6 Monate
    expect(result.lehrgangskosten).toMatchObject({ value: { agentur: 3_000_00 } });
    expect(result.arbeitsentgeltzuschuss).toMatchObject({ value: { gesamt: 6_480_00 } });
    expect(result.lines).toHaveLength(9);
  });

  it('Schon eine verfehlte zwingende Voraussetzung schließt aus; berechnet wird dann nichts', () => {
    const result = assessed({ massnahmeMinutes: 7_200, beschaeftigte: fullTime(30), arbeitsverhaeltnis: undefined });
    expect(result).toMatchObject({ outcome: 'INELIGIBLE', eligible: false, reasons: ['S82.E05'], notes: ['S82.C05'], lines: [] });
    expect(result.lehrgangskosten).toEqual({ status: 'excluded' });
    expect(result.arbeitsentgeltzuschuss).toEqual({ status: 'excluded' });
    expect(result.ungeachtetSchwerbehinderung).toEqual({ outcome: 'INELIGIBLE', amount: { status: 'excluded' }, lines: [] });
  });

  it('Eine verfehlte Regelvoraussetzung verlangt eine Entscheidung; die Beträge sind eine Vorschau', () => {
    const result = assessed({ berufsabschlussAm: d('2025-07-01') });
    expect(result).toMatchObject({ outcome: 'MANUAL', eligible: null, reasons: ['S82.E03'] });
    expect(result.lehrgangskosten).toMatchObject({ status: 'computed' });
  });

  it('Ist eine zwingende Voraussetzung offen und keine verfehlt, muss ein Mensch prüfen; die Beträge sind eine Vorschau', () => {
    const result = assessed({ massnahmeZulassung: undefined });
    expect(result).toMatchObject({ outcome: 'MANUAL', eligible: null, reasons: [], open: ['S82.E06'] });
    expect(result.arbeitsentgeltzuschuss).toMatchObject({ status: 'computed', value: { gesamt: 6_480_00 } });
  });

  it('Alle verfehlten Voraussetzungen werden genannt', () => {
    expect(assessed({ massnahmeMinutes: 60, aufstiegsfortbildung: true, berufsabschlussAm: d('2026-01-01') }).reasons).toEqual([
      'S82.E03',
      'S82.E05',
      'S82.E09',
    ]);
  });

  it.each(factNames)('Ohne %s wird nichts geraten und nichts bricht ab', (name) => {
    const result = assessed({ [name]: undefined });
    expect(result.outcome).not.toBe('INELIGIBLE');
    expect(result.reasons).toEqual([]);
    const missing = [result.lehrgangskosten, result.arbeitsentgeltzuschuss].flatMap((each) =>
      each.status === 'missing' ? each.facts : [],
    );
    const openFacts = result.findings.filter(({ status }) => status === 'open').flatMap(({ facts }) => facts.map((fact) => fact.name));
    const harmless: readonly FactName[] = ['decisionDate', 'erhoehungBewilligt', 'beginnWaehrendKurzarbeit'];
    expect([...missing, ...openFacts].includes(name)).toBe(!harmless.includes(name));
    expect(result.eligible).toBe(openFacts.length > 0 ? null : true);
  });

  it('Jedes Paar unbekannter Tatsachen lässt die Prüfung durchlaufen', () => {
    for (const one of factNames)
      for (const other of factNames) expect(assessed({ [one]: undefined, [other]: undefined }).outcome).not.toBe('INELIGIBLE');
  });

  it('Ist gar nichts bekannt, ist alles offen', () => {
    const result = assess({});
    expect(result).toMatchObject({ outcome: 'MANUAL', eligible: null, reasons: [], betriebsgroesse: null, zuschussSatz: null, lines: [] });
    expect(result.open).toHaveLength(12);
    expect(result.warnings).toEqual(['rule-set-assumed', 'check-81-2-first']);
  });

  it('Der Zuschuss ist stets Ermessen und ändert das Ergebnis nicht', () => {
    const finding = assess(eligibleFacts).findings.find(({ ruleId }) => ruleId === 'S82.AEZ');
    expect(finding).toMatchObject({ status: 'discretion', strength: 'KANN', citation: '§ 82 Abs. 3 Satz 4 SGB III' });
  });

  it('Jede Regel, die einen Betrag bewegt, wird einmal genannt', () => {
    expect(assessed({ qualifizierungsvereinbarung: true, erhoehungBewilligt: true }).notes).toEqual(['S82.C04']);
    expect(assessed({ birthDate: d('1970-01-01'), schwerbehindert: true }).notes).toEqual(['S82.C02', 'S82.C03']);
    expect(assessed({ fehlenderBerufsabschluss: true }).notes).toEqual(['S81.2.C00']);
  });

  it('Auffälliges wird als Hinweis gemeldet, nie als Ausschluss', () => {
    expect(assessed({ applicationDate: d('2026-06-01') }).warnings).toEqual(['application-on-start-day']);
    expect(assessed({ berufsabschlussAm: null }).warnings).toEqual(['check-81-2-first']);
    expect(assessed({ measureEnd: d('2026-05-01') }).warnings).toEqual(['measure-ends-before-start']);
    expect(assessed({ zeitOhneArbeitsleistung: { per: 'week', minutes: 2_401 } }).warnings).toEqual(['time-exceeds-contract']);
    expect(assessed({ applicationDate: undefined, participationStart: d('2024-03-01') }).warnings).toEqual(['rule-set-assumed']);
  });

  it('Führt § 422 vor die erste Fassung, wird das gesagt und nicht gerechnet', () => {
    const act = (): unknown =>
      assessed({ applicationDate: d('2018-11-10'), decisionDate: d('2018-12-20'), participationStart: d('2019-01-15') });
    expect(act).toThrow(Problem);
    expect(act).toThrow('funding-rules.no-parameters');
  });

  it('Das Ergebnis übersteht die Ablage als JSON unverändert', () => {
    const result = assessed({ lehrgangskosten: cents(3_333_33) });
    expect(JSON.parse(JSON.stringify(result))).toEqual(result);
  });
});
