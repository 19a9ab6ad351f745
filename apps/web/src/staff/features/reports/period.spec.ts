import { lastMonth, presetOf, thisQuarter } from './period.js';

describe('Zeiträume der Berichte', () => {
  it('Der letzte Monat hat beide Enden, auch über den Jahreswechsel und im Schaltjahr', () => {
    expect(lastMonth('2026-11-23')).toEqual({ from: '2026-10-01', to: '2026-10-31' });
    expect(lastMonth('2027-01-05')).toEqual({ from: '2026-12-01', to: '2026-12-31' });
    expect(lastMonth('2028-03-31')).toEqual({ from: '2028-02-01', to: '2028-02-29' });
  });

  it('Das Quartal reicht vom ersten bis zum letzten Tag', () => {
    expect(thisQuarter('2026-11-23')).toEqual({ from: '2026-10-01', to: '2026-12-31' });
    expect(thisQuarter('2026-01-01')).toEqual({ from: '2026-01-01', to: '2026-03-31' });
  });

  it('Ein Zeitraum wird wiedererkannt, sonst ist er frei', () => {
    expect(presetOf(lastMonth('2026-11-23'), '2026-11-23')).toBe('last-month');
    expect(presetOf(thisQuarter('2026-11-23'), '2026-11-23')).toBe('this-quarter');
    expect(presetOf({ from: '2026-10-01', to: '2026-10-30' }, '2026-11-23')).toBe('free');
  });
});
