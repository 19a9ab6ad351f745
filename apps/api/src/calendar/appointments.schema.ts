import { z } from 'zod';
import type { CaseId, ClientId, EstablishmentId, UserId } from '@app/kernel';
import { absenceReasons, appointmentChannels, appointmentKinds, appointmentStates, appointmentSteps } from '@app/calendar';
import { instant, localDate, localDateView, optionalText, uuid } from '../http/schemas.js';

/** `HH:MM` by the clocks of Berlin, from six in the morning on: both clock changes lie before. */
const wallTime = () =>
  z
    .string()
    .regex(/^(0[6-9]|1\d|2[0-2]):[0-5]\d$/)
    .meta({ example: '10:30' });

const minutes = () => z.number().int().min(5).max(600);
const people = () => z.array(uuid<UserId>()).min(1).max(20);

export const calendarQuery = z.strictObject({
  from: localDate(),
  days: z.coerce.number().int().min(1).max(42).default(7),
  /** `me`, `desk` (with the colleagues one stands in for at this moment), `team` (everybody of the own teams), or a colleague. */
  of: z.union([z.enum(['me', 'desk', 'team']), uuid<UserId>()]).default('me'),
});
export type CalendarQuery = z.output<typeof calendarQuery>;

const when = { on: localDate(), at: wallTime(), minutes: minutes(), outsideHours: z.boolean().default(false) };

export const makeAppointment = z
  .strictObject({
    ...when,
    kind: z.enum(appointmentKinds),
    channel: z.enum(appointmentChannels),
    topic: optionalText(120),
    userIds: people(),
    roomId: uuid().nullable().default(null),
    place: optionalText(200),
    clientId: uuid<ClientId>().nullable().default(null),
    establishmentId: uuid<EstablishmentId>().nullable().default(null),
    /** Person and company are then those of the case. */
    caseId: uuid<CaseId>().nullable().default(null),
    remindDaysBefore: z.number().int().min(0).max(14).nullable().default(1),
  })
  .meta({ id: 'MakeAppointment' });
export type MakeAppointmentBody = z.output<typeof makeAppointment>;

export const moveAppointment = z
  .strictObject({ ...when, roomId: uuid().nullable().optional(), place: optionalText(200) })
  .meta({ id: 'MoveAppointment' });
export type MoveAppointmentBody = z.output<typeof moveAppointment>;

export const changeAppointment = z
  .strictObject({ kind: z.enum(appointmentKinds), topic: optionalText(120), userIds: people() })
  .meta({ id: 'ChangeAppointment' });
export type ChangeAppointmentBody = z.output<typeof changeAppointment>;

export const appointmentStep = z
  .strictObject({ step: z.enum(appointmentSteps), reason: z.enum(absenceReasons).nullable().default(null) })
  .meta({ id: 'TakeAppointmentStep' });
export type AppointmentStepBody = z.output<typeof appointmentStep>;

export const handOverAppointment = z.strictObject({ from: uuid<UserId>(), to: uuid<UserId>() }).meta({ id: 'HandOverAppointment' });
export type HandOverAppointmentBody = z.output<typeof handOverAppointment>;

export const findSlots = z
  .strictObject({
    userIds: people(),
    from: localDate(),
    days: z.number().int().min(1).max(42).default(14),
    minutes: minutes(),
    /** Way before and after, e.g. between Bochum and Witten. */
    travelMinutes: z.number().int().min(0).max(240).default(0),
    withRoom: z.boolean().default(false),
    seats: z.number().int().min(1).max(200).default(2),
    barrierFree: z.boolean().default(false),
    count: z.number().int().min(1).max(20).default(3),
  })
  .meta({ id: 'FindSlots' });
export type FindSlotsBody = z.output<typeof findSlots>;

export const slotsView = z
  .object({
    items: z.array(
      z
        .object({
          on: localDateView(),
          at: z.string(),
          until: z.string(),
          roomId: z.string().nullable(),
          roomName: z.string().nullable(),
        })
        .meta({ id: 'FreeSlot' }),
    ),
  })
  .meta({ id: 'FreeSlots' });

const colleague = z.object({ id: z.string(), name: z.string() });

export const appointmentView = z
  .object({
    id: z.string(),
    kind: z.enum(appointmentKinds),
    channel: z.enum(appointmentChannels),
    topic: z.string().nullable(),
    /** The reader is not shown what it is about; a change leaves `topic` out, so that it stays. */
    topicHidden: z.boolean(),
    startsAt: instant(),
    endsAt: instant(),
    /** The same by the clocks of Berlin. */
    on: localDateView(),
    at: z.string(),
    until: z.string(),
    roomId: z.string().nullable(),
    roomName: z.string().nullable(),
    place: z.string().nullable(),
    /** Null also for a person whom the reader does not see. */
    client: z.object({ id: z.string(), displayName: z.string(), phone: z.string().nullable() }).nullable(),
    company: z.object({ id: z.string(), name: z.string(), town: z.string() }).nullable(),
    caseId: z.string().nullable(),
    ownerId: z.string(),
    people: z.array(colleague),
    state: z.enum(appointmentStates),
    /** What its state allows. */
    steps: z.array(z.enum(appointmentSteps)),
    reason: z.enum(absenceReasons).nullable(),
    sequence: z.number().int(),
    remindDaysBefore: z.number().int().nullable(),
    version: z.number().int(),
  })
  .meta({ id: 'Appointment' });

export const appointmentListView = z.object({ items: z.array(appointmentView) }).meta({ id: 'Appointments' });

export const calendarView = z
  .object({
    days: z.array(z.object({ on: localDateView(), holiday: z.boolean(), closed: z.string().nullable() }).meta({ id: 'CalendarDay' })),
    people: z.array(
      colleague
        .extend({ hours: z.array(z.object({ on: localDateView(), from: z.string(), until: z.string() })) })
        .meta({ id: 'CalendarPerson' }),
    ),
    items: z.array(appointmentView),
    /** Taken by something the reader does not see: times only. */
    taken: z.array(z.object({ userId: z.string(), on: localDateView(), at: z.string(), until: z.string() }).meta({ id: 'TakenTime' })),
  })
  .meta({ id: 'Calendar' });
