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
const cases = vectors.filter(({ instrument }) => instrument === 'S82' || instrument === 'S82_GROUP');
/** These cases end on working days. */
const assessed = (entry: ExchangeEntry) => assessExchange(entry, (date) => date);
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

describe('Beispiele zu § 82 SGB III', () => {
  it('Die Sammlung enthält jede Fassung, zu der es Beispiele gibt', () => {
    const sets = new Set(cases.map(({ expected }) => expected['ruleSet']));
    expect([...sets].toSorted()).toEqual(['S82@2020-10-01', 'S82@2024-04-01']);
    expect(cases).toHaveLength(26);
  });

  it.each(cases)('$id stimmt Feld für Feld', ({ id, instrument, input, expected }) => {
    const { result } = assessed({ id, instrument, input });
    expect(result).toMatchObject(expected);
    // Ausgeschlossen heißt: kein Betrag.
    const amounts = Object.keys(result).filter((key) => amountKeys.test(key));
    expect(amounts.length > 0).toBe(expected['outcome'] !== 'INELIGIBLE');
  });

  it('Ein Fall von vor 2019 hat keine Werte und wird nicht mit den nächsten gerechnet', () => {
    const input = { ...n02.input, applicationDate: '2018-05-04', decisionDate: '2018-05-18' };
    expect(assessed({ ...n02, input }).result).toEqual({
      error: { code: 'funding-rules.no-parameters', params: { ruleSet: null }, errors: [] },
    });
  });

  it('Eine Gruppe nennt die falschen Felder aller ihrer Personen', () => {
    const persons = [n02.input, { person: { birthDate: '1990-02-30' } }, { wage: { weeklyHours: -1 } }];
    expect(assessed({ id: 'g', instrument: 'S82_GROUP', input: { persons, team: 1 } }).result).toMatchObject({
      error: { errors: [{ pointer: '/input/team', code: 'unknown-field' }] },
    });
    expect(assessed({ id: 'g', instrument: 'S82_GROUP', input: { persons } }).result).toMatchObject({
      error: {
        errors: [
          { pointer: '/input/persons/1/person/birthDate', code: 'expected-date' },
          { pointer: '/input/persons/2/wage/weeklyHours', code: 'expected-contract-hours' },
        ],
      },
    });
    expect(assessed({ id: 'g', instrument: 'S82_GROUP', input: { persons: {}, consent: 'ja' } }).result).toMatchObject({
      error: { errors: [{ code: 'expected-list' }, { pointer: '/input/consent', code: 'expected-boolean' }] },
    });
    const many = Array.from({ length: 28 }, () => n02.input);
    const { result } = assessed({ id: 'g', instrument: 'S82_GROUP', input: { persons: many } });
    expect((result as { persons: { person: string }[] }).persons.map(({ person }) => person).slice(25)).toEqual(['Z', 'AA', 'AB']);
  });
});

describe('Austauschformat', () => {
  it('Eine unbekannte Leistung ist ein Ergebnis mit Fehler, kein Abbruch', () => {
    expect(assessed({ id: 'x', instrument: 'S99', input: {} })).toEqual({
      id: 'x',
      result: { error: { code: 'funding-rules.instrument-not-supported', params: { instrument: 'S99' }, errors: [] } },
    });
    expect(assessed({ id: 7 }).result).toMatchObject({ error: { params: { instrument: null } } });
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
    expect(assessed({ ...n02, input }).result).toMatchObject({ outcome: 'MANUAL', eligible: null, open: ['S82.E03'], reasons: [] });
    expect(assessed({ ...n02, input }).result).not.toHaveProperty('employerCourseShareCent');
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

  it('Jahre, in denen niemand lebt, sind kein Datum', () => {
    expect(errorsOf({ person: { birthDate: '1899-12-31' }, measureEnd: '2200-01-01' })).toEqual([
      { pointer: '/person/birthDate', code: 'expected-date' },
      { pointer: '/measureEnd', code: 'expected-date' },
    ]);
  });

  it('Was für einen Betrag fehlt, steht im Ergebnis', () => {
    const { employer: _employer, ...input } = n02.input;
    const { result } = assessed({ ...n02, input });
    expect(result).toMatchObject({ courseShareMissing: ['beschaeftigte'], wageSubsidyMissing: expect.arrayContaining(['beschaeftigte']) });
    expect(assessed({ id: 'x', instrument: 'CHILDCARE', input: {} }).result).toMatchObject({
      amountMissing: ['kinder', 'monateThousandths'],
    });
    expect(assessed({ id: 'x', instrument: 'BILDUNGSSCHECK2', input: {} }).result).toMatchObject({ outcome: 'MANUAL', eligible: null });
  });

  it('Wöchentliche Freistellung und Block schließen einander aus', () => {
    expect(errorsOf({ wage: { releasedHoursPerWeek: 1, lostHoursInMonth: 1 } })).toEqual([
      { pointer: '/wage/lostHoursInMonth', code: 'either-weekly-or-block' },
    ]);
  });

  it('Im Ergebnis eines Eintrags beginnt der Zeiger beim Eintrag', () => {
    expect(assessed({ id: 'x', instrument: 'S82', input: { person: { birthDate: 1990 } } }).result).toMatchObject({
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
