import { Injectable } from '@nestjs/common';
import { Clock, type CaseId, type StaffActor } from '@app/kernel';
import { Transactions } from '@app/platform';
import { CasesStore } from '../case/cases.store.js';
import type { KeepDraft } from './session-draft.js';
import { SessionDraftsStore } from './session-drafts.store.js';

/** What somebody is writing and has not saved: kept on the server so that no crash and no expired sign-in loses it (decisions.md 8). */
@Injectable()
export class SessionDrafts {
  constructor(
    private readonly transactions: Transactions,
    private readonly cases: CasesStore,
    private readonly drafts: SessionDraftsStore,
    private readonly clock: Clock,
  ) {}

  /** Keeps the author's draft of this case, the last write wins; answers when. Throws Problem `kernel.not-found`. */
  keep(actor: StaffActor, caseId: CaseId, draft: KeepDraft): Promise<string> {
    return this.transactions.run(actor, async (tx) => {
      await this.cases.get(tx, actor.scope, caseId);
      const now = this.clock.now();
      await this.drafts.keep(tx, actor, caseId, draft, now);
      return now;
    });
  }

  /** Gives the author's draft of this case up; there need not be one. Throws Problem `kernel.not-found` for a case outside the scope. */
  discard(actor: StaffActor, caseId: CaseId): Promise<void> {
    return this.transactions.run(actor, async (tx) => {
      await this.cases.get(tx, actor.scope, caseId);
      await this.drafts.remove(tx, actor, caseId);
    });
  }
}
