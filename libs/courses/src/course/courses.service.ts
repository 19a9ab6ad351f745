import { Injectable } from '@nestjs/common';
import type { Cents, CourseId, LocalDate, RunId } from '@app/kernel';
import { Reader, type Tx } from '@app/platform';
import { fullRun } from './columns.js';
import { coveredAt, measureValidity, priceOf, providerValidity, type FullRun } from './course.js';

/** Read within a transaction, or outside of any. */
export type Source = Tx | Reader;

/** What lists of other contexts show of a run. */
export type RunSummary = {
  readonly id: RunId;
  readonly courseId: CourseId;
  readonly title: string;
  /** The occupation the course leads to or belongs to (Bildungsziel). */
  readonly kldb: string | null;
  readonly providerName: string;
  readonly startsOn: LocalDate | null;
  readonly endsOn: LocalDate | null;
  readonly town: string | null;
};

/** What recommending and funding ask about a run; undefined = not known. */
export type RunFacts = RunSummary & {
  readonly plz: string | null;
  readonly durationMinutes: number | undefined;
  /** The run's price, else the course's. */
  readonly priceCents: Cents | undefined;
  readonly measureNumber: string | null;
  readonly measureValidFrom: LocalDate | null;
  readonly measureValidTo: LocalDate | null;
  readonly providerValidFrom: LocalDate | null;
  readonly providerValidTo: LocalDate | null;
  /** Whether the measure (§§ 179, 180 SGB III) is approved on a day. */
  readonly measureApprovedAt: (day: LocalDate) => boolean | undefined;
  /** Whether the provider (§§ 176 to 178 SGB III) is approved on a day. */
  readonly providerApprovedAt: (day: LocalDate) => boolean | undefined;
  readonly afbgGoal: boolean | undefined;
  readonly adaptationOnly: boolean | undefined;
  readonly employerLegallyObliged: boolean | undefined;
};

/** What other contexts know of courses. All of it is shared by all Träger, so no scope is asked for. */
@Injectable()
export class Courses {
  constructor(private readonly reader: Reader) {}

  /** The facts of one run, or undefined when there is none; `source` is the caller's transaction, or the Reader. */
  async runFacts(source: Source, runId: RunId): Promise<RunFacts | undefined> {
    const text = `${fullRun} where r.id = $1`;
    const [row] =
      source instanceof Reader
        ? await source.shared<FullRun>({ name: 'courses.run', text, values: [runId] })
        : ((await source.query(text, [runId])) as FullRun[]);
    return row && factsOf(row);
  }

  /** Titles of courses by id, in one statement; ids nobody knows are missing. */
  async titles(ids: readonly CourseId[]): Promise<ReadonlyMap<CourseId, string>> {
    if (ids.length === 0) return new Map();
    const rows = await this.reader.shared<{ id: CourseId; title: string }>({
      name: 'courses.titles',
      text: `select id, title from courses.course where id = any($1)`,
      values: [[...new Set(ids)]],
    });
    return new Map(rows.map(({ id, title }) => [id, title]));
  }

  /** Runs by id, in one statement; ids nobody knows are missing. */
  async summaries(ids: readonly RunId[]): Promise<ReadonlyMap<RunId, RunSummary>> {
    if (ids.length === 0) return new Map();
    const rows = await this.reader.shared<RunSummary>({
      name: 'courses.run-summaries',
      text: `select r.id, c.id as "courseId", c.title, c.kldb_code as kldb, p.name as "providerName", r.starts_on as "startsOn", r.ends_on as "endsOn", r.town
             from courses.run r join courses.course c on c.id = r.course_id join courses.provider p on p.id = c.provider_id
             where r.id = any($1)`,
      values: [[...new Set(ids)]],
    });
    return new Map(rows.map((row) => [row.id, row]));
  }
}

const factsOf = ({ run, course, provider }: FullRun): RunFacts => ({
  id: run.id,
  courseId: course.id,
  title: course.title,
  kldb: course.kldbCode,
  providerName: provider.name,
  startsOn: run.startsOn,
  endsOn: run.endsOn,
  plz: run.plz,
  town: run.town,
  durationMinutes: course.durationMinutes ?? undefined,
  priceCents: priceOf({ run, course }) ?? undefined,
  measureNumber: course.measureNumber,
  measureValidFrom: course.measureValidFrom,
  measureValidTo: course.measureValidTo,
  providerValidFrom: provider.azavValidFrom,
  providerValidTo: provider.azavValidTo,
  measureApprovedAt: (day) => coveredAt(measureValidity(course), day),
  providerApprovedAt: (day) => coveredAt(providerValidity(provider), day),
  afbgGoal: course.afbgGoal ?? undefined,
  adaptationOnly: course.adaptationOnly ?? undefined,
  employerLegallyObliged: course.employerLegallyObliged ?? undefined,
});
