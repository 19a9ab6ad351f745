export * from './finding.js';
export { assess, engineVersion } from './s82/assess.js';
export * from './s82/assessment.js';
export {
  alleZaehlen,
  headcountOf,
  zaehleBeschaeftigte,
  type Unternehmen,
  type Zaehlung,
  type Zaehlweise,
} from './s82/beschaeftigtenzahl.js';
export { gewichteteBeschaeftigte, klassenwechselCodes, type Betriebsgroesse, type KlassenwechselCode } from './s82/betriebsgroesse.js';
export type { Determined, FactName, Facts, Headcount, ZeitOhneArbeitsleistung, Zulassung } from './s82/facts.js';
export { forCompany, type CompanyAssessment, type CompanyLine } from './s82/for-company.js';
export { parametersAt, ruleSetFor } from './s82/parameters/index.js';
export {
  groessenklasseIds,
  ruleSetIds,
  type Groessenklasse,
  type GroessenklasseId,
  type Parameters,
  type Punkte,
  type RuleSetId,
} from './s82/parameters/parameters.js';
export {
  assessGroup,
  groupRuleIds,
  type GroupAssessment,
  type GroupFactName,
  type GroupFacts,
  type GroupFinding,
  type GroupRuleId,
} from './s82/sammelantrag.js';
export * from './s82a/index.js';
export * from './s81/index.js';
export * from './weiterbildungskosten/index.js';
export * from './bildungsscheck/index.js';
export * from './transfer/index.js';
export * from './kurzarbeit/index.js';
export * from './sgb2/index.js';
export * from './kostenpruefung/index.js';
export * from './lohnpauschale/index.js';
export * from './afbg/index.js';
export * from './foerderwege/index.js';
export { smallFindingCodes, smallWarningCodes, type SmallAssessment, type SmallFindingCode, type SmallWarningCode } from './condition.js';
export type { SmallAmount } from './amount.js';
export { smallRuleIds, type SmallRuleId } from './small-rule-ids.js';
export {
  assessExchange,
  fromExchange,
  toExchange,
  type ExchangeEntry,
  type ExchangeError,
  type ExchangeResult,
} from './exchange/exchange.js';
