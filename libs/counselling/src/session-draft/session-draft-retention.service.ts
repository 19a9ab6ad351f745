import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock, systemActor, type SystemActor } from '@app/kernel';
import { Transactions } from '@app/platform';
import { Notifications } from '@app/reminders';
import { draftAges, draftWarnings, warningOwed } from './session-draft.js';
import { SessionDraftsStore } from './session-drafts.store.js';

const atOnce = 500;

/** Drafts nobody writes in any more go after twelve weeks; their authors are told a week and a day before (anchors 71). */
@Injectable()
export class SessionDraftRetention {
  constructor(
    private readonly transactions: Transactions,
    private readonly drafts: SessionDraftsStore,
    private readonly notifications: Notifications,
    private readonly clock: Clock,
  ) {}

  /** Warns and removes what is due in all Träger; answers how many drafts it touched. */
  async applyDue(): Promise<number> {
    const now = this.clock.now();
    const oldest = draftAges(now).warnings[0];
    const tenants = await this.transactions.runUnscoped((tx) => this.drafts.tenantsWithOld(tx, oldest));
    let touched = 0;
    for (const tenantId of tenants) touched += await this.applyIn(systemActor(tenantId, randomUUID()), now);
    return touched;
  }

  private applyIn(actor: SystemActor, now: string): Promise<number> {
    return this.transactions.run(actor, async (tx) => {
      const { ends, warnings } = draftAges(now);
      let touched = await this.drafts.removeOld(tx, actor, ends);
      for (const draft of await this.drafts.ageing(tx, actor, warnings[0], atOnce)) {
        const owed = warningOwed(draft, now);
        if (owed === undefined) continue;
        const about = { subjectKind: 'case' as const, subjectId: draft.caseId, subjectNumber: draft.caseNumber };
        const tell = { kind: draftWarnings[owed], ...about, userIds: [draft.authorId] };
        await this.notifications.tell(tx, actor, tell, { unlessSince: draft.savedAt });
        await this.drafts.warned(tx, actor, draft, owed + 1);
        touched += 1;
      }
      return touched;
    });
  }
}
