import { addMonths, type ApplicationId, type CourseId, type LocalDate, type RunId } from '@app/kernel';

/** Why something that went before is worth a thought: the same course or goal, or any support under § 82 within two years. */
export const priorKinds = ['similar', 'supported'] as const;
export type PriorKind = (typeof priorKinds)[number];

/** Months that are looked back on (§ 82(1) S. 1 Nr. 3 SGB III, anchors 39). */
const monthsBack = 24;

/** The first day a measure may have ended on and still count. */
export const lookBackFrom = (today: LocalDate): LocalDate => addMonths(today, -monthsBack);

/** What is compared of a course. */
export type ComparedCourse = { readonly courseId: CourseId; readonly title: string; readonly kldb: string | null };

export type PriorRow = {
  readonly applicationId: ApplicationId;
  readonly runId: RunId;
  readonly startsOn: LocalDate;
  readonly endsOn: LocalDate;
  /** Null where the application lies with another unit. */
  readonly number: string | null;
};

/** Something that went before; of another unit's nothing but its kind. */
export type Prior = {
  readonly kind: PriorKind;
  readonly applicationId: ApplicationId | null;
  readonly number: string | null;
  readonly title: string | null;
  readonly startsOn: LocalDate | null;
  readonly endsOn: LocalDate | null;
};

/** The same course, the same occupation, or the same title in other letters. */
export const isSimilar = (one: ComparedCourse, other: ComparedCourse): boolean =>
  one.courseId === other.courseId || (one.kldb !== null && one.kldb === other.kldb) || folded(one.title) === folded(other.title);

/** What went before, each with its kind, and details only of what the reader may see. */
export const priorOf = (row: PriorRow, course: ComparedCourse | undefined, wanted: ComparedCourse | undefined): Prior => {
  const kind = course && wanted && isSimilar(course, wanted) ? 'similar' : 'supported';
  if (row.number === null) return { kind, applicationId: null, number: null, title: null, startsOn: null, endsOn: null };
  const { applicationId, number, startsOn, endsOn } = row;
  return { kind, applicationId, number, title: course?.title ?? null, startsOn, endsOn };
};

const folded = (title: string): string =>
  title
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
