import { Module } from '@nestjs/common';
import { AuditModule } from '@app/audit';
import { CaseloadReport } from './caseload/caseload.report.js';
import { CompanyWorks } from './company/company-work.query.js';
import { ReportingReader } from './reader/reporting-reader.js';
import { ClientGlances } from './client/client-glance.query.js';
import { CaseFile } from './timeline/case-file.query.js';
import { Timeline } from './timeline/timeline.query.js';

const services = [CaseloadReport, Timeline, CaseFile, ClientGlances, CompanyWorks];

/** Reads over several contexts, out of the views they publish. */
@Module({ imports: [AuditModule], providers: [ReportingReader, ...services], exports: services })
export class ReportingModule {}
