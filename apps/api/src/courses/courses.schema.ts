import { z } from 'zod';
import type { RunId } from '@app/kernel';
import {
  courseForms,
  coveredAt,
  measureValidity,
  over120Hours,
  priceOf,
  providerValidity,
  timeModels,
  type CourseListItem,
  type CoursePage,
  type FullRun,
} from '@app/courses';
import { pageQuery, pageView } from '../http/cursor.js';
import { localDate, localDateView, text, uuid } from '../http/schemas.js';

const count = z.number().int();
const day = localDateView().nullable();
const textOrNull = z.string().nullable();

export const coursePageQuery = pageQuery(['title'], 'title').extend({
  query: text(100, 2).optional(),
  plz: z
    .string()
    .regex(/^\d{5}$/)
    .optional(),
  km: z.coerce.number().int().min(0).max(200).default(20),
  startsFrom: localDate().optional(),
  startsTo: localDate().optional(),
  form: z.enum(courseForms).optional(),
});

export const comparisonQuery = z.strictObject({
  ids: z
    .string()
    .max(200)
    .transform((ids) => [...new Set(ids.split(','))])
    .pipe(z.array(uuid<RunId>()).min(2).max(4)),
});

export const runView = z
  .object({
    id: z.string(),
    startsOn: day,
    endsOn: day,
    dateRemarks: textOrNull,
    registrationUntil: day,
    plz: textOrNull,
    town: textOrNull,
    form: z.enum(courseForms),
    timeModel: z.enum(timeModels).nullable(),
    priceCents: count.nullable(),
    seats: count.nullable(),
  })
  .meta({ id: 'CourseRun' });

const units = {
  teachingUnits: count.nullable(),
  teachingUnitsOrigin: z.enum(['entered', 'derived']).nullable(),
  durationMinutes: count.nullable(),
};

const courseSummary = {
  id: z.string(),
  title: z.string(),
  ...units,
  priceCents: count.nullable(),
  measureNumber: textOrNull,
};

const courseRow = z
  .object({
    course: z.object({ ...courseSummary, providerName: z.string(), azavValidTo: day }),
    nextRun: runView.nullable(),
    runs: count,
  })
  .meta({ id: 'CourseListItem' });

export const coursePageView = pageView(courseRow, 'CoursePage');

const providerView = z
  .object({
    id: z.string(),
    name: z.string(),
    street: textOrNull,
    plz: textOrNull,
    town: textOrNull,
    phone: textOrNull,
    email: textOrNull,
    azavCertifier: textOrNull,
    azavNumber: textOrNull,
    azavValidFrom: day,
    azavValidTo: day,
  })
  .meta({ id: 'Provider' });

const courseDetail = z
  .object({
    ...courseSummary,
    description: textOrNull,
    kind: z.string(),
    measureCertifier: textOrNull,
    measureValidFrom: day,
    measureValidTo: day,
    degreeTitle: textOrNull,
    kldbCode: textOrNull,
    afbgGoal: z.boolean().nullable(),
    adaptationOnly: z.boolean().nullable(),
    employerLegallyObliged: z.boolean().nullable(),
  })
  .meta({ id: 'CourseDetail' });

export const courseView = courseDetail.extend({ provider: providerView, runs: z.array(runView) }).meta({ id: 'Course' });

export const courseSummaryView = z.object({ id: z.string(), title: z.string(), providerName: z.string() }).meta({ id: 'CourseSummary' });

export const comparisonView = z
  .object({
    items: z.array(
      z.object({
        run: runView,
        course: courseDetail,
        provider: providerView,
        durationMinutes: count.nullable(),
        // § 82(1) S. 1 Nr. 4 and 5 SGB III; null = not known.
        over120Hours: z.boolean().nullable(),
        measureApprovedAtStart: z.boolean().nullable(),
        providerApprovedAtStart: z.boolean().nullable(),
        priceCents: count.nullable(),
        startsOn: day,
        endsOn: day,
        town: textOrNull,
        form: z.enum(courseForms),
        timeModel: z.enum(timeModels).nullable(),
        seats: count.nullable(),
      }),
    ),
  })
  .meta({ id: 'RunComparison' });

/** A course in a list. */
export const presentCourseRow = ({ course, provider, nextRun, runs }: CourseListItem) => ({
  course: { ...course, providerName: provider.name, azavValidTo: provider.azavValidTo },
  nextRun,
  runs,
});

/** A course with its provider and runs. */
export const presentCourse = ({ course, provider, runs }: CoursePage) => ({ ...course, provider, runs });

/** A run beside others, with what funding will ask of it. */
export const presentComparison = ({ run, course, provider }: FullRun) => ({
  ...run,
  run,
  course,
  provider,
  durationMinutes: course.durationMinutes,
  over120Hours: over120Hours(course.durationMinutes) ?? null,
  measureApprovedAtStart: coveredAt(measureValidity(course), run.startsOn) ?? null,
  providerApprovedAtStart: coveredAt(providerValidity(provider), run.startsOn) ?? null,
  priceCents: priceOf({ run, course }),
});
