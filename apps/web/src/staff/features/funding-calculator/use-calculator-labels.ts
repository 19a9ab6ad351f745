import { useLabels } from '../../../i18n/language.js';
import { useQualifizierungsgeldLabels, useRuleLabels } from '../../assessment/use-assessment-labels.js';
import { calculatorDe, type CalculatorLabels } from './calculator.labels.de.js';
import { calculatorEn } from './calculator.labels.en.js';
import type { AnyFactName } from './facts.js';

/** Words of the funding calculator. */
export const useCalculatorLabels = (): CalculatorLabels => useLabels({ de: calculatorDe, en: calculatorEn });

/** Names and questions of the facts of every instrument. */
export const useAnyFactWords = () => {
  const rules = useRuleLabels();
  const own = useQualifizierungsgeldLabels();
  const facts: Readonly<Record<AnyFactName, string>> = { ...rules.facts, ...own.facts };
  const questions: Readonly<Record<AnyFactName, string>> = { ...rules.questions, ...own.questions };
  return { facts, questions, none: { ...rules.none, ...own.none } };
};
