import { cents, type Cents } from '@app/kernel';
import { amountFrom, type SmallAmount } from '../amount.js';
import { met, metBecause, noRemedy, open, smallAssessment, type Rule, type SmallAssessment } from '../condition.js';
import { newest } from '../dated.js';
import { halfUp, product } from '../rational.js';
import { transfermassnahmeRegister } from './parameters.js';

/** What must be known for a measure of transfer of one person, § 110; an absent fact is unknown. */
export type TransfermassnahmeFacts = {
  /** Necessary and reasonable costs of the measure for this person. */
  readonly massnahmekosten?: Cents;
};

/** Named by us: C01 half of the costs, C02 the cap per person. */
export type TransfermassnahmeRuleId = 'S110.C01' | 'S110.C02';

export type TransfermassnahmeAssessment = SmallAssessment<TransfermassnahmeRuleId, 'massnahmekosten'> & {
  readonly zuschuss: SmallAmount<Cents, 'massnahmekosten'>;
};

type TransfermassnahmeRule = Rule<TransfermassnahmeFacts, TransfermassnahmeRuleId>;

const rule = (ruleId: TransfermassnahmeRuleId, judge: TransfermassnahmeRule['judge']): TransfermassnahmeRule => ({
  ruleId,
  citation: '§ 110 SGB III',
  strength: 'CLAIM',
  facts: ['massnahmekosten'],
  judge,
  remedy: noRemedy,
});

const half = rule('S110.C01', (f) => (f.massnahmekosten === undefined ? open : met));
const cap = rule('S110.C02', () => metBecause('capped'));

/** The subsidy for a measure of transfer, § 110: half of the costs, at most 2,500 euros per person. */
export const assessTransfermassnahme = (facts: TransfermassnahmeFacts): TransfermassnahmeAssessment => {
  const p = newest(transfermassnahmeRegister);
  const full = amountFrom('ELIGIBLE', facts, ['massnahmekosten'], (f) => halfUp(product(f.massnahmekosten, p.satz), 10_000));
  const isCapped = full.status === 'computed' && full.value > p.hoechstbetrag;
  return {
    ...smallAssessment<TransfermassnahmeFacts, TransfermassnahmeRuleId>(p.ruleSet, facts, {
      conditions: [],
      amounts: isCapped ? [half, cap] : [half],
    }),
    zuschuss: full.status === 'computed' ? { status: 'computed', value: cents(Math.min(full.value, p.hoechstbetrag)) } : full,
  };
};
