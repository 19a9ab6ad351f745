import { Injectable } from '@nestjs/common';
import { Clock, type CaseId, type StaffActor, type TransferOfferId, type UserId, type Version } from '@app/kernel';
import { Journal, Transactions, type Tx } from '@app/platform';
import { isWorkingDay } from '@app/reference';
import { takeOver, type Case } from '../case/case.js';
import { checkEvent } from '../case/case-events.js';
import { idTaken } from '../errors.js';
import { lockId, ownRow } from '../once.js';
import { CaseNews } from './case-news.service.js';
import { HandOverContexts } from './hand-over-contexts.service.js';
import { HandOverRows } from './hand-over-rows.js';
import { answerBy, checkAnswer, checkOffer, type TransferOffer, type TransferState } from './transfer-offer.js';

/** Who had a case, who gets it, and why. */
export type Placing = { readonly from: UserId; readonly to: UserId; readonly reason: string };

export type OfferTransfer = { readonly toUserId: UserId; readonly reason: string };

/** How a case changes hands: taken over by whoever asks, or offered to a colleague who accepts. */
@Injectable()
export class HandOvers {
  constructor(
    private readonly transactions: Transactions,
    private readonly rows: HandOverRows,
    private readonly contexts: HandOverContexts,
    private readonly news: CaseNews,
    private readonly journal: Journal,
    private readonly clock: Clock,
  ) {}

  /**
   * Takes the case and what lies open about it on the former desk; the former owner and whoever follows hear of it, an offer that
   * waited is over. Throws Problems `kernel.not-found`,
   * `kernel.stale`, `counselling.case-closed`, `counselling.case-already-yours`.
   */
  takeOver(actor: StaffActor, id: CaseId, expected: Version, reason: string): Promise<Case> {
    return this.transactions.run(actor, async (tx) => {
      const { cases, offers } = this.rows;
      const kase = await cases.getUnchanged(tx, actor.scope, id, expected);
      const taken = takeOver(kase, actor.userId);
      const open = await offers.openOf(tx, actor.scope, id);
      if (open) await this.end(tx, actor, kase, open, 'withdrawn', null);
      const saved = await this.change(tx, actor, kase, taken.ownerId, reason);
      await this.contexts.moveDuties(tx, actor, kase, { fromUserId: kase.ownerId, toUserId: actor.userId });
      await this.news.tell(tx, actor, kase, 'case-taken-over', [kase.ownerId]);
      await this.news.tellFollowers(tx, actor, kase, [kase.ownerId]);
      await this.journal.record(tx, actor, { name: 'counselling.case-taken-over', payload: { caseId: id } });
      return saved;
    });
  }

  /**
   * Gives the case and what lies open about it on the former desk to a colleague, within the caller's transaction: whoever leads both has
   * accepted for the team. Where the leaving colleague only decides on the funding, that goes on. Throws Problem
   * `counselling.colleague-unknown` (rule).
   */
  async place(tx: Tx, actor: StaffActor, kase: Case, { from, to, reason }: Placing): Promise<void> {
    await this.contexts.checkColleague(tx, actor, kase, to);
    const { cases, offers } = this.rows;
    const funding = { fundingOwnerId: to, updatedAt: this.clock.now() };
    const current = kase.fundingOwnerId === from ? await cases.save(tx, kase, kase.version, funding) : kase;
    if (kase.ownerId === from) {
      const open = await offers.openOf(tx, actor.scope, kase.id);
      if (open) await this.end(tx, actor, kase, open, 'withdrawn', null);
      await this.change(tx, actor, current, to, reason);
    }
    await this.contexts.moveDuties(tx, actor, kase, { fromUserId: from, toUserId: to });
    await this.news.tell(tx, actor, kase, 'case-transferred', [to]);
    await this.news.tellFollowers(tx, actor, kase, [to, from]);
    await this.journal.record(tx, actor, { name: 'counselling.case-taken-over', payload: { caseId: kase.id } });
  }

  /**
   * Offers the case; the owner stays until the answer. The same id again by the same person answers the first offer. Throws Problems
   * `kernel.not-found`, `kernel.stale`, `kernel.id-taken`, `counselling.colleague-unknown` and those of `checkOffer`.
   */
  offer(actor: StaffActor, caseId: CaseId, expected: Version, id: TransferOfferId, { toUserId, reason }: OfferTransfer): Promise<Case> {
    return this.transactions.run(actor, async (tx) => {
      const { cases, offers } = this.rows;
      await lockId(tx, id);
      const repeated = await offers.find(tx, actor.scope, id);
      if (repeated && ownRow(repeated, actor)) return cases.get(tx, actor.scope, caseId);
      const kase = await cases.getUnchanged(tx, actor.scope, caseId, expected);
      checkOffer(kase, toUserId, await offers.openOf(tx, actor.scope, caseId));
      await this.contexts.checkColleague(tx, actor, kase, toUserId);
      const offer = this.newOffer(actor, kase, id, { toUserId, reason });
      if (!(await offers.insert(tx, offer))) throw idTaken();
      const saved = await cases.save(tx, kase, kase.version, { offeredTo: toUserId, updatedAt: offer.createdAt });
      await this.contexts.remindLeads(tx, actor, kase, offer);
      await this.news.tell(tx, actor, kase, 'case-offered', [toUserId, kase.ownerId]);
      await this.journal.record(tx, actor, { name: 'counselling.transfer-offered', payload: { caseId, offerId: id } });
      return saved;
    });
  }

  /**
   * Accepts, declines or takes an offer back. With acceptance the case has its new owner, and what lies open on the desk of the former
   * goes along; otherwise the case is no longer marked as offered by reaction, not within their own transaction. Throws
   * Problems `kernel.not-found`, `kernel.stale`, `counselling.colleague-unknown` and those of `checkAnswer`.
   */
  answer(
    actor: StaffActor,
    caseId: CaseId,
    id: TransferOfferId,
    expected: Version,
    { state, reason }: { readonly state: Exclude<TransferState, 'offered'>; readonly reason: string | null },
  ): Promise<void> {
    return this.transactions.run(actor, async (tx) => {
      const { cases, offers } = this.rows;
      await offers.openForAnswer(tx, actor.scope, id);
      const offer = await offers.getUnchanged(tx, actor.scope, caseId, id, expected);
      const kase = await cases.getLocked(tx, actor.scope, caseId);
      checkAnswer(offer, state, { by: actor.userId, leads: await this.contexts.leads(tx, actor, offer, state) });
      if (state === 'accepted') {
        checkEvent(kase, 'offer-transfer');
        await this.contexts.checkColleague(tx, actor, kase, offer.toUserId);
      }
      await this.end(tx, actor, kase, offer, state, reason);
      if (state === 'accepted') {
        await this.change(tx, actor, kase, offer.toUserId, offer.reason);
        await this.contexts.moveDuties(tx, actor, kase, offer);
      }
      await this.tellAnswer(tx, actor, kase, offer, state);
    });
  }

  // The case is written once: with its new owner, no longer offered.
  private async change(tx: Tx, actor: StaffActor, kase: Case, ownerId: UserId, reason: string): Promise<Case> {
    const now = this.clock.now();
    const saved = await this.rows.cases.save(tx, kase, kase.version, { ownerId, offeredTo: null, updatedAt: now });
    await this.rows.cases.insertHandOver(tx, actor, kase, ownerId, reason, now);
    const hands = { caseId: kase.id, fromUserId: kase.ownerId, toUserId: ownerId };
    await this.journal.record(tx, actor, { name: 'counselling.case-changed-hands', payload: hands });
    return saved;
  }

  private async end(
    tx: Tx,
    actor: StaffActor,
    kase: Case,
    offer: TransferOffer,
    state: TransferState,
    reason: string | null,
  ): Promise<void> {
    const now = this.clock.now();
    const answer = { state, answerReason: reason, answeredAt: now, answeredBy: actor.userId, updatedAt: now };
    await this.rows.offers.save(tx, offer, answer);
    await this.contexts.answered(tx, actor, kase);
    await this.journal.record(tx, actor, { name: 'counselling.transfer-answered', payload: { caseId: kase.id, offerId: offer.id, state } });
  }

  private async tellAnswer(
    tx: Tx,
    actor: StaffActor,
    kase: Case,
    { fromUserId, toUserId }: TransferOffer,
    state: TransferState,
  ): Promise<void> {
    const both = [fromUserId, toUserId];
    if (state === 'declined') return this.news.tell(tx, actor, kase, 'case-declined', both);
    if (state === 'withdrawn') return this.news.tell(tx, actor, kase, 'case-offer-withdrawn', both);
    await this.news.tell(tx, actor, kase, 'case-transferred', both);
    await this.news.tellFollowers(tx, actor, kase, both);
  }

  private newOffer({ userId, scope }: StaffActor, kase: Case, id: TransferOfferId, { toUserId, reason }: OfferTransfer): TransferOffer {
    const now = this.clock.now();
    return {
      id,
      tenantId: scope.tenantId,
      caseId: kase.id,
      fromUserId: kase.ownerId,
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
