import { addDays, addMonths, addYears, daysBetween, isLocalDate, localDate, weekday } from './local-date.js';

const d = localDate;

describe('local dates', () => {
  it('knows which days exist', () => {
    expect(['2024-02-29', '2000-02-29', '2026-12-31'].every(isLocalDate)).toBe(true);
    expect(['2026-02-29', '1900-02-29', '2026-13-01', '2026-04-31', '2026-4-1', ''].some(isLocalDate)).toBe(false);
  });

  it('counts days over months, years and leap days', () => {
    expect(addDays(d('2024-02-28'), 1)).toBe('2024-02-29');
    expect(addDays(d('2026-01-01'), -1)).toBe('2025-12-31');
    expect(daysBetween(d('2026-01-01'), d('2027-01-01'))).toBe(365);
    expect(addDays(d('1970-01-01'), 20_415)).toBe('2025-11-23');
  });

  it('agrees with the platform calendar on every day of two centuries', () => {
    let date = d('1900-01-01');
    // oxlint-disable-next-line no-restricted-globals -- the platform calendar is the independent witness here
    const witness = new Date(Date.UTC(1900, 0, 1));
    for (let i = 0; i < 73_049; i++) {
      if (date !== witness.toISOString().slice(0, 10)) throw new Error(`${date} ≠ ${witness.toISOString()}`);
      date = addDays(date, 1);
      witness.setUTCDate(witness.getUTCDate() + 1);
    }
    expect(date).toBe('2100-01-01');
  });

  it('§ 188(3) BGB: a month without that day ends on its last one', () => {
    expect(addMonths(d('2026-01-31'), 1)).toBe('2026-02-28');
    expect(addMonths(d('2026-11-30'), 3)).toBe('2027-02-28');
    expect(addMonths(d('2026-03-31'), -1)).toBe('2026-02-28');
    expect(addYears(d('2024-02-29'), 1)).toBe('2025-02-28');
  });

  it('knows weekdays', () => {
    expect(weekday(d('2026-11-23'))).toBe(1);
    expect(weekday(d('2026-11-29'))).toBe(7);
    expect(weekday(d('1969-12-31'))).toBe(3);
  });
});
