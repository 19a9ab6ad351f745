import { cents, type Cents } from '@app/kernel';
import { amountFrom, type SmallAmount } from '../amount.js';
import { discretion, noRemedy, smallAssessment, type Rule, type SmallAssessment } from '../condition.js';
import { newest } from '../dated.js';
import { halfUp, product } from '../rational.js';
import { kinderbetreuungRegister } from './parameters.js';

/** What must be known for childcare, § 87; an absent fact is unknown. */
export type KinderbetreuungFacts = {
  /** Children who need supervision. */
  readonly kinder?: number;
  /** Months of training, in thousandths. */
  readonly monateThousandths?: number;
};

type KinderbetreuungName = keyof KinderbetreuungFacts & string;

/** Named by us: the flat amount, at the discretion of the Agentur. */
export type KinderbetreuungRuleId = 'S87.E01';

export type KinderbetreuungAssessment = SmallAssessment<KinderbetreuungRuleId, KinderbetreuungName> & {
  readonly gesamt: SmallAmount<Cents, KinderbetreuungName>;
};

const ermessen: Rule<KinderbetreuungFacts, KinderbetreuungRuleId> = {
  ruleId: 'S87.E01',
  citation: '§ 87 SGB III',
  strength: 'KANN',
  facts: ['kinder'],
  judge: () => discretion,
  remedy: noRemedy,
};

/** Childcare, § 87: a flat amount per child and month, without receipts. */
export const assessKinderbetreuung = (facts: KinderbetreuungFacts): KinderbetreuungAssessment => {
  const { ruleSet, jeKindUndMonat } = newest(kinderbetreuungRegister);
  const assessment = smallAssessment<KinderbetreuungFacts, KinderbetreuungRuleId>(ruleSet, facts, { conditions: [ermessen] });
  return {
    ...assessment,
    gesamt: amountFrom(assessment.outcome, facts, ['kinder', 'monateThousandths'], ({ kinder, monateThousandths }) =>
      cents(halfUp(product(kinder, monateThousandths, jeKindUndMonat), 1_000)),
    ),
  };
};
