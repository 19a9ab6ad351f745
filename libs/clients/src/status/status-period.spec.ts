import { localDate as d, type LocalDate } from '@app/kernel';
import { checkPeriod, checkStillPresent, historyOn, periodOn } from './status-period.js';

const since = (...days: string[]) => days.map((day) => ({ validFrom: d(day) }));
const today = d('2026-11-30');

describe('the status of a person', () => {
  const periods = since('2024-03-01', '2026-12-15', '2026-01-10');

  it.each([
    ['2024-02-29', undefined],
    ['2024-03-01', '2024-03-01'],
    ['2026-01-09', '2024-03-01'],
    ['2026-01-10', '2026-01-10'],
    ['2026-12-14', '2026-01-10'],
    ['2026-12-15', '2026-12-15'],
  ])('on %s is the one that began %s', (on, begin) => {
    expect(periodOn(periods, d(on))?.validFrom).toBe(begin);
  });

  it('lasts until the day before the next, and is past, present or planned', () => {
    expect(historyOn(periods, today)).toEqual([
      { validFrom: '2026-12-15', validUntil: null, state: 'planned' },
      { validFrom: '2026-01-10', validUntil: '2026-12-14', state: 'present' },
      { validFrom: '2024-03-01', validUntil: '2026-01-09', state: 'past' },
    ]);
  });
});

describe('an entry of the history', () => {
  const check = (validFrom: string, others = since('2026-01-10'), birthDate: LocalDate | null = d('1990-05-01')) =>
    checkPeriod({ validFrom: d(validFrom) }, others, { birthDate, today });

  it.each([
    ['of the day of birth', '1990-05-01'],
    ['before the first', '2025-02-01'],
    ['of today', '2026-11-30'],
    ['a year ahead', '2027-11-30'],
  ])('may be one %s', (_, validFrom) => {
    expect(() => check(validFrom)).not.toThrow();
  });

  it.each([
    ['before the birth', '1990-04-30', 'clients.status-before-birth'],
    ['more than a year ahead', '2027-12-01', 'clients.status-too-far-ahead'],
    ['of a day that has one', '2026-01-10', 'clients.status-day-taken'],
  ])('is refused %s', (_, validFrom, code) => {
    expect(() => check(validFrom)).toThrow(code);
  });

  it('is not asked for a birth nobody knows', () => {
    expect(() => check('1950-01-01', since('2026-01-10'), null)).not.toThrow();
  });

  it('may be the first one, of a day to come', () => {
    expect(() => check('2026-12-01', [])).not.toThrow();
  });

  it.each([
    ['does not take the status of today away', '2026-11-30', '2026-12-01', [], true],
    ['may move where another holds today', '2026-11-30', '2026-12-01', ['2026-01-10'], false],
    ['may move into the past', '2026-11-30', '2026-11-01', [], false],
    ['may move where nothing held today', '2026-12-01', '2026-12-02', ['2026-12-31'], false],
  ])('put right %s', (_, before, after, others, refused) => {
    const correct = () => checkStillPresent({ validFrom: d(before) }, { validFrom: d(after) }, since(...others), today);
    if (refused) expect(correct).toThrow('clients.status-none-today');
    else expect(correct).not.toThrow();
  });
});
