import { cents, localDate } from '@app/kernel';
import { coveredAt, over120Hours, priceOf, type Course, type Run } from './course.js';

describe('§ 82(1) S. 1 Nr. 4: more than 120 hours', () => {
  it.each([
    [7_200, false],
    [7_201, true],
  ])('is answered for %i minutes with %s', (minutes, answer) => {
    expect(over120Hours(minutes)).toBe(answer);
  });

  it('stays open while the duration is not known', () => {
    expect(over120Hours(null)).toBeUndefined();
  });
});

describe('an approval', () => {
  const validity = { from: localDate('2026-01-01'), to: localDate('2026-12-31') };

  it.each([
    ['2025-12-31', false],
    ['2026-01-01', true],
    ['2026-12-31', true],
    ['2027-01-01', false],
  ])('on %s is %s', (day, covered) => {
    expect(coveredAt(validity, localDate(day))).toBe(covered);
  });

  it('without an end covers every later day', () => {
    expect(coveredAt({ ...validity, to: null }, localDate('2040-01-01'))).toBe(true);
  });

  it('stays open without its first day, or without a start of the run', () => {
    expect(coveredAt({ from: null, to: null }, localDate('2026-06-01'))).toBeUndefined();
    expect(coveredAt(validity, null)).toBeUndefined();
  });
});

describe('the price', () => {
  const course = { priceCents: cents(600_000) } as Course;

  it('is that of the run where it has one', () => {
    expect(priceOf({ run: { priceCents: cents(0) } as Run, course })).toBe(0);
  });

  it('is that of the course otherwise', () => {
    expect(priceOf({ run: { priceCents: null } as Run, course })).toBe(600_000);
  });
});
