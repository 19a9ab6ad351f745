import { amountRuleIds, conditionIds, findingCodes, findingStatuses, lineCodes, type FactName } from '@app/funding-rules';
import { rulesDe } from '../../apps/web/src/staff/assessment/rules.labels.de.js';
import { rulesEn } from '../../apps/web/src/staff/assessment/rules.labels.en.js';
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
});
