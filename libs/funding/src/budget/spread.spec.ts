import fc from 'fast-check';
import { addDays, cents, localDate, type LocalDate } from '@app/kernel';
import { daysByYear, spread, weightsOf } from './spread.js';

const weights = fc
  .array(fc.integer({ min: 0, max: 2_000_000_000 }), { minLength: 1, maxLength: 6 })
  .map((list) => list.map((weight, index) => ({ year: 2026 + index, weight })));
const amount = fc.integer({ min: 0, max: 2_000_000_000 }).map(cents);

describe('spreading a sum over calendar years', () => {
  it('by days: a measure from 1 November 2026 to 31 January 2027 lies 61 days in the one and 31 in the other year', () => {
    const days = daysByYear(localDate('2026-11-01'), localDate('2027-01-31'));
    expect(days).toEqual([
      { year: 2026, weight: 61 },
      { year: 2027, weight: 31 },
    ]);
    // 9,200 euro over 92 days: 100 euro a day.
    expect(spread(cents(9_200_00), days)).toEqual([
      { year: 2026, cents: 6_100_00 },
      { year: 2027, cents: 3_100_00 },
    ]);
    // A cent that cannot be halved goes where the sum passes the half.
    expect(
      spread(cents(1), [
        { year: 2026, weight: 1 },
        { year: 2027, weight: 1 },
      ]).map((share) => share.cents),
    ).toEqual([1, 0]);
  });

  it('by the month plan where there is one, by days where it is empty or without money', () => {
    const measure = { measureStart: localDate('2026-12-01'), measureEnd: localDate('2027-02-28') };
    const plan = [
      { year: 2026, weight: 500_00 },
      { year: 2027, weight: 1_500_00 },
    ];
    expect(weightsOf(plan, measure)).toBe(plan);
    expect(weightsOf([{ year: 2026, weight: 0 }], measure)).toEqual(daysByYear(measure.measureStart, measure.measureEnd));
    expect(weightsOf([], measure)).toHaveLength(2);
  });

  it('loses no cent, gives nothing to a year without weight, and is nowhere a cent off', () => {
    fc.assert(
      fc.property(amount, weights, (total, by) => {
        const whole = by.reduce((sum, { weight }) => sum + weight, 0);
        const shares = spread(total, by);
        if (whole === 0) return expect(shares).toEqual([]);
        expect(shares.reduce((sum, share) => sum + share.cents, 0)).toBe(total);
        for (const [index, share] of shares.entries()) {
          const { weight } = by[index]!;
          if (weight === 0) expect(share.cents).toBe(0);
          expect(Math.abs(share.cents - (total * weight) / whole)).toBeLessThanOrEqual(1.000_1);
        }
        return undefined;
      }),
    );
  });

  it('counts each day of a measure once', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 3_000 }), fc.integer({ min: 0, max: 2_000 }), (offset, length) => {
        const start: LocalDate = addDays(localDate('2024-01-01'), offset);
        const days = daysByYear(start, addDays(start, length));
        expect(days.reduce((sum, { weight }) => sum + weight, 0)).toBe(length + 1);
        expect(days.every(({ weight }) => weight >= 1 && weight <= 366)).toBe(true);
      }),
    );
  });
});
