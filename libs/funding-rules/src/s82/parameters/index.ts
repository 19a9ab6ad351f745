import { localDate, Problem, type LocalDate } from '@app/kernel';
import type { Facts } from '../facts.js';
import { parameters20240401 } from './2024-04-01.js';
import { parameters20190101, parameters20200529, parameters20201001 } from './before-2024-04-01.js';
import { ruleSetIds, type Parameters, type RuleSetId } from './parameters.js';

// Every version that ever was in force, newest first: an older one without parameters must be named, not silently replaced.
const register = ruleSetIds.map((id) => ({ id, gueltigAb: localDate(id.slice('S82@'.length)) }));

const parameterSets: ReadonlyMap<RuleSetId, Parameters> = new Map(
  [parameters20240401, parameters20201001, parameters20200529, parameters20190101].map((set) => [set.ruleSet, set]),
);

/**
 * The version of § 82 that governs a case, § 422(1): an older text stays if the award was made before the change, or if the
 * participation began before it and was applied for by its start. Unknown dates count as "not before the change".
 * Throws Problem `funding-rules.no-parameters` when the case is older than the first version.
 */
export const ruleSetFor = (dates: Pick<Facts, 'applicationDate' | 'decisionDate' | 'participationStart'>): RuleSetId =>
  parametersFor(dates).ruleSet;

/** Like `ruleSetFor`, with the numbers. */
export const parametersFor = (dates: Pick<Facts, 'applicationDate' | 'decisionDate' | 'participationStart'>): Parameters =>
  implemented(register.find(({ gueltigAb }) => !olderTextStays(gueltigAb, dates))?.id);

/**
 * The numbers of § 82 in force on that day. Throws Problem `funding-rules.no-parameters` when there are none, never the
 * nearest ones.
 */
export const parametersAt = (date: LocalDate): Parameters => implemented(register.find(({ gueltigAb }) => gueltigAb <= date)?.id);

/** Whether a date that decides about the version (§ 422) is unknown. */
export const ruleSetIsAssumed = ({ applicationDate, participationStart }: Facts): boolean =>
  participationStart === undefined || (applicationDate === undefined && register.some(({ gueltigAb }) => participationStart < gueltigAb));

const olderTextStays = (
  change: LocalDate,
  { applicationDate, decisionDate, participationStart }: Pick<Facts, 'applicationDate' | 'decisionDate' | 'participationStart'>,
): boolean => {
  if (decisionDate !== undefined && decisionDate !== null && decisionDate < change) return true;
  if (participationStart === undefined || applicationDate === undefined) return false;
  return participationStart < change && applicationDate <= participationStart;
};

const implemented = (ruleSet: RuleSetId | undefined): Parameters => {
  const parameters = ruleSet && parameterSets.get(ruleSet);
  if (!parameters) throw new Problem('rule', 'funding-rules.no-parameters', { ruleSet: ruleSet ?? null });
  return parameters;
};
