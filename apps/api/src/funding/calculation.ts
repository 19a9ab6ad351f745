import { Problem, type Cents } from '@app/kernel';
import { assess, type Amount, type Assessment, type Facts } from '@app/funding-rules';

/** Who carries what over the whole measure; null while an amount is unknown. */
export type Totals = {
  /** Course share paid, less the wage subsidy received. */
  readonly companyCents: number | null;
  readonly agencyCents: number | null;
};

export type Calculated = {
  readonly result: Assessment;
  readonly totals: Totals;
  /** More (+) or less (−) than in the first variant. */
  readonly difference: Totals;
};

/**
 * Calculates each variant and compares it with the first. Throws Problem `funding-rules.no-parameters` that names the variant and the
 * date when the law of that time is not known here.
 */
export const calculate = (variants: readonly Facts[]): readonly Calculated[] => {
  const results = variants.map((facts, index) => {
    const result = withPlace(facts, index);
    return { result, totals: totalsOf(facts, result) };
  });
  const [first] = results;
  return results.map((each) => ({ ...each, difference: differenceOf(each.totals, first!.totals) }));
};

/** An excluded funding costs the Agentur nothing and the company the whole course, if it takes place all the same. */
export const totalsOf = (facts: Facts, { lehrgangskosten, arbeitsentgeltzuschuss }: Assessment): Totals => {
  if (lehrgangskosten.status === 'excluded') return { companyCents: facts.lehrgangskosten ?? null, agencyCents: 0 };
  const share = valueOf(lehrgangskosten);
  const subsidy = valueOf(arbeitsentgeltzuschuss)?.gesamt;
  if (share === undefined || subsidy === undefined) return { companyCents: null, agencyCents: null };
  return { companyCents: minus(share.arbeitgeber, subsidy), agencyCents: share.agentur + subsidy };
};

const valueOf = <T>(amount: Amount<T>): T | undefined => (amount.status === 'computed' ? amount.value : undefined);

const differenceOf = (one: Totals, first: Totals): Totals => ({
  companyCents: minus(one.companyCents, first.companyCents),
  agencyCents: minus(one.agencyCents, first.agencyCents),
});

const minus = (a: number | Cents | null, b: number | Cents | null): number | null => (a === null || b === null ? null : a - b);

// The rules know no variants: who asked for four wants to know which of them has no law.
const withPlace = (facts: Facts, index: number): Assessment => {
  try {
    return assess(facts);
  } catch (error) {
    if (!(error instanceof Problem) || error.code !== 'funding-rules.no-parameters') throw error;
    const field = facts.participationStart ? 'participationStart' : facts.applicationDate ? 'applicationDate' : 'decisionDate';
    const params = { ...error.params, ruleSet: error.params['ruleSet'] ?? '–' };
    const pointer = `/variants/${index}/facts/${field}`;
    throw new Problem(error.kind, 'funding-rules.no-parameters', params, [{ pointer, code: 'no-law-of-that-day', params }]);
  }
};
