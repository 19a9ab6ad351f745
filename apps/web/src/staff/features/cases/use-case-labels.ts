import { useLabels } from '../../../i18n/language.js';
import { casesDe, type CasesLabels } from './cases.labels.de.js';
import { casesEn } from './cases.labels.en.js';

/** The texts about cases in the present language. */
export const useCaseLabels = (): CasesLabels => useLabels({ de: casesDe, en: casesEn });
