export type { AntragFacts } from './antrag.js';
export { assessS81, type S81Absatz, type S81Assessment, type S81Facts, type S81RuleId } from './s81.js';
export { assessS812, type S812Assessment, type S812Facts, type S812RuleId } from './s81-2.js';
export { assessS87a, type S87aAssessment, type S87aFacts, type S87aRuleId } from './s87a.js';
