import { cents, type Cents } from '@app/kernel';
import { amountFrom, type SmallAmount } from '../amount.js';
import { discretion, met, noRemedy, open, smallAssessment, type Rule, type SmallAssessment } from '../condition.js';
import { newest } from '../dated.js';
import { halfUp, product } from '../rational.js';
import { transferkurzarbeitRegister } from './parameters.js';

/** What must be known for training during Transferkurzarbeitergeld, § 111a; an absent fact is unknown. */
export type TransferkurzarbeitFacts = {
  /** Staff of the employer in quarter heads. */
  readonly beschaeftigteQuarters?: number;
  readonly lehrgangskosten?: Cents;
  /** The employer is insolvent: less than the least share may do. */
  readonly insolvenz?: boolean;
};

type TransferkurzarbeitName = keyof TransferkurzarbeitFacts & string;

/** Named by us: C01 half, C02 a quarter in smaller companies, C03 insolvency. */
export type TransferkurzarbeitRuleId = 'S111A.C01' | 'S111A.C02' | 'S111A.C03';

export type TransferkurzarbeitAssessment = SmallAssessment<TransferkurzarbeitRuleId, TransferkurzarbeitName> & {
  /** Least share of the employer, rounded, and what then remains for the Agentur: the two add up. */
  readonly lehrgangskosten: SmallAmount<
    { readonly arbeitgeberMindestens: Cents; readonly agenturHoechstens: Cents },
    TransferkurzarbeitName
  >;
};

type TransferkurzarbeitRule = Rule<TransferkurzarbeitFacts, TransferkurzarbeitRuleId>;

const rule = (
  ruleId: TransferkurzarbeitRuleId,
  strength: TransferkurzarbeitRule['strength'],
  facts: readonly TransferkurzarbeitName[],
  judge: TransferkurzarbeitRule['judge'],
): TransferkurzarbeitRule => ({ ruleId, citation: '§ 111a Abs. 1 SGB III', strength, facts, judge, remedy: noRemedy });

const half = rule('S111A.C01', 'HARD', ['beschaeftigteQuarters'], (f) => (f.beschaeftigteQuarters === undefined ? open : met));
const quarter = rule('S111A.C02', 'HARD', ['beschaeftigteQuarters'], () => met);
const insolvency = rule('S111A.C03', 'KANN', ['insolvenz'], () => discretion);

/** Course costs during Transferkurzarbeitergeld, § 111a(1): the employer bears at least half, below 250 people a quarter. */
export const assessTransferkurzarbeit = (facts: TransferkurzarbeitFacts): TransferkurzarbeitAssessment => {
  const p = newest(transferkurzarbeitRegister);
  const isSmall = facts.beschaeftigteQuarters !== undefined && facts.beschaeftigteQuarters < p.kleinerBetriebUnterQuarters;
  const share = isSmall ? quarter : half;
  const assessment = smallAssessment<TransferkurzarbeitFacts, TransferkurzarbeitRuleId>(p.ruleSet, facts, {
    conditions: [],
    amounts: facts.insolvenz === true ? [share, insolvency] : [share],
  });
  return {
    ...assessment,
    lehrgangskosten: amountFrom(assessment.outcome, facts, ['beschaeftigteQuarters', 'lehrgangskosten'], ({ lehrgangskosten }) => {
      const arbeitgeber = halfUp(product(lehrgangskosten, isSmall ? p.beteiligungKleinerBetrieb : p.beteiligung), 10_000);
      return { arbeitgeberMindestens: cents(arbeitgeber), agenturHoechstens: cents(lehrgangskosten - arbeitgeber) };
    }),
  };
};
