import { z } from 'zod';
import type { ProviderCourse } from '@app/courses';
import { runView } from '../courses/courses.schema.js';

const count = z.number().int().nullable();

export const providerCoursesView = z
  .object({
    items: z.array(
      z.object({
        id: z.string(),
        title: z.string(),
        measureNumber: z.string().nullable(),
        measureValidTo: z.string().nullable(),
        teachingUnits: count,
        priceCents: count,
        runs: z.array(runView),
      }),
    ),
  })
  .meta({ id: 'ProviderCourses' });

/** A course with its runs side by side; what only the Träger judges of a course stays with it. */
export const presentProviderCourse = ({ course, runs }: ProviderCourse) => ({ ...course, runs });
