import { addYears, type ClientId, type LocalDate, type UserId } from '@app/kernel';
import type { Client } from '../client/client.js';
import { targetGroupEndsEarly, targetGroupInFuture } from '../errors.js';

/**
 * Target groups somebody may be recorded in, each by the words of the law: returning (§ 20), long-term unemployed (§ 18(1)), no usable
 * qualification (§ 81(2)), single parent (§ 21(3) SGB II), immigrated or fled (§ 45a AufenthG), part time (§ 2 TzBfG), drawing
 * Arbeitslosengeld (§ 136 SGB III). Nothing about health: that lies in the restricted record.
 */
export const recordedTargetGroups = [
  'returning',
  'long-term-unemployed',
  'low-qualified',
  'single-parent',
  'immigration',
  'part-time',
  'unemployment-benefit',
] as const;
export type RecordedTargetGroup = (typeof recordedTargetGroups)[number];

/** All of them; those that are not recorded follow from what is known of the person and are never stored. */
export const targetGroups = [
  ...recordedTargetGroups,
  'women',
  'threatened',
  'over-45',
  'over-50',
  'under-25',
  'employed-unqualified',
  'sgb2',
] as const;
export type TargetGroup = (typeof targetGroups)[number];

/** How it is known. */
export const targetGroupSources = ['own-statement', 'document-seen'] as const;
export type TargetGroupSource = (typeof targetGroupSources)[number];

/** What an adviser records about one group. */
export type RecordTargetGroup = {
  readonly source: TargetGroupSource;
  readonly statedOn: LocalDate;
  /** The last day it counts; null = until it is taken back. */
  readonly expiresOn: LocalDate | null;
};

/** One recorded group of a person. */
export type TargetGroupEntry = RecordTargetGroup & {
  readonly clientId: ClientId;
  readonly targetGroup: RecordedTargetGroup;
  readonly recordedAt: string;
  readonly recordedBy: UserId | null;
};

/** From which fact of the person a group follows. */
export const targetGroupFacts = ['birth-date', 'gender', 'qualification', 'status'] as const;
export type TargetGroupFact = (typeof targetGroupFacts)[number];

/** A group that follows from what is known. */
export type DerivedTargetGroup = { readonly targetGroup: TargetGroup; readonly from: readonly TargetGroupFact[] };

/** Whether a recorded group counts on that day: the last day still does. */
export const isCurrent = ({ expiresOn }: Pick<RecordTargetGroup, 'expiresOn'>, on: LocalDate): boolean =>
  expiresOn === null || expiresOn >= on;

type Known = Pick<Client, 'birthDate' | 'gender' | 'hasQualification' | 'employmentStatus'>;

// Somebody has reached an age on the birthday itself; the birthday of 29 February falls on the 28th in other years.
const hasReached = (birthDate: LocalDate, years: number, on: LocalDate): boolean => addYears(birthDate, years) <= on;

/** The groups that follow from a person's own facts on that day. What is not known makes no group. */
export const derivedTargetGroups = (known: Known, on: LocalDate): readonly DerivedTargetGroup[] => {
  const { birthDate, gender, hasQualification, employmentStatus } = known;
  const groups: readonly (readonly [applies: boolean, TargetGroup, ...TargetGroupFact[]])[] = [
    [gender === 'female', 'women', 'gender'],
    [employmentStatus === 'threatened', 'threatened', 'status'],
    [employmentStatus === 'returning', 'returning', 'status'],
    [hasQualification === false, 'low-qualified', 'qualification'],
    [hasQualification === false && employmentStatus === 'employed', 'employed-unqualified', 'qualification', 'status'],
    [birthDate !== null && hasReached(birthDate, 45, on), 'over-45', 'birth-date'],
    [birthDate !== null && hasReached(birthDate, 50, on), 'over-50', 'birth-date'],
    [birthDate !== null && !hasReached(birthDate, 25, on), 'under-25', 'birth-date'],
    [employmentStatus === 'sgb2', 'sgb2', 'status'],
  ];
  return groups.flatMap(([applies, targetGroup, ...from]) => (applies ? [{ targetGroup, from }] : []));
};

/** Throws Problems (rule) `clients.target-group-in-future`, `clients.target-group-ends-early`. */
export const checkTargetGroup = ({ statedOn, expiresOn }: RecordTargetGroup, today: LocalDate): void => {
  if (statedOn > today) throw targetGroupInFuture(statedOn);
  if (expiresOn !== null && expiresOn < statedOn) throw targetGroupEndsEarly();
};
