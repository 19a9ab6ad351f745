import type { CalculatorLabels } from './calculator.labels.de.js';
import type { Variant } from './variants.js';

/** What a variant is called; a second one of its kind gets a number. */
export const nameOf = (variants: readonly Variant[], index: number, labels: Pick<CalculatorLabels, 'kinds' | 'numbered'>): string => {
  const { kind } = variants[index]!;
  const before = variants.slice(0, index).filter((other) => other.kind === kind).length;
  return before > 0 ? labels.numbered(labels.kinds[kind], before + 1) : labels.kinds[kind];
};
