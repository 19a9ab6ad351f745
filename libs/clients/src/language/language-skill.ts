import { languageTwice } from '../errors.js';
import { checkEvidence, tidyEvidence, type EntryContext, type Evidenced } from '../profile/entry.js';

/** Levels of the Common European Framework of Reference for Languages, and the mother tongue. */
export const languageLevels = ['a1', 'a2', 'b1', 'b2', 'c1', 'c2', 'native'] as const;
export type LanguageLevel = (typeof languageLevels)[number];

/** How well somebody speaks a language. */
export type LanguageSkill = Evidenced & {
  /** ISO 639: `de`, `tr`, `ar`. */
  readonly language: string;
  readonly level: LanguageLevel;
};

/** Ready to be stored. Throws Problems `clients.language-twice` (conflict) and those of `checkEvidence`. */
export const checkedLanguage = (
  skill: LanguageSkill,
  others: readonly Pick<LanguageSkill, 'language'>[],
  context: EntryContext,
): LanguageSkill => {
  if (others.some(({ language }) => language === skill.language)) throw languageTwice();
  checkEvidence(skill, context);
  return { ...skill, ...tidyEvidence(skill) };
};
