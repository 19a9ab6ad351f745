export { assessKurzarbeit, type KurzarbeitAssessment, type KurzarbeitFacts, type KurzarbeitRuleId } from './kurzarbeit.js';
