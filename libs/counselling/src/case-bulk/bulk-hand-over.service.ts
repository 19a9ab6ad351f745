import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock, type CaseId, type StaffActor, type TransferOfferId, type UserId } from '@app/kernel';
import { Journal, type Tx } from '@app/platform';
import { isWorkingDay } from '@app/reference';
import { HandOverContexts } from '../hand-over/hand-over-contexts.service.js';
import { answerBy, checkOffer, type TransferOffer } from '../hand-over/transfer-offer.js';
import { refusalOf, sortOut, type BulkRefusal, type BulkResult } from './case-bulk.js';
import { CaseBulkStore, type HandOverCase } from './case-bulk.store.js';

const reasons: Readonly<Record<string, BulkRefusal>> = {
  'counselling.case-closed': 'closed',
  'counselling.cannot-offer-transfer': 'resting',
  'counselling.transfer-to-owner': 'already-theirs',
};

/** Offers many cases to one colleague, by the rules of offering one. */
@Injectable()
export class BulkHandOver {
  constructor(
    private readonly store: CaseBulkStore,
    private readonly contexts: HandOverContexts,
    private readonly journal: Journal,
    private readonly clock: Clock,
  ) {}

  /** Within the caller's transaction. Throws Problem `counselling.colleague-unknown` (rule). */
  async offer(
    tx: Tx,
    actor: StaffActor,
    ids: readonly CaseId[],
    { toUserId, reason }: { readonly toUserId: UserId; readonly reason: string },
  ): Promise<BulkResult> {
    await this.contexts.checkWorksWithFiles(tx, actor, toUserId);
    const cases = await this.store.forHandOver(tx, actor.scope, ids, toUserId);
    const { rows, refused } = sortOut(ids, cases, (kase) => whyNot(kase, toUserId));
    if (rows.length === 0) return { done: [], refused };
    const offers = rows.map((kase) => this.newOffer(actor, kase, toUserId, reason));
    await this.store.offer(tx, actor.scope, offers, toUserId, this.clock.now());
    await this.contexts.remindLeadsOfAll(tx, actor, rows, offers[0]!.dueOn);
    await this.journal.recordAll(tx, actor, [
      ...offers.map(({ id, caseId }) => ({ name: 'counselling.transfer-offered' as const, payload: { caseId, offerId: id } })),
      ...rows.flatMap(({ id, ownerId }) => {
        const userIds = [...new Set([toUserId, ownerId])].filter((userId) => userId !== actor.userId);
        const payload = { caseId: id, kind: 'case-offered' as const, userIds };
        return userIds.length > 0 ? [{ name: 'counselling.case-news' as const, payload }] : [];
      }),
    ]);
    return { done: rows.map(({ id }) => id), refused };
  }

  private newOffer({ userId, scope }: StaffActor, { id, ownerId }: HandOverCase, toUserId: UserId, reason: string): TransferOffer {
    const now = this.clock.now();
    return {
      id: randomUUID() as TransferOfferId,
      tenantId: scope.tenantId,
      caseId: id,
      fromUserId: ownerId,
      toUserId,
      reason,
      state: 'offered',
      dueOn: answerBy(this.clock.today(), (day) => isWorkingDay(day)),
      answerReason: null,
      answeredAt: null,
      answeredBy: null,
      version: 1,
      createdAt: now,
      createdBy: userId,
      updatedAt: now,
    };
  }
}

const whyNot = (kase: HandOverCase, to: UserId): BulkRefusal | null =>
  kase.offered ? 'transfer-open' : kase.mayHave ? refusalOf(() => checkOffer(kase, to, null), reasons) : 'not-for-them';
