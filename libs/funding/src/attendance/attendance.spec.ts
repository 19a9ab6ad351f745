import { localDate as d } from '@app/kernel';
import type { Participation } from '../participation/participation.js';
import { attendanceDue, attendanceMonths, attendanceOf, plannedMinutesOf, type Month, type RecordAttendance } from './attendance.js';

const measure = { measureStart: d('2027-02-01'), measureEnd: d('2027-03-31'), measureMinutes: 41 * 480 };
const running = { id: 'p', state: 'LAUFEND', startsOn: d('2027-02-01'), endsOn: d('2027-03-31') } as Participation;
const february = '2027-02' as Month;
const record = (input: Partial<RecordAttendance>, participation = running, today = '2027-03-05') =>
  attendanceOf(
    measure,
    participation,
    { month: february, missedDays: 0, missedMinutes: 0, plannedMinutes: null, reasons: [], ...input },
    d(today),
  );

describe('the absences of a month', () => {
  it('are measured by the month’s share of the measure where the provider names no hours', () => {
    // 20 working days in February and, without Good Friday (26) and Easter Monday (29), 21 in March 2027.
    expect(plannedMinutesOf(measure, running, february)).toBe(20 * 480);
    expect(plannedMinutesOf(measure, { ...running, startsOn: d('2027-02-15') }, february)).toBe(10 * 480);
    expect(record({ missedDays: 1, missedMinutes: 480, reasons: ['sick', 'sick'] })).toMatchObject({
      plannedMinutes: 9_600,
      reasons: ['sick'],
    });
    expect(record({ plannedMinutes: 6_000 }).plannedMinutes).toBe(6_000);
  });

  it('without any absence have no reason', () => {
    expect(record({ reasons: ['sick'] }).reasons).toEqual([]);
  });

  it.each([
    ['before the start', { ...running, state: 'GEPLANT' as const }, {}, 'funding.attendance-closed'],
    ['after the settlement', { ...running, state: 'ABGERECHNET' as const }, {}, 'funding.attendance-closed'],
    ['of a month before', running, { month: '2027-01' as Month }, 'funding.attendance-outside'],
    ['of a month to come', running, { month: '2027-04' as Month }, 'funding.attendance-outside'],
    ['longer than planned', running, { missedMinutes: 9_601, reasons: ['sick' as const] }, 'funding.missed-more-than-planned'],
    ['without a reason', running, { missedDays: 1 }, 'funding.missed-reason-missing'],
  ])('%s are refused', (_what, participation, input, code) => {
    expect(() => record(input, participation)).toThrow(expect.objectContaining({ code }));
  });

  it('are asked for from the start to today or the end, newest first, each by the 10th of the next month', () => {
    expect(attendanceDue('2027-12' as Month)).toBe('2028-01-10');
    const months = (today: string) => attendanceMonths(measure, running, [], d(today)).map(({ month, dueOn }) => `${month} ${dueOn}`);
    expect(months('2027-02-10')).toEqual(['2027-02 2027-03-10']);
    expect(months('2027-08-01')).toEqual(['2027-03 2027-04-10', '2027-02 2027-03-10']);
    expect(attendanceMonths(measure, { ...running, state: 'GEPLANT' }, [], d('2027-08-01'))).toEqual([]);
    const row = { month: february, missedDays: 4, missedMinutes: 0, plannedMinutes: 100, reasons: ['unexcused'] } as const;
    expect(attendanceMonths(measure, running, [row], d('2027-02-10'))).toEqual([
      {
        month: '2027-02',
        dueOn: '2027-03-10',
        plannedMinutes: 100,
        remarkable: true,
        recorded: { missedDays: 4, missedMinutes: 0, reasons: ['unexcused'] },
      },
    ]);
  });
});
