import type { Cents, LocalDate } from '@app/kernel';
import { assessGroup, type GroupAssessment } from '@app/funding-rules';
import { factsOf, type CompanySource, type CourseSource } from '../assessment/facts.js';
import type { ParticipationFacts } from '../participation/participation.js';
import { rowsPerSheet } from './columns.js';
import type { ListRow } from './check-list.js';

/** What the list itself does not say and holds for all of it; null = nobody has said yet. */
export type ListFacts = {
  readonly company: CompanySource;
  /** Day the employer handed the application in; before, the day of the calculation. */
  readonly applicationDate: LocalDate;
  readonly erhoehungBewilligt: boolean | null;
  readonly qualifizierungsgeldSameMeasure: boolean | null;
};

/** What holds for one group; `course` null = none chosen yet. */
export type GroupFactsOfList = {
  readonly course: CourseSource | null;
  /** § 81(2), for those of the group without a qualification. */
  readonly missingQualification81_2: boolean | null;
  readonly einverstaendnis: boolean | undefined;
};

/** Employees who are comparable (§ 82(5) S. 1 Nr. 1): the same goal in the same course, by length, days and price. */
export type ListGroup = {
  readonly key: string;
  readonly goal: string;
  readonly startsOn: LocalDate;
  readonly endsOn: LocalDate;
  readonly measureMinutes: number;
  readonly courseCostCents: Cents;
  readonly rows: readonly ListRow[];
  /** Rows as the sheets of the BA's list of participants take them. */
  readonly sheets: readonly (readonly ListRow[])[];
};

/** The groups of a list, in the order of their first rows. */
export const groupsOf = (rows: readonly ListRow[]): readonly ListGroup[] => {
  const groups = new Map<string, [ListRow, ...ListRow[]]>();
  for (const row of rows) {
    const key = groupKeyOf(row);
    const known = groups.get(key);
    if (known) known.push(row);
    else groups.set(key, [row]);
  }
  return [...groups].map(([key, own]) => {
    const [{ goal, startsOn, endsOn, measureMinutes, courseCostCents }] = own;
    return {
      key,
      goal,
      startsOn,
      endsOn,
      measureMinutes,
      courseCostCents: courseCostCents as Cents,
      rows: own,
      sheets: sheetsOf(own),
    };
  });
};

/** What makes two employees comparable, as one text. */
export const groupKeyOf = ({ goal, startsOn, endsOn, measureMinutes, courseCostCents }: ListRow): string =>
  [goal.toLowerCase().replaceAll(/\s+/g, ' '), startsOn, endsOn, measureMinutes, courseCostCents].join('|');

/**
 * Calculates each person of a group on his own; the sums are those of the parts. A disability is not in the list: it stays unknown until
 * the adviser asks the person. The facts are those an application made from the group will have. Throws Problem
 * `funding-rules.no-parameters`.
 */
export const calculateGroup = (
  { rows }: Pick<ListGroup, 'rows'>,
  list: ListFacts,
  group: GroupFactsOfList,
  nextWorkingDay: (date: LocalDate) => LocalDate,
): GroupAssessment => {
  const persons = rows.map((row) =>
    factsOf({
      application: { measureMinutes: row.measureMinutes, courseCostCents: row.courseCostCents as Cents },
      participation: { ...participationFactsOf(row, list, group), startsOn: row.startsOn, endsOn: row.endsOn },
      client: {
        birthDate: row.birthDate,
        severelyDisabled: undefined,
        hasQualification: row.qualificationOn !== null,
        qualificationOn: row.qualificationOn ?? undefined,
        employmentStatus: 'employed',
      },
      company: list.company,
      course: group.course ?? unknownCourse,
      applicationDate: list.applicationDate,
    }),
  );
  const { einverstaendnis } = group;
  return assessGroup({ persons, vergleichbar: true, ...(einverstaendnis !== undefined && { einverstaendnis }) }, nextWorkingDay);
};

/** What is recorded of a person's job and past when the row becomes a participation. */
export const participationFactsOf = (
  { grossCents, comparableCents, weeklyMinutes, releasedMinutes, qualificationOn, last82On }: ListRow,
  { erhoehungBewilligt, qualifizierungsgeldSameMeasure }: Pick<ListFacts, 'erhoehungBewilligt' | 'qualifizierungsgeldSameMeasure'>,
  { missingQualification81_2 }: Pick<GroupFactsOfList, 'missingQualification81_2'>,
): ParticipationFacts => ({
  monthlyGrossCents: grossCents as Cents,
  comparableTariffCents: comparableCents as Cents | null,
  weeklyMinutes,
  releasedMinutesPerWeek: releasedMinutes,
  // Who has no qualification may have the claim of § 81(2): a question for the person, not for the list.
  missingQualification81_2: qualificationOn === null ? missingQualification81_2 : false,
  last82ParticipationDay: last82On,
  last82Known: true,
  qualifizierungsgeldSameMeasure,
  erhoehungBewilligt,
});

const unknownCourse: CourseSource = {
  measureValidFrom: null,
  measureValidTo: null,
  providerValidFrom: null,
  providerValidTo: null,
  afbgGoal: undefined,
  adaptationOnly: undefined,
  employerLegallyObliged: undefined,
};

const sheetsOf = (rows: readonly ListRow[]): readonly (readonly ListRow[])[] =>
  Array.from({ length: Math.ceil(rows.length / rowsPerSheet) }, (_, index) => rows.slice(index * rowsPerSheet, (index + 1) * rowsPerSheet));
