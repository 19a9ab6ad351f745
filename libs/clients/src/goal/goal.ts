import type { LocalDate } from '@app/kernel';
import { entryEndsEarly, entryIncomplete } from '../errors.js';
import { notInFuture, type EntryContext, type OccupationCode } from '../profile/entry.js';

/** What somebody aims at: an occupation to work in, or a Bildungsziel. */
export const goalKinds = ['occupation', 'training'] as const;
export type GoalKind = (typeof goalKinds)[number];

export const workingTimes = ['full-time', 'part-time', 'open'] as const;
export type WorkingTime = (typeof workingTimes)[number];

export const goalStates = ['open', 'reached', 'given-up'] as const;
export type GoalState = (typeof goalStates)[number];

export type Goal = {
  readonly kind: GoalKind;
  readonly title: string;
  readonly kldb: OccupationCode | null;
  readonly workingTime: WorkingTime;
  /** From when the person could begin. */
  readonly startFrom: LocalDate | null;
  /** When the person named it. */
  readonly statedOn: LocalDate;
  readonly state: GoalState;
  /** When it was reached or given up; null while it is open. */
  readonly settledOn: LocalDate | null;
};

/** Ready to be stored. Throws Problems (rule) `clients.entry-incomplete` (day it was settled), `.entry-in-future`, `.entry-ends-early`. */
export const checkedGoal = (goal: Goal, context: EntryContext): Goal => {
  notInFuture(goal.statedOn, 'statedOn', context);
  if (goal.state === 'open') return { ...goal, settledOn: null };
  if (goal.settledOn === null) throw entryIncomplete('settledOn');
  if (goal.settledOn < goal.statedOn) throw entryEndsEarly('settledOn');
  notInFuture(goal.settledOn, 'settledOn', context);
  return goal;
};
