import { Problem, type Cents } from '@app/kernel';
import {
  assess,
  assessQualifizierungsgeld,
  type Assessment,
  type Facts,
  type QualifizierungsgeldAssessment,
  type QualifizierungsgeldFacts,
} from '@app/funding-rules';

/** Who carries what over the whole measure; null while an amount is unknown. */
export type Totals = {
  /** Course share paid, less the wage subsidy received. */
  readonly companyCents: number | null;
  readonly agencyCents: number | null;
};

/** The facts of one variant, by the law that is to judge them. */
export type CalculationInput =
  { readonly instrument: 'S82'; readonly facts: Facts } | { readonly instrument: 'S82A'; readonly facts: QualifizierungsgeldFacts };

type Judged =
  | { readonly instrument: 'S82'; readonly result: Assessment; readonly totals: Totals }
  | { readonly instrument: 'S82A'; readonly result: QualifizierungsgeldAssessment; readonly totals: Totals };

/** `difference`: more (+) or less (−) than in the first variant. */
export type Calculated = Judged & { readonly difference: Totals };

/**
 * Calculates each variant and compares it with the first. Throws Problem `funding-rules.no-parameters` that names the variant and the
 * date when the law of that time is not known here.
 */
export const calculate = (variants: readonly CalculationInput[]): readonly Calculated[] => {
  const results = variants.map((variant, index) => withPlace(variant, index));
  const [first] = results;
  return results.map((each) => ({ ...each, difference: differenceOf(each.totals, first!.totals) }));
};

const judge = (variant: CalculationInput): Judged => {
  if (variant.instrument === 'S82') {
    const result = assess(variant.facts);
    return { instrument: 'S82', result, totals: totalsOf(variant.facts, result) };
  }
  const result = assessQualifizierungsgeld(variant.facts);
  return { instrument: 'S82A', result, totals: qualifizierungsgeldTotals(variant.facts, result) };
};

/** An excluded funding costs the Agentur nothing and the company the whole course, if it takes place all the same. */
const totalsOf = (facts: Facts, { lehrgangskosten, arbeitsentgeltzuschuss }: Assessment): Totals => {
  if (lehrgangskosten.status === 'excluded') return { companyCents: facts.lehrgangskosten ?? null, agencyCents: 0 };
  const share = valueOf(lehrgangskosten);
  const subsidy = valueOf(arbeitsentgeltzuschuss)?.gesamt;
  if (share === undefined || subsidy === undefined) return { companyCents: null, agencyCents: null };
  return { companyCents: minus(share.arbeitgeber, subsidy), agencyCents: share.agentur + subsidy };
};

/** § 82a: the company pays the course, the Agentur the person; the company gets nothing. */
const qualifizierungsgeldTotals = (facts: QualifizierungsgeldFacts, { lehrgangskosten, plan }: QualifizierungsgeldAssessment): Totals => {
  if (lehrgangskosten.status === 'excluded') return { companyCents: facts.lehrgangskosten ?? null, agencyCents: 0 };
  const share = valueOf(lehrgangskosten);
  const paid = valueOf(plan)?.gesamt;
  if (share === undefined || paid === undefined) return { companyCents: null, agencyCents: null };
  return { companyCents: share.arbeitgeber, agencyCents: share.agentur + paid };
};

type Known<T> = { readonly status: 'computed'; readonly value: T } | { readonly status: 'missing' | 'excluded' };
const valueOf = <T>(amount: Known<T>): T | undefined => (amount.status === 'computed' ? amount.value : undefined);

const differenceOf = (one: Totals, first: Totals): Totals => ({
  companyCents: minus(one.companyCents, first.companyCents),
  agencyCents: minus(one.agencyCents, first.agencyCents),
});

const minus = (a: number | Cents | null, b: number | Cents | null): number | null => (a === null || b === null ? null : a - b);

// The rules know no variants: who asked for four wants to know which of them has no law.
const withPlace = (variant: CalculationInput, index: number): Judged => {
  try {
    return judge(variant);
  } catch (error) {
    if (!(error instanceof Problem) || error.code !== 'funding-rules.no-parameters') throw error;
    const { participationStart, applicationDate } = variant.facts;
    const field = participationStart ? 'participationStart' : applicationDate ? 'applicationDate' : 'decisionDate';
    const params = { ...error.params, ruleSet: error.params['ruleSet'] ?? '–' };
    const pointer = `/variants/${index}/facts/${field}`;
    throw new Problem(error.kind, 'funding-rules.no-parameters', params, [{ pointer, code: 'no-law-of-that-day', params }]);
  }
};
