import { localDate as d } from '@app/kernel';
import { applyBy, checkReceiptOn, isAhead, objectionEnd, plusWorkingDays } from './deadlines.js';

describe('the end of the period for an objection (WV06)', () => {
  it('is a month after the fourth day after posting', () => {
    // Posted Mon 2 Mar 2026, known Fri 6 Mar, + 1 month = Mon 6 Apr = Easter Monday → Tue 7 Apr.
    expect(objectionEnd(d('2026-03-02'))).toBe('2026-04-07');
    // Posted Mon 23 Nov 2026, known Fri 27 Nov, + 1 month = Sun 27 Dec → Mon 28 Dec.
    expect(objectionEnd(d('2026-11-23'))).toBe('2026-12-28');
    // Posted Mon 1 Jun 2026, known Fri 5 Jun, + 1 month = Sun 5 Jul → Mon 6 Jul.
    expect(objectionEnd(d('2026-06-01'))).toBe('2026-07-06');
  });

  it('does not move the day on which the letter counts as known, be it a Sunday or a holiday', () => {
    // Posted Wed 11 Mar 2026, known Sun 15 Mar, + 1 month = Wed 15 Apr.
    expect(objectionEnd(d('2026-03-11'))).toBe('2026-04-15');
    // Posted Mon 21 Dec 2026, known Fri 25 Dec (Christmas), + 1 month = Mon 25 Jan 2027.
    expect(objectionEnd(d('2026-12-21'))).toBe('2027-01-25');
  });

  it('is the last day of a month that has no such day (§ 188(3) BGB)', () => {
    // Posted Tue 26 Jan 2027, known Sat 30 Jan, + 1 month = Sun 28 Feb → Mon 1 Mar.
    expect(objectionEnd(d('2027-01-26'))).toBe('2027-03-01');
    // Posted Thu 27 Jan 2028, known Mon 31 Jan, + 1 month = Tue 29 Feb of a leap year.
    expect(objectionEnd(d('2028-01-27'))).toBe('2028-02-29');
  });

  it('moves over the holidays of Nordrhein-Westfalen', () => {
    // Posted Thu 30 Apr 2026, known Mon 4 May, + 1 month = Thu 4 Jun = Corpus Christi → Fri 5 Jun.
    expect(objectionEnd(d('2026-04-30'))).toBe('2026-06-05');
    // Posted Mon 27 Sep 2027, known Fri 1 Oct, + 1 month = Mon 1 Nov = Allerheiligen → Tue 2 Nov.
    expect(objectionEnd(d('2027-09-27'))).toBe('2027-11-02');
  });
});

describe('other days of an application', () => {
  it('asks for the application four weeks before the start (WV04)', () => {
    expect(applyBy(d('2027-02-01'))).toBe('2027-01-04');
  });

  it('asks after ten working days whether it arrived, holidays not counted', () => {
    // Mon 23 Nov 2026 + 10 working days = Mon 7 Dec.
    expect(checkReceiptOn(d('2026-11-23'))).toBe('2026-12-07');
    // Fri 18 Dec: 21, 22, 23, 24, (25 holiday), 28, 29, 30, 31, (1 Jan holiday), 4, 5 Jan.
    expect(checkReceiptOn(d('2026-12-18'))).toBe('2027-01-05');
  });

  it('counts working days from the next one on', () => {
    // Sat 21 Nov 2026.
    expect(plusWorkingDays(d('2026-11-21'), 1)).toBe('2026-11-23');
    expect(plusWorkingDays(d('2026-11-20'), 1)).toBe('2026-11-23');
  });

  it('sets no reminder for today or a day that has passed', () => {
    expect(isAhead(d('2026-11-23'), d('2026-11-23'))).toBe(false);
    expect(isAhead(d('2026-11-24'), d('2026-11-23'))).toBe(true);
  });
});
