import { arbeitsentgeltzuschuss, zuschusssatz } from './arbeitsentgelt.js';
import { verdictsOf, type Outcome } from '../finding.js';
import type { Assessment, Calculated, Finding, Lehrgangskosten, RuleId, WarningCode } from './assessment.js';
import { betriebsgroesse, klassenwechsel } from './betriebsgroesse.js';
import type { Facts } from './facts.js';
import { arbeitgeberbeteiligung, lehrgangskosten } from './lehrgangskosten.js';
import { parametersFor, ruleSetIsAssumed } from './parameters/index.js';
import type { Parameters } from './parameters/parameters.js';
import { excluded } from './result.js';
import { pruefeVoraussetzungen } from './voraussetzungen.js';

/** Version of the code that judged; stored with every assessment. Raise it when a result can change. */
export const engineVersion = '1.1.0';

/**
 * The preliminary check of one person's funding under § 82: findings, outcome, amounts. Missing facts never throw; they give
 * `open` findings and amounts that name what they lack. Throws Problem `funding-rules.no-parameters` when § 422 leads to a
 * time before the first version.
 */
export const assess = (facts: Facts): Assessment => {
  const parameters = parametersFor(facts);
  const conditions = pruefeVoraussetzungen(facts, parameters);
  const verdicts = verdictsOf(conditions);

  const groesse = betriebsgroesse(facts, parameters);
  const beteiligung = arbeitgeberbeteiligung(facts, parameters);
  const satz = zuschusssatz(facts, parameters);
  const amountRules = [...(beteiligung.known ? beteiligung.value.rules : []), ...(satz.known ? satz.value.rules : [])];

  const isExcluded = verdicts.outcome === 'INELIGIBLE';
  const kosten = isExcluded ? excluded : lehrgangskosten(facts, beteiligung, parameters);
  const zuschuss = isExcluded ? excluded : arbeitsentgeltzuschuss(facts, satz, parameters);

  return {
    engineVersion,
    ruleSet: parameters.ruleSet,
    parametersValidFrom: parameters.gueltigAb,
    ...verdicts,
    notes: notesOf(amountRules),
    warnings: [...warningsOf(facts), ...klassenwechsel(facts, parameters)],
    findings: [...conditions, ...amountRules],
    betriebsgroesse: groesse.known ? groesse.value : null,
    lehrgangskosten: kosten.amount,
    zuschussSatz: satz.known ? satz.value.satz : null,
    arbeitsentgeltzuschuss: zuschuss.amount,
    lines: [...kosten.lines, ...zuschuss.lines],
    ungeachtetSchwerbehinderung: {
      outcome: outcomeUngeachtet(facts, parameters, verdicts.outcome),
      ...(isExcluded ? excluded : kostenUngeachtet(facts, parameters)),
    },
  };
};

// The regular share and the regular rate are no news; every rule that departs from them is.
const notesOf = (amountRules: readonly Finding[]): readonly RuleId[] => [
  ...new Set(amountRules.map(({ ruleId }) => ruleId).filter((ruleId) => ruleId !== 'S82.C01' && ruleId !== 'S82.AEZ')),
];

const kostenUngeachtet = (facts: Facts, parameters: Parameters): Calculated<Lehrgangskosten> => {
  const others: Facts = { ...facts, schwerbehindert: false };
  return lehrgangskosten(others, arbeitgeberbeteiligung(others, parameters), parameters);
};

// Only the purpose asked for before 2024-04-01 looks at a severe disability.
const outcomeUngeachtet = (facts: Facts, parameters: Parameters, outcome: Outcome): Outcome =>
  parameters.zweck === null ? outcome : verdictsOf(pruefeVoraussetzungen({ ...facts, schwerbehindert: false }, parameters)).outcome;

const warningsOf = (facts: Facts): readonly WarningCode[] => {
  const { applicationDate, participationStart, measureEnd, zeitOhneArbeitsleistung: time, arbeitszeitMinutesPerWeek: contract } = facts;
  const warnings: WarningCode[] = [];
  if (ruleSetIsAssumed(facts)) warnings.push('rule-set-assumed');
  if (applicationDate !== undefined && applicationDate === participationStart) warnings.push('application-on-start-day');
  if (facts.fehlenderBerufsabschluss !== true && (facts.berufsabschlussAm === null || facts.fehlenderBerufsabschluss === undefined))
    warnings.push('check-81-2-first');
  if (measureEnd !== undefined && participationStart !== undefined && measureEnd < participationStart)
    warnings.push('measure-ends-before-start');
  if (time?.per === 'week' && contract !== undefined && time.minutes > contract) warnings.push('time-exceeds-contract');
  return warnings;
};
