import { addDays, type LocalDate } from '@app/kernel';
import type { Calendar } from './calendar.js';
import type { CourseType } from './course-types.js';
import type { Provider } from './providers.js';
import { demoId, type Random } from './random.js';
import type { Row } from './write.js';

export type Course = {
  readonly n: number;
  readonly id: string;
  readonly provider: Provider;
  readonly type: CourseType;
  readonly title: string;
  readonly unitsPerWeek: number;
  readonly partTime: boolean;
  readonly form: Run['form'];
  readonly priceCents: number;
  readonly measureFrom: LocalDate;
  /** Null = the course has no approval of its own. */
  readonly measureTo: LocalDate | null;
};

export type Run = {
  readonly n: number;
  readonly id: string;
  readonly course: Course;
  readonly startsOn: LocalDate;
  readonly endsOn: LocalDate;
  readonly form: 'presence' | 'digital' | 'blended' | 'distance';
  readonly seats: number;
};

/** A span of days, both ends included. */
export type Span = readonly [from: LocalDate, to: LocalDate];

/** Days from the first Monday to the last Friday. */
const length = ({ type, unitsPerWeek }: Course): number => Math.ceil(type.units / unitsPerWeek) * 7 - 3;

const covers = (from: LocalDate, to: LocalDate | null, day: LocalDate): boolean => to !== null && from <= day && day <= to;

/** Whether provider and measure are approved on a day (§ 82(1) S. 1 Nr. 5 SGB III). */
export const approvedOn = ({ provider, measureFrom, measureTo }: Course, day: LocalDate): boolean =>
  covers(provider.validFrom, provider.validTo, day) && covers(measureFrom, measureTo, day);

/** Courses with their runs; finds runs by the day they start, and adds one where a story needs it. */
export class Catalogue {
  private readonly all: Run[] = [];
  private sorted: readonly Run[] = [];

  constructor(
    readonly courses: readonly Course[],
    private readonly random: Random,
  ) {}

  get runs(): readonly Run[] {
    return this.all;
  }

  add(course: Course, startsOn: LocalDate): Run {
    const run = {
      ...this.preview(course, startsOn),
      seats: this.random.weighted([
        [this.random.int(8, 16), 8],
        [20, 2],
        [0, 1],
      ] as const),
    };
    this.all.push(run);
    return run;
  }

  /** A run as it would be, without adding it. */
  preview(course: Course, startsOn: LocalDate): Run {
    const n = this.all.length;
    return { n, id: demoId('run', n), course, startsOn, endsOn: addDays(startsOn, length(course)), form: course.form, seats: 0 };
  }

  /** To be called once all regular runs are there. */
  sort(): void {
    this.sorted = this.all.toSorted((a, b) => (a.startsOn < b.startsOn ? -1 : a.startsOn > b.startsOn ? 1 : a.n - b.n));
  }

  /** A run that starts within the span and pleases, if a few tries find one. */
  find(random: Random, [from, to]: Span, pleases: (run: Run) => boolean, tries = 40): Run | undefined {
    const [first, last] = [this.position(from), this.position(addDays(to, 1))];
    if (first >= last) return undefined;
    for (let attempt = 0; attempt < tries; attempt += 1) {
      const run = this.sorted[random.int(first, last - 1)] as Run;
      if (pleases(run)) return run;
    }
    return undefined;
  }

  // Index of the first run that starts on the day or later.
  private position(day: LocalDate): number {
    let [low, high] = [0, this.sorted.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.sorted[middle] as Run).startsOn < day) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** Rows of courses and runs. */
export const catalogueRows = ({ courses, runs }: Catalogue, calendar: Calendar): { courses: Row[]; runs: Row[] } => {
  const since = calendar.at(calendar.workdayFrom(calendar.day(-430)), 9 * 60);
  const stamps = { created_at: since, updated_at: since };
  return {
    courses: courses.map(({ n, id, provider, type, title, priceCents, measureFrom, measureTo }) => ({
      id,
      provider_id: provider.id,
      source: 'demo',
      source_key: `course-${n}`,
      title,
      description: `${type.units} Unterrichtseinheiten bei ${provider.name} in ${provider.town.name}.`,
      kind: type.kind,
      measure_number: measureTo && `392/${String((n * 37 + 11) % 10_000).padStart(4, '0')}/${measureFrom.slice(0, 4)}`,
      measure_certifier: measureTo && 'ZertRuhr',
      measure_certificate: measureTo && `DEMO-M-${String(n + 1).padStart(5, '0')}`,
      measure_valid_from: measureTo && measureFrom,
      measure_valid_to: measureTo,
      degree_title: type.degree,
      kldb_code: type.kldb,
      teaching_units: type.units,
      teaching_units_origin: n % 5 === 4 ? 'derived' : 'entered',
      duration_minutes: type.minutes,
      price_cents: priceCents,
      afbg_goal: type.afbg,
      adaptation_only: type.adaptation,
      employer_legally_obliged: type.obliged,
      ...stamps,
    })),
    runs: runs.map(({ n, id, course, startsOn, endsOn, form, seats }) => ({
      id,
      course_id: course.id,
      source: 'demo',
      source_key: `run-${n}`,
      starts_on: startsOn,
      ends_on: endsOn,
      registration_until: addDays(startsOn, -7),
      plz: course.provider.town.plz[n % course.provider.town.plz.length],
      town: course.provider.town.name,
      form,
      time_model: course.partTime ? 'part-time' : 'full-time',
      price_cents: course.priceCents,
      seats,
      ...stamps,
    })),
  };
};
