import { useLabels } from '../../../i18n/language.js';
import { caseStepsDe, type CaseStepsLabels } from './case-steps.labels.de.js';
import { caseStepsEn } from './case-steps.labels.en.js';

/** The texts about the steps of a case in the present language. */
export const useCaseStepLabels = (): CaseStepsLabels => useLabels({ de: caseStepsDe, en: caseStepsEn });
