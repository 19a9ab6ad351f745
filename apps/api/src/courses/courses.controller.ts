import { Controller, Get, Param, Query } from '@nestjs/common';
import type { z } from 'zod';
import type { CourseId } from '@app/kernel';
import { CourseLists } from '@app/courses';
import { ReferenceData } from '@app/reference';
import { Answers } from '../http/answers.js';
import { NotAudited } from '../http/audited.js';
import { CursorCodec, presentPage, toPageRequest } from '../http/cursor.js';
import { Requires } from '../http/requires.js';
import { idParam } from '../http/schemas.js';
import {
  comparisonQuery,
  comparisonView,
  coursePageQuery,
  coursePageView,
  courseView,
  presentComparison,
  presentCourse,
  presentCourseRow,
} from './courses.schema.js';

/** The course catalogue, shared by all Träger. */
@Controller('api/v1')
export class CoursesController {
  constructor(
    private readonly lists: CourseLists,
    private readonly reference: ReferenceData,
    private readonly codec: CursorCodec,
  ) {}

  @Get('courses')
  @Requires('course.read')
  @NotAudited('course catalogue')
  @Answers(coursePageView)
  async page(@Query({ schema: coursePageQuery }) query: z.infer<typeof coursePageQuery>) {
    const filter = {
      query: query.query ?? null,
      plzs: query.plz ? await this.postcodesNear(query.plz, query.km) : null,
      startsFrom: query.startsFrom ?? null,
      startsTo: query.startsTo ?? null,
      form: query.form ?? null,
    };
    return presentPage(await this.lists.page(filter, toPageRequest(query, this.codec)), presentCourseRow, this.codec);
  }

  @Get('courses/:id')
  @Requires('course.read')
  @NotAudited('course catalogue')
  @Answers(courseView)
  async open(@Param('id', { schema: idParam<CourseId>() }) courseId: CourseId) {
    return presentCourse(await this.lists.course(courseId));
  }

  /** Two to four runs side by side, in the order asked for. */
  @Get('course-runs')
  @Requires('course.read')
  @NotAudited('course catalogue')
  @Answers(comparisonView)
  async comparison(@Query({ schema: comparisonQuery }) { ids }: z.infer<typeof comparisonQuery>) {
    return { items: (await this.lists.comparison(ids)).map(presentComparison) };
  }

  // Places and courses belong to different contexts, which meet here.
  private async postcodesNear(plz: string, km: number): Promise<readonly string[]> {
    const places = await this.reference.near(plz, km);
    return [...new Set([plz, ...places.map((place) => place.plz)])];
  }
}
