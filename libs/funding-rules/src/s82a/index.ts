export { assessQualifizierungsgeld } from './assess.js';
export * from './assessment.js';
export type { Betroffenenanteil } from './betroffenenanteil.js';
export type { QualifizierungsgeldFactName, QualifizierungsgeldFacts, Zeitraum } from './facts.js';
export {
  anrechnung,
  anrechnungLineCodes,
  type Anrechnung,
  type AnrechnungFactName,
  type AnrechnungFacts,
  type AnrechnungLine,
  type AnrechnungLineCode,
  type AnrechnungResult,
  type Nebeneinkommen,
} from './nebeneinkommen.js';
export {
  newestQualifizierungsgeldParameters,
  qualifizierungsgeldParametersAt,
  qualifizierungsgeldRuleSetIds,
  type QualifizierungsgeldParameters,
  type QualifizierungsgeldRuleSetId,
} from './parameters.js';
export { gerundetesEntgelt } from './rundung.js';
