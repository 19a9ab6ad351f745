import { addDays, addMonths, type ApplicationId, type Brand, type LocalDate, type ParticipationId, type TenantId } from '@app/kernel';
import { isWorkingDay } from '@app/reference';
import type { Application } from '../application/application.js';
import { attendanceClosed, attendanceOutside, missedMoreThanPlanned, missedReasonMissing } from '../errors.js';
import type { Participation, ParticipationState } from '../participation/participation.js';

/** A calendar month, `'YYYY-MM'`; two of them compare with `<` as text. */
export type Month = Brand<string, 'Month'>;

/** Why somebody was not there, as the provider reports it (§ 318(2) S. 2 SGB III). */
export const absenceReasons = ['sick', 'child-sick', 'childcare', 'work', 'provider', 'other-excused', 'unexcused'] as const;
export type AbsenceReason = (typeof absenceReasons)[number];

/** What one person missed in one calendar month. */
export type Attendance = {
  readonly tenantId: TenantId;
  readonly applicationId: ApplicationId;
  readonly participationId: ParticipationId;
  readonly month: Month;
  readonly missedDays: number;
  readonly missedMinutes: number;
  /** The teaching time of the month, by which the missed one is measured. */
  readonly plannedMinutes: number;
  readonly reasons: readonly AbsenceReason[];
};

/** What somebody records of a month; without planned minutes they are the month's share of the measure. */
export type RecordAttendance = Pick<Attendance, 'month' | 'missedDays' | 'missedMinutes' | 'reasons'> & {
  readonly plannedMinutes: number | null;
};

/** One month of a participation, recorded or not. */
export type AttendanceMonth = {
  readonly month: Month;
  /** The 10th of the next month (WV08). */
  readonly dueOn: LocalDate;
  readonly plannedMinutes: number;
  /** More than three days or a tenth of the hours (WV09). */
  readonly remarkable: boolean;
  readonly recorded: Pick<Attendance, 'missedDays' | 'missedMinutes' | 'reasons'> | null;
};

type Period = Pick<Participation, 'state' | 'startsOn' | 'endsOn'>;
type Measure = Pick<Application, 'measureStart' | 'measureEnd' | 'measureMinutes'>;

// Settled is settled; before the start there is nothing to miss.
const recordable: readonly ParticipationState[] = ['LAUFEND', 'UNTERBROCHEN', 'ABGEBROCHEN', 'BEENDET', 'ABRECHNUNG_OFFEN'];

/** The month a day lies in. */
export const monthOf = (date: LocalDate): Month => date.slice(0, 7) as Month;

/** The month after. */
export const monthAfter = (month: Month): Month => monthOf(addMonths(firstDay(month), 1));

/** Absences of a month are due by the 10th of the next (WV08). */
export const attendanceDue = (month: Month): LocalDate => addDays(firstDay(monthAfter(month)), 9);

/** Whether somebody has to look at it: more than three days in the month, or more than a tenth of its hours (WV09). */
export const isRemarkable = ({ missedDays, missedMinutes, plannedMinutes }: Omit<RecordedTime, 'reasons'>): boolean =>
  missedDays > 3 || missedMinutes * 10 > plannedMinutes;

type RecordedTime = Pick<Attendance, 'missedDays' | 'missedMinutes' | 'plannedMinutes' | 'reasons'>;

/** Whether the person takes part in (some of) that month. */
export const isInMonth = ({ state, startsOn, endsOn }: Period, month: Month): boolean =>
  state !== 'GEPLANT' && monthOf(startsOn) <= month && month <= monthOf(endsOn);

/**
 * The record of a month. Throws Problems `funding.attendance-closed` (conflict: not begun, or settled), `funding.attendance-outside`,
 * `funding.missed-more-than-planned`, `funding.missed-reason-missing`.
 */
export const attendanceOf = (
  measure: Measure,
  participation: Period & Pick<Participation, 'id' | 'tenantId' | 'applicationId'>,
  { month, missedDays, missedMinutes, plannedMinutes: asked, reasons }: RecordAttendance,
  today: LocalDate,
): Attendance => {
  const { id: participationId, tenantId, applicationId, state } = participation;
  if (!recordable.includes(state)) throw attendanceClosed(state);
  if (!isInMonth(participation, month) || month > monthOf(today)) throw attendanceOutside(month);
  const plannedMinutes = asked ?? plannedMinutesOf(measure, participation, month);
  if (missedMinutes > plannedMinutes) throw missedMoreThanPlanned(plannedMinutes);
  const missed = missedDays > 0 || missedMinutes > 0;
  if (missed && reasons.length === 0) throw missedReasonMissing();
  const given = missed ? [...new Set(reasons)].toSorted() : [];
  return { tenantId, applicationId, participationId, month, missedDays, missedMinutes, plannedMinutes, reasons: given };
};

/** The month's share of the measure by working days: a proposal where the provider names no hours. */
export const plannedMinutesOf = (measure: Measure, { startsOn, endsOn }: Period, month: Month): number => {
  const all = workingDays(measure.measureStart, measure.measureEnd);
  const from = startsOn > firstDay(month) ? startsOn : firstDay(month);
  const last = addDays(firstDay(monthAfter(month)), -1);
  const days = workingDays(from, endsOn < last ? endsOn : last);
  return all === 0 ? 0 : Math.round((measure.measureMinutes * Math.min(days, all)) / all);
};

/** The months of a participation from its start to today or its end, newest first; none before it has begun. */
export const attendanceMonths = (
  measure: Measure,
  participation: Period,
  recorded: readonly (RecordedTime & { readonly month: Month })[],
  today: LocalDate,
): readonly AttendanceMonth[] => {
  if (participation.state === 'GEPLANT') return [];
  const end = participation.endsOn < today ? participation.endsOn : today;
  const months: AttendanceMonth[] = [];
  for (let month = monthOf(participation.startsOn); month <= monthOf(end); month = monthAfter(month)) {
    const row = recorded.find((each) => each.month === month);
    months.unshift({
      month,
      dueOn: attendanceDue(month),
      plannedMinutes: row?.plannedMinutes ?? plannedMinutesOf(measure, participation, month),
      remarkable: row !== undefined && isRemarkable(row),
      recorded: row ? { missedDays: row.missedDays, missedMinutes: row.missedMinutes, reasons: row.reasons } : null,
    });
  }
  return months;
};

const firstDay = (month: Month): LocalDate => `${month}-01` as LocalDate;

const workingDays = (from: LocalDate, to: LocalDate): number => {
  let count = 0;
  for (let day = from; day <= to; day = addDays(day, 1)) if (isWorkingDay(day)) count += 1;
  return count;
};
