import { checkedGoal, type Goal } from '../goal/goal.js';
import { checkedLanguage, type LanguageSkill } from '../language/language-skill.js';
import { checkedQualification, type Qualification } from '../qualification/qualification.js';
import { checkedWorkPeriod, type WorkPeriod } from '../work-period/work-period.js';
import type { EntryContext, EntryRow } from './entry.js';

type Fields = { readonly qualification: Qualification; readonly work: WorkPeriod; readonly language: LanguageSkill; readonly goal: Goal };

/** What a profile is made of. */
export const entryTypes = ['qualification', 'work', 'language', 'goal'] as const;
export type EntryType = (typeof entryTypes)[number];

/** What an adviser enters. */
export type EnterEntry = { readonly [T in EntryType]: { readonly type: T } & Fields[T] }[EntryType];

/** The same as a row. */
export type ProfileEntry = EnterEntry & EntryRow;

export type EntryOf<T extends EntryType> = Fields[T] & EntryRow;

/** Everything recorded of a person beside the facts, each part latest first. */
export type Profile = {
  readonly qualifications: readonly EntryOf<'qualification'>[];
  readonly work: readonly EntryOf<'work'>[];
  readonly languages: readonly EntryOf<'language'>[];
  readonly goals: readonly EntryOf<'goal'>[];
};

/** The entry ready to be stored, beside the others of the profile. Throws Problems as its own check. */
export const checkedEntry = (entry: EnterEntry, profile: Pick<Profile, 'languages'>, context: EntryContext): EnterEntry => {
  switch (entry.type) {
    case 'qualification':
      return { type: entry.type, ...checkedQualification(entry, context) };
    case 'work':
      return { type: entry.type, ...checkedWorkPeriod(entry, context) };
    case 'language':
      return { type: entry.type, ...checkedLanguage(entry, profile.languages, context) };
    case 'goal':
      return { type: entry.type, ...checkedGoal(entry, context) };
  }
};
