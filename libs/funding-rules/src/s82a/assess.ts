import { verdictsOf } from '../finding.js';
import { engineVersion } from '../s82/assess.js';
import type { QualifizierungsgeldAssessment, QualifizierungsgeldWarningCode } from './assessment.js';
import { betroffenenanteil } from './betroffenenanteil.js';
import type { QualifizierungsgeldFacts } from './facts.js';
import { newestQualifizierungsgeldParameters, qualifizierungsgeldParametersAt, type QualifizierungsgeldParameters } from './parameters.js';
import {
  ermessen,
  kostenLines,
  leistungssatz,
  qualifizierungsgeld,
  qualifizierungsgeldLines,
  qualifizierungsgeldPlan,
  vomArbeitgeberFinanziert,
} from './qualifizierungsgeld.js';
import { pruefeQualifizierungsgeld } from './voraussetzungen.js';

const excluded = { status: 'excluded' } as const;

/**
 * The preliminary check of one person's Qualifizierungsgeld, §§ 82a, 82b: findings, outcome, amounts. Missing facts never throw;
 * they give `open` findings and amounts that name what they lack. Throws Problem `funding-rules.no-parameters` for a participation
 * (or, its start being unknown, an application) before 1 April 2024, when there was no such benefit.
 */
export const assessQualifizierungsgeld = (facts: QualifizierungsgeldFacts): QualifizierungsgeldAssessment => {
  const parameters = parametersFor(facts);
  const conditions = pruefeQualifizierungsgeld(facts, parameters);
  const verdicts = verdictsOf(conditions);
  const isExcluded = verdicts.outcome === 'INELIGIBLE';

  const kosten = isExcluded ? excluded : vomArbeitgeberFinanziert(facts);
  const geld = isExcluded ? excluded : qualifizierungsgeld(facts, parameters);
  const plan = isExcluded ? excluded : qualifizierungsgeldPlan(facts, geld);

  return {
    engineVersion,
    ruleSet: parameters.ruleSet,
    parametersValidFrom: parameters.gueltigAb,
    ...verdicts,
    notes: isExcluded ? [] : ['S82A.QG'],
    warnings: warningsOf(facts),
    findings: isExcluded ? conditions : [...conditions, ermessen(facts)],
    betroffenenanteil: betroffenenanteil(facts, parameters),
    lehrgangskosten: kosten,
    leistungssatz: leistungssatz(facts, parameters),
    qualifizierungsgeld: geld,
    plan,
    lines: [...kostenLines(kosten), ...qualifizierungsgeldLines(facts, geld, plan, parameters)],
  };
};

// The claim arises with the participation, so its start decides (§ 422(1)).
const parametersFor = ({ applicationDate, participationStart }: QualifizierungsgeldFacts): QualifizierungsgeldParameters => {
  const date = participationStart ?? applicationDate;
  return date === undefined ? newestQualifizierungsgeldParameters() : qualifizierungsgeldParametersAt(date);
};

const warningsOf = (facts: QualifizierungsgeldFacts): readonly QualifizierungsgeldWarningCode[] => {
  const { applicationDate, participationStart, measureEnd, arbeitnehmerImBetrieb, betroffeneArbeitnehmer } = facts;
  const { nettoentgeltSoll, nettoentgeltIst } = facts;
  const warnings: QualifizierungsgeldWarningCode[] = [];
  if (participationStart === undefined) warnings.push('rule-set-assumed');
  if (applicationDate !== undefined && applicationDate === participationStart) warnings.push('application-on-start-day');
  if (measureEnd !== undefined && participationStart !== undefined && measureEnd < participationStart)
    warnings.push('measure-ends-before-start');
  if (arbeitnehmerImBetrieb === 0) warnings.push('no-people-in-establishment');
  else if (arbeitnehmerImBetrieb !== undefined && betroffeneArbeitnehmer !== undefined && betroffeneArbeitnehmer > arbeitnehmerImBetrieb)
    warnings.push('more-concerned-than-employed');
  if (nettoentgeltSoll !== undefined && nettoentgeltIst !== undefined && nettoentgeltSoll <= nettoentgeltIst)
    warnings.push('no-net-difference');
  if (facts.urlaubszeiten === undefined) warnings.push('holidays-not-considered');
  return warnings;
};
