import { addDays, type LocalDate, type OfficeId, type ReminderId, type TenantId, type UserId, type Version } from '@app/kernel';
import { plusMilliseconds } from '@app/platform';
import { alreadyDone, dueInPast, notReopened, shiftWithoutReason } from '../errors.js';

/** A deadline by law (Frist), an agreed day (Termin), or a follow-up one sets oneself (Wiedervorlage). */
export const reminderKinds = ['frist', 'termin', 'wiedervorlage'] as const;
export type ReminderKind = (typeof reminderKinds)[number];

export const reminderStates = ['OFFEN', 'RUHEND', 'ERLEDIGT', 'ABGESAGT'] as const;
export type ReminderState = (typeof reminderStates)[number];

/** What a reminder can be about. */
export const subjectKinds = ['case', 'need', 'application', 'privacy-request', 'appointment'] as const;
export type SubjectKind = (typeof subjectKinds)[number];

/** Whose answer or act somebody waits for. */
export const waitedFor = ['client', 'company'] as const;
export type WaitedFor = (typeof waitedFor)[number];

export type Reminder = {
  readonly id: ReminderId;
  readonly tenantId: TenantId;
  readonly kind: ReminderKind;
  readonly state: ReminderState;
  readonly subjectKind: SubjectKind;
  readonly subjectId: string;
  readonly subjectNumber: string;
  /** Whose desk it lies on; null means the inbox of `officeId`. */
  readonly ownerId: UserId | null;
  readonly officeId: OfficeId | null;
  readonly text: string;
  /** Who promised it; null for one's own duty. */
  readonly waitingFor: WaitedFor | null;
  /** Promised in a talk, by whoever. */
  readonly promised: boolean;
  /** 1 (high) to 3 (low). */
  readonly priority: number;
  readonly dueOn: LocalDate;
  readonly dueAt: string;
  readonly firedAt: string | null;
  readonly shifts: number;
  readonly lastShiftReason: string | null;
  readonly completedAt: string | null;
  readonly completedBy: UserId | null;
  readonly completedNote: string | null;
  readonly version: Version;
  readonly createdAt: string;
  readonly createdBy: UserId | null;
  readonly updatedAt: string;
};

/** What a new reminder needs; `dueOn` is the wished day, before it is moved off a weekend or holiday. */
export type ScheduleReminder = {
  readonly id?: ReminderId;
  readonly kind: ReminderKind;
  readonly subjectKind: SubjectKind;
  readonly subjectId: string;
  readonly subjectNumber: string;
  readonly ownerId: UserId | null;
  readonly officeId?: OfficeId | null;
  readonly text: string;
  readonly waitingFor?: WaitedFor | null;
  readonly promised?: boolean;
  readonly priority?: 1 | 2 | 3;
  readonly dueOn: LocalDate;
};

export type ShiftReminder = { readonly dueOn: LocalDate; readonly reason?: string | null | undefined };

type WorkingDays = (date: LocalDate) => boolean;

const next: Readonly<Record<ReminderState, readonly ReminderState[]>> = {
  OFFEN: ['RUHEND', 'ERLEDIGT', 'ABGESAGT'],
  RUHEND: ['OFFEN', 'ERLEDIGT', 'ABGESAGT'],
  ERLEDIGT: [],
  ABGESAGT: [],
};

/** From this shift on a reason is asked for. */
const shiftsWithoutReason = 2;

/**
 * The working day a reminder falls on: a Frist ends on the next one (§ 193 BGB, § 26(3) SGB X), a Wiedervorlage comes on the one
 * before, a Termin stays where it was agreed.
 */
export const shiftedDueDate = (kind: ReminderKind, date: LocalDate, isWorkingDay: WorkingDays): LocalDate =>
  kind === 'termin' || isWorkingDay(date) ? date : shiftedDueDate(kind, addDays(date, kind === 'frist' ? 1 : -1), isWorkingDay);

/** As `shiftedDueDate`, but a follow-up set at a weekend for that weekend is not born overdue. */
export const dueDate = (kind: ReminderKind, wished: LocalDate, today: LocalDate, isWorkingDay: WorkingDays): LocalDate => {
  const shifted = shiftedDueDate(kind, wished, isWorkingDay);
  return shifted < today && wished >= today ? wished : shifted;
};

/** Nobody has to act on it any more. */
export const isDone = ({ state }: Pick<Reminder, 'state'>): boolean => next[state].length === 0;

/** Derived, never stored: the day has passed and the reminder still waits. */
export const isOverdue = (reminder: Pick<Reminder, 'state' | 'dueOn'>, today: LocalDate): boolean =>
  !isDone(reminder) && reminder.dueOn < today;

/** It has fired, and has been neither done nor moved since. */
export const calls = ({ state, firedAt }: Pick<Reminder, 'state' | 'firedAt'>): boolean => state === 'OFFEN' && firedAt !== null;

/** Throws Problem `reminders.due-in-past` (rule) when a person wishes a day that has passed. */
export const refusePast = (dueOn: LocalDate, today: LocalDate): void => {
  if (dueOn < today) throw dueInPast(dueOn);
};

/** Done. Throws Problem `reminders.already-done` (conflict) when it is done or called off. */
export const complete = (reminder: Reminder, by: UserId, now: string, note: string | null) => {
  if (isDone(reminder)) throw alreadyDone();
  return { state: 'ERLEDIGT' as const, completedAt: now, completedBy: by, completedNote: note };
};

/** How long whoever marked a reminder as done can take that back. */
export const reopenMinutes = 5;

/**
 * Open again as it was, promise and all. Throws Problem `reminders.not-reopened` (conflict) unless the same person marked it as done within
 * `reopenMinutes`.
 */
export const reopen = ({ state, completedAt, completedBy }: Reminder, by: UserId, now: string) => {
  const justDone = completedAt !== null && plusMilliseconds(completedAt, reopenMinutes * 60_000) >= now;
  if (state !== 'ERLEDIGT' || completedBy !== by || !justDone) throw notReopened();
  return { state: 'OFFEN' as const, completedAt: null, completedBy: null, completedNote: null };
};

/**
 * Moved to another day, counted, and due again there. Throws Problems `reminders.already-done` (conflict), `reminders.due-in-past`
 * and, from the third shift on without a reason, `reminders.shift-without-reason` (both rule).
 */
export const shift = (reminder: Reminder, { dueOn, reason = null }: ShiftReminder, today: LocalDate, isWorkingDay: WorkingDays) => {
  if (isDone(reminder)) throw alreadyDone();
  refusePast(dueOn, today);
  if (reminder.shifts >= shiftsWithoutReason && !reason) throw shiftWithoutReason(reminder.shifts);
  return {
    state: 'OFFEN' as const,
    dueOn: dueDate(reminder.kind, dueOn, today, isWorkingDay),
    firedAt: null,
    shifts: reminder.shifts + 1,
    lastShiftReason: reason,
  };
};
