import { localDate, type TeamId, type UserId } from '@app/kernel';
import { caseload, median, period, referenceDay, type AdviserCounts } from './caseload.js';

const counts = (adviser: string, team: string, given: Partial<AdviserCounts> = {}): AdviserCounts => ({
  adviserId: adviser as UserId,
  adviserName: `Name ${adviser}`,
  teamId: team as TeamId,
  teamName: `Team ${team}`,
  open: 1,
  created: 0,
  closed: 0,
  overdueReminders: 0,
  noContact8Weeks: 0,
  contactDays: [],
  applications: {},
  ...given,
});

describe('the caseload report', () => {
  it('takes the middle value, or the mean of the two in the middle', () => {
    expect(median([])).toBeNull();
    expect(median([7])).toBe(7);
    expect(median([100, 2, 9])).toBe(9);
    // (3 + 8) / 2
    expect(median([8, 1, 3, 40])).toBe(5.5);
  });

  it('the total is the sum of the rows, its median the one of all cases and not of the medians', () => {
    const { rows, totals } = caseload(
      [
        counts('a', '1', { open: 3, created: 2, contactDays: [1, 2, 3], applications: { ENTWURF: 2 } }),
        counts('b', '1', {
          open: 1,
          closed: 4,
          overdueReminders: 5,
          noContact8Weeks: 1,
          contactDays: [60],
          applications: { ENTWURF: 1, BEWILLIGT: 1 },
        }),
      ],
      true,
    );
    expect(rows.map(({ daysSinceLastContact }) => daysSinceLastContact)).toEqual([2, 60]);
    expect(totals).toEqual({
      open: 4,
      created: 2,
      closed: 4,
      overdueReminders: 5,
      noContact8Weeks: 1,
      // (2 + 3) / 2 of 1, 2, 3, 60
      daysSinceLastContact: 2.5,
      applications: { ENTWURF: 3, BEWILLIGT: 1 },
    });
  });

  it('has no row for somebody with nothing to count', () => {
    expect(caseload([counts('a', '1', { open: 0 }), counts('b', '1', { open: 0, overdueReminders: 1 })], true).rows).toMatchObject([
      { adviserId: 'b', overdueReminders: 1 },
    ]);
  });

  it('with named advisers switched off, rows are teams and nobody is named', () => {
    const { rows } = caseload([counts('a', '1'), counts('b', '2'), counts('c', '1', { open: 5 })], false);
    expect(rows).toMatchObject([
      { teamId: '1', teamName: 'Team 1', adviserId: null, adviserName: null, open: 6 },
      { teamId: '2', teamName: 'Team 2', adviserId: null, adviserName: null, open: 1 },
    ]);
    expect(JSON.stringify(rows)).not.toContain('Name a');
  });

  it('counts stocks at the end of the period, and today while that lies ahead', () => {
    const october = { from: localDate('2026-10-01'), to: localDate('2026-10-31') };
    expect(referenceDay(october, localDate('2026-11-23'))).toBe('2026-10-31');
    expect(referenceDay(october, localDate('2026-10-09'))).toBe('2026-10-09');
  });

  it('refuses a period that ends before it begins, and takes one of a single day', () => {
    expect(() => period({ from: localDate('2026-10-02'), to: localDate('2026-10-01') })).toThrow('reporting.period-reversed');
    expect(period({ from: localDate('2026-10-01'), to: localDate('2026-10-01') })).toEqual({ from: '2026-10-01', to: '2026-10-01' });
  });
});
