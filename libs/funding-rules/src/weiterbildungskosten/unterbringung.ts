import { cents, type Cents } from '@app/kernel';
import { amountFrom, type SmallAmount } from '../amount.js';
import { metBecause, noRemedy, required, smallAssessment, type Rule, type SmallAssessment } from '../condition.js';
import { newest } from '../dated.js';
import { unterbringungRegister } from './parameters.js';

/** What must be known for lodging and food away from home within one calendar month, § 86; an absent fact is unknown. */
export type UnterbringungFacts = {
  /** Lodging away from home is necessary. */
  readonly auswaertigeUnterbringungErforderlich?: boolean;
  /** Days away in this calendar month. */
  readonly tage?: number;
};

type UnterbringungName = keyof UnterbringungFacts & string;

/** Named by us: E01 the necessity, C01 the caps of the month. */
export type UnterbringungRuleId = 'S86.E01' | 'S86.C01';

export type UnterbringungAssessment = SmallAssessment<UnterbringungRuleId, UnterbringungName> & {
  readonly unterbringung: SmallAmount<Cents, UnterbringungName>;
  readonly verpflegung: SmallAmount<Cents, UnterbringungName>;
};

type UnterbringungRule = Rule<UnterbringungFacts, UnterbringungRuleId>;

const erforderlich: UnterbringungRule = {
  ruleId: 'S86.E01',
  citation: '§ 86 SGB III',
  strength: 'HARD',
  facts: ['auswaertigeUnterbringungErforderlich'],
  judge: (f) => required(f.auswaertigeUnterbringungErforderlich),
  remedy: noRemedy,
};

const hoechstbetrag: UnterbringungRule = {
  ruleId: 'S86.C01',
  citation: '§ 86 SGB III',
  strength: 'CLAIM',
  facts: ['tage'],
  judge: () => metBecause('capped'),
  remedy: noRemedy,
};

/** Lodging and food away from home, § 86: per day, each with a cap per calendar month. */
export const assessUnterbringung = (facts: UnterbringungFacts): UnterbringungAssessment => {
  const p = newest(unterbringungRegister);
  const { tage = 0 } = facts;
  const isCapped = tage * p.unterbringungJeTag > p.unterbringungJeMonat || tage * p.verpflegungJeTag > p.verpflegungJeMonat;
  const assessment = smallAssessment<UnterbringungFacts, UnterbringungRuleId>(p.ruleSet, facts, {
    conditions: [erforderlich],
    amounts: isCapped ? [hoechstbetrag] : [],
  });
  const upTo = (perDay: Cents, perMonth: Cents): UnterbringungAssessment['unterbringung'] =>
    amountFrom(assessment.outcome, facts, ['tage'], (known) => cents(Math.min(known.tage * perDay, perMonth)));
  return {
    ...assessment,
    unterbringung: upTo(p.unterbringungJeTag, p.unterbringungJeMonat),
    verpflegung: upTo(p.verpflegungJeTag, p.verpflegungJeMonat),
  };
};
