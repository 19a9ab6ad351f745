export { assessTeilhabe, type TeilhabeAssessment, type TeilhabeFacts, type TeilhabeRuleId } from './teilhabe.js';
