export * from './finding.js';
export { assess, engineVersion } from './s82/assess.js';
export * from './s82/assessment.js';
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
  type RuleSetId,
} from './s82/parameters/parameters.js';
export {
  assessExchange,
  fromExchange,
  toExchange,
  type ExchangeEntry,
  type ExchangeError,
  type ExchangeResult,
} from './exchange/exchange.js';
