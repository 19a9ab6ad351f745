import { Injectable } from '@nestjs/common';
import { Clock, stale, type AddendumId, type CaseId, type SessionId, type StaffActor, type Version } from '@app/kernel';
import { dayInBerlin, Journal, Transactions, type Tx } from '@app/platform';
import type { Case } from '../case/case.js';
import { CasesStore } from '../case/cases.store.js';
import { additionSavedOtherwise, idTaken } from '../errors.js';
import { lockId, ownRow } from '../once.js';
import {
  afterCorrection,
  correctSession,
  refuseNotOpen,
  refuseOpen,
  refuseReopening,
  signedOff,
  type CorrectSession,
  type Session,
} from './session.js';
import { SessionDuties } from './session-duties.js';
import { SessionsStore, type Addendum } from './sessions.store.js';

/** What becomes of a session after it was recorded: corrected while it is open, signed off, then only extended. */
@Injectable()
export class SessionChanges {
  constructor(
    private readonly transactions: Transactions,
    private readonly cases: CasesStore,
    private readonly sessions: SessionsStore,
    private readonly duties: SessionDuties,
    private readonly journal: Journal,
    private readonly clock: Clock,
  ) {}

  /** Corrects an open session, and signs it off if asked to. Throws Problems `kernel.not-found`, `kernel.stale`, and those of `correctSession`. */
  correct(actor: StaffActor, caseId: CaseId, id: SessionId, expected: Version, input: CorrectSession): Promise<Session> {
    return this.transactions.run(actor, async (tx) => {
      const kase = await this.cases.getLocked(tx, actor.scope, caseId);
      const session = await this.unchanged(tx, actor, caseId, id, expected);
      const startedOn = input.startedAt ? dayInBerlin(input.startedAt) : null;
      const said = correctSession(session, input, actor.userId, { today: this.clock.today(), startedOn });
      const now = this.clock.now();
      const finished = signedOff(input.signOff ?? false, actor.userId, now);
      const saved = await this.sessions.save(tx, session, expected, { ...said, ...finished, updatedAt: now });
      if (input.signOff) await this.duties.giveBack(tx, actor, saved);
      await this.follow(tx, actor, kase, afterCorrection(kase, session, saved, await this.sessions.adviceOf(tx, actor.scope, caseId)));
      await this.journal.record(tx, actor, { name: 'counselling.session-corrected', payload: { caseId, sessionId: id } });
      return saved;
    });
  }

  /** Throws Problems `kernel.not-found`, `kernel.stale`, `counselling.session-signed-off`, `counselling.session-of-another`. */
  signOff(actor: StaffActor, caseId: CaseId, id: SessionId, expected: Version): Promise<Session> {
    return this.transactions.run(actor, async (tx) => {
      const session = await this.unchanged(tx, actor, caseId, id, expected);
      refuseNotOpen(session, actor.userId);
      const now = this.clock.now();
      const saved = await this.sessions.save(tx, session, expected, { ...signedOff(true, actor.userId, now), updatedAt: now });
      await this.duties.giveBack(tx, actor, saved);
      await this.journal.record(tx, actor, { name: 'counselling.session-signed-off', payload: { caseId, sessionId: id } });
      return saved;
    });
  }

  /**
   * Takes the signature back, a few minutes long, so that what was just finished can be corrected; its follow-up is called off until it is
   * signed off again. Throws Problems `kernel.not-found`,
   * `kernel.stale`, and those of `refuseReopening`.
   */
  reopen(actor: StaffActor, caseId: CaseId, id: SessionId, expected: Version): Promise<Session> {
    return this.transactions.run(actor, async (tx) => {
      await this.cases.getLocked(tx, actor.scope, caseId);
      const session = await this.unchanged(tx, actor, caseId, id, expected);
      const now = this.clock.now();
      refuseReopening(session, await this.sessions.isExtended(tx, actor.scope, session), actor.userId, now);
      const saved = await this.sessions.save(tx, session, expected, { ...signedOff(false, actor.userId, now), updatedAt: now });
      await this.duties.takeBack(tx, actor, session);
      await this.journal.record(tx, actor, { name: 'counselling.session-reopened', payload: { caseId, sessionId: id } });
      return saved;
    });
  }

  /**
   * Extends a session that is signed off; whoever works on the case may. The same request again by the same person answers the first
   * row. Throws Problems `kernel.not-found`, `kernel.id-taken`, `counselling.addition-saved-otherwise`, `.session-still-open`.
   */
  extend(actor: StaffActor, caseId: CaseId, sessionId: SessionId, id: AddendumId, text: string): Promise<Addendum> {
    return this.transactions.run(actor, async (tx) => {
      await lockId(tx, id);
      const session = await this.sessions.getOfCase(tx, actor.scope, caseId, sessionId);
      const earlier = await this.sessions.findAddendum(tx, actor.scope, id);
      if (earlier) {
        if (ownRow(earlier, actor).text !== text || earlier.sessionId !== sessionId) throw additionSavedOtherwise();
        return earlier;
      }
      refuseOpen(session);
      const { userId } = actor;
      const addendum = { id, sessionId, text, authorId: userId, createdAt: this.clock.now(), createdBy: userId };
      if (!(await this.sessions.insertAddendum(tx, actor.scope, session, addendum))) throw idTaken();
      await this.journal.record(tx, actor, { name: 'counselling.session-extended', payload: { caseId, sessionId } });
      return addendum;
    });
  }

  // Another last contact also moves the next one.
  private async follow(tx: Tx, actor: StaffActor, kase: Case, changes: Partial<Case>): Promise<void> {
    if (Object.keys(changes).length === 0) return;
    await this.cases.save(tx, kase, kase.version, { ...changes, updatedAt: this.clock.now() });
    if (changes.lastContactOn !== undefined) await this.duties.contactMoved(tx, actor, kase.id);
  }

  private async unchanged(tx: Tx, actor: StaffActor, caseId: CaseId, id: SessionId, expected: Version): Promise<Session> {
    const session = await this.sessions.getOfCase(tx, actor.scope, caseId, id);
    if (session.version !== expected) throw stale();
    return session;
  }
}
