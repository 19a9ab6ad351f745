export {
  kostenstufen,
  pruefeKosten,
  type KostenpruefungAssessment,
  type KostenpruefungFacts,
  type KostenpruefungRuleId,
  type Kostenstufe,
} from './kostenpruefung.js';
