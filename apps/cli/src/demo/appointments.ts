import type { AbsenceReason, AppointmentKind, AppointmentState } from '@app/calendar';
import { addDays, daysBetween, weekday, type LocalDate } from '@app/kernel';
import type { Calendar } from './calendar.js';
import { closedDays, isPartTime, roomsOf } from './calendar-setup.js';
import type { Kase } from './cases.js';
import { teamId } from './organisation.js';
import { demoId, Random } from './random.js';
import type { Row } from './write.js';

/** Hours at which talks begin; part-time works until one. */
const hours = [8, 9, 10, 11, 13, 14, 15];
const lastPartTimeHour = 11;
const [past, future] = [400, 28];
const attempts = 40;

type Slot = { readonly day: LocalDate; readonly hour: number };

/** Who and which room is taken when, so that nobody is planned twice. */
class Taken {
  private readonly keys = new Set<string>();

  take(...keys: readonly string[]): boolean {
    if (keys.some((key) => this.keys.has(key))) return false;
    for (const key of keys) this.keys.add(key);
    return true;
  }
}

/** Appointments of cases while they are open, with who takes part; the user `beratung` has a full week. */
export const appointmentRows = (
  count: number,
  cases: readonly Kase[],
  calendar: Calendar,
): { readonly appointments: readonly Row[]; readonly persons: readonly Row[] } => {
  const random = new Random('appointments');
  const taken = new Taken();
  const closed = new Set(closedDays(calendar).map(({ day }) => day));
  const appointments: Row[] = [];
  const persons: Row[] = [];
  const add = (kase: Kase, slot: Slot): void => {
    const made = rowsOf(random, calendar, taken, kase, slot, appointments.length);
    if (!made) return;
    appointments.push(made.appointment);
    persons.push(made.person);
  };
  for (const { kase, slot } of showcaseWeek(cases, calendar, closed)) if (appointments.length < count) add(kase, slot);
  for (let n = 0; appointments.length < count && n < count * attempts; n += 1) {
    const kase = random.pick(cases);
    const slot = slotFor(random, kase, calendar, closed);
    if (slot) add(kase, slot);
  }
  return { appointments, persons };
};

const showcaseWeek = function* (cases: readonly Kase[], calendar: Calendar, closed: ReadonlySet<LocalDate>) {
  const mine = cases.filter(({ owner, closedOn }) => owner.username === 'beratung' && closedOn === null);
  const monday = addDays(calendar.today, 1 - weekday(calendar.today));
  let next = 0;
  for (let offset = 0; offset < 12; offset += 1) {
    const day = addDays(monday, offset);
    if (!calendar.isWorkday(day) || closed.has(day)) continue;
    for (const hour of [9, 10, 13, 15].slice(0, 2 + (offset % 3))) {
      const kase = mine[next % mine.length];
      next += 1;
      if (kase && kase.openedOn <= day) yield { kase, slot: { day, hour } };
    }
  }
};

const slotFor = (random: Random, kase: Kase, calendar: Calendar, closed: ReadonlySet<LocalDate>): Slot | null => {
  const earliest = calendar.day(-past);
  const from = kase.openedOn > earliest ? kase.openedOn : earliest;
  const until = kase.closedOn ?? calendar.day(future);
  const span = daysBetween(from, until);
  if (span < 0) return null;
  // Open cases have more before them than a few weeks of many months.
  const ahead = kase.closedOn === null && random.chance(0.1);
  const day = ahead ? calendar.day(random.int(0, future)) : addDays(from, random.int(0, span));
  const hour = random.pick(hours);
  const off = isPartTime(kase.owner) && (weekday(day) > 4 || hour > lastPartTimeHour);
  return off || !calendar.isWorkday(day) || closed.has(day) ? null : { day, hour };
};

const rowsOf = (random: Random, calendar: Calendar, taken: Taken, kase: Kase, { day, hour }: Slot, n: number) => {
  const { owner } = kase;
  const at = `${day} ${hour}`;
  if (!taken.take(`${owner.id} ${at}`)) return null;
  const channel = channelOf(random, kase);
  const room = channel === 'on-site' ? roomsOf(owner.office).find(({ id }) => taken.take(`${id} ${at}`)) : undefined;
  const state = stateOn(random, day, calendar.today);
  const startsAt = calendar.at(day, hour * 60);
  const endsAt = calendar.at(day, hour * 60 + random.pick([30, 45, 45, 60]));
  const madeOn = calendar.at(calendar.past(addDays(day, -random.int(3, 20))), 8 * 60 + random.int(0, 300));
  const sequence = random.chance(0.15) ? 1 : 0;
  const id = demoId('appointment', n);
  const over = day < calendar.today ? calendar.at(day, hour * 60 + 75) : madeOn;
  return {
    appointment: {
      id,
      tenant_id: kase.tenant.id,
      office_id: owner.office.id,
      team_id: teamId(owner.office, owner.team),
      owner_id: owner.id,
      kind: kindOf(random, kase, day),
      channel,
      topic: null,
      starts_at: startsAt,
      ends_at: endsAt,
      room_id: room?.id ?? null,
      place: null,
      client_id: kase.client?.id ?? null,
      establishment_id: kase.establishment?.id ?? null,
      case_id: kase.id,
      state,
      reason: reasonOf(random, state),
      sequence,
      remind_days_before: null,
      version: 1 + sequence + (state === 'GEPLANT' ? 0 : 1),
      created_at: madeOn,
      created_by: owner.id,
      updated_at: over,
    },
    person: {
      appointment_id: id,
      tenant_id: kase.tenant.id,
      user_id: owner.id,
      starts_at: startsAt,
      ends_at: endsAt,
      holds: !state.startsWith('ABGESAGT'),
    },
  };
};

const channelOf = (random: Random, kase: Kase) =>
  random.weighted(
    kase.client
      ? ([
          ['on-site', 70],
          ['phone', 20],
          ['video', 10],
        ] as const)
      : ([
          ['company', 60],
          ['phone', 25],
          ['video', 15],
        ] as const),
  );

const kindOf = (random: Random, kase: Kase, day: LocalDate): AppointmentKind => {
  if (!kase.client) return 'company-advice';
  if (daysBetween(kase.openedOn, day) < 21) return 'first-advice';
  if (kase.status === 'MASSNAHME_LAEUFT') return random.pick(['measure-support', 'follow-up']);
  if (kase.status === 'FOERDERUNG_IN_VORBEREITUNG') return random.pick(['application-talk', 'training-advice', 'follow-up']);
  return random.pick(['follow-up', 'follow-up', 'qualification-advice', 'training-advice']);
};

// Missed are about 11 % of all.
const stateOn = (random: Random, day: LocalDate, today: LocalDate): AppointmentState =>
  day < today
    ? random.weighted([
        ['DURCHGEFUEHRT', 78],
        ['NICHT_ERSCHIENEN', 12.5],
        ['ABGESAGT_KUNDE', 6.5],
        ['ABGESAGT_BERATER', 3],
      ] as const)
    : random.weighted([
        ['GEPLANT', 60],
        ['BESTAETIGT', 36],
        ['ABGESAGT_KUNDE', 4],
      ] as const);

const reasonOf = (random: Random, state: AppointmentState): AbsenceReason | null => {
  if (state === 'ABGESAGT_KUNDE') return random.pick(['ill', 'work', 'childcare', 'transport']);
  return state === 'NICHT_ERSCHIENEN' ? random.pick(['unknown', 'unknown', 'forgot', 'not-received', 'work']) : null;
};
