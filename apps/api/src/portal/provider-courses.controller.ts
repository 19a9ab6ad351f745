import { Controller, Get } from '@nestjs/common';
import { CourseLists } from '@app/courses';
import type { PortalActor, ProviderScope } from '@app/kernel';
import { Answers } from '../http/answers.js';
import { NotAudited } from '../http/audited.js';
import { CurrentActor, Requires } from '../http/requires.js';
import { presentProviderCourse, providerCoursesView } from './provider-courses.schema.js';

/** What a provider sees of its own courses. */
@Controller('portal/v1/provider/courses')
export class ProviderCoursesController {
  constructor(private readonly lists: CourseLists) {}

  @Get()
  @Requires('portal.course.read')
  @NotAudited('own courses, no person')
  @Answers(providerCoursesView)
  async list(@CurrentActor() actor: PortalActor<ProviderScope>) {
    return { items: (await this.lists.ofProvider(actor.scope)).map(presentProviderCourse) };
  }
}
