import { cents, type BasisPoints, type Cents } from '@app/kernel';
import { amountFrom, type SmallAmount } from '../amount.js';
import { met, noRemedy, open, smallAssessment, type Rule, type SmallAssessment } from '../condition.js';
import { newest } from '../dated.js';
import { halfUp, product } from '../rational.js';
import { lohnpauschaleRegister } from './parameters.js';

/** What must be known for a subsidy on pay with the flat employer's contribution; an absent fact is unknown. */
export type LohnpauschaleFacts = {
  /** Gross pay per month. */
  readonly arbeitsentgelt?: Cents;
  /** Flat employer's share of the social insurance contribution; absent = the one of practice. */
  readonly pauschale?: BasisPoints;
  /** Rate of the subsidy. */
  readonly zuschussSatz?: BasisPoints;
  /** Months, in thousandths; absent = no total is asked for. */
  readonly monateThousandths?: number;
};

type LohnpauschaleName = keyof LohnpauschaleFacts & string;

/** Named by us: pay and flat contribution, then the rate. */
export type LohnpauschaleRuleId = 'LUMP.C01';

export type LohnpauschaleAssessment = SmallAssessment<LohnpauschaleRuleId, LohnpauschaleName> & {
  readonly bemessungsbetrag: SmallAmount<Cents, LohnpauschaleName>;
  /** From the unrounded base, rounded once. */
  readonly jeMonat: SmallAmount<Cents, LohnpauschaleName>;
  /** The rounded monthly amount times the months. */
  readonly gesamt: SmallAmount<Cents, LohnpauschaleName>;
};

const whole = 10_000;

const rule: Rule<LohnpauschaleFacts, LohnpauschaleRuleId> = {
  ruleId: 'LUMP.C01',
  citation: '§ 82 Abs. 3 Satz 3, § 91 Abs. 1 SGB III',
  strength: 'KANN',
  facts: ['arbeitsentgelt', 'pauschale', 'zuschussSatz'],
  judge: (f) => (f.arbeitsentgelt === undefined || f.zuschussSatz === undefined ? open : met),
  remedy: noRemedy,
};

/** A subsidy on pay whose base holds the flat employer's contribution: base = pay × (1 + flat), amount = base × rate. */
export const berechneLohnpauschale = (facts: LohnpauschaleFacts): LohnpauschaleAssessment => {
  const parameters = newest(lohnpauschaleRegister);
  const factor = whole + (facts.pauschale ?? parameters.pauschale);
  const jeMonat = amountFrom('ELIGIBLE', facts, ['arbeitsentgelt', 'zuschussSatz'], (f) =>
    cents(halfUp(product(f.arbeitsentgelt, factor, f.zuschussSatz), whole * whole)),
  );
  return {
    ...smallAssessment<LohnpauschaleFacts, LohnpauschaleRuleId>(parameters.ruleSet, facts, { conditions: [], amounts: [rule] }),
    bemessungsbetrag: amountFrom('ELIGIBLE', facts, ['arbeitsentgelt'], (f) => cents(halfUp(product(f.arbeitsentgelt, factor), whole))),
    jeMonat,
    gesamt:
      jeMonat.status === 'computed'
        ? amountFrom('ELIGIBLE', facts, ['monateThousandths'], (f) => cents(halfUp(product(jeMonat.value, f.monateThousandths), 1_000)))
        : jeMonat,
  };
};
