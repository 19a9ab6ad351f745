import { cents, type Cents } from '@app/kernel';
import { amountFrom, type SmallAmount } from '../amount.js';
import { discretion, met, metBecause, noRemedy, open, smallAssessment, type Rule, type SmallAssessment } from '../condition.js';
import { newest } from '../dated.js';
import { teilhabeRegister } from './parameters.js';

/** What must be known for the training of a person employed under § 16i SGB II; an absent fact is unknown. */
export type TeilhabeFacts = {
  readonly lehrgangskosten?: Cents;
  /** Course costs already paid in this case. */
  readonly imFallGezahlt?: Cents;
};

type TeilhabeName = keyof TeilhabeFacts & string;

/** Named by us: E01 the discretion of the Jobcenter, C01 what is left of the sum per case. */
export type TeilhabeRuleId = 'SGB2.16I.E01' | 'SGB2.16I.C01';

export type TeilhabeAssessment = SmallAssessment<TeilhabeRuleId, TeilhabeName> & { readonly zuschuss: SmallAmount<Cents, TeilhabeName> };

type TeilhabeRule = Rule<TeilhabeFacts, TeilhabeRuleId>;

const rule = (ruleId: TeilhabeRuleId, facts: readonly TeilhabeName[], judge: TeilhabeRule['judge']): TeilhabeRule => ({
  ruleId,
  citation: '§ 16i Abs. 5 SGB II',
  strength: 'KANN',
  facts,
  judge,
  remedy: noRemedy,
});

const ermessen = rule('SGB2.16I.E01', [], () => discretion);

/** Course costs under § 16i(5) SGB II, up to a sum per case; with nothing left of it the amount is nothing, and says so. */
export const assessTeilhabe = (facts: TeilhabeFacts): TeilhabeAssessment => {
  const { ruleSet, hoechstbetragJeFall } = newest(teilhabeRegister);
  const left = facts.imFallGezahlt === undefined ? undefined : Math.max(0, hoechstbetragJeFall - facts.imFallGezahlt);
  const rest = rule('SGB2.16I.C01', ['lehrgangskosten', 'imFallGezahlt'], ({ lehrgangskosten }) => {
    if (left === 0) return { status: 'not-met', code: 'nothing-left' };
    if (left === undefined || lehrgangskosten === undefined) return open;
    return lehrgangskosten > left ? metBecause('capped') : met;
  });
  const assessment = smallAssessment<TeilhabeFacts, TeilhabeRuleId>(
    ruleSet,
    facts,
    { conditions: [ermessen], amounts: [rest] },
    left === 0 ? ['nothing-left'] : [],
  );
  return {
    ...assessment,
    zuschuss: amountFrom(assessment.outcome, facts, ['lehrgangskosten', 'imFallGezahlt'], ({ lehrgangskosten }) =>
      cents(Math.min(lehrgangskosten, left ?? 0)),
    ),
  };
};
