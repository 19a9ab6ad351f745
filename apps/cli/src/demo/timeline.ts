import { addDays, daysBetween, type LocalDate } from '@app/kernel';
import type { ApplicationState } from '@app/funding';
import type { Plan } from './application-plans.js';
import { earlier, later, type Calendar } from './calendar.js';
import type { Random } from './random.js';

/** What happened, and when. */
export type Happening = {
  readonly event: string;
  readonly from: ApplicationState | null;
  readonly to: ApplicationState;
  readonly day: LocalDate;
};

/** How many days ago an application that is still undecided was handed in. */
const handedIn: Partial<Record<ApplicationState, readonly [number, number]>> = {
  EINGEREICHT: [1, 12],
  UNTERLAGEN_FEHLEN: [10, 30],
  IN_PRUEFUNG: [8, 35],
};

const decidedAgo: Partial<Record<ApplicationState, readonly [number, number]>> = {
  WIDERSPRUCH: [26, 40],
  GUTSCHEIN_ERTEILT: [6, 26],
  GUTSCHEIN_EINGELOEST: [8, 26],
};

type Measure = { readonly startsOn: LocalDate; readonly endsOn: LocalDate };

/** The days of all steps to a state, backwards from the start of the measure or from today; none lies in the future. */
export const happenings = (
  random: Random,
  state: ApplicationState,
  { steps }: Plan,
  { startsOn, endsOn }: Measure,
  calendar: Calendar,
): readonly Happening[] => {
  const ago = ([from, to]: readonly [number, number]): LocalDate => calendar.day(-random.int(from, to));
  const between = (from: LocalDate, to: LocalDate): LocalDate => (to <= from ? from : addDays(from, random.int(0, daysBetween(from, to))));
  const begun = startsOn <= calendar.today;
  const decided = steps.some(([event]) => event === 'decide');

  const decision = begun ? addDays(startsOn, -random.int(6, 25)) : ago(decidedAgo[state] ?? [1, 25]);
  const applied = decided
    ? addDays(decision, -random.int(9, 35))
    : begun
      ? addDays(startsOn, -random.int(25, 40))
      : ago(handedIn[state] ?? [1, 3]);
  const drafted = steps.length <= 2 ? ago([3, 20]) : addDays(applied, -random.int(4, 18));
  const days: Readonly<Record<string, () => LocalDate>> = {
    create: () => drafted,
    check: () => between(addDays(drafted, 1), applied),
    submit: () => applied,
    'request-documents': () => addDays(applied, random.int(2, 8)),
    complete: () => (decided ? between(addDays(applied, 2), addDays(decision, -3)) : addDays(applied, random.int(2, 7))),
    decide: () => decision,
    withdraw: () => addDays(applied, random.int(3, 12)),
    'issue-voucher': () => addDays(decision, random.int(0, 2)),
    'redeem-voucher': () => earlier(addDays(decision, random.int(3, 12)), addDays(startsOn, -2)),
    'voucher-expired': () => addDays(startsOn, random.int(10, 25)),
    'confirm-start': () => startsOn,
    interrupt: () => between(addDays(startsOn, 10), calendar.day(-3)),
    'drop-out': () => between(addDays(startsOn, 10), earlier(addDays(endsOn, -5), calendar.day(-3))),
    revoke: () => ago([5, 30]),
    end: () => endsOn,
    'open-settlement': () => addDays(endsOn, random.int(8, 20)),
    settle: () => addDays(endsOn, random.int(40, 75)),
    finish: () => addDays(endsOn, random.int(180, 187)),
    object: () => addDays(decision, random.int(6, 22)),
  };

  let from: ApplicationState | null = null;
  let last: LocalDate = calendar.day(-1_000);
  return steps.map(([event, to]) => {
    const day = later(last, calendar.past((days[event] as () => LocalDate)()));
    const happening = { event, from, to, day };
    [from, last] = [to, day];
    return happening;
  });
};

export const dayOf = (history: readonly Happening[], event: string): LocalDate | null =>
  history.find((each) => each.event === event)?.day ?? null;
