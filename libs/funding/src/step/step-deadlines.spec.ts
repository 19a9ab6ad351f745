import { localDate as d, type LocalDate } from '@app/kernel';
import type { Dossier } from '../application/application.js';
import type { Attendance, Month } from '../attendance/attendance.js';
import { attendanceDeadlines, deadlinesOf } from './step-deadlines.js';
import type { StepEvent } from './step-table.js';

const dossier = (ends: readonly LocalDate[] = [d('2027-07-31')]) =>
  ({
    application: { measureStart: d('2027-02-01') },
    participations: ends.map((endsOn) => ({ endsOn })),
    voucher: { validUntil: d('2027-01-15') },
  }) as unknown as Dossier;

// WV11, after 31 July 2027.
const retention = [
  'retention1 wiedervorlage 2027-08-31',
  'retention3 wiedervorlage 2027-10-31',
  'retention6 wiedervorlage 2028-01-31',
  'retention12 wiedervorlage 2028-07-31',
];

const due = (event: StepEvent, on: string, ends?: readonly LocalDate[]): readonly string[] =>
  deadlinesOf(dossier(ends), { event, on: d(on), reason: null, validUntil: null, participationId: null, dropOut: null }).map(
    ({ label, kind, dueOn }) => `${label} ${kind} ${dueOn}`,
  );

describe('reminders that follow from a step (domain.md 3.2, 3.5)', () => {
  it.each([
    // 23 Nov + 10 and + 20 days (WV05).
    ['request-documents', '2026-11-23', ['documentsMissing wiedervorlage 2026-12-03', 'documentsStillMissing wiedervorlage 2026-12-13']],
    // 1 Feb 2027 − 14 and − 3 days (WV04).
    ['complete', '2026-11-23', ['decideSoon wiedervorlage 2027-01-18']],
    ['redeem-voucher', '2026-11-23', ['startsSoon wiedervorlage 2027-01-29']],
    // Friday 15 Jan 2027 − 14 days, and − 3 working days (WV03).
    ['issue-voucher', '2026-11-23', ['voucherEnds wiedervorlage 2027-01-01', 'voucherEndsSoon wiedervorlage 2027-01-12']],
    // Friday 22 Jan 2027 → Monday.
    ['voucher-expired', '2027-01-22', ['askWhyExpired wiedervorlage 2027-01-25']],
    // WV08, WV10.
    ['confirm-start', '2027-02-01', ['checkAttendance wiedervorlage 2027-02-15', 'askAbsences wiedervorlage 2027-03-10']],
    ['interrupt', '2027-03-01', ['askAbsences wiedervorlage 2027-04-10']],
    ['resume', '2027-12-31', ['askAbsences wiedervorlage 2028-01-10']],
    ['end', '2027-07-31', ['askProof wiedervorlage 2027-08-14', 'askAbsences wiedervorlage 2027-08-10', ...retention]],
    // Monday + 5 working days.
    ['drop-out', '2027-03-01', ['adaptGrant wiedervorlage 2027-03-08', 'askAbsences wiedervorlage 2027-04-10', ...retention]],
    // § 88(2) SGG.
    ['object', '2026-11-30', ['objectionUndecided frist 2027-02-28']],
    // Posted Mon 23 Nov, known Fri 27 Nov, + 1 month = Sun 27 Dec → Mon 28 Dec (WV06).
    ['revoke', '2026-11-23', ['objectionEnd frist 2026-12-28']],
    ['refuse-for-lack-of-cooperation', '2026-11-23', ['objectionEnd frist 2026-12-28']],
    ['settle', '2027-09-01', []],
  ] as const)('%s on %s', (event, on, expected) => {
    expect(due(event, on)).toEqual(expected);
  });

  it('the overall settlement ends six months after the month in which the last person ended (§ 326 SGB III), and is asked for a month before', () => {
    // July + 5 and + 6 months = 31 Dec 2027 and 31 Jan 2028, a Monday; February + 6 = 31 Aug 2027, not the 28th.
    expect(due('open-settlement', '2027-08-10')).toEqual(['settlementSoon wiedervorlage 2027-12-31', 'settlementEnd frist 2028-01-31']);
    expect(due('open-settlement', '2027-03-10', [d('2027-02-28')])).toEqual([
      'settlementSoon wiedervorlage 2027-07-31',
      'settlementEnd frist 2027-08-31',
    ]);
  });

  it('where several take part the employer proves within three months that the money was passed on (§ 82(5) SGB III)', () => {
    // 31 Jul + 3 months = Sun 31 Oct 2027 → Mon 1 Nov, Allerheiligen → Tue 2 Nov.
    expect(due('open-settlement', '2027-08-10', [d('2027-06-30'), d('2027-07-31')])).toEqual([
      'proofOfForwarding frist 2027-11-02',
      'settlementSoon wiedervorlage 2027-12-31',
      'settlementEnd frist 2028-01-31',
    ]);
  });

  it('that proof is owed from the end of the last of them on, not from the first', () => {
    const ending = (states: readonly string[]) =>
      deadlinesOf({ participations: states.map((state) => ({ state, endsOn: d('2027-07-31') })) } as unknown as Dossier, {
        event: 'end',
        on: d('2027-07-31'),
        reason: null,
        validUntil: null,
        participationId: null,
        dropOut: null,
      }).map(({ label, kind, dueOn }) => `${label} ${kind} ${dueOn}`);
    expect(ending(['BEENDET', 'ABGEBROCHEN'])).toContain('proofOfForwarding frist 2027-11-02');
    for (const states of [['BEENDET', 'LAUFEND'], ['BEENDET', 'UNTERBROCHEN'], ['BEENDET']])
      expect(ending(states).join()).not.toContain('proofOfForwarding');
  });
});

it('an interruption planned until a day comes back on that day', () => {
  const interrupted = (until: LocalDate | null) =>
    deadlinesOf(dossier(), {
      event: 'interrupt',
      on: d('2027-03-01'),
      until,
      reason: 'x',
      validUntil: null,
      participationId: null,
      dropOut: null,
    });
  expect(interrupted(d('2027-03-19')).map(({ label, dueOn }) => `${label} ${dueOn}`)).toEqual([
    'askAbsences 2027-04-10',
    'interruptionEnds 2027-03-19',
  ]);
  expect(interrupted(null)).toHaveLength(1);
});

describe('what is asked until it is done', () => {
  const after = (event: StepEvent, states: readonly string[], application = {}) =>
    deadlinesOf(
      { application, participations: states.map((state) => ({ state, endsOn: d('2027-07-31') })), voucher: null } as unknown as Dossier,
      { event, on: d('2027-08-10'), reason: null, validUntil: null, participationId: null, dropOut: null },
    ).map(({ label, kind, dueOn }) => `${label} ${kind} ${dueOn}`);

  it('what became of everybody is asked again at every step that calls off what was open, and at no other (WV11)', () => {
    expect(after('end', ['BEENDET', 'ABGEBROCHEN'])).toEqual(expect.arrayContaining(retention));
    expect(after('open-settlement', ['ABRECHNUNG_OFFEN', 'ABRECHNUNG_OFFEN'])).toEqual(expect.arrayContaining(retention));
    expect(after('settle', ['ABGERECHNET', 'ABGERECHNET'])).toEqual(retention);
    expect(after('end', ['BEENDET', 'LAUFEND']).join()).not.toContain('retention');
    expect(after('open-settlement', ['ABRECHNUNG_OFFEN', 'BEENDET']).join()).not.toContain('retention');
    expect(after('settle', ['ABGERECHNET', 'ABRECHNUNG_OFFEN'])).toEqual([]);
  });

  it('an application nobody has decided after six months, whoever is waited for (WV07, § 88(1) SGG)', () => {
    const application = { measureStart: d('2028-01-01'), appliedOn: d('2027-08-31') };
    expect(after('request-documents', [], application)).toContain('applicationUndecided frist 2028-02-29');
    expect(after('complete', [], application)).toContain('applicationUndecided frist 2028-02-29');
  });
});

describe('reminders that follow from a month on record', () => {
  const after = (missed: Partial<Attendance>, complete: boolean, today: string, endsOn = '2027-07-31') =>
    attendanceDeadlines(
      { participations: [{ state: 'LAUFEND', endsOn: d(endsOn) }] } as unknown as Dossier,
      { month: '2027-02' as Month, missedDays: 0, missedMinutes: 0, plannedMinutes: 2_400, reasons: [], ...missed } as Attendance,
      complete,
      d(today),
    ).map(({ label, dueOn }) => `${label} ${dueOn}`);

  it.each([
    // WV08: the next month by the 10th of the one after it; on Friday 9 April 2027 already late, so on Monday.
    ['nothing missed', {}, true, '2027-03-08', ['askAbsences 2027-04-10']],
    ['the record comes late', {}, true, '2027-04-09', ['askAbsences 2027-04-12']],
    ['others are missing', {}, false, '2027-03-08', []],
    // WV09: more than three days, more than a tenth of the hours.
    ['three days', { missedDays: 3, missedMinutes: 240 }, false, '2027-03-08', []],
    ['four days', { missedDays: 4 }, false, '2027-03-08', ['checkAbsences 2027-03-09']],
    ['more than a tenth', { missedMinutes: 241 }, false, '2027-03-12', ['checkAbsences 2027-03-15']],
  ])('%s', (_what, missed, complete, today, expected) => {
    expect(after(missed, complete, today)).toEqual(expected);
  });

  it('nothing more once the measure is over', () => {
    expect(after({}, true, '2027-03-08', '2027-02-28')).toEqual([]);
  });
});
