import { Body, Controller, Get, Param, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { CaseId, SessionId, StaffActor } from '@app/kernel';
import { CaseLists, SessionLists, Sessions } from '@app/counselling';
import { Users } from '@app/identity';
import { Answers, created, withETag } from '../http/answers.js';
import { Audited } from '../http/audited.js';
import { IdempotencyKey, NeedsIdempotencyKey } from '../http/idempotency-key.js';
import { CurrentActor, Requires } from '../http/requires.js';
import { idParam } from '../http/schemas.js';
import { Supervised } from '../http/supervision.guard.js';
import { presentSession, recordSessionBody, sessionListView, sessionView, type RecordSessionBody } from './sessions.schema.js';

/** Talks held on a case. */
@Controller('api/v1/cases/:caseId/sessions')
export class SessionsController {
  constructor(
    private readonly sessions: Sessions,
    private readonly lists: SessionLists,
    private readonly cases: CaseLists,
    private readonly users: Users,
  ) {}

  @Get()
  @Requires('session.read')
  @Supervised({ case: 'caseId' })
  @Audited('session.list', { subject: 'case', idFrom: 'caseId' })
  @Answers(sessionListView)
  async list(@CurrentActor() { scope }: StaffActor, @Param('caseId', { schema: idParam<CaseId>() }) caseId: CaseId) {
    await this.cases.get(scope, caseId);
    const sessions = await this.lists.ofCase(scope, caseId);
    const names = await this.users.names(
      scope,
      sessions.flatMap(({ authorId, deputyFor }) => (deputyFor ? [authorId, deputyFor] : [authorId])),
    );
    return { items: sessions.map((session) => presentSession(session, names)) };
  }

  @Post()
  @Requires('session.record')
  @Supervised({ case: 'caseId' }, { write: true })
  @Audited('session.record', { subject: 'case', idFrom: 'caseId' })
  @NeedsIdempotencyKey()
  @Answers(sessionView, { status: 201 })
  async record(
    @CurrentActor() actor: StaffActor,
    @Param('caseId', { schema: idParam<CaseId>() }) caseId: CaseId,
    @IdempotencyKey() id: string,
    @Body({ schema: recordSessionBody }) body: RecordSessionBody,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const session = await this.sessions.record(actor, caseId, id as SessionId, body);
    created(reply, `/api/v1/cases/${caseId}/sessions`);
    const ids = session.deputyFor ? [session.authorId, session.deputyFor] : [session.authorId];
    return presentSession(withETag(reply, session), await this.users.names(actor.scope, ids));
  }
}
