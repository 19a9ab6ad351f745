import type { Cents } from '@app/kernel';
import type { SmallAmount } from '../amount.js';
import type { SmallAssessment } from '../condition.js';
import { invalidInput } from './fields.js';

type Output = Readonly<Record<string, unknown>>;

/** What every result of a smaller instrument holds; warnings stand in a field of their own. */
export const verdictFields = ({ ruleSet, eligible, outcome, reasons, notes, open, warnings }: SmallAssessment): Output => ({
  ruleSet,
  eligible,
  outcome,
  reasons,
  notes,
  open,
  warnings,
});

/** An amount under its name: 0 where there is no funding; where a fact is missing, `<name>Missing` (without `Cent`) lists the facts instead. */
export const amountField = (name: string, amount: SmallAmount<Cents>): Output =>
  amount.status === 'missing'
    ? { [`${name.replace(/Cent$/, '')}Missing`]: amount.facts }
    : { [name]: amount.status === 'computed' ? amount.value : 0 };

/** One of a closed list of words; absent stays absent. Throws Problem `funding-rules.invalid-input` for another word. */
export const wordOf = <T>(pointer: string, words: Readonly<Record<string, T>>, word: string | undefined): T | undefined => {
  if (word === undefined) return undefined;
  if (!Object.hasOwn(words, word)) throw invalidInput([{ pointer, code: `expected-${pointer.slice(1)}` }]);
  return words[word];
};
