import { Module } from '@nestjs/common';
import { CaseFile } from './timeline/case-file.query.js';
import { Timeline } from './timeline/timeline.query.js';

const services = [Timeline, CaseFile];

/** Reads over several contexts, out of the views they publish. */
@Module({ providers: services, exports: services })
export class ReportingModule {}
