import { readDay, readFollowUp, type DayEntryContext } from './day-entry.js';

// Friday; 1 November (Allerheiligen) and Christmas are holidays in North Rhine-Westphalia.
const friday = '2026-10-30';
const holidays = new Set(['2026-11-01', '2026-12-25', '2026-12-26', '2027-01-01']);
const context: DayEntryContext = { today: friday, isHoliday: (day) => holidays.has(day), lean: 'this-year' };
const followUp = (text: string, today = friday) => readFollowUp(text, { today, isHoliday: context.isHoliday });

describe('A day field', () => {
  it.each([
    ['1.2.26', '2026-02-01'],
    ['01.02.2026', '2026-02-01'],
    ['1. 2. 2026', '2026-02-01'],
    ['010226', '2026-02-01'],
    ['01022026', '2026-02-01'],
    ['2026-02-01', '2026-02-01'],
    ['29.2.28', '2028-02-29'],
    ['3/4/26', '2026-04-03'],
    ['24 Nov 2026', '2026-11-24'],
    ['1 Sept 2026', '2026-09-01'],
    ['3. März 26', '2026-03-03'],
  ])('reads the date %s', (typed, day) => {
    expect(readDay(typed, context)).toMatchObject({ day, meaning: { kind: 'date' } });
  });

  it.each(['29.2.26', '31.4.', '32.1.26', '1.13.26', '0.1.26', 'bald', '', '2x', '1', '+w', '5 000 w', '31 Feb 2026', '5 Uhr'])(
    'takes »%s« for no day',
    (typed) => {
      expect(readDay(typed, context)).toBeUndefined();
    },
  );

  it('puts two-digit years at most twenty years ahead', () => {
    expect(readDay('1.1.46', context)?.day).toBe('2046-01-01');
    expect(readDay('1.1.47', context)?.day).toBe('1947-01-01');
  });

  it('keeps a date without a year in this year, even when it is past', () => {
    expect(readDay('14.1.', context)?.day).toBe('2026-01-14');
  });

  it.each([
    ['heute', '2026-10-30'],
    ['Morgen', '2026-10-31'],
    ['übermorgen', '2026-11-01'],
    ['gestern', '2026-10-29'],
    ['today', '2026-10-30'],
  ])('knows the word %s', (typed, day) => {
    expect(readDay(typed, context)?.day).toBe(day);
  });

  it.each([
    ['fr', '2026-11-06'],
    ['Sa', '2026-10-31'],
    ['mo', '2026-11-02'],
    ['Do.', '2026-11-05'],
    ['wed', '2026-11-04'],
  ])('takes the weekday %s for the next one, never today', (typed, day) => {
    expect(readDay(typed, context)).toMatchObject({ day, meaning: { kind: 'weekday' } });
  });

  it.each([
    ['+2w', '2026-11-13', 'weeks'],
    ['3t', '2026-11-02', 'days'],
    ['4m', '2027-02-28', 'months'],
    ['+1j', '2027-10-30', 'years'],
  ])('counts the span %s from today', (typed, day, unit) => {
    expect(readDay(typed, context)).toMatchObject({ day, meaning: { kind: 'span', unit } });
  });
});

describe('A follow-up field', () => {
  it('reads »wv 2w« as the same weekday in two weeks', () => {
    expect(followUp('wv 2w')).toEqual({ day: '2026-11-13', meaning: { kind: 'span', count: 2, unit: 'weeks' }, workingDay: true });
  });

  it.each([
    ['wv fr', '2026-11-06'],
    ['wv 14.11.', '2026-11-14'],
    ['WV +10at', '2026-11-13'],
    ['+10at', '2026-11-13'],
    ['wv2w', '2026-11-13'],
    ['fu 10wd', '2026-11-13'],
  ])('reads »%s«', (typed, day) => {
    expect(followUp(typed)?.day).toBe(day);
  });

  it('leaves weekends and holidays out of working days', () => {
    // 21 December is a Monday: 22, 23, 24, then 28 (25 Friday holiday, 26 Saturday, 27 Sunday).
    expect(followUp('+4at', '2026-12-21')?.day).toBe('2026-12-28');
    expect(followUp('+3at', '2026-12-21')?.day).toBe('2026-12-24');
  });

  it('says when the day is no working day', () => {
    expect(followUp('14.11.')?.workingDay).toBe(false);
    expect(followUp('25.12.')?.workingDay).toBe(false);
    expect(followUp('24.12.')?.workingDay).toBe(true);
  });

  it('puts a date without a year into the future', () => {
    expect(followUp('14.1.')?.day).toBe('2027-01-14');
    expect(followUp('30.10.')?.day).toBe('2026-10-30');
  });

  it('refuses the past', () => {
    expect(followUp('wv gestern')).toBeUndefined();
    expect(followUp('wv 1.2.26')).toBeUndefined();
  });
});
