import { useLabels } from '../../i18n/language.js';
import { outcomeDe, type OutcomeLabels } from './outcome.labels.de.js';
import { outcomeEn } from './outcome.labels.en.js';

/** The texts about outcomes of measures in the present language. */
export const useOutcomeLabels = (): OutcomeLabels => useLabels({ de: outcomeDe, en: outcomeEn });
