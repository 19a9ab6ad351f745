import { Controller, Get, Param, Post, Query } from '@nestjs/common';
import type { CaseId, ClientId, EstablishmentId, StaffActor } from '@app/kernel';
import { Visits } from '@app/reminders';
import { Timeline } from '@app/reporting';
import { Answers } from '../http/answers.js';
import { Audited, NotAudited } from '../http/audited.js';
import { CursorCodec, presentPage } from '../http/cursor.js';
import { CurrentActor, Requires } from '../http/requires.js';
import { idParam } from '../http/schemas.js';
import { Supervised } from '../http/supervision.guard.js';
import {
  timelinePrintQuery,
  timelineQuery,
  timelineView,
  visitView,
  type TimelinePrintQuery,
  type TimelineQuery,
} from './timeline.schema.js';
import { TimelineRecords, type TimelineOf } from './timeline-records.js';

const ownMark = 'notes only for the caller when she looked; what she reads is logged with the timeline';

/** What happened on a case, to a person and with a company, newest first; and since when it is new to the caller. */
@Controller('api/v1')
export class TimelinesController {
  constructor(
    private readonly timeline: Timeline,
    private readonly visits: Visits,
    private readonly records: TimelineRecords,
    private readonly codec: CursorCodec,
  ) {}

  @Get('cases/:id/timeline')
  @Requires('case.read')
  @Audited('case.timeline-read', { subject: 'case' })
  @Answers(timelineView)
  ofCase(
    @CurrentActor() actor: StaffActor,
    @Param('id', { schema: idParam<CaseId>() }) id: CaseId,
    @Query({ schema: timelineQuery }) query: TimelineQuery,
  ) {
    return this.page(actor, { kind: 'case', id }, query);
  }

  @Get('clients/:id/timeline')
  @Requires('client.read')
  @Supervised({ client: 'id' })
  @Audited('client.timeline-read', { subject: 'client' })
  @Answers(timelineView)
  ofClient(
    @CurrentActor() actor: StaffActor,
    @Param('id', { schema: idParam<ClientId>() }) id: ClientId,
    @Query({ schema: timelineQuery }) query: TimelineQuery,
  ) {
    return this.page(actor, { kind: 'client', id }, query);
  }

  @Get('companies/:id/timeline')
  @Requires('company.read')
  @Audited('company.timeline-read', { subject: 'company' })
  @Answers(timelineView)
  ofCompany(
    @CurrentActor() actor: StaffActor,
    @Param('id', { schema: idParam<EstablishmentId>() }) id: EstablishmentId,
    @Query({ schema: timelineQuery }) query: TimelineQuery,
  ) {
    return this.page(actor, { kind: 'company', id }, query);
  }

  /** The newest 200 for paper, which the access log calls printing; `next` goes on in the list. */
  @Get('cases/:id/timeline/print')
  @Requires('case.read')
  @Audited('case.timeline-print', { subject: 'case' })
  @Answers(timelineView)
  printCase(
    @CurrentActor() actor: StaffActor,
    @Param('id', { schema: idParam<CaseId>() }) id: CaseId,
    @Query({ schema: timelinePrintQuery }) query: TimelinePrintQuery,
  ) {
    return this.page(actor, { kind: 'case', id }, { ...query, limit: 200 });
  }

  @Get('clients/:id/timeline/print')
  @Requires('client.read')
  @Supervised({ client: 'id' })
  @Audited('client.timeline-print', { subject: 'client' })
  @Answers(timelineView)
  printClient(
    @CurrentActor() actor: StaffActor,
    @Param('id', { schema: idParam<ClientId>() }) id: ClientId,
    @Query({ schema: timelinePrintQuery }) query: TimelinePrintQuery,
  ) {
    return this.page(actor, { kind: 'client', id }, { ...query, limit: 200 });
  }

  @Get('companies/:id/timeline/print')
  @Requires('company.read')
  @Audited('company.timeline-print', { subject: 'company' })
  @Answers(timelineView)
  printCompany(
    @CurrentActor() actor: StaffActor,
    @Param('id', { schema: idParam<EstablishmentId>() }) id: EstablishmentId,
    @Query({ schema: timelinePrintQuery }) query: TimelinePrintQuery,
  ) {
    return this.page(actor, { kind: 'company', id }, { ...query, limit: 200 });
  }

  @Post('cases/:id/timeline/visit')
  @Requires('case.read')
  @NotAudited(ownMark)
  @Answers(visitView)
  visitCase(@CurrentActor() actor: StaffActor, @Param('id', { schema: idParam<CaseId>() }) id: CaseId) {
    return this.visit(actor, { kind: 'case', id });
  }

  @Post('clients/:id/timeline/visit')
  @Requires('client.read')
  @Supervised({ client: 'id' })
  @NotAudited(ownMark)
  @Answers(visitView)
  visitClient(@CurrentActor() actor: StaffActor, @Param('id', { schema: idParam<ClientId>() }) id: ClientId) {
    return this.visit(actor, { kind: 'client', id });
  }

  @Post('companies/:id/timeline/visit')
  @Requires('company.read')
  @NotAudited(ownMark)
  @Answers(visitView)
  visitCompany(@CurrentActor() actor: StaffActor, @Param('id', { schema: idParam<EstablishmentId>() }) id: EstablishmentId) {
    return this.visit(actor, { kind: 'company', id });
  }

  private async page(actor: StaffActor, record: TimelineOf, { group, limit, after }: TimelineQuery) {
    await this.records.check(actor.scope, record);
    const groups = group ? [group] : null;
    const page = await this.timeline.page(actor, record, { groups, limit, after: after === undefined ? null : this.codec.decode(after) });
    return presentPage(page, (item) => item, this.codec);
  }

  private async visit(actor: StaffActor, record: TimelineOf) {
    await this.records.check(actor.scope, record);
    return { previousVisitAt: await this.visits.mark(actor, record) };
  }
}
