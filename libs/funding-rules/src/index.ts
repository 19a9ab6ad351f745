export { assess, engineVersion } from './assess.js';
export * from './assessment.js';
export { gewichteteBeschaeftigte, type Betriebsgroesse } from './betriebsgroesse.js';
export type { Determined, FactName, Facts, Headcount, ZeitOhneArbeitsleistung, Zulassung } from './facts.js';
export { forCompany, type CompanyAssessment, type CompanyLine } from './for-company.js';
export { parametersAt, ruleSetFor } from './parameters/index.js';
export {
  groessenklasseIds,
  ruleSetIds,
  type Groessenklasse,
  type GroessenklasseId,
  type Parameters,
  type RuleSetId,
} from './parameters/parameters.js';
export {
  assessExchange,
  fromExchange,
  toExchange,
  type ExchangeEntry,
  type ExchangeError,
  type ExchangeResult,
} from './exchange/exchange.js';
