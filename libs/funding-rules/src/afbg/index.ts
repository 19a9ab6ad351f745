export { afbgVerweis, type AfbgFacts, type AfbgRuleId, type AfbgVerweis } from './afbg-verweis.js';
