import { useLabels } from '../../../i18n/language.js';
import { budgetsDe, type BudgetsLabels } from './budgets.labels.de.js';
import { budgetsEn } from './budgets.labels.en.js';

/** The texts about budgets in the present language. */
export const useBudgetsLabels = (): BudgetsLabels => useLabels({ de: budgetsDe, en: budgetsEn });
