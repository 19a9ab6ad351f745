import type { LocalDate } from '@app/kernel';
import {
  checkEvidence,
  notBeforeBirth,
  notInFuture,
  tidyEvidence,
  type EntryContext,
  type Evidenced,
  type OccupationCode,
} from '../profile/entry.js';
import { entryIncomplete } from '../errors.js';

/** Leaving certificates of schools (domain.md 4.3). */
export const schoolLevels = ['no-school-leaving', 'hauptschule', 'mittlere-reife', 'fachhochschulreife', 'abitur'] as const;

/** Vocational levels: angelernt, Ausbildung, Fachschule or Meister, Bachelor, Master (domain.md 4.3). */
export const vocationalLevels = ['semi-skilled', 'apprenticeship', 'advanced', 'bachelor', 'master'] as const;

export const qualificationLevels = [...schoolLevels, ...vocationalLevels] as const;
export type QualificationLevel = (typeof qualificationLevels)[number];

/** Acquired here, or abroad and recognised, not recognised, or nobody asked yet. */
export const recognitions = ['german', 'recognised', 'not-recognised', 'not-stated'] as const;
export type Recognition = (typeof recognitions)[number];

/** What somebody learned. */
export type Qualification = Evidenced & {
  readonly level: QualificationLevel;
  /** As the certificate says; null for a school where the level says it all. */
  readonly title: string | null;
  /** Level 1–8 of the Deutscher Qualifikationsrahmen; null = none stated. */
  readonly dqr: number | null;
  /** Months the training usually takes (§ 81(2), § 82(1) S. 1 Nr. 2 SGB III); null = not known. */
  readonly trainingMonths: number | null;
  readonly awardedOn: LocalDate | null;
  readonly recognition: Recognition;
  /** Where it was acquired, if abroad. */
  readonly country: string | null;
  readonly kldb: OccupationCode | null;
};

/** What the funding side asks of a person: whether there is a Berufsabschluss, and since when. */
export type QualificationAnswer = { readonly hasQualification: boolean | null; readonly qualificationOn: LocalDate | null };

/** Two years, the shortest training § 81(2) and § 82(1) S. 1 Nr. 2 SGB III call a Berufsabschluss. */
export const leastMonths = 24;

/** Whether it is something to work with: false for a school. */
export const isVocational = ({ level }: Pick<Qualification, 'level'>): boolean => vocationalLevels.some((one) => one === level);

/** Whether it is a Berufsabschluss in the sense of § 81(2) SGB III: two years and more, acquired here or recognised; null = not known. */
export const isBerufsabschluss = ({
  level,
  trainingMonths,
  recognition,
}: Pick<Qualification, 'level' | 'trainingMonths' | 'recognition'>): boolean | null => {
  if (!isVocational({ level }) || level === 'semi-skilled' || recognition === 'not-recognised') return false;
  if (trainingMonths !== null && trainingMonths < leastMonths) return false;
  return trainingMonths === null || recognition === 'not-stated' ? null : true;
};

/** The Berufsabschluss that was acquired first; one without a day counts only where no other has one. Undefined: none. */
export const firstBerufsabschluss = <Q extends Qualification>(qualifications: readonly Q[]): Q | undefined =>
  qualifications
    .filter((one) => isBerufsabschluss(one))
    .toSorted((a, b) => ((a.awardedOn ?? '9999') < (b.awardedOn ?? '9999') ? -1 : 1))
    .at(0);

/** Whether it could be a Berufsabschluss: whoever was only angelernt may have one beside that. */
export const isTraining = ({ level }: Pick<Qualification, 'level'>): boolean => isVocational({ level }) && level !== 'semi-skilled';

/**
 * The answer that follows from what is recorded: yes from a Berufsabschluss, no where every training is none. Undefined otherwise, so that
 * the answer stays that the person gave.
 */
export const answerFrom = (qualifications: readonly Qualification[]): QualificationAnswer | undefined => {
  const first = firstBerufsabschluss(qualifications);
  if (first) return { hasQualification: true, qualificationOn: first.awardedOn };
  const trainings = qualifications.filter(isTraining);
  const excluded = trainings.length > 0 && trainings.every((one) => isBerufsabschluss(one) === false);
  return excluded ? { hasQualification: false, qualificationOn: null } : undefined;
};

/**
 * Ready to be stored. Throws Problems (rule) `clients.entry-incomplete` (what was learned, day of the evidence), `.entry-in-future`,
 * `.entry-before-birth`.
 */
export const checkedQualification = (qualification: Qualification, context: EntryContext): Qualification => {
  if (isVocational(qualification) && qualification.title === null) throw entryIncomplete('title');
  notInFuture(qualification.awardedOn, 'awardedOn', context);
  notBeforeBirth(qualification.awardedOn, 'awardedOn', context);
  checkEvidence(qualification, context);
  return {
    ...qualification,
    ...tidyEvidence(qualification),
    country: qualification.recognition === 'german' ? null : qualification.country,
    trainingMonths: isVocational(qualification) ? qualification.trainingMonths : null,
  };
};
