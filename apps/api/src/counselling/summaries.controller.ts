import { Body, Controller, Get, Param, Post, Query, Res, StreamableFile } from '@nestjs/common';
import { ApiProduces, ApiResponse } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { CaseId, SessionId, StaffActor, SummaryId } from '@app/kernel';
import { SessionSummaries } from '@app/counselling';
import { Users } from '@app/identity';
import { Answers, created } from '../http/answers.js';
import { Audited } from '../http/audited.js';
import { IdempotencyKey, NeedsIdempotencyKey } from '../http/idempotency-key.js';
import { CurrentActor, Requires } from '../http/requires.js';
import { idParam } from '../http/schemas.js';
import { Supervised } from '../http/supervision.guard.js';
import {
  presentSummary,
  summariesView,
  summaryQuery,
  summaryView,
  writeSummaryBody,
  type SummaryQuery,
  type WriteSummaryBody,
} from './summaries.schema.js';

const caseParam = { schema: idParam<CaseId>() };
const sessionParam = { schema: idParam<SessionId>() };

/** What a person is given of a talk, in plain words and versions. */
@Controller('api/v1/cases/:caseId/sessions/:sessionId/summaries')
export class SummariesController {
  constructor(
    private readonly summaries: SessionSummaries,
    private readonly users: Users,
  ) {}

  @Get()
  @Requires('session.read')
  @Supervised({ case: 'caseId' })
  @Audited('session.summary-list', { subject: 'case', idFrom: 'caseId' })
  @Answers(summariesView)
  async list(
    @CurrentActor() actor: StaffActor,
    @Param('caseId', caseParam) caseId: CaseId,
    @Param('sessionId', sessionParam) sessionId: SessionId,
  ) {
    const { proposal, versions } = await this.summaries.of(actor, caseId, sessionId);
    const names = await this.users.names(actor.scope, [...new Set(versions.map(({ authorId }) => authorId))]);
    return { proposal, versions: versions.map((summary) => presentSummary(summary, names)) };
  }

  @Post()
  @Requires('session.record')
  @Supervised({ case: 'caseId' }, { write: true })
  @Audited('session.summary-write', { subject: 'case', idFrom: 'caseId' })
  @NeedsIdempotencyKey()
  @Answers(summaryView, { status: 201 })
  async write(
    @CurrentActor() actor: StaffActor,
    @Param('caseId', caseParam) caseId: CaseId,
    @Param('sessionId', sessionParam) sessionId: SessionId,
    @IdempotencyKey() id: string,
    @Body({ schema: writeSummaryBody }) body: WriteSummaryBody,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const summary = await this.summaries.write(actor, caseId, sessionId, id as SummaryId, body);
    created(reply, `/api/v1/cases/${caseId}/sessions/${sessionId}/summaries`);
    return presentSummary(summary, await this.users.names(actor.scope, [summary.authorId]));
  }

  @Get(':summaryId/zusammenfassung.pdf')
  @Requires('session.read')
  @Supervised({ case: 'caseId' })
  @Audited('session.summary-print', { subject: 'case', idFrom: 'caseId' })
  @ApiProduces('application/pdf')
  @ApiResponse({ status: 200, schema: { type: 'string', format: 'binary' } })
  async file(
    @CurrentActor() actor: StaffActor,
    @Param('caseId', caseParam) caseId: CaseId,
    @Param('sessionId', sessionParam) sessionId: SessionId,
    @Param('summaryId', { schema: idParam<SummaryId>() }) summaryId: SummaryId,
    @Query({ schema: summaryQuery }) { large }: SummaryQuery,
  ) {
    const content = await this.summaries.pdf(actor, caseId, sessionId, summaryId, large && large === 'true');
    return new StreamableFile(content, {
      type: 'application/pdf',
      disposition: 'attachment; filename="zusammenfassung.pdf"',
      length: content.byteLength,
    });
  }
}
