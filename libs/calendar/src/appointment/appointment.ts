import type { CaseId, ClientId, EstablishmentId, LocalDate, OfficeId, TeamId, TenantId, UserId, Version } from '@app/kernel';
import { notYet, wrongState } from '../errors.js';

/** What an appointment is for; `internal` is about nobody. */
export const appointmentKinds = [
  'first-advice',
  'follow-up',
  'company-advice',
  'qualification-advice',
  'training-advice',
  'application-talk',
  'measure-support',
  'after-talk',
  'hand-over',
  'internal',
] as const;
export type AppointmentKind = (typeof appointmentKinds)[number];

export const appointmentChannels = ['on-site', 'phone', 'video', 'company'] as const;
export type AppointmentChannel = (typeof appointmentChannels)[number];

/** As domain.md 3.4 names them; a move is no state but the same appointment at another time. */
export const appointmentStates = [
  'GEPLANT',
  'BESTAETIGT',
  'DURCHGEFUEHRT',
  'NICHT_ERSCHIENEN',
  'ABGESAGT_KUNDE',
  'ABGESAGT_BERATER',
] as const;
export type AppointmentState = (typeof appointmentStates)[number];

/** Why somebody did not come or called off; an illness is named, never described. */
export const absenceReasons = [
  'ill',
  'forgot',
  'work',
  'childcare',
  'care',
  'transport',
  'language',
  'not-received',
  'no-interest',
  'unknown',
] as const;
export type AbsenceReason = (typeof absenceReasons)[number];

export const appointmentSteps = ['confirm', 'keep', 'miss', 'cancel-by-client', 'cancel-by-us', 'reopen'] as const;
export type AppointmentStep = (typeof appointmentSteps)[number];

export type Appointment = {
  readonly id: string;
  readonly tenantId: TenantId;
  readonly officeId: OfficeId;
  /** Team of the owner, which sees it where it is about no person. */
  readonly teamId: TeamId;
  readonly ownerId: UserId;
  readonly kind: AppointmentKind;
  readonly channel: AppointmentChannel;
  /** What it is about, without names. */
  readonly topic: string | null;
  /** Instants, ISO 8601. */
  readonly startsAt: string;
  readonly endsAt: string;
  readonly roomId: string | null;
  readonly place: string | null;
  readonly clientId: ClientId | null;
  readonly establishmentId: EstablishmentId | null;
  readonly caseId: CaseId | null;
  readonly state: AppointmentState;
  /** Somebody confirmed it as it is; kept when it is over or called off. */
  readonly confirmed: boolean;
  readonly reason: AbsenceReason | null;
  /** SEQUENCE of RFC 5545: rises whenever those invited have to know. */
  readonly sequence: number;
  readonly remindDaysBefore: number | null;
  readonly version: Version;
  readonly createdAt: string;
  readonly createdBy: UserId | null;
  readonly updatedAt: string;
};

/** A time by the clocks of Berlin: day, `HH:MM`, and how long in minutes. */
export type WallTime = { readonly on: LocalDate; readonly at: string; readonly minutes: number };

/** `outsideHours`: also on a holiday, a closed day or outside of working hours. */
type Despite = { readonly outsideHours: boolean };

export type MakeAppointment = WallTime &
  Despite &
  Pick<Appointment, 'kind' | 'channel' | 'topic' | 'roomId' | 'place' | 'clientId' | 'establishmentId' | 'caseId' | 'remindDaysBefore'> & {
    /** Who takes part; the first one owns it, or whoever agrees it where that would be out of sight. */
    readonly userIds: readonly UserId[];
  };

/** What can be put right about one that stays where it is: what it is about (a topic left out stays), and who takes part (one or more). */
export type ChangeAppointment = Pick<Appointment, 'kind'> & {
  readonly topic: string | null | undefined;
  readonly userIds: readonly UserId[];
};

/** `roomId` and `place` left out stay as they are. */
export type MoveAppointment = WallTime & Despite & Partial<Pick<Appointment, 'roomId' | 'place'>>;

const open: readonly AppointmentState[] = ['GEPLANT', 'BESTAETIGT'];
const calledOff: readonly AppointmentState[] = ['ABGESAGT_KUNDE', 'ABGESAGT_BERATER'];

const table: Readonly<Record<AppointmentStep, { readonly from: readonly AppointmentState[]; readonly to: AppointmentState }>> = {
  confirm: { from: ['GEPLANT'], to: 'BESTAETIGT' },
  keep: { from: open, to: 'DURCHGEFUEHRT' },
  miss: { from: open, to: 'NICHT_ERSCHIENEN' },
  'cancel-by-client': { from: open, to: 'ABGESAGT_KUNDE' },
  'cancel-by-us': { from: open, to: 'ABGESAGT_BERATER' },
  reopen: { from: ['DURCHGEFUEHRT', 'NICHT_ERSCHIENEN', ...calledOff], to: 'GEPLANT' },
};

/** It is still to come. */
export const isOpen = ({ state }: Pick<Appointment, 'state'>): boolean => open.includes(state);

/** It was called off: it takes nobody's time. */
export const isCalledOff = ({ state }: Pick<Appointment, 'state'>): boolean => calledOff.includes(state);

/** The steps its state allows. */
export const allowedSteps = ({ state }: Pick<Appointment, 'state'>): readonly AppointmentStep[] =>
  appointmentSteps.filter((step) => table[step].from.includes(state));

/**
 * State, reason and sequence after a step; taken back, what was confirmed is so again. Throws Problems `calendar.wrong-state` (conflict) and, for what can only be known once it has
 * begun, `calendar.not-yet` (rule).
 */
export const step = (
  appointment: Pick<Appointment, 'state' | 'confirmed' | 'startsAt' | 'sequence'>,
  name: AppointmentStep,
  reason: AbsenceReason | null,
  now: string,
): Pick<Appointment, 'state' | 'confirmed' | 'reason' | 'sequence'> => {
  const { from } = table[name];
  const to = name === 'reopen' && appointment.confirmed ? 'BESTAETIGT' : table[name].to;
  const confirmed = appointment.confirmed || [appointment.state, to].includes('BESTAETIGT');
  if (!from.includes(appointment.state)) throw wrongState(appointment.state);
  if ((name === 'keep' || name === 'miss') && appointment.startsAt > now) throw notYet();
  // Those invited hear of a call-off and of its undoing; that somebody did not come is no news for a calendar.
  const told = calledOff.includes(to) || calledOff.includes(appointment.state);
  const reasoned = name === 'miss' || calledOff.includes(to);
  return { state: to, confirmed, reason: reasoned ? reason : null, sequence: appointment.sequence + (told ? 1 : 0) };
};

/** Throws Problem `calendar.wrong-state` (conflict) when it is over or called off. */
export const refuseOver = (appointment: Pick<Appointment, 'state'>): void => {
  if (!isOpen(appointment)) throw wrongState(appointment.state);
};
