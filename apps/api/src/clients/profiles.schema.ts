import { z } from 'zod';
import {
  goalKinds,
  goalStates,
  languageLevels,
  profileEvidences,
  qualificationLevels,
  recognitions,
  requirementLevel,
  workingTimes,
  workKinds,
  type EnterEntry,
  type ProfileEntry,
  type ShownProfile,
} from '@app/clients';
import { instant, localDate, localDateView, optionalText, text, uuid } from '../http/schemas.js';

const day = () =>
  localDate()
    .nullish()
    .transform((value) => value ?? null);
const words = (max: number) => optionalText(max).transform((value) => value ?? null);
const kldb = z
  .string()
  .regex(/^\d{5}$/)
  .nullish()
  .transform((value) => value ?? null);
const count = (least: number, most: number) =>
  z
    .number()
    .int()
    .min(least)
    .max(most)
    .nullish()
    .transform((value) => value ?? null);

const evidence = { evidence: z.enum(profileEvidences), evidenceOn: day() };

/** An entry as a whole; what is left out is not known. */
export const enterEntry = z
  .discriminatedUnion('type', [
    z.strictObject({
      type: z.literal('qualification'),
      level: z.enum(qualificationLevels),
      title: words(200),
      /** Level of the Deutscher Qualifikationsrahmen. */
      dqr: count(1, 8),
      /** Usual duration of the training in months. */
      trainingMonths: count(0, 120),
      awardedOn: day(),
      recognition: z.enum(recognitions),
      country: words(60),
      kldb,
      ...evidence,
    }),
    z.strictObject({
      type: z.literal('work'),
      kind: z.enum(workKinds),
      employer: words(200),
      establishmentId: uuid()
        .nullish()
        .transform((value) => value ?? null),
      occupation: words(200),
      kldb,
      startedOn: localDate(),
      endedOn: day(),
      weeklyMinutes: count(1, 6000),
    }),
    z.strictObject({
      type: z.literal('language'),
      /** ISO 639. */
      language: z.string().regex(/^[a-z]{2,3}$/),
      level: z.enum(languageLevels),
      ...evidence,
    }),
    z.strictObject({
      type: z.literal('goal'),
      kind: z.enum(goalKinds),
      title: text(200),
      kldb,
      workingTime: z.enum(workingTimes),
      startFrom: day(),
      statedOn: localDate(),
      state: z.enum(goalStates),
      settledOn: day(),
    }),
  ])
  .meta({ id: 'EnterProfileEntry' });

export const changeQuery = z.strictObject({
  /** The request for rectification (Art. 16 DSGVO) that this change carries out; it becomes the reason in the change log. */
  rectifies: uuid<string>().optional(),
});

const row = {
  id: z.string(),
  recordedAt: instant(),
  /** Name of whoever changed the entry last; null where none is known. */
  updatedBy: z.string().nullable(),
  version: z.number().int(),
};
const dayView = localDateView().nullable();
const wordsView = z.string().nullable();
const numberView = z.number().int().nullable();
const evidenceView = { evidence: z.enum(profileEvidences), evidenceOn: dayView };

const qualificationView = z
  .object({
    ...row,
    level: z.enum(qualificationLevels),
    title: wordsView,
    dqr: numberView,
    trainingMonths: numberView,
    awardedOn: dayView,
    recognition: z.enum(recognitions),
    country: wordsView,
    kldb: wordsView,
    ...evidenceView,
  })
  .meta({ id: 'Qualification' });

const workView = z
  .object({
    ...row,
    kind: z.enum(workKinds),
    employer: wordsView,
    establishmentId: wordsView,
    occupation: wordsView,
    kldb: wordsView,
    /** Anforderungsniveau 1 (helper) to 4 (expert); null = not coded. */
    requirementLevel: numberView,
    startedOn: localDateView(),
    endedOn: dayView,
    weeklyMinutes: numberView,
  })
  .meta({ id: 'WorkPeriod' });

const languageView = z
  .object({ ...row, language: z.string(), level: z.enum(languageLevels), ...evidenceView })
  .meta({ id: 'LanguageSkill' });

const goalView = z
  .object({
    ...row,
    kind: z.enum(goalKinds),
    title: z.string(),
    kldb: wordsView,
    workingTime: z.enum(workingTimes),
    startFrom: dayView,
    statedOn: localDateView(),
    state: z.enum(goalStates),
    settledOn: dayView,
  })
  .meta({ id: 'Goal' });

export const profileView = z
  .object({
    qualifications: z.array(qualificationView),
    work: z.array(workView),
    languages: z.array(languageView),
    goals: z.array(goalView),
    /** What §§ 81(2), 82(1) S. 1 Nr. 2 SGB III ask, as it follows today; a proposal. */
    findings: z.object({
      standing: z.enum(['berufsabschluss', 'none', 'unknown', 'not-recorded']),
      qualificationId: wordsView,
      awardedOn: dayView,
      twoYearsOn: dayView,
      twoYearsPassed: z.boolean().nullable(),
      unskilledDays: z.number().int(),
      workPeriodIds: z.array(z.string()),
      unemploymentCounted: z.boolean(),
      noLongerUsable: z.boolean(),
    }),
    /** The answer about a Berufsabschluss among the personal facts follows from the qualifications. */
    answerFollows: z.boolean(),
  })
  .meta({ id: 'ClientProfile' });

export const profileEntryView = z
  .object({ id: z.string(), type: z.enum(['qualification', 'work', 'language', 'goal']), recordedAt: instant(), version: z.number().int() })
  .meta({ id: 'ProfileEntry' });

/** The request as the lib takes it. */
export const entryOf = (body: z.output<typeof enterEntry>): EnterEntry => body;

/** What an entry is known by; its words are read with the profile. */
export const presentEntry = ({ id, type, recordedAt, version }: ProfileEntry) => ({ id, type, recordedAt, version });

/** A profile as the API shows it. */
export const presentProfile = (profile: ShownProfile, names: ReadonlyMap<string, string>) => {
  const named = <Row extends { readonly updatedBy: string | null }>(entry: Row) => ({
    ...entry,
    updatedBy: entry.updatedBy === null ? null : (names.get(entry.updatedBy) ?? null),
  });
  return {
    ...profile,
    qualifications: profile.qualifications.map(named),
    work: profile.work.map((period) => named({ ...period, requirementLevel: requirementLevel(period.kldb) })),
    languages: profile.languages.map(named),
    goals: profile.goals.map(named),
  };
};
