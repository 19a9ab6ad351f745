export { assessFahrkosten, type FahrkostenAssessment, type FahrkostenFacts, type FahrkostenRuleId } from './fahrkosten.js';
export {
  assessKinderbetreuung,
  type KinderbetreuungAssessment,
  type KinderbetreuungFacts,
  type KinderbetreuungRuleId,
} from './kinderbetreuung.js';
export { assessUnterbringung, type UnterbringungAssessment, type UnterbringungFacts, type UnterbringungRuleId } from './unterbringung.js';
