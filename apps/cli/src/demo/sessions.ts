import type { Calendar } from './calendar.js';
import { isOpen, type Kase } from './cases.js';
import { note, weekdayPhrases, type SessionOutcome } from './notes.js';
import { demoId, Random } from './random.js';
import { groupNotes, type Group } from './session-extras.js';
import { caseworkers, type StaffMember } from './staff.js';
import type { Row } from './write.js';

type Channel = 'in-person' | 'phone' | 'video' | 'email' | 'post' | 'online' | 'company-visit' | 'fair';

const withPeople: readonly (readonly [Channel, number])[] = [
  ['in-person', 36],
  ['phone', 38],
  ['video', 9],
  ['email', 9],
  ['online', 5],
  ['post', 1],
  ['fair', 2],
];
const withCompanies: readonly (readonly [Channel, number])[] = [
  ['company-visit', 28],
  ['phone', 40],
  ['video', 14],
  ['email', 14],
  ['in-person', 3],
  ['fair', 1],
];

/** Hours of the day talks begin at: most of them in the morning. */
const hours: readonly (readonly [number, number])[] = [
  [8, 14],
  [9, 24],
  [10, 22],
  [11, 14],
  [12, 4],
  [13, 8],
  [14, 9],
  [15, 4],
  [16, 1],
];

const minutesOf: Readonly<Record<Channel, readonly [number, number]>> = {
  'in-person': [25, 70],
  phone: [6, 30],
  video: [20, 50],
  email: [5, 15],
  post: [5, 15],
  online: [5, 20],
  'company-visit': [40, 110],
  fair: [8, 25],
};

const outcomeAt = (random: Random, kase: Kase, index: number, channel: Channel): SessionOutcome => {
  const last = index === kase.sessionDays.length - 1;
  if (channel === 'phone' && random.chance(0.14) && !last) return 'not-reached';
  if (last && !isOpen(kase)) return 'no-next-step';
  if (index === 0)
    return random.weighted([
      ['informed', 55],
      ['need-clarified', 45],
    ] as const);
  if (kase.status === 'IN_BERATUNG' || kase.status === 'RUHEND')
    return random.weighted([
      ['informed', 20],
      ['need-clarified', 35],
      ['training-recommended', 40],
      ['application-planned', 5],
    ] as const);
  return random.weighted([
    ['informed', 25],
    ['training-recommended', 35],
    ['application-planned', 40],
  ] as const);
};

const nextSteps: Readonly<Record<SessionOutcome, string | null>> = {
  informed: null,
  'need-clarified': 'Passende Kurse heraussuchen',
  'training-recommended': 'Entscheidung zum Kurs abwarten',
  'application-planned': 'Unterlagen für den Antrag anfordern',
  'not-reached': 'Erneut anrufen',
  'no-next-step': null,
};

/** Rows of all talks, one case after the other. */
export const sessionRows = function* (
  cases: readonly Kase[],
  staff: readonly StaffMember[],
  group: Group | null,
  calendar: Calendar,
): Generator<Row> {
  const random = new Random('sessions');
  const colleagues = new Map(cases.map(({ tenant }) => [tenant, caseworkers(staff, tenant)]));
  let n = 0;
  for (const kase of cases) {
    for (const [index, day] of kase.sessionDays.entries()) {
      const together = group !== null && group.cases.includes(kase) && index === kase.sessionDays.length - 1;
      const usual = random.weighted(kase.client ? withPeople : withCompanies);
      const channel = together ? 'in-person' : usual;
      const outcome = together ? 'informed' : outcomeAt(random, kase, index, usual);
      const [from, to] = minutesOf[channel];
      const minutes = outcome === 'not-reached' ? random.int(1, 3) : random.int(from, to);
      const written = channel === 'email' || channel === 'post' || channel === 'online';
      const startsAt = random.weighted(hours) * 60 + random.pick([0, 0, 5, 10, 15, 20, 30, 30, 40, 45, 50]);
      const author = random.chance(0.92) || together ? kase.owner : random.pick(colleagues.get(kase.tenant) ?? [kase.owner]);
      const saved = calendar.at(day, startsAt + minutes + random.int(2, 25));
      const facts = {
        course: kase.course ?? 'eine Teilqualifikation',
        company: kase.establishment?.name ?? null,
        weekdays: random.pick(weekdayPhrases),
      };
      yield {
        id: demoId('session', n),
        tenant_id: kase.tenant.id,
        case_id: kase.id,
        client_id: kase.client?.id ?? null,
        held_on: day,
        started_at: written ? null : calendar.at(day, startsAt),
        minutes,
        channel,
        outcome,
        notes: together ? groupNotes : note(random, outcome, facts),
        next_step: nextSteps[outcome],
        group_session_id: together ? group.id : null,
        signed_off_at: saved,
        signed_off_by: author.id,
        author_id: author.id,
        created_at: saved,
        created_by: author.id,
        updated_at: saved,
      };
      n += 1;
    }
  }
};
