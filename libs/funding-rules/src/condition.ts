import type { LocalDate } from '@app/kernel';
import {
  hasFailed,
  verdictsOf,
  type FindingStatus,
  type Remedy,
  type RemedyActor,
  type RemedyCode,
  type RuleFinding,
  type Strength,
  type Verdicts,
} from './finding.js';
import type { Zulassung } from './s82/facts.js';

/** Why a finding of the smaller instruments is as it is; with the rule id it chooses the sentence the user reads. */
export const smallFindingCodes = [
  'met',
  'not-met',
  'open',
  'discretion',
  'not-applicable',
  'qualification-unusable',
  'on-start-day',
  'capped',
  'nothing-left',
] as const;
export type SmallFindingCode = (typeof smallFindingCodes)[number];

/** What the smaller instruments point out without excluding anybody. */
export const smallWarningCodes = [
  'application-on-start-day',
  'tax-assessment-too-old',
  'measure-beyond-expiry',
  'month-outside-measure',
  'nothing-left',
  'above-average-cost',
  'agency-consent-needed',
] as const;
export type SmallWarningCode = (typeof smallWarningCodes)[number];

export type Verdict = { readonly status: FindingStatus; readonly code: SmallFindingCode };

/** The names of the facts of an instrument. */
export type NameOf<F extends object> = keyof F & string;

/** A rule of a smaller instrument and how it is judged; an absent fact is unknown and gives `open`. */
export type Rule<F extends object, Id extends string> = {
  readonly ruleId: Id;
  /** With the name of the law. */
  readonly citation: string;
  readonly strength: Strength;
  /** The facts the rule looks at. */
  readonly facts: readonly NameOf<F>[];
  readonly judge: (facts: F) => Verdict;
  /** What would turn a failed rule into a met one; a function where a date depends on the facts. */
  readonly remedy: Remedy | ((facts: F) => Remedy);
};

/** The result every smaller instrument shares; a plain value. */
export type SmallAssessment<Id extends string = string, Name extends string = string> = Verdicts<Id> & {
  /** Version of the numbers it was judged by. */
  readonly ruleSet: string;
  readonly findings: readonly RuleFinding<Id, SmallFindingCode, Name>[];
  /** Rules that gave or moved an amount. */
  readonly notes: readonly Id[];
  readonly warnings: readonly SmallWarningCode[];
};

export const met: Verdict = { status: 'met', code: 'met' };
export const notMet: Verdict = { status: 'not-met', code: 'not-met' };
export const open: Verdict = { status: 'open', code: 'open' };
export const discretion: Verdict = { status: 'discretion', code: 'discretion' };

/** Met for a reason worth a word of its own. */
export const metBecause = (code: SmallFindingCode): Verdict => ({ status: 'met', code });

/** Met when the fact is true. */
export const required = (fact: boolean | undefined): Verdict => (fact === undefined ? open : fact ? met : notMet);

/** Met when the fact is false. */
export const excluding = (fact: boolean | undefined): Verdict => (fact === undefined ? open : fact ? notMet : met);

/** Whether one of several is true: unknown only while none is true and one is unknown. */
export const anyOf = (...facts: readonly (boolean | undefined)[]): boolean | undefined =>
  facts.includes(true) ? true : facts.includes(undefined) ? undefined : false;

/** Whether all are true: unknown only while none is false and one is unknown. */
export const allOf = (...facts: readonly (boolean | undefined)[]): boolean | undefined =>
  facts.includes(false) ? false : facts.includes(undefined) ? undefined : true;

/** Whether an approval (§§ 176–180) covers the first day of the participation. */
export const isZugelassen = (zulassung: Zulassung | undefined, start: LocalDate | undefined): boolean | undefined => {
  if (zulassung === undefined || typeof zulassung === 'boolean') return zulassung;
  if (start === undefined) return undefined;
  return zulassung.from <= start && (zulassung.to === null || start <= zulassung.to);
};

/** A remedy without a date. */
export const remedyBy = (code: RemedyCode, ...by: readonly RemedyActor[]): Remedy => ({ code, by, earliest: null });

export const noRemedy = remedyBy('none');

/** Judges the rules in their order; never throws for want of a fact. */
export const judgeAll = <F extends object, Id extends string>(
  rules: readonly Rule<F, Id>[],
  facts: F,
): readonly RuleFinding<Id, SmallFindingCode, NameOf<F>>[] =>
  rules.map(({ ruleId, citation, strength, facts: names, judge, remedy }) => {
    const { status, code } = judge(facts);
    return {
      ruleId,
      citation,
      strength,
      status,
      code,
      facts: names.map((name) => ({ name, value: facts[name] })),
      remedy: !hasFailed({ strength, status }) ? null : typeof remedy === 'function' ? remedy(facts) : remedy,
    };
  });

/** The assessment from the rules a case has to meet and those that only give or move an amount. */
export const smallAssessment = <F extends object, Id extends string>(
  ruleSet: string,
  facts: F,
  rules: { readonly conditions: readonly Rule<F, Id>[]; readonly amounts?: readonly Rule<F, Id>[] },
  warnings: readonly SmallWarningCode[] = [],
): SmallAssessment<Id, NameOf<F>> => {
  const conditions = judgeAll(rules.conditions, facts);
  const amounts = judgeAll(rules.amounts ?? [], facts);
  const verdicts = verdictsOf(conditions);
  const notes = verdicts.outcome === 'INELIGIBLE' ? [] : amounts.filter(({ status }) => status === 'met').map(({ ruleId }) => ruleId);
  return { ...verdicts, ruleSet, findings: [...conditions, ...amounts], notes, warnings };
};
