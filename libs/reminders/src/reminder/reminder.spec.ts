import { localDate, type OfficeId, type ReminderId, type TenantId, type UserId } from '@app/kernel';
import { isWorkingDay } from '@app/reference';
import { calls, complete, dueDate, isOverdue, refusePast, reminderKinds, shift, shiftedDueDate, type Reminder } from './reminder.js';

const d = localDate;
const workingDay = (date: ReturnType<typeof d>) => isWorkingDay(date);
const today = d('2026-11-23');
const now = '2026-11-23T09:00:00.000Z';
const anna = '00000000-0000-4000-8000-000000000001' as UserId;

const reminder: Reminder = {
  id: '00000000-0000-4000-8000-00000000000a' as ReminderId,
  tenantId: '00000000-0000-4000-8000-00000000000b' as TenantId,
  kind: 'wiedervorlage',
  state: 'OFFEN',
  subjectKind: 'case',
  subjectId: '00000000-0000-4000-8000-00000000000c',
  subjectNumber: 'F-2026-00017',
  ownerId: anna,
  officeId: '00000000-0000-4000-8000-00000000000d' as OfficeId,
  text: 'Angebote vergleichen',
  waitingFor: null,
  promised: false,
  priority: 2,
  dueOn: today,
  dueAt: now,
  firedAt: now,
  shifts: 0,
  lastShiftReason: null,
  completedAt: null,
  completedBy: null,
  completedNote: null,
  version: 1,
  createdAt: now,
  createdBy: anna,
  updatedAt: now,
};

describe('the working day a reminder falls on', () => {
  it('leaves every kind on a working day', () => {
    for (const kind of reminderKinds) expect(shiftedDueDate(kind, d('2026-11-27'), workingDay)).toBe('2026-11-27');
  });

  it('§ 193 BGB: a Frist that ends on a Saturday ends on Monday', () => {
    expect(shiftedDueDate('frist', d('2026-11-28'), workingDay)).toBe('2026-11-30');
    expect(shiftedDueDate('frist', d('2026-11-29'), workingDay)).toBe('2026-11-30');
  });

  it('brings a Wiedervorlage of the weekend on Friday', () => {
    expect(shiftedDueDate('wiedervorlage', d('2026-11-28'), workingDay)).toBe('2026-11-27');
    expect(shiftedDueDate('wiedervorlage', d('2026-11-29'), workingDay)).toBe('2026-11-27');
  });

  it('leaves a Termin on the agreed Saturday', () => {
    expect(shiftedDueDate('termin', d('2026-11-28'), workingDay)).toBe('2026-11-28');
  });

  it('steps over Christmas and the weekend behind it', () => {
    // Friday 25 December 2026, Saturday 26 December, Sunday, Monday 28 December.
    expect(shiftedDueDate('frist', d('2026-12-25'), workingDay)).toBe('2026-12-28');
    expect(shiftedDueDate('wiedervorlage', d('2026-12-27'), workingDay)).toBe('2026-12-24');
  });

  it('knows the holidays of Nordrhein-Westfalen: Fronleichnam and Allerheiligen', () => {
    expect(shiftedDueDate('frist', d('2026-06-04'), workingDay)).toBe('2026-06-05');
    expect(shiftedDueDate('wiedervorlage', d('2027-11-01'), workingDay)).toBe('2027-10-29');
  });

  it('moves over Easter: from Good Friday to Tuesday, or to Thursday', () => {
    expect(shiftedDueDate('frist', d('2026-04-03'), workingDay)).toBe('2026-04-07');
    expect(shiftedDueDate('wiedervorlage', d('2026-04-06'), workingDay)).toBe('2026-04-02');
  });

  it('does not let a follow-up set at the weekend for the weekend be born overdue', () => {
    const saturday = d('2026-11-28');
    expect(dueDate('wiedervorlage', d('2026-11-29'), saturday, workingDay)).toBe('2026-11-29');
    expect(dueDate('wiedervorlage', d('2026-12-05'), saturday, workingDay)).toBe('2026-12-04');
  });
});

describe('an open reminder', () => {
  it('is overdue from the day after its day', () => {
    expect(isOverdue(reminder, today)).toBe(false);
    expect(isOverdue(reminder, d('2026-11-24'))).toBe(true);
    expect(isOverdue({ ...reminder, state: 'ERLEDIGT' }, d('2026-11-24'))).toBe(false);
  });

  it('calls only after it has fired and while it is open', () => {
    expect(calls(reminder)).toBe(true);
    expect(calls({ ...reminder, firedAt: null })).toBe(false);
    expect(calls({ ...reminder, state: 'RUHEND' })).toBe(false);
  });

  it('may not be set for yesterday, but for today', () => {
    expect(() => refusePast(today, today)).not.toThrow();
    expect(() => refusePast(d('2026-11-22'), today)).toThrow('reminders.due-in-past');
  });

  it('is completed with who, when and the note', () => {
    expect(complete(reminder, anna, now, 'angerufen')).toEqual({
      state: 'ERLEDIGT',
      completedAt: now,
      completedBy: anna,
      completedNote: 'angerufen',
    });
  });

  it('is done only once', () => {
    for (const state of ['ERLEDIGT', 'ABGESAGT'] as const) {
      expect(() => complete({ ...reminder, state }, anna, now, null)).toThrow('reminders.already-done');
      expect(() => shift({ ...reminder, state }, { dueOn: today }, today, workingDay)).toThrow('reminders.already-done');
    }
  });
});

describe('a shift', () => {
  it('counts, fires anew and keeps off the weekend', () => {
    expect(shift(reminder, { dueOn: d('2026-12-06') }, today, workingDay)).toEqual({
      state: 'OFFEN',
      dueOn: '2026-12-04',
      firedAt: null,
      shifts: 1,
      lastShiftReason: null,
    });
  });

  it('needs no reason the second time, and one the third time', () => {
    const to = { dueOn: d('2026-12-01') };
    expect(shift({ ...reminder, shifts: 1 }, to, today, workingDay).shifts).toBe(2);
    expect(() => shift({ ...reminder, shifts: 2 }, to, today, workingDay)).toThrow('reminders.shift-without-reason');
    expect(() => shift({ ...reminder, shifts: 2 }, { ...to, reason: '' }, today, workingDay)).toThrow('reminders.shift-without-reason');
    expect(shift({ ...reminder, shifts: 2 }, { ...to, reason: 'Betrieb im Urlaub' }, today, workingDay)).toMatchObject({
      shifts: 3,
      lastShiftReason: 'Betrieb im Urlaub',
    });
  });

  it('does not go into the past', () => {
    expect(() => shift(reminder, { dueOn: d('2026-11-22') }, today, workingDay)).toThrow('reminders.due-in-past');
    expect(shift(reminder, { dueOn: today }, today, workingDay).dueOn).toBe(today);
  });

  it('wakes a resting reminder', () => {
    expect(shift({ ...reminder, state: 'RUHEND' }, { dueOn: d('2026-12-01') }, today, workingDay).state).toBe('OFFEN');
  });
});
