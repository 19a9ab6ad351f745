import { judgeAll, noRemedy, required, type Rule, type SmallFindingCode } from '../condition.js';
import { newest } from '../dated.js';
import type { RuleFinding } from '../finding.js';
import { afbgRegister, type AfbgParameters } from './parameters.js';

/** What must be known to refer somebody to the Aufstiegs-BAföG; an absent fact is unknown. */
export type AfbgFacts = {
  /** § 22(1a): the course prepares for a goal of § 2(1) AFBG. */
  readonly aufstiegsfortbildung?: boolean;
};

/** Named by us: the goal belongs to the AFBG. */
export type AfbgRuleId = 'AFBG.V01';

export type AfbgVerweis = {
  readonly finding: RuleFinding<AfbgRuleId, SmallFindingCode, 'aufstiegsfortbildung'>;
  /** What to refer to, for referral only; null = no AFBG goal, or not known. */
  readonly verweis: AfbgParameters | null;
};

const rule: Rule<AfbgFacts, AfbgRuleId> = {
  ruleId: 'AFBG.V01',
  citation: '§ 22 Abs. 1a SGB III, § 2 Abs. 1 AFBG',
  strength: 'CLAIM',
  facts: ['aufstiegsfortbildung'],
  judge: (f) => required(f.aufstiegsfortbildung),
  remedy: noRemedy,
};

/** The door that is open instead of §§ 82, 82a when a course prepares for a goal of the AFBG; for referral only. */
export const afbgVerweis = (facts: AfbgFacts): AfbgVerweis => {
  const [finding] = judgeAll([rule], facts);
  if (!finding) throw new RangeError('one rule gives one finding');
  return { finding, verweis: facts.aufstiegsfortbildung === true ? newest(afbgRegister) : null };
};
