import { addDays, type LocalDate } from '@app/kernel';
import type { ApplicationState, ParticipationState } from '@app/funding';
import { plans, statesFor, type Plan } from './application-plans.js';
import type { Calendar } from './calendar.js';
import type { Run } from './catalogue.js';
import type { Kase } from './cases.js';
import type { Client } from './people.js';
import { demoId, type Random } from './random.js';
import type { Amounts } from './sizes.js';
import type { StaffMember } from './staff.js';
import type { Establishment } from './companies.js';
import type { Happening } from './timeline.js';
import type { Trade } from './showpieces.js';

export type Participation = {
  readonly id: string;
  readonly client: Client;
  readonly state: ParticipationState;
  readonly startsOn: LocalDate;
  readonly endsOn: LocalDate;
  readonly monthlyGrossCents: number | null;
  readonly comparableTariffCents: number | null;
  readonly weeklyMinutes: number | null;
  readonly releasedMinutesPerWeek: number | null;
  readonly missingQualification81_2: boolean | null;
  readonly last82ParticipationDay: LocalDate | null;
  readonly last82Known: boolean;
  readonly qualifizierungsgeldSameMeasure: boolean | null;
  readonly erhoehungBewilligt: boolean | null;
};

export type Application = {
  readonly n: number;
  readonly id: string;
  readonly state: ApplicationState;
  readonly plan: Plan;
  readonly kase: Kase;
  readonly establishment: Establishment;
  readonly run: Run;
  readonly history: readonly Happening[];
  readonly createdOn: LocalDate;
  readonly appliedOn: LocalDate | null;
  readonly decidedOn: LocalDate | null;
  readonly decider: StaffMember;
  readonly participations: readonly Participation[];
  number: string;
};

/** Which application to make: those of the stories name more than the others. */
export type Order = {
  readonly state: ApplicationState;
  readonly company?: string;
  readonly owner?: string;
  readonly participants: number;
  readonly course?: string;
  readonly starts?: Plan['starts'];
  readonly person?: {
    readonly firstName: string;
    readonly lastName: string;
    readonly female: boolean;
    readonly age: number;
    readonly severelyDisabled: boolean;
  };
};

const overkampAll = 47;
const overkampGranted = 12;

/** What the demo tells about its showpieces. */
const stories = (big: boolean, rest: number): readonly Order[] => [
  { state: 'LAUFEND', company: 'huelsmeier', owner: 'betriebe', participants: 2, course: 'mag', starts: [-45, -10] },
  {
    state: 'IN_PRUEFUNG',
    company: 'overkamp',
    owner: 'betriebe',
    participants: big ? overkampAll : rest,
    course: 'robotics',
    starts: [30, 75],
  },
  { state: 'BEWILLIGT', company: 'overkamp', owner: 'betriebe', participants: big ? overkampGranted : 1, course: 'cnc', starts: [14, 60] },
  {
    state: 'EINGEREICHT',
    company: 'sieveking',
    owner: 'hagen',
    participants: 1,
    course: 'cnc',
    person: { firstName: 'Wolfgang', lastName: 'Lütkenhorst', female: false, age: 53, severelyDisabled: false },
  },
  {
    state: 'VORPRUEFUNG_OK',
    company: 'emscherufer',
    owner: 'beratung',
    participants: 1,
    course: 'robotics',
    starts: [40, 100],
    person: { firstName: 'Nadine', lastName: 'Kowalczyk', female: true, age: 30, severelyDisabled: true },
  },
];

/** All applications of a size by state and number of people: the stories, more for many people at once, and single ones. */
export const orders = (random: Random, { applications, collective, participations }: Amounts): readonly Order[] => {
  const states = [...statesFor(applications)];
  const singles = applications - collective;
  const big = collective > 3;
  const told = stories(big, participations - singles - 2);
  for (const { state } of told) states.splice(Math.max(0, states.indexOf(state)), 1);
  const collectiveTold = told.filter(({ participants }) => participants > 1);
  const open = Math.max(0, collective - collectiveTold.length);
  let people = participations - singles - collectiveTold.reduce((sum, { participants }) => sum + participants, 0);
  const many: Order[] = [];
  const suitable = random.shuffled(states.filter((state) => plans[state].collective));
  for (let left = open; left > 0; left -= 1) {
    const state = suitable.pop() ?? 'LAUFEND';
    states.splice(Math.max(0, states.indexOf(state)), 1);
    const participants = left === 1 ? people : Math.max(2, Math.round((people / left) * (0.7 + random.next() * 0.6)));
    people -= participants;
    many.push({ state, participants });
  }
  return [...told, ...many, ...states.map((state) => ({ state, participants: 1 }))];
};

const pay: Readonly<Record<Trade, number>> = {
  metal: 3_450,
  electro: 3_300,
  care: 2_950,
  logistics: 2_750,
  food: 2_550,
  it: 4_350,
  hotel: 2_480,
  building: 3_150,
  office: 3_250,
  health: 2_780,
  trade: 2_600,
  service: 2_420,
};
const fullWeek = 39 * 60;

/** What all participations of an application share; `stoppedOn` = last day of a measure that ended early. */
export type Framework = {
  readonly plan: Plan;
  readonly state: ApplicationState;
  readonly run: Run;
  readonly establishment: Establishment;
  readonly stoppedOn: LocalDate | null;
  /** Where many take part, one drop-out leaves the state of the rest. */
  readonly mayDropOut: boolean;
};

/** How one person takes part, and what is known about pay and time; a draft still lacks some of it. */
export const participationOf = (
  random: Random,
  id: number,
  client: Client,
  { plan, state, run, establishment, stoppedOn, mayDropOut }: Framework,
  calendar: Calendar,
): Participation => {
  const partTime = client.female ? random.chance(0.3) : random.chance(0.08);
  const weekly = partTime ? random.pick([20, 25, 30]) * 60 : random.chance(0.5) ? fullWeek : 40 * 60;
  const gross = Math.round((pay[establishment.trade] * (0.82 + random.next() * 0.5) * weekly) / fullWeek / 5) * 500;
  const known = state !== 'ENTWURF' || random.chance(0.5);
  const dropsOut = mayDropOut && state === 'LAUFEND' && random.chance(0.05) && run.startsOn < calendar.day(-30);
  const lastDay = dropsOut ? calendar.past(addDays(run.startsOn, random.int(12, 25))) : stoppedOn;
  return {
    id: demoId('participation', id),
    client,
    state: dropsOut ? 'ABGEBROCHEN' : plan.participation,
    startsOn: run.startsOn,
    endsOn: lastDay ?? run.endsOn,
    monthlyGrossCents: known ? gross : null,
    comparableTariffCents: known && random.chance(0.35) ? Math.round((gross * (0.95 + random.next() * 0.2)) / 500) * 500 : null,
    weeklyMinutes: known ? weekly : null,
    releasedMinutesPerWeek: known ? Math.min(weekly, run.course.unitsPerWeek * 45) : null,
    missingQualification81_2: client.hasQualification === null ? null : !client.hasQualification,
    last82ParticipationDay: known && random.chance(0.06) ? addDays(run.startsOn, -random.int(1_100, 1_900)) : null,
    last82Known: known,
    qualifizierungsgeldSameMeasure: known ? false : null,
    erhoehungBewilligt: establishment.agreement && plan.steps.some(([event]) => event === 'decide') ? true : null,
  };
};
