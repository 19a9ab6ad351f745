import { Problem, localDate, type Cents } from '@app/kernel';
import type { Facts, QualifizierungsgeldFacts } from '@app/funding-rules';
import { calculate as calculateAll } from './calculation.js';

/** Six welders' course, three months at full release, 31.75 weighted staff (product.md B4). */
const facts: Facts = {
  applicationDate: localDate('2026-11-23'),
  participationStart: localDate('2027-02-01'),
  measureEnd: localDate('2027-04-30'),
  arbeitsverhaeltnis: true,
  nurAnpassungsfortbildung: false,
  berufsabschlussAm: localDate('2016-07-01'),
  fehlenderBerufsabschluss: false,
  letzteTeilnahmeAm: null,
  massnahmeMinutes: 480 * 60,
  massnahmeZulassung: true,
  traegerZulassung: true,
  arbeitgeberVerpflichtet: false,
  aufstiegsfortbildung: false,
  beginnWaehrendKurzarbeit: false,
  qualifizierungsgeldGleicheMassnahme: false,
  beschaeftigte: { over30: 24, upTo30: 6, upTo20: 5, upTo10: 3 },
  konzernBeschaeftigte: null,
  qualifizierungsvereinbarung: false,
  erhoehungBewilligt: false,
  birthDate: localDate('1990-01-01'),
  schwerbehindert: false,
  lehrgangskosten: 498_000 as Cents,
  arbeitsentgelt: 335_000 as Cents,
  vergleichsentgelt: null,
  arbeitszeitMinutesPerWeek: 2_400,
  zeitOhneArbeitsleistung: { per: 'week', minutes: 2_400 },
};
const calculate = (variants: readonly Facts[]) => calculateAll(variants.map((each) => ({ instrument: 'S82', facts: each })));
const staff = (over30: number) => ({ over30, upTo30: 0, upTo20: 0, upTo10: 0 });

describe('Varianten im Vergleich', () => {
  it('Unter 50 trägt die Agentur den Kurs ganz und 75 % des Entgelts, mit 50 Beschäftigten je die Hälfte', () => {
    const [small, medium] = calculate([facts, { ...facts, beschaeftigte: staff(50) }]);
    expect(small).toMatchObject({
      totals: { companyCents: -904_500, agencyCents: 1_402_500 },
      difference: { companyCents: 0, agencyCents: 0 },
    });
    // Half of the course (2,490 euro) to pay, 3 × 2,010 euro received.
    expect(medium).toMatchObject({
      totals: { companyCents: 249_000 - 603_000, agencyCents: 249_000 + 603_000 },
      difference: { companyCents: 249_000 - 603_000 + 904_500, agencyCents: 852_000 - 1_402_500 },
    });
  });

  it('Was keine Förderung bekommt, kostet die Agentur nichts und das Unternehmen den ganzen Kurs', () => {
    const [, short] = calculate([facts, { ...facts, massnahmeMinutes: 96 * 60 }]);
    expect(short).toMatchObject({
      result: { outcome: 'INELIGIBLE' },
      totals: { companyCents: 498_000, agencyCents: 0 },
      difference: { companyCents: 1_402_500, agencyCents: -1_402_500 },
    });
  });

  it('Mit Qualifizierungsgeld zahlt das Unternehmen den Kurs und die Agentur der Person', () => {
    const { applicationDate, participationStart, measureEnd, lehrgangskosten, massnahmeMinutes } = facts;
    const qualifizierungsgeld: QualifizierungsgeldFacts = {
      applicationDate,
      participationStart,
      measureEnd,
      lehrgangskosten,
      massnahmeMinutes,
      nurAnpassungsfortbildung: false,
      traegerZulassung: true,
      vollzeitdauerEingehalten: true,
      arbeitsverhaeltnis: true,
      arbeitgeberVerpflichtet: false,
      aufstiegsfortbildung: false,
      foerderungNach82GleicheMassnahme: false,
      letztesQualifizierungsgeldAm: null,
      gekuendigtOderAufgehoben: false,
      qualifizierungsgeldVereinbarung: true,
      arbeitnehmerImBetrieb: 38,
      betroffeneArbeitnehmer: 6,
      arbeitgeberFinanziert: true,
      erhoehterLeistungssatz: false,
      nettoentgeltSoll: 220_000 as Cents,
      nettoentgeltIst: 0 as Cents,
      urlaubszeiten: [],
    };
    const [, other] = calculateAll([
      { instrument: 'S82', facts },
      { instrument: 'S82A', facts: qualifizierungsgeld },
    ]);
    // 60 % of 2,200 euro: 44 euro a day, 1,320 euro a month, three months.
    expect(other).toMatchObject({
      instrument: 'S82A',
      result: { outcome: 'ELIGIBLE' },
      totals: { companyCents: 498_000, agencyCents: 396_000 },
      difference: { companyCents: 498_000 + 904_500, agencyCents: 396_000 - 1_402_500 },
    });
    const none = calculateAll([{ instrument: 'S82A', facts: { ...qualifizierungsgeld, betroffeneArbeitnehmer: 1 } }]);
    expect(none).toMatchObject([{ result: { outcome: 'INELIGIBLE' }, totals: { companyCents: 498_000, agencyCents: 0 } }]);
  });

  it('Fehlt ein Betrag, gibt es keine Summe und keinen Unterschied', () => {
    const [, unknown] = calculate([facts, { ...facts, arbeitsentgelt: undefined }]);
    expect(unknown).toMatchObject({
      totals: { companyCents: null, agencyCents: null },
      difference: { companyCents: null, agencyCents: null },
    });
  });

  it('Eine Zeit ohne hinterlegtes Recht nennt Variante und Angabe', () => {
    const before = { ...facts, applicationDate: localDate('2010-01-04'), participationStart: localDate('2010-02-01') };
    const act = () => calculate([facts, before]);
    expect(act).toThrow(Problem);
    try {
      act();
    } catch (error) {
      expect(error).toMatchObject({
        code: 'funding-rules.no-parameters',
        errors: [{ pointer: '/variants/1/facts/participationStart', code: 'no-law-of-that-day' }],
      });
    }
  });
});
