import { useLabels } from '../../i18n/language.js';
import { assessmentDe, type AssessmentLabels } from './assessment.labels.de.js';
import { assessmentEn } from './assessment.labels.en.js';
import type { RuleWords } from './assessment.js';
import {
  qualifizierungsgeldDe,
  type QualifizierungsgeldFactName,
  type QualifizierungsgeldLabels,
} from './qualifizierungsgeld.labels.de.js';
import { qualifizierungsgeldEn } from './qualifizierungsgeld.labels.en.js';
import { factName, type FactName } from './rules.js';
import { rulesDe, type RuleLabels } from './rules.labels.de.js';
import { rulesEn } from './rules.labels.en.js';

/** Words of calculations and findings. */
export const useAssessmentLabels = (): AssessmentLabels => useLabels({ de: assessmentDe, en: assessmentEn });

/** Words for the codes of the preliminary check of § 82. */
export const useRuleLabels = (): RuleLabels => useLabels({ de: rulesDe, en: rulesEn });

/** The words of § 82 as tables and findings take them. */
export const useRuleWords = (): RuleWords<FactName> => ({ ...useRuleLabels(), factName });

/** Words of the Qualifizierungsgeld. */
export const useQualifizierungsgeldLabels = (): QualifizierungsgeldLabels =>
  useLabels({ de: qualifizierungsgeldDe, en: qualifizierungsgeldEn });

/** The words of §§ 82a, 82b as tables and findings take them; what they share with § 82 is called the same. */
export const useQualifizierungsgeldWords = (): RuleWords<QualifizierungsgeldFactName> => {
  const rules = useRuleLabels();
  const own = useQualifizierungsgeldLabels();
  return {
    rules: { ...own.conditions, 'S82A.QG': own.amount },
    codes: { ...rules.codes, ...own.codes },
    lines: { ...rules.lines, ...own.lines },
    facts: { ...rules.facts, ...own.facts },
    questions: { ...rules.questions, ...own.questions },
    none: { ...rules.none, ...own.none },
    factName: (name) => (name in own.facts || name in rules.facts ? (name as QualifizierungsgeldFactName) : undefined),
  };
};
