import { addDays, addMonths, type LocalDate } from '@app/kernel';
import type { ReminderKind } from '@app/reminders';
import { nextWorkingDay } from '@app/reference';
import type { Dossier } from '../application/application.js';
import { attendanceDue, isRemarkable, monthAfter, monthOf, type Attendance } from '../attendance/attendance.js';
import type { DeadlineLabels } from '../application/deadline.labels.de.js';
import { minusWorkingDays, objectionEnd, plusWorkingDays, undecidedOn } from '../application/deadlines.js';
import type { Participation } from '../participation/participation.js';
import type { RecordStep } from './record-step.js';
import type { StepEvent } from './step-table.js';

/** A reminder that follows from a step. */
export type StepDeadline = { readonly label: keyof DeadlineLabels; readonly kind: ReminderKind; readonly dueOn: LocalDate };

/** What has to be looked after once a step is taken, by its day and the measure (domain.md 3.2 and 3.5, WV03 to WV11). */
export const deadlinesOf = (
  dossier: Pick<Dossier, 'application' | 'participations' | 'voucher'>,
  step: RecordStep,
): readonly StepDeadline[] => rules[step.event]?.(dossier, step.on, step) ?? [];

/**
 * What follows from a month on record: much absence comes back the next working day (WV09); once everybody's month is there, the next one is
 * waited for while somebody still takes part (WV08), at the latest from the next working day on.
 */
export const attendanceDeadlines = (
  { participations }: Pick<Dossier, 'participations'>,
  attendance: Attendance,
  monthComplete: boolean,
  today: LocalDate,
): readonly StepDeadline[] => {
  const next = monthAfter(attendance.month);
  const goesOn = participations.some(({ state, endsOn }) => state === 'LAUFEND' && monthOf(endsOn) >= next);
  const soon = plusWorkingDays(today, 1);
  const due = attendanceDue(next);
  return [
    ...(isRemarkable(attendance) ? [followUp('checkAbsences', soon)] : []),
    ...(monthComplete && goesOn ? [followUp('askAbsences', due > soon ? due : soon)] : []),
  ];
};

type Rule = (
  dossier: Pick<Dossier, 'application' | 'participations' | 'voucher'>,
  on: LocalDate,
  step: RecordStep,
) => readonly StepDeadline[];

const followUp = (label: keyof DeadlineLabels, dueOn: LocalDate): StepDeadline => ({ label, kind: 'wiedervorlage', dueOn });
const deadline = (label: keyof DeadlineLabels, dueOn: LocalDate): StepDeadline => ({ label, kind: 'frist', dueOn });

// § 318(2) SGB III: the provider reports each month what was missed.
const absencesOf = (on: LocalDate): StepDeadline => followUp('askAbsences', attendanceDue(monthOf(on)));

type Ends = readonly Pick<Participation, 'state' | 'endsOn'>[];

const lastDayOf = (participations: Ends): LocalDate =>
  participations.reduce<LocalDate>((last, { endsOn }) => (endsOn > last ? endsOn : last), participations[0]!.endsOn);

const isOver = (state: Participation['state']): boolean => state !== 'GEPLANT' && state !== 'LAUFEND' && state !== 'UNTERBROCHEN';

// § 82(5) S. 3 SGB III: where the employer passes the money on, which he does for several.
const forwardingOf = (participations: Ends): readonly StepDeadline[] =>
  participations.length > 1 ? [deadline('proofOfForwarding', nextWorkingDay(addMonths(lastDayOf(participations), 3)))] : [];

// WV11: what became of everybody; six months is the day of the statistics.
const retentionOf = (participations: Ends): readonly StepDeadline[] => {
  const last = lastDayOf(participations);
  return [
    followUp('retention1', addMonths(last, 1)),
    followUp('retention3', addMonths(last, 3)),
    followUp('retention6', addMonths(last, 6)),
    followUp('retention12', addMonths(last, 12)),
  ];
};

// A step that moves the whole application has called off what was open, so it is asked for anew; one that moves a single person has not.
const retentionOnce = (participations: Ends, states: readonly Participation['state'][]): readonly StepDeadline[] =>
  participations.every(({ state }) => states.includes(state)) ? retentionOf(participations) : [];

// § 88(1) SGG: whoever is waited for in the meantime.
const undecidedOf = ({ appliedOn }: Pick<Dossier['application'], 'appliedOn'>): readonly StepDeadline[] =>
  appliedOn ? [deadline('applicationUndecided', undecidedOn(appliedOn))] : [];

const rules: Partial<Record<StepEvent, Rule>> = {
  'request-documents': ({ application }, on) => [
    followUp('documentsMissing', addDays(on, 10)),
    followUp('documentsStillMissing', addDays(on, 20)),
    ...undecidedOf(application),
  ],
  complete: ({ application }) => [followUp('decideSoon', addDays(application.measureStart, -14)), ...undecidedOf(application)],
  'refuse-for-lack-of-cooperation': (_dossier, on) => [deadline('objectionEnd', objectionEnd(on))],
  'issue-voucher': ({ voucher }) =>
    voucher
      ? [followUp('voucherEnds', addDays(voucher.validUntil, -14)), followUp('voucherEndsSoon', minusWorkingDays(voucher.validUntil, 3))]
      : [],
  'redeem-voucher': ({ application }) => [followUp('startsSoon', addDays(application.measureStart, -3))],
  'voucher-expired': (_dossier, on) => [followUp('askWhyExpired', plusWorkingDays(on, 1))],
  'confirm-start': (_dossier, on) => [followUp('checkAttendance', addDays(on, 14)), absencesOf(on)],
  interrupt: (_dossier, on, { until }) => [absencesOf(on), ...(until ? [followUp('interruptionEnds', until)] : [])],
  resume: (_dossier, on) => [absencesOf(on)],
  'drop-out': ({ participations }, on) => [
    followUp('adaptGrant', plusWorkingDays(on, 5)),
    absencesOf(on),
    ...(participations.every(({ state }) => isOver(state)) ? retentionOf(participations) : []),
  ],
  // The last of many ends the measure: from then on the proof of forwarding is owed.
  end: ({ participations }, on) => [
    followUp('askProof', addDays(on, 14)),
    absencesOf(on),
    ...(participations.every(({ state }) => isOver(state)) ? [...forwardingOf(participations), ...retentionOf(participations)] : []),
  ],
  // § 82(5): within three months where the employer passes the money on; § 326: six months after the month the measure ended in.
  'open-settlement': ({ participations }) => [
    ...forwardingOf(participations),
    followUp('settlementSoon', endOfMonth(addMonths(lastDayOf(participations), 5))),
    deadline('settlementEnd', nextWorkingDay(endOfMonth(addMonths(lastDayOf(participations), 6)))),
    ...retentionOnce(participations, ['ABRECHNUNG_OFFEN', 'ABGERECHNET']),
  ],
  settle: ({ participations }) => retentionOnce(participations, ['ABGERECHNET']),
  object: (_dossier, on) => [deadline('objectionUndecided', addMonths(on, 3))],
  revoke: (_dossier, on) => [deadline('objectionEnd', objectionEnd(on))],
};

const endOfMonth = (date: LocalDate): LocalDate => addDays(addMonths(`${date.slice(0, 7)}-01` as LocalDate, 1), -1);
