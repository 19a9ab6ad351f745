import { Controller, Get, Query, Req, StreamableFile } from '@nestjs/common';
import { ApiProduces, ApiResponse } from '@nestjs/swagger';
import type { z } from 'zod';
import { Users } from '@app/identity';
import type { StaffActor } from '@app/kernel';
import { caseloadFile, CaseloadReport } from '@app/reporting';
import { Answers } from '../http/answers.js';
import { Audited } from '../http/audited.js';
import { CursorCodec, presentPage, toPageRequest } from '../http/cursor.js';
import { languageOf, type Request } from '../http/request.js';
import { CurrentActor, Requires } from '../http/requires.js';
import {
  caseloadCasesQuery,
  caseloadCasesView,
  caseloadQuery,
  caseloadReportView,
  presentCaseload,
  toCaseloadQuery,
  toFigureQuery,
} from './caseload.schema.js';

const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The caseload of the own Träger: numbers, the rows behind each, and both as a file. */
@Controller('api/v1/reports')
export class CaseloadController {
  constructor(
    private readonly caseload: CaseloadReport,
    private readonly users: Users,
    private readonly cursors: CursorCodec,
  ) {}

  @Get('caseload')
  @Requires('report.caseload')
  @Audited('report.caseload')
  @Answers(caseloadReportView)
  async run(@CurrentActor() actor: StaffActor, @Query({ schema: caseloadQuery }) query: z.output<typeof caseloadQuery>) {
    return presentCaseload(await this.caseload.run(actor, toCaseloadQuery(query)));
  }

  @Get('caseload/cases')
  @Requires('report.caseload')
  @Audited('report.caseload-rows')
  @Answers(caseloadCasesView)
  async cases(@CurrentActor() actor: StaffActor, @Query({ schema: caseloadCasesQuery }) query: z.output<typeof caseloadCasesQuery>) {
    const page = await this.caseload.cases(actor, toFigureQuery(query), toPageRequest(query, this.cursors));
    return presentPage(page, (row) => row, this.cursors);
  }

  @Get('caseload.xlsx')
  @Requires('report.caseload')
  @Audited('report.caseload-export')
  @ApiProduces(xlsx)
  @ApiResponse({ status: 200, schema: { type: 'string', format: 'binary' } })
  async file(
    @CurrentActor() actor: StaffActor,
    @Query({ schema: caseloadQuery }) query: z.output<typeof caseloadQuery>,
    @Req() request: Request,
  ) {
    const content = await this.caseload.export(actor, toCaseloadQuery(query));
    const { tenant } = await this.users.profile(actor);
    const { name, bytes } = await caseloadFile(content, { traeger: tenant, language: languageOf(request) });
    return new StreamableFile(bytes, { type: xlsx, disposition: `attachment; filename="${name}"`, length: bytes.byteLength });
  }
}
