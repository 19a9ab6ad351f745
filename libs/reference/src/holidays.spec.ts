import { addDays, localDate, weekday } from '@app/kernel';
import { isHoliday, isWorkingDay, nextWorkingDay, previousWorkingDay } from './holidays.js';

const d = localDate;

describe('public holidays in Nordrhein-Westfalen', () => {
  it('include Fronleichnam and Allerheiligen', () => {
    expect(isHoliday(d('2026-06-04'))).toBe(true);
    expect(isHoliday(d('2027-05-27'))).toBe(true);
    expect(isHoliday(d('2027-11-01'))).toBe(true);
  });

  it('do not include Reformationstag, Heilige Drei Könige or Mariä Himmelfahrt', () => {
    expect(isHoliday(d('2028-10-31'))).toBe(false);
    expect(isHoliday(d('2026-01-06'))).toBe(false);
    expect(isHoliday(d('2026-08-15'))).toBe(false);
  });

  it('had Reformationstag once, for its 500th anniversary in 2017', () => {
    expect(isHoliday(d('2017-10-31'))).toBe(true);
  });

  it('are eleven days a year', () => {
    const days = Array.from({ length: 365 }, (_, index) => addDays(d('2026-01-01'), index));
    expect(days.filter((day) => isHoliday(day))).toEqual([
      '2026-01-01',
      '2026-04-03',
      '2026-04-06',
      '2026-05-01',
      '2026-05-14',
      '2026-05-25',
      '2026-06-04',
      '2026-10-03',
      '2026-11-01',
      '2026-12-25',
      '2026-12-26',
    ]);
  });

  it('differ from state to state', () => {
    expect(isHoliday(d('2028-10-31'), 'SN')).toBe(true);
    expect(isHoliday(d('2027-05-27'), 'BE')).toBe(false);
  });
});

describe('working days', () => {
  it('are neither Saturday, Sunday nor public holiday', () => {
    expect(weekday(d('2026-11-21'))).toBe(6);
    expect(isWorkingDay(d('2026-11-21'))).toBe(false);
    expect(isWorkingDay(d('2026-11-22'))).toBe(false);
    expect(isWorkingDay(d('2026-11-23'))).toBe(true);
    expect(isWorkingDay(d('2026-05-14'))).toBe(false);
  });

  it('after Good Friday begin again on Tuesday', () => {
    expect(nextWorkingDay(d('2026-04-03'))).toBe('2026-04-07');
    expect(previousWorkingDay(d('2026-04-06'))).toBe('2026-04-02');
  });

  it('over Christmas and a weekend are found in both directions', () => {
    expect(nextWorkingDay(d('2026-12-25'))).toBe('2026-12-28');
    expect(previousWorkingDay(d('2026-12-27'))).toBe('2026-12-24');
  });

  it('are their own next and previous one', () => {
    expect(nextWorkingDay(d('2026-11-23'))).toBe('2026-11-23');
    expect(previousWorkingDay(d('2026-11-23'))).toBe('2026-11-23');
  });
});
