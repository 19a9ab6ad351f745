import type { LocalDate } from '@app/kernel';

export const findingStatuses = ['met', 'not-met', 'open', 'discretion'] as const;
export type FindingStatus = (typeof findingStatuses)[number];

/** HARD excludes; REGEL "in der Regel"; SOLL; KANN discretion; CLAIM a legal claim or bound consequence. */
export const strengths = ['HARD', 'REGEL', 'SOLL', 'KANN', 'CLAIM'] as const;
export type Strength = (typeof strengths)[number];

/** What would turn a failed rule into a met one; the sentence stands in the label files. */
export const remedyCodes = [
  'begin-employment',
  'choose-other-course',
  'choose-longer-course',
  'choose-shorter-course',
  'choose-approved-course',
  'choose-approved-provider',
  'give-reason',
  'apply-later',
  'start-later',
  'start-before',
  'employer-pays-himself',
  'ask-for-afbg',
  'withdraw-other-benefit',
  'more-people-concerned',
  'apply-separately',
  'conclude-agreement',
  'declare-in-writing',
  'finance-course',
  'stay-employed',
  'pass-exam',
  'other-instrument',
  'advise-first',
  'none',
] as const;
export type RemedyCode = (typeof remedyCodes)[number];

export const remedyActors = ['employee', 'employer', 'provider', 'agency'] as const;
export type RemedyActor = (typeof remedyActors)[number];

/** How a failed rule could be met: what, by whom (empty = by nobody), and the first day of the date it is about. */
export type Remedy = {
  readonly code: RemedyCode;
  readonly by: readonly RemedyActor[];
  /** First day on which the rule would be met; null = no day does it by itself. */
  readonly earliest: { readonly of: 'application' | 'start'; readonly date: LocalDate } | null;
};

/** One fact a rule looked at; `value` undefined = unknown. */
export type UsedFactOf<Name extends string, Value = unknown> = { readonly name: Name; readonly value?: Value };

/** What a rule says of the facts; `remedy` only where it failed (`not-met`, or `discretion` of a REGEL rule), else null. */
export type RuleFinding<Id extends string = string, Code extends string = string, Name extends string = string, Value = unknown> = {
  readonly ruleId: Id;
  readonly citation: string;
  readonly strength: Strength;
  readonly status: FindingStatus;
  readonly code: Code;
  readonly facts: readonly UsedFactOf<Name, Value>[];
  readonly remedy: Remedy | null;
};

export const outcomes = ['ELIGIBLE', 'INELIGIBLE', 'MANUAL'] as const;
export type Outcome = (typeof outcomes)[number];

/** What follows from the conditions as a whole. */
export type Verdicts<Id extends string = string> = {
  readonly outcome: Outcome;
  /** Null = a person has to look (outcome MANUAL). */
  readonly eligible: boolean | null;
  /** Failed HARD and REGEL rules. */
  readonly reasons: readonly Id[];
  /** HARD and REGEL rules nobody can judge yet. */
  readonly open: readonly Id[];
};

type Judged = Pick<RuleFinding, 'ruleId' | 'strength' | 'status'>;

/** A failed HARD rule excludes; a failed or open "in der Regel", and an open HARD rule, need a person (ENG.8). */
export const verdictsOf = <Id extends string>(conditions: readonly (Judged & { readonly ruleId: Id })[]): Verdicts<Id> => {
  const reasons: Id[] = [];
  const open: Id[] = [];
  let outcome: Outcome = 'ELIGIBLE';
  for (const condition of conditions) {
    const failed = hasFailed(condition);
    if (failed) reasons.push(condition.ruleId);
    else if (condition.status === 'open') open.push(condition.ruleId);
    else continue;
    if (failed && condition.strength === 'HARD') outcome = 'INELIGIBLE';
    else if (outcome === 'ELIGIBLE') outcome = 'MANUAL';
  }
  return { outcome, eligible: outcome === 'MANUAL' ? null : outcome === 'ELIGIBLE', reasons, open };
};

/** Whether the rule is not met, or is one "in der Regel" that is not met as a rule. */
export const hasFailed = ({ strength, status }: Pick<Judged, 'strength' | 'status'>): boolean =>
  status === 'not-met' || (strength === 'REGEL' && status === 'discretion');
