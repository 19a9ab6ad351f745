import type { FindingStatus, Strength } from '../finding.js';
import type { AmountRuleId, Calculated, Finding, FindingCode } from './assessment.js';
import type { FactName, Facts } from './facts.js';

/** Nothing computed, because these facts are unknown. */
export const missing = (facts: readonly FactName[]): Calculated<never> => ({
  amount: { status: 'missing', facts: [...new Set(facts)] },
  lines: [],
});

/** Nothing computed, because the funding is excluded. */
export const excluded: Calculated<never> = { amount: { status: 'excluded' }, lines: [] };

/** The finding of a rule that moves an amount. */
export const finding = (
  facts: Facts,
  ruleId: AmountRuleId,
  citation: string,
  strength: Strength,
  names: readonly FactName[],
  verdict: { readonly status: FindingStatus; readonly code: FindingCode } = { status: 'met', code: 'met' },
): Finding => ({
  ruleId,
  citation,
  strength,
  ...verdict,
  facts: names.map((name) => ({ name, value: facts[name] })),
  remedy: null,
});
