import { Injectable } from '@nestjs/common';
import { Clock, notFound, type CaseId, type SessionId, type StaffActor, type SummaryId } from '@app/kernel';
import { Clients } from '@app/clients';
import { Users } from '@app/identity';
import { Journal, renderPdf, Transactions } from '@app/platform';
import { additionSavedOtherwise, idTaken } from '../errors.js';
import { lockId, ownRow } from '../once.js';
import { PromisesStore } from '../promise/promises.store.js';
import { SessionsStore } from '../session/sessions.store.js';
import { SummariesStore } from './summaries.store.js';
import { proposedSummary, summarised, summaryParts, type Summary, type SummaryText } from './summary.js';
import { summaryDocument } from './summary-document.js';

/** What a summary is made of. */
@Injectable()
export class SummaryRecords {
  constructor(
    readonly summaries: SummariesStore,
    readonly promises: PromisesStore,
    readonly clients: Clients,
  ) {}
}

/** What the person is given of a talk, in plain words. */
@Injectable()
export class SessionSummaries {
  constructor(
    private readonly transactions: Transactions,
    private readonly sessions: SessionsStore,
    private readonly records: SummaryRecords,
    private readonly users: Users,
    private readonly journal: Journal,
    private readonly clock: Clock,
  ) {}

  /** What to begin with, and every version so far, the newest first. Throws Problem `kernel.not-found`. */
  of(
    actor: StaffActor,
    caseId: CaseId,
    sessionId: SessionId,
  ): Promise<{ readonly proposal: SummaryText; readonly versions: readonly Summary[] }> {
    return this.transactions.run(actor, async (tx) => {
      const session = await this.sessions.getOfCase(tx, actor.scope, caseId, sessionId);
      const promises = await this.records.promises.ofSession(tx, actor.scope, sessionId);
      const versions = await this.records.summaries.ofSession(tx, actor.scope, sessionId);
      return { proposal: proposedSummary(session, promises), versions };
    });
  }

  /**
   * Adds a version. The same request again by the same person answers the first row. Throws Problems `kernel.not-found`, `kernel.id-taken`,
   * `counselling.addition-saved-otherwise` (conflict), and those of the rule `summarised`.
   */
  write(actor: StaffActor, caseId: CaseId, sessionId: SessionId, id: SummaryId, text: SummaryText): Promise<Summary> {
    return this.transactions.run(actor, async (tx) => {
      await lockId(tx, id);
      await lockId(tx, sessionId);
      const session = await this.sessions.getOfCase(tx, actor.scope, caseId, sessionId);
      const earlier = await this.records.summaries.find(tx, actor.scope, id);
      if (earlier) {
        const same = earlier.sessionId === sessionId && summaryParts.every((part) => earlier[part] === text[part]);
        if (ownRow(earlier, actor) && !same) throw additionSavedOtherwise();
        return earlier;
      }
      const clientId = summarised(session, text);
      const [last] = await this.records.summaries.ofSession(tx, actor.scope, sessionId);
      const { userId } = actor;
      const who = { authorId: userId, createdAt: this.clock.now(), createdBy: userId };
      const summary: Summary = { ...text, id, sessionId, number: (last?.number ?? 0) + 1, ...who };
      if (!(await this.records.summaries.insert(tx, actor.scope, clientId, summary))) throw idTaken();
      await this.journal.record(tx, actor, { name: 'counselling.session-summarised', payload: { caseId, sessionId } });
      return summary;
    });
  }

  /** A version as a page for the person; without `large` in large print where the file says so (§ 10 BGG). Throws Problem `kernel.not-found`. */
  async pdf(actor: StaffActor, caseId: CaseId, sessionId: SessionId, id: SummaryId, large?: boolean): Promise<Buffer> {
    const { session, summary } = await this.transactions.run(actor, async (tx) => ({
      session: await this.sessions.getOfCase(tx, actor.scope, caseId, sessionId),
      summary: await this.records.summaries.find(tx, actor.scope, id),
    }));
    if (summary?.sessionId !== sessionId) throw notFound();
    const [names, { office }, wished] = await Promise.all([
      this.users.names(actor.scope, [session.authorId]),
      this.users.profile(actor),
      session.clientId !== null && this.records.clients.letterWishes(actor.scope, session.clientId),
    ]);
    const print = { large: large ?? (wished && wished.largePrint), office: office.name, adviser: names.get(session.authorId) ?? '' };
    return renderPdf(summaryDocument({ summary, session, ...print }));
  }
}
