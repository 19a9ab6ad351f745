import {
  amountRuleIds,
  conditionIds,
  findingCodes,
  findingStatuses,
  foerderwegRuleIds,
  lineCodes,
  qualifizierungsgeldConditionIds,
  qualifizierungsgeldFindingCodes,
  qualifizierungsgeldLineCodes,
  qualifizierungsgeldWarningCodes,
  smallRuleIds,
  type FactName,
} from '@app/funding-rules';
import { qualifizierungsgeldDe } from '../../apps/web/src/staff/assessment/qualifizierungsgeld.labels.de.js';
import { qualifizierungsgeldEn } from '../../apps/web/src/staff/assessment/qualifizierungsgeld.labels.en.js';
import { rulesDe } from '../../apps/web/src/staff/assessment/rules.labels.de.js';
import { rulesEn } from '../../apps/web/src/staff/assessment/rules.labels.en.js';
import { conditionsDe } from '../../apps/web/src/staff/features/funding-routes/conditions.labels.de.js';
import { conditionsEn } from '../../apps/web/src/staff/features/funding-routes/conditions.labels.en.js';
import { factPlaces, ruleIds } from '../../apps/web/src/staff/assessment/rules.js';

const sorted = (names: readonly string[]): readonly string[] => names.toSorted();
const keys = (words: Readonly<Record<string, unknown>>): readonly string[] => sorted(Object.keys(words));

// The rule book has no list of its facts, only their type: the compiler wants every one of them here and no other.
const known: Readonly<Record<FactName, unknown>> = factPlaces;
const facts: readonly FactName[] = Object.keys(known) as (keyof typeof factPlaces)[];

describe('Wörter der Oberfläche für das Regelwerk', () => {
  it('Die Oberfläche kennt genau die Regeln des Regelwerks', () => {
    expect(sorted(ruleIds)).toEqual(sorted([...conditionIds, ...amountRuleIds]));
  });

  it.each([
    ['deutsch', rulesDe],
    ['englisch', rulesEn],
  ])('Jeder Code hat ein Wort: %s', (_language, words) => {
    expect(keys(words.rules)).toEqual(sorted([...conditionIds, ...amountRuleIds]));
    expect(keys(words.codes)).toEqual(sorted(findingCodes));
    expect(keys(words.statuses)).toEqual(sorted(findingStatuses));
    expect(keys(words.lines)).toEqual(sorted(lineCodes));
    expect(keys(words.facts)).toEqual(sorted(facts));
    expect(keys(words.questions)).toEqual(sorted(facts));
  });

  it.each([
    ['deutsch', qualifizierungsgeldDe, rulesDe],
    ['englisch', qualifizierungsgeldEn, rulesEn],
  ])('Jeder Code des Qualifizierungsgelds hat ein Wort, ein eigenes oder das von § 82: %s', (_language, own, shared) => {
    expect(keys(own.conditions)).toEqual(sorted(qualifizierungsgeldConditionIds));
    expect(qualifizierungsgeldFindingCodes.filter((code) => !(code in own.codes) && !(code in shared.codes))).toEqual([]);
    expect(qualifizierungsgeldLineCodes.filter((code) => !(code in own.lines) && !(code in shared.lines))).toEqual([]);
    expect(keys(own.warnings)).toEqual(sorted(qualifizierungsgeldWarningCodes));
  });

  it.each([
    ['deutsch', conditionsDe],
    ['englisch', conditionsEn],
  ])('Jede Bedingung eines Förderwegs neben § 82 hat ein Wort: %s', (_language, words) => {
    const ofWays = smallRuleIds.filter((id) => /^(S81\.E|S81\.2\.E|BS2\.E)/.test(id));
    expect(keys(words)).toEqual(sorted([...foerderwegRuleIds, ...qualifizierungsgeldConditionIds, ...ofWays]));
  });
});
