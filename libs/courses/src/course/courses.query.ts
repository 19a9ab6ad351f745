import { Injectable } from '@nestjs/common';
import {
  Clock,
  notFound,
  pageOf,
  type CourseId,
  type LocalDate,
  type Page,
  type PageRequest,
  type ProviderScope,
  type RunId,
} from '@app/kernel';
import { Reader } from '@app/platform';
import type { CourseForm } from '../open-qcat/open-qcat-item.js';
import { courseObject, fullRun, providerObject, runObject } from './columns.js';
import type { Course, FullRun, Provider, Run } from './course.js';

/** Which courses to list; a field left out (null) filters nothing. `plzs` are the postcodes near a place, resolved by the caller. */
export type CourseFilter = {
  readonly query: string | null;
  readonly plzs: readonly string[] | null;
  readonly startsFrom: LocalDate | null;
  readonly startsTo: LocalDate | null;
  readonly form: CourseForm | null;
};

export type CourseListItem = {
  readonly course: Course;
  readonly provider: Provider;
  /** The next run that fits the filter, and how many do. */
  readonly nextRun: Run | null;
  readonly runs: number;
};

export type CoursePage = { readonly course: Course; readonly provider: Provider; readonly runs: readonly Run[] };

/** A course of a provider with its runs. */
export type ProviderCourse = { readonly course: Course; readonly runs: readonly Run[] };

export type CourseSummary = { readonly id: CourseId; readonly title: string; readonly providerName: string };

const runsShown = 200;

// Words in this order with anything between them; shorter than three letters only at the beginning of a title.
const containing = (value: string): string => `case when length(${value}::text) < 3 then '' else '%' end || regexp_replace(
  replace(replace(replace(platform.fold(${value}), '\\', '\\\\'), '%', '\\%'), '_', '\\_'), '\\s+', '%', 'g') || '%'`;

/** Lists and pages of the course catalogue, which all Träger share. */
@Injectable()
export class CourseLists {
  constructor(
    private readonly reader: Reader,
    private readonly clock: Clock,
  ) {}

  /**
   * Courses by title, each with its next run. Runs that have begun are left out unless `startsFrom` asks for them; runs without a day
   * count as available. With a filter on runs, only courses with a fitting run are listed.
   */
  async page(filter: CourseFilter, { direction, limit, after }: PageRequest<'title'>): Promise<Page<CourseListItem>> {
    const [compare, order] = direction === 'asc' ? ['>', 'asc'] : ['<', 'desc'];
    // With and without words are two statements: a plan that serves both could not use the trigram index.
    const [kind, words] = filter.query === null ? ['all', '$1::text is null'] : ['words', `c.search_text like ${containing('$1')}`];
    const rows = await this.reader.shared<CourseListItem>({
      name: `courses.page.${kind}.${order}`,
      text: `select ${courseObject} as course, ${providerObject} as provider,
               case when r.id is not null then ${runObject} end as "nextRun", coalesce(r.total, 0)::int as runs
             from courses.course c join courses.provider p on p.id = c.provider_id left join lateral (
               select run.*, count(*) over () as total from courses.run
               where run.course_id = c.id and (run.starts_on >= coalesce($2::date, $3) or (run.starts_on is null and $2 is null and $4::date is null))
                 and ($4::date is null or run.starts_on <= $4) and ($5::text[] is null or run.plz = any($5)) and ($6::text is null or run.form = $6)
               order by run.starts_on nulls last, run.id limit 1) r on true
             where ${words} and (r.id is not null or ($2 is null and $4 is null and $5 is null and $6 is null))
               and ($7::text is null or (c.title, c.id) ${compare} ($7, $8::uuid))
             order by c.title ${order}, c.id ${order} limit $9`,
      values: [
        filter.query,
        filter.startsFrom,
        this.clock.today(),
        filter.startsTo,
        filter.plzs,
        filter.form,
        after?.[0] ?? null,
        after?.[1] ?? null,
        limit + 1,
      ],
    });
    return pageOf(rows, limit, ({ course }) => [course.title, course.id]);
  }

  /** One course with its provider and its runs, the next ones first. Throws Problem `kernel.not-found`. */
  async course(id: CourseId): Promise<CoursePage> {
    const [row] = await this.reader.shared<CoursePage>({
      name: 'courses.course',
      text: `select ${courseObject} as course, ${providerObject} as provider, (
               select coalesce(jsonb_agg(${runObject} order by r.starts_on < $2, r.starts_on nulls last, r.id), '[]')
               from (select * from courses.run where course_id = c.id order by starts_on < $2, starts_on nulls last, id limit ${runsShown}) r) as runs
             from courses.course c join courses.provider p on p.id = c.provider_id where c.id = $1`,
      values: [id, this.clock.today()],
    });
    if (!row) throw notFound();
    return row;
  }

  /** The provider of the signed-in person. Throws Problem `kernel.not-found` when it is gone. */
  async provider(scope: ProviderScope): Promise<Provider> {
    const [row] = await this.reader.rows<{ provider: Provider }>(scope, {
      name: 'courses.provider',
      text: `select ${providerObject} as provider from courses.provider p where p.id = $1`,
      values: [scope.providerId],
    });
    if (!row) throw notFound();
    return row.provider;
  }

  /** Every provider of the catalogue by name. */
  providers(): Promise<readonly Pick<Provider, 'id' | 'name' | 'town'>[]> {
    return this.reader.shared<Pick<Provider, 'id' | 'name' | 'town'>>({
      name: 'courses.providers',
      text: `select id, name, town from courses.provider order by name, id`,
      values: [],
    });
  }

  /** The provider's courses by title (at most 500), each with its runs, the next ones first. */
  ofProvider(scope: ProviderScope): Promise<readonly ProviderCourse[]> {
    return this.reader.rows<ProviderCourse>(scope, {
      name: 'courses.of-provider',
      text: `select ${courseObject} as course, (
               select coalesce(jsonb_agg(${runObject} order by r.starts_on < $2, r.starts_on nulls last, r.id), '[]')
               from (select * from courses.run where course_id = c.id order by starts_on < $2, starts_on nulls last, id limit ${runsShown}) r) as runs
             from courses.course c where c.provider_id = $1 order by c.title, c.id limit 500`,
      values: [scope.providerId, this.clock.today()],
    });
  }

  /** Runs side by side, in the order asked for. Throws Problem `kernel.not-found` when one of them does not exist. */
  async comparison(ids: readonly RunId[]): Promise<readonly FullRun[]> {
    const rows = await this.reader.shared<FullRun>({
      name: 'courses.comparison',
      text: `${fullRun} where r.id = any($1::uuid[]) order by array_position($1::uuid[], r.id)`,
      values: [ids],
    });
    if (rows.length !== ids.length) throw notFound();
    return rows;
  }

  /** Up to `limit` courses whose title, measure number or degree contains what was typed; umlauts do not matter. */
  search(typed: string, limit: number): Promise<readonly CourseSummary[]> {
    return this.reader.shared<CourseSummary>({
      name: 'courses.search',
      text: `select c.id, c.title, p.name as "providerName" from courses.course c join courses.provider p on p.id = c.provider_id
             where c.search_text like ${containing('$1')} order by c.title, c.id limit $2`,
      values: [typed.trim(), limit],
    });
  }
}
