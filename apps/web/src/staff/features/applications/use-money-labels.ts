import { useLabels } from '../../../i18n/language.js';
import { moneyDe, type MoneyLabels } from './money.labels.de.js';
import { moneyEn } from './money.labels.en.js';

/** Words of payments and of the budget of an application. */
export const useMoneyLabels = (): MoneyLabels => useLabels({ de: moneyDe, en: moneyEn });
