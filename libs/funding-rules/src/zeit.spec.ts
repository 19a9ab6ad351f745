import { localDate as d } from '@app/kernel';
import { benefitMonths, hasCompletedYears, lookBackStart } from './zeit.js';

describe('Vollendetes Lebensjahr, § 26 SGB X mit §§ 187, 188 BGB', () => {
  it('Das 45. Lebensjahr ist ab dem 45. Geburtstag vollendet, am Tag davor nicht', () => {
    expect(hasCompletedYears(d('1981-06-01'), 45, d('2026-06-01'))).toBe(true);
    expect(hasCompletedYears(d('1981-06-02'), 45, d('2026-06-01'))).toBe(false);
  });

  it('Wer am 29. Februar geboren ist, vollendet es im Gemeinjahr mit dem 1. März', () => {
    expect(hasCompletedYears(d('1980-02-29'), 45, d('2025-02-28'))).toBe(false);
    expect(hasCompletedYears(d('1980-02-29'), 45, d('2025-03-01'))).toBe(true);
  });

  it('Auch wenn der Beginn auf den 29. Februar fällt', () => {
    expect(hasCompletedYears(d('1983-02-28'), 45, d('2028-02-29'))).toBe(true);
    expect(hasCompletedYears(d('1983-03-01'), 45, d('2028-02-29'))).toBe(false);
  });
});

describe('Rückblick', () => {
  it('Zwei Jahre vor dem 29. Februar beginnen am 28. Februar', () => {
    expect(lookBackStart(d('2028-02-29'), 2)).toBe('2026-02-28');
    expect(lookBackStart(d('2026-06-15'), 2)).toBe('2024-06-15');
  });
});

describe('§ 339 Satz 1 SGB III: der Monat hat 30 Tage', () => {
  const days = (from: string, to: string) => benefitMonths(d(from), d(to)).map(({ month, tage30 }) => `${month}:${tage30}`);

  it('Volle Monate zählen 30, angebrochene ihre Tage', () => {
    // 15.9. bis 14.2.: 16 + 4 × 30 + 14 = 150
    expect(days('2026-09-15', '2027-02-14')).toEqual(['2026-09:16', '2026-10:30', '2026-11:30', '2026-12:30', '2027-01:30', '2027-02:14']);
  });

  it('Der volle Februar zählt 30, auch im Schaltjahr', () => {
    expect(days('2027-02-01', '2027-02-28')).toEqual(['2027-02:30']);
    expect(days('2028-02-01', '2028-02-28')).toEqual(['2028-02:28']);
    expect(days('2028-02-01', '2028-02-29')).toEqual(['2028-02:30']);
  });

  it('Ein angebrochener Monat zählt höchstens 30 Tage', () => {
    expect(days('2026-07-02', '2026-07-31')).toEqual(['2026-07:30']);
    expect(days('2026-07-01', '2026-07-30')).toEqual(['2026-07:30']);
    expect(days('2026-07-02', '2026-07-30')).toEqual(['2026-07:29']);
  });

  it('Ein einziger Tag zählt als ein Tag, ein Ende vor dem Beginn als keiner', () => {
    expect(days('2026-07-31', '2026-07-31')).toEqual(['2026-07:1']);
    expect(days('2026-07-31', '2026-07-30')).toEqual([]);
    expect(days('2026-07-31', '2026-06-30')).toEqual([]);
  });
});
