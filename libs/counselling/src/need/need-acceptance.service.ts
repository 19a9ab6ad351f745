import { Injectable } from '@nestjs/common';
import { Clock, type CaseId, type ClientId, type NeedId, type StaffActor, type Version } from '@app/kernel';
import { Transactions } from '@app/platform';
import { Reminders } from '@app/reminders';
import type { Case } from '../case/case.js';
import { CaseOpening } from '../case/case-opening.service.js';
import { acceptNeed } from './need.js';
import { NeedsStore } from './needs.store.js';

/** How an adviser takes a need over; without a subject the case gets the need's topic. */
export type AcceptNeed = { readonly subject?: string | undefined; readonly clientId?: ClientId | null | undefined };

/** From the inbox to the adviser's desk. */
@Injectable()
export class NeedAcceptance {
  constructor(
    private readonly transactions: Transactions,
    private readonly needs: NeedsStore,
    private readonly opening: CaseOpening,
    private readonly reminders: Reminders,
    private readonly clock: Clock,
  ) {}

  /**
   * An adviser takes the need over as a case of his own; the inbox reminder is called off. The same `caseId` again by the same person
   * answers the first case. Throws Problems `kernel.not-found`, `kernel.stale`, `counselling.need-already-accepted`, `kernel.id-taken`.
   */
  accept(actor: StaffActor, id: NeedId, expected: Version, caseId: CaseId, { subject, clientId }: AcceptNeed): Promise<Case> {
    return this.transactions.run(actor, async (tx) => {
      const earlier = await this.opening.earlier(tx, actor, caseId);
      if (earlier) return earlier;
      const need = await this.needs.getUnchanged(tx, actor.scope, id, expected);
      const now = this.clock.now();
      await this.needs.save(tx, need, expected, { ...acceptNeed(need, actor.userId, now), updatedAt: now });
      const about = { subject: subject ?? need.topic, clientId, establishmentId: need.establishmentId, needId: id };
      const kase = await this.opening.open(tx, actor, caseId, about);
      await this.reminders.cancelFor(tx, actor, 'need', id);
      return kase;
    });
  }
}
