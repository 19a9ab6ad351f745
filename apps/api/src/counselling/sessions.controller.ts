import { Body, Controller, Get, Param, Post, Put, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { AddendumId, CaseId, SessionId, StaffActor, Version } from '@app/kernel';
import { CaseLists, SessionChanges, Sessions } from '@app/counselling';
import { Users } from '@app/identity';
import { Answers, created, withETag } from '../http/answers.js';
import { Audited } from '../http/audited.js';
import { IdempotencyKey, NeedsIdempotencyKey } from '../http/idempotency-key.js';
import { IfMatch, NeedsIfMatch } from '../http/if-match.js';
import { CurrentActor, Requires } from '../http/requires.js';
import { idParam } from '../http/schemas.js';
import { Supervised } from '../http/supervision.guard.js';
import { SessionViews } from './session-views.js';
import {
  addendumBody,
  addendumView,
  correctSessionBody,
  presentAddendum,
  recordSessionBody,
  sessionListView,
  sessionView,
  type AddendumBody,
  type CorrectSessionBody,
  type RecordSessionBody,
} from './sessions.schema.js';

const caseParam = { schema: idParam<CaseId>() };
const sessionParam = { schema: idParam<SessionId>() };

/** Talks held on a case. */
@Controller('api/v1/cases/:caseId/sessions')
export class SessionsController {
  constructor(
    private readonly sessions: Sessions,
    private readonly changes: SessionChanges,
    private readonly views: SessionViews,
    private readonly cases: CaseLists,
    private readonly users: Users,
  ) {}

  @Get()
  @Requires('session.read')
  @Supervised({ case: 'caseId' })
  @Audited('session.list', { subject: 'case', idFrom: 'caseId' })
  @Answers(sessionListView)
  async list(@CurrentActor() { scope }: StaffActor, @Param('caseId', caseParam) caseId: CaseId) {
    await this.cases.get(scope, caseId);
    return { items: await this.views.ofCase(scope, caseId) };
  }

  @Post()
  @Requires('session.record')
  @Supervised({ case: 'caseId' }, { write: true })
  @Audited('session.record', { subject: 'case', idFrom: 'caseId' })
  @NeedsIdempotencyKey()
  @Answers(sessionView, { status: 201 })
  async record(
    @CurrentActor() actor: StaffActor,
    @Param('caseId', caseParam) caseId: CaseId,
    @IdempotencyKey() id: string,
    @Body({ schema: recordSessionBody }) body: RecordSessionBody,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const session = await this.sessions.record(actor, caseId, id as SessionId, body);
    created(reply, `/api/v1/cases/${caseId}/sessions`);
    return this.views.one(actor.scope, withETag(reply, session));
  }

  @Put(':sessionId')
  @Requires('session.record')
  @Supervised({ case: 'caseId' }, { write: true })
  @Audited('session.correct', { subject: 'case', idFrom: 'caseId' })
  @NeedsIfMatch()
  @Answers(sessionView)
  async correct(
    @CurrentActor() actor: StaffActor,
    @Param('caseId', caseParam) caseId: CaseId,
    @Param('sessionId', sessionParam) id: SessionId,
    @IfMatch() version: Version,
    @Body({ schema: correctSessionBody }) body: CorrectSessionBody,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.views.one(actor.scope, withETag(reply, await this.changes.correct(actor, caseId, id, version, body)));
  }

  @Post(':sessionId/sign-off')
  @Requires('session.record')
  @Supervised({ case: 'caseId' }, { write: true })
  @Audited('session.sign-off', { subject: 'case', idFrom: 'caseId' })
  @NeedsIfMatch()
  @Answers(sessionView)
  async signOff(
    @CurrentActor() actor: StaffActor,
    @Param('caseId', caseParam) caseId: CaseId,
    @Param('sessionId', sessionParam) id: SessionId,
    @IfMatch() version: Version,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.views.one(actor.scope, withETag(reply, await this.changes.signOff(actor, caseId, id, version)));
  }

  @Post(':sessionId/reopen')
  @Requires('session.record')
  @Supervised({ case: 'caseId' }, { write: true })
  @Audited('session.reopen', { subject: 'case', idFrom: 'caseId' })
  @NeedsIfMatch()
  @Answers(sessionView)
  async reopen(
    @CurrentActor() actor: StaffActor,
    @Param('caseId', caseParam) caseId: CaseId,
    @Param('sessionId', sessionParam) id: SessionId,
    @IfMatch() version: Version,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.views.one(actor.scope, withETag(reply, await this.changes.reopen(actor, caseId, id, version)));
  }

  @Post(':sessionId/addenda')
  @Requires('session.record')
  @Supervised({ case: 'caseId' }, { write: true })
  @Audited('session.extend', { subject: 'case', idFrom: 'caseId' })
  @NeedsIdempotencyKey()
  @Answers(addendumView, { status: 201 })
  async extend(
    @CurrentActor() actor: StaffActor,
    @Param('caseId', caseParam) caseId: CaseId,
    @Param('sessionId', sessionParam) sessionId: SessionId,
    @IdempotencyKey() id: string,
    @Body({ schema: addendumBody }) { text }: AddendumBody,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const addendum = await this.changes.extend(actor, caseId, sessionId, id as AddendumId, text);
    created(reply, `/api/v1/cases/${caseId}/sessions`);
    return presentAddendum(addendum, await this.users.names(actor.scope, [addendum.authorId]));
  }
}
