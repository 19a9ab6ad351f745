import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Problem } from '@app/kernel';
import { assess } from '../s82/assess.js';
import { assessExchange, fromExchange, toExchange, type ExchangeEntry } from './exchange.js';

type Vector = ExchangeEntry & { id: string; instrument: string; input: Input; expected: Readonly<Record<string, unknown>> };
type Input = Readonly<Record<string, unknown>> & { readonly wage: Readonly<Record<string, unknown>> };

const vectors: readonly Vector[] = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../../../test/data/funding-vectors.json'), 'utf8'),
);
const present = vectors.filter(({ instrument, expected }) => instrument === 'S82' && expected['ruleSet'] === 'S82@2024-04-01');
const former = vectors.filter(({ instrument, expected }) => instrument === 'S82' && expected['ruleSet'] !== 'S82@2024-04-01');
const n02 = ((): Vector => {
  const found = vectors.find(({ id }) => id === 'N02');
  if (!found) throw new Error('N02 is missing');
  return found;
})();

const amountKeys = /Percent$|Cent$|Days30$/;

/** The errors a refused input names. */
const errorsOf = (input: unknown): unknown => {
  try {
    fromExchange(input);
  } catch (problem) {
    if (problem instanceof Problem && problem.code === 'funding-rules.invalid-input') return problem.errors;
    throw problem;
  }
  throw new Error('nothing was refused');
};

describe('Beispiele zu § 82 SGB III in der Fassung ab 1. April 2024', () => {
  it('Die Sammlung enthält sie', () => {
    expect(present.map(({ id }) => id)).toEqual(expect.arrayContaining(['N01', 'N18', 'N34', 'N39', 'N40', 'O11', 'P01', 'P02']));
    expect(present).toHaveLength(19);
  });

  it.each(present)('$id stimmt Feld für Feld', ({ id, instrument, input, expected }) => {
    const { result } = assessExchange({ id, instrument, input });
    expect(result).toMatchObject(expected);
    // Ausgeschlossen heißt: kein Betrag.
    const amounts = Object.keys(result).filter((key) => amountKeys.test(key));
    expect(amounts.length > 0).toBe(expected['outcome'] !== 'INELIGIBLE');
  });

  it.each(former)('$id gehört zu älterem Recht und wird nicht nach neuem gerechnet', (vector) => {
    expect(assessExchange(vector)).toEqual({
      id: vector.id,
      result: { error: { code: 'funding-rules.no-parameters', params: { ruleSet: 'S82@2020-10-01' }, errors: [] } },
    });
  });
});

describe('Austauschformat', () => {
  it('Eine unbekannte Leistung ist ein Ergebnis mit Fehler, kein Abbruch', () => {
    expect(assessExchange({ id: 'x', instrument: 'S99', input: {} })).toEqual({
      id: 'x',
      result: { error: { code: 'funding-rules.instrument-not-supported', params: { instrument: 'S99' }, errors: [] } },
    });
    expect(assessExchange({ id: 7 }).result).toMatchObject({ error: { params: { instrument: null } } });
  });

  it('Abwesende freiwillige Felder bedeuten, was das Format sagt', () => {
    expect(fromExchange({})).toMatchObject({
      arbeitsverhaeltnis: true,
      nurAnpassungsfortbildung: false,
      fehlenderBerufsabschluss: false,
      letzteTeilnahmeAm: null,
      vergleichsentgelt: null,
      konzernBeschaeftigte: null,
      ohnePauschale: false,
      massnahmeMinutes: undefined,
      birthDate: undefined,
    });
    expect(fromExchange({ employer: { agreement: true } })).toMatchObject({ qualifizierungsvereinbarung: true, erhoehungBewilligt: true });
    expect(fromExchange({ employer: { agreement: true, agreementAezBonusGranted: false } })).toMatchObject({ erhoehungBewilligt: false });
  });

  it('Fehlt eine Pflichtangabe, ist das Ergebnis offen', () => {
    const { person: _person, ...input } = n02.input;
    expect(assessExchange({ ...n02, input }).result).toMatchObject({ outcome: 'MANUAL', eligible: null, open: ['S82.E03'], reasons: [] });
    expect(assessExchange({ ...n02, input }).result).not.toHaveProperty('employerCourseShareCent');
  });

  it('Stunden werden zu ganzen Minuten, auch mit Dezimalrauschen', () => {
    expect(fromExchange({ wage: { weeklyHours: 38.7 }, measure: { hours: 120.5 } })).toMatchObject({
      arbeitszeitMinutesPerWeek: 2_322,
      massnahmeMinutes: 7_230,
    });
  });

  it('Unbekannte und falsch gefüllte Felder werden alle mit ihrem Zeiger genannt', () => {
    expect(
      errorsOf({
        applicationDate: '2026-02-29',
        employer: { headcount: { over30: 1.5 }, 'a/b~c': 1 },
        person: [],
        measure: { hours: -1, courseCostCent: 10.5, measureApproved: 'ja' },
        wage: { weeklyHours: 0, releasedHoursPerWeek: 1 / 7, monthlyGrossCent: '3600' },
        toString: 1,
      }),
    ).toEqual([
      { pointer: '/applicationDate', code: 'expected-date' },
      { pointer: '/employer/headcount/over30', code: 'expected-heads' },
      { pointer: '/employer/a~1b~0c', code: 'unknown-field' },
      { pointer: '/person', code: 'expected-object' },
      { pointer: '/measure/hours', code: 'expected-hours' },
      { pointer: '/measure/courseCostCent', code: 'expected-cents' },
      { pointer: '/measure/measureApproved', code: 'expected-boolean' },
      { pointer: '/wage/weeklyHours', code: 'expected-contract-hours' },
      { pointer: '/wage/releasedHoursPerWeek', code: 'expected-hours' },
      { pointer: '/wage/monthlyGrossCent', code: 'expected-cents' },
      { pointer: '/toString', code: 'unknown-field' },
    ]);
    expect(errorsOf(null)).toEqual([{ pointer: '', code: 'expected-object' }]);
  });

  it('Eine vergessene Teilzeitklasse macht den Betrieb nicht stillschweigend kleiner', () => {
    expect(errorsOf({ employer: { headcount: { over30: 10, upTo30: 1, upTo10: 1 } } })).toEqual([
      { pointer: '/employer/headcount/upTo20', code: 'required' },
    ]);
  });

  it('Wöchentliche Freistellung und Block schließen einander aus', () => {
    expect(errorsOf({ wage: { releasedHoursPerWeek: 1, lostHoursInMonth: 1 } })).toEqual([
      { pointer: '/wage/lostHoursInMonth', code: 'either-weekly-or-block' },
    ]);
  });

  it('Im Ergebnis eines Eintrags beginnt der Zeiger beim Eintrag', () => {
    expect(assessExchange({ id: 'x', instrument: 'S82', input: { person: { birthDate: 1990 } } }).result).toMatchObject({
      error: { code: 'funding-rules.invalid-input', errors: [{ pointer: '/input/person/birthDate', code: 'expected-date' }] },
    });
  });

  it('Sätze sind schlichte Prozente, auch gebrochene Köpfe sind Zahlen', () => {
    const result = toExchange(assess(fromExchange(n02.input)));
    expect(result).toMatchObject({
      effectiveHeadcount: 50,
      employerCourseSharePercent: 50,
      wageSubsidyPercent: 50,
      fundingSumCent: 9_480_00,
    });
  });
});
