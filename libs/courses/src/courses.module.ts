import { Module } from '@nestjs/common';
import { CourseLists } from './course/courses.query.js';
import { Courses } from './course/courses.service.js';

/** Needs the Reader and the Clock that PlatformModule provides to everybody. */
@Module({ providers: [Courses, CourseLists], exports: [Courses, CourseLists] })
export class CoursesModule {}
