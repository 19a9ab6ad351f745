export { berechneLohnpauschale, type LohnpauschaleAssessment, type LohnpauschaleFacts, type LohnpauschaleRuleId } from './lohnpauschale.js';
