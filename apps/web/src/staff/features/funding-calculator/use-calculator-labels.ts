import { useLabels } from '../../../i18n/language.js';
import { calculatorDe, type CalculatorLabels } from './calculator.labels.de.js';
import { calculatorEn } from './calculator.labels.en.js';

/** Words of the funding calculator. */
export const useCalculatorLabels = (): CalculatorLabels => useLabels({ de: calculatorDe, en: calculatorEn });
