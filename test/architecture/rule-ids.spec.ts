import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import {
  amountRuleIds,
  conditionIds,
  foerderwegRuleIds,
  groupRuleIds,
  qualifizierungsgeldConditionIds,
  smallRuleIds,
} from '@app/funding-rules';

/** Rules of the rule book that are no finding of an instrument. */
const conventions = ['ENG.1', 'ENG.2', 'ENG.3', 'ENG.4', 'ENG.5', 'ENG.6', 'ENG.7', 'ENG.8', 'ENG.9'];
const ruleIds = [
  ...new Set<string>([
    ...conventions,
    ...conditionIds,
    ...amountRuleIds,
    ...groupRuleIds,
    ...qualifizierungsgeldConditionIds,
    ...smallRuleIds,
    ...foerderwegRuleIds,
  ]),
];

const specs = execFileSync(
  'git',
  ['ls-files', '--cached', '--others', '--exclude-standard', 'libs/funding-rules', 'libs/funding', 'test/api/funding', 'test/operations'],
  {
    encoding: 'utf8',
  },
)
  .trim()
  .split('\n')
  .filter((file) => file.endsWith('.spec.ts'));

const namedIn = (text: string): readonly string[] => ruleIds.filter((id) => new RegExp(`${id.replaceAll('.', '\\.')}(?![\\w])`).test(text));
const unnamed = (texts: readonly string[]): readonly string[] => {
  const named = new Set(texts.flatMap(namedIn));
  return ruleIds.filter((id) => !named.has(id));
};

describe('Regeln des Regelwerks', () => {
  const texts = specs.map((file) => readFileSync(file, 'utf8'));

  it('Jede Regel wird von einem Test genannt', () => {
    expect(ruleIds.length).toBeGreaterThan(100);
    expect(unnamed(texts)).toEqual([]);
  });

  it('Eine Regel, die kein Test mehr nennt, fiele auf', () => {
    expect(unnamed(texts.map((text) => text.replaceAll('S82A.M03', '')))).toEqual(['S82A.M03']);
    expect(namedIn('S82.E110')).toEqual([]);
  });
});
