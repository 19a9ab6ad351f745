import { Injectable } from '@nestjs/common';
import { Clock, type CaseId, type SessionId, type StaffActor } from '@app/kernel';
import { dayInBerlin, Journal, type Tx } from '@app/platform';
import type { Case } from '../case/case.js';
import { CasesStore } from '../case/cases.store.js';
import { idTaken, sessionSavedOtherwise } from '../errors.js';
import { lockId, ownRow } from '../once.js';
import { SessionDraftsStore } from '../session-draft/session-drafts.store.js';
import { recordSession, signedOff, type RecordSession, type Session } from './session.js';
import { saysTheSame } from './session-repeat.js';
import { SessionDuties } from './session-duties.js';
import { SessionsStore } from './sessions.store.js';

/** Puts one talk on record within a transaction that may hold more. */
@Injectable()
export class SessionRecording {
  constructor(
    private readonly cases: CasesStore,
    private readonly sessions: SessionsStore,
    private readonly drafts: SessionDraftsStore,
    private readonly duties: SessionDuties,
    private readonly journal: Journal,
    private readonly clock: Clock,
  ) {}

  /** As `Sessions.record`, within the caller's transaction. */
  async record(tx: Tx, actor: StaffActor, caseId: CaseId, id: SessionId, input: RecordSession): Promise<Session> {
    await lockId(tx, id);
    const kase = await this.cases.getLocked(tx, actor.scope, caseId);
    const earlier = await this.sessions.find(tx, actor.scope, id);
    if (earlier) {
      ownRow(earlier, actor);
      if (!saysTheSame(earlier, await this.duties.promised(tx, actor, id), caseId, input)) throw sessionSavedOtherwise();
      return earlier;
    }
    const startedOn = input.startedAt ? dayInBerlin(input.startedAt) : null;
    const recorded = recordSession(kase, input, { today: this.clock.today(), startedOn });
    const session = this.newSession(actor, id, recorded.session, kase, input.signOff ?? true);
    if (!(await this.sessions.insert(tx, session))) throw idTaken();
    await this.cases.save(tx, kase, kase.version, { ...recorded.kase, updatedAt: session.createdAt });
    await this.duties.set(tx, actor, kase, session, input);
    await this.drafts.remove(tx, actor, caseId, id);
    await this.journal.record(tx, actor, { name: 'counselling.session-recorded', payload: { caseId, sessionId: id } });
    return session;
  }

  private newSession(
    actor: StaffActor,
    id: SessionId,
    recorded: ReturnType<typeof recordSession>['session'],
    { ownerId }: Case,
    finished: boolean,
  ): Session {
    const now = this.clock.now();
    const { userId, scope } = actor;
    const deputyFor = scope.reach.kind === 'people' && scope.reach.deputyFor.includes(ownerId) ? ownerId : null;
    return {
      ...recorded,
      ...signedOff(finished, userId, now),
      id,
      tenantId: scope.tenantId,
      authorId: userId,
      deputyFor,
      version: 1,
      createdAt: now,
      createdBy: userId,
      updatedAt: now,
    };
  }
}
