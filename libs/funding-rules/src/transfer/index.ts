export {
  assessTransferkurzarbeit,
  type TransferkurzarbeitAssessment,
  type TransferkurzarbeitFacts,
  type TransferkurzarbeitRuleId,
} from './transferkurzarbeit.js';
export {
  assessTransfermassnahme,
  type TransfermassnahmeAssessment,
  type TransfermassnahmeFacts,
  type TransfermassnahmeRuleId,
} from './transfermassnahme.js';
