import { useLabels } from '../../i18n/language.js';
import { assessmentDe, type AssessmentLabels } from './assessment.labels.de.js';
import { assessmentEn } from './assessment.labels.en.js';
import { rulesDe, type RuleLabels } from './rules.labels.de.js';
import { rulesEn } from './rules.labels.en.js';

/** Words of calculations and findings. */
export const useAssessmentLabels = (): AssessmentLabels => useLabels({ de: assessmentDe, en: assessmentEn });

/** Words for the codes of the preliminary check. */
export const useRuleLabels = (): RuleLabels => useLabels({ de: rulesDe, en: rulesEn });
