export * from './finding.js';
export { assess, engineVersion } from './s82/assess.js';
export * from './s82/assessment.js';
export {
  alleZaehlen,
  headcountOf,
  zaehleBeschaeftigte,
  zaehlungWarningCodes,
  type Unternehmen,
  type Zaehlung,
  type ZaehlungWarningCode,
  type Zaehlweise,
} from './s82/beschaeftigtenzahl.js';
export { gewichteteBeschaeftigte, type Betriebsgroesse } from './s82/betriebsgroesse.js';
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
export {
  assessExchange,
  fromExchange,
  toExchange,
  type ExchangeEntry,
  type ExchangeError,
  type ExchangeResult,
} from './exchange/exchange.js';
