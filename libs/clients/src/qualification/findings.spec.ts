import { localDate as d } from '@app/kernel';
import type { WorkPeriod } from '../work-period/work-period.js';
import { findingsOn } from './findings.js';
import type { Qualification } from './qualification.js';

const today = d('2026-11-30');

const trained = (change: Partial<Qualification> = {}): Qualification & { id: string } => ({
  id: 'q1',
  level: 'apprenticeship',
  title: 'Bäckerin',
  dqr: null,
  trainingMonths: 36,
  awardedOn: d('2014-12-31'),
  recognition: 'german',
  country: null,
  kldb: null,
  evidence: 'none',
  evidenceOn: null,
  ...change,
});

const worked = (id: string, startedOn: string, endedOn: string | null, change: Partial<WorkPeriod> = {}): WorkPeriod & { id: string } => ({
  id,
  kind: 'employment',
  employer: null,
  establishmentId: null,
  occupation: 'Helferin',
  kldb: '51311',
  startedOn: d(startedOn),
  endedOn: endedOn === null ? null : d(endedOn),
  weeklyMinutes: null,
  ...change,
});

describe('what follows from a profile', () => {
  it('is nothing while nothing vocational is recorded', () => {
    expect(findingsOn([trained({ level: 'semi-skilled' })], [], [], today).standing).toBe('not-recorded');
    expect(findingsOn([trained({ level: 'abitur' })], [], [], today)).toMatchObject({
      standing: 'not-recorded',
      qualificationId: null,
      twoYearsPassed: null,
      noLongerUsable: false,
    });
  });

  it.each([
    ['a Berufsabschluss', {}, 'berufsabschluss'],
    ['none', { trainingMonths: 12 }, 'none'],
    ['not known', { recognition: 'not-stated' as const }, 'unknown'],
  ])('is %s', (_, change, standing) => {
    expect(findingsOn([trained(change)], [], [], today).standing).toBe(standing);
  });

  it.each([
    ['2024-11-29', true, '2026-11-29'],
    ['2024-11-30', true, '2026-11-30'],
    ['2024-12-01', false, '2026-12-01'],
  ])('acquired on %s: two years ago is %s', (awardedOn, passed, day) => {
    expect(findingsOn([trained({ awardedOn: d(awardedOn) })], [], [], today)).toMatchObject({ twoYearsOn: day, twoYearsPassed: passed });
  });

  // 2015-01-01 … 2018-12-31 are 365 × 4 + 1 = 1,461 days, exactly four years; one more is more than four.
  it.each([
    ['2018-12-31', 1461, false],
    ['2019-01-01', 1462, true],
  ])('unskilled work until %s is %i days, more than four years: %s', (until, unskilledDays, noLongerUsable) => {
    expect(findingsOn([trained()], [worked('w1', '2015-01-01', until)], [], today)).toMatchObject({
      unskilledDays,
      noLongerUsable,
      workPeriodIds: ['w1'],
    });
  });

  it('counts no day twice, none before the award, none to come, no skilled work and none nobody coded', () => {
    const work = [
      worked('w1', '2014-12-01', '2015-01-10'),
      worked('w2', '2015-01-06', '2015-01-20'),
      worked('w3', '2015-01-08', '2015-01-09'),
      worked('w4', '2026-11-29', null),
      worked('w5', '2015-02-01', '2016-02-01', { kldb: '51312' }),
      worked('w6', '2015-02-01', '2016-02-01', { kldb: null }),
      worked('w7', '2026-12-01', null),
    ];
    expect(findingsOn([trained()], work, [], today)).toMatchObject({ unskilledDays: 20 + 2, workPeriodIds: ['w1', 'w2', 'w3', 'w4'] });
  });

  it('counts unemployment and time with the family like work (§ 81(2) S. 2 SGB III)', () => {
    const family = worked('f1', '2015-01-01', '2017-12-31', { kind: 'family-time', kldb: null });
    const statuses = [
      { status: 'unemployed' as const, validFrom: d('2017-12-30') },
      { status: 'employed' as const, validFrom: d('2019-01-02') },
      { status: 'unemployed' as const, validFrom: d('2027-01-01') },
    ];
    // 2015-01-01 … 2019-01-01 without a gap; two days belong to both.
    expect(findingsOn([trained()], [family], statuses, today)).toMatchObject({
      unskilledDays: 1462,
      unemploymentCounted: true,
      noLongerUsable: true,
    });
  });

  it('counts for each Berufsabschluss from its own award: one that can be used is enough', () => {
    const work = [worked('w1', '2015-01-01', '2020-12-31')];
    const second = (awardedOn: string | null) => ({
      ...trained({ awardedOn: awardedOn === null ? null : d(awardedOn) }),
      id: 'q2',
    });
    expect(findingsOn([trained(), second('2018-12-31')], work, [], today)).toMatchObject({
      awardedOn: '2014-12-31',
      unskilledDays: 731,
      noLongerUsable: false,
    });
    expect(findingsOn([trained(), second('2016-01-01')], work, [], today).noLongerUsable).toBe(true);
    expect(findingsOn([trained(), second(null)], work, [], today).noLongerUsable).toBe(false);
  });

  it('says nothing about a use that was never there, nor about one without a day', () => {
    const work = [worked('w1', '2015-01-01', null)];
    expect(findingsOn([trained({ trainingMonths: 6 })], work, [], today).noLongerUsable).toBe(false);
    expect(findingsOn([trained({ awardedOn: null })], work, [], today).noLongerUsable).toBe(false);
  });
});
