import { localDate as d, Problem, type LocalDate } from '@app/kernel';
import { parametersAt, ruleSetFor } from './index.js';

type Dates = { applicationDate?: LocalDate; decisionDate?: LocalDate | null; participationStart?: LocalDate };

const dates = (applicationDate: string, decisionDate: string | null, participationStart: string): Dates => ({
  applicationDate: d(applicationDate),
  decisionDate: decisionDate === null ? null : d(decisionDate),
  participationStart: d(participationStart),
});

/** The version the refusal names. */
const refusedSet = (act: () => unknown): unknown => {
  try {
    act();
  } catch (problem) {
    if (problem instanceof Problem && problem.code === 'funding-rules.no-parameters') return problem.params['ruleSet'];
    throw problem;
  }
  throw new Error('nothing was refused');
};

describe('§ 422 SGB III: welche Fassung gilt', () => {
  it('Nach dem 31. März 2024 beantragt, bewilligt und begonnen: neues Recht', () => {
    expect(ruleSetFor(dates('2026-05-04', '2026-05-18', '2026-06-01'))).toBe('S82@2024-04-01');
  });

  it('Vor der Änderung bewilligt: altes Recht für die ganze Maßnahme, auch bei späterem Beginn', () => {
    expect(ruleSetFor(dates('2024-03-10', '2024-03-31', '2024-04-15'))).toBe('S82@2020-10-01');
    expect(ruleSetFor(dates('2024-03-10', '2024-04-01', '2024-04-15'))).toBe('S82@2024-04-01');
  });

  it('Vor der Änderung begonnen und bis zum Beginn beantragt: altes Recht, auch bei späterer Entscheidung', () => {
    expect(ruleSetFor(dates('2024-03-31', '2024-05-06', '2024-03-31'))).toBe('S82@2020-10-01');
    expect(ruleSetFor(dates('2024-03-31', '2024-05-06', '2024-04-01'))).toBe('S82@2024-04-01');
  });

  it('Vor der Änderung begonnen, aber erst nach dem Beginn beantragt: neues Recht', () => {
    expect(ruleSetFor(dates('2024-03-19', '2024-05-06', '2024-03-18'))).toBe('S82@2024-04-01');
  });

  it('Die Prüfung geht von Fassung zu Fassung zurück', () => {
    expect(ruleSetFor(dates('2020-09-01', '2020-09-15', '2020-10-15'))).toBe('S82@2020-05-29');
    expect(ruleSetFor(dates('2020-05-01', null, '2020-05-28'))).toBe('S82@2019-01-01');
    expect(refusedSet(() => ruleSetFor(dates('2018-05-01', '2018-05-02', '2018-05-28')))).toBeNull();
  });

  it('Unbekannte Daten gelten nicht als vor der Änderung liegend', () => {
    expect(ruleSetFor({})).toBe('S82@2024-04-01');
    expect(ruleSetFor({ participationStart: d('2023-01-01') })).toBe('S82@2024-04-01');
  });
});

describe('Parameter zum Stichtag', () => {
  it('Ab dem 1. April 2024 gelten die Werte des Aus- und Weiterbildungsförderungsgesetzes', () => {
    expect(parametersAt(d('2024-04-01'))).toMatchObject({ ruleSet: 'S82@2024-04-01', gueltigAb: '2024-04-01', mindestdauerMinutes: 7_200 });
    expect(parametersAt(d('2026-11-23')).groessenklassen.map(({ unter }) => unter)).toEqual([200, 2_000, null]);
  });

  it.each([
    ['2019-01-01', '2020-05-28', 'S82@2019-01-01', 160],
    ['2020-05-29', '2020-09-30', 'S82@2020-05-29', 120],
    ['2020-10-01', '2024-03-31', 'S82@2020-10-01', 120],
  ])('Vom %s bis %s gilt %s mit mehr als %i Stunden', (first, last, ruleSet, hours) => {
    for (const day of [first, last])
      expect(parametersAt(d(day))).toMatchObject({ ruleSet, mindestdauerMinutes: hours * 60, fassung: ' a. F.' });
  });

  it('Für einen Tag ohne Werte wird nie der nächste Satz genommen', () => {
    expect(parametersAt(d('2024-03-31')).ruleSet).toBe('S82@2020-10-01');
    expect(refusedSet(() => parametersAt(d('2018-12-31')))).toBeNull();
  });
});
