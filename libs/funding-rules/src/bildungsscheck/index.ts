export {
  assessBildungsscheck,
  type BildungsscheckAssessment,
  type BildungsscheckFacts,
  type BildungsscheckRuleId,
} from './bildungsscheck.js';
