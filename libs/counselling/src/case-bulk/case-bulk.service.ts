import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock, type CaseId, type LocalDate, type ReminderId, type StaffActor, type UserId } from '@app/kernel';
import { Journal, Transactions } from '@app/platform';
import { Reminders } from '@app/reminders';
import { isClosed } from '../case/case.js';
import { BulkHandOver } from './bulk-hand-over.service.js';
import { sortOut, type BulkResult } from './case-bulk.js';
import { CaseBulkStore } from './case-bulk.store.js';

export type BulkFollowUp = { readonly batch: string; readonly dueOn: LocalDate; readonly text: string };

/** One thing done with many cases: a constant number of statements in one transaction, and an answer for each case. */
@Injectable()
export class CaseBulk {
  constructor(
    private readonly transactions: Transactions,
    private readonly store: CaseBulkStore,
    private readonly reminders: Reminders,
    private readonly handOver: BulkHandOver,
    private readonly journal: Journal,
    private readonly clock: Clock,
  ) {}

  /**
   * Sets the same Wiedervorlage on every open case, on the desk of whoever asks. The same batch again changes nothing. Throws Problem
   * `reminders.due-in-past` (rule).
   */
  followUp(actor: StaffActor, ids: readonly CaseId[], { batch, dueOn, text }: BulkFollowUp): Promise<BulkResult> {
    return this.transactions.run(actor, async (tx) => {
      const cases = await this.store.cases(tx, actor.scope, ids);
      const { rows, refused } = sortOut(ids, cases, (kase) => (isClosed(kase) ? 'closed' : null));
      const reminders = rows.map(({ id, number }) => ({
        id: reminderOf(batch, id),
        kind: 'wiedervorlage' as const,
        subjectKind: 'case' as const,
        subjectId: id,
        subjectNumber: number,
        ownerId: actor.userId,
        dueOn,
        text,
      }));
      await this.reminders.planAll(tx, actor, reminders);
      return { done: rows.map(({ id }) => id), refused };
    });
  }

  /** Takes a batch of `followUp` back, as far as its Wiedervorlagen are still open; answers how many. */
  undoFollowUp(actor: StaffActor, ids: readonly CaseId[], batch: string): Promise<number> {
    return this.transactions.run(actor, async (tx) => {
      const gone = await this.reminders.callOffAll(
        tx,
        actor,
        ids.map((id) => reminderOf(batch, id)),
      );
      return gone.length;
    });
  }

  /** Offers every case to a colleague, who accepts or declines each. Throws Problem `counselling.colleague-unknown` (rule). */
  offer(actor: StaffActor, ids: readonly CaseId[], input: { readonly toUserId: UserId; readonly reason: string }): Promise<BulkResult> {
    return this.transactions.run(actor, (tx) => this.handOver.offer(tx, actor, ids, input));
  }

  /** A colleague follows every case that her work reaches; she hears of it once per case. */
  follow(actor: StaffActor, ids: readonly CaseId[], userId: UserId): Promise<BulkResult> {
    return this.transactions.run(actor, async (tx) => {
      const cases = await this.store.forFollowing(tx, actor.scope, ids, userId);
      const { rows, refused } = sortOut(ids, cases, ({ follows, reached }) => (follows ? 'already-follows' : reached ? null : 'no-access'));
      const done = rows.map(({ id }) => id);
      await this.store.follow(tx, actor, done, userId, this.clock.now());
      const followed = done.map((caseId) => ({ name: 'counselling.case-followed' as const, payload: { caseId, userId } }));
      const told = done.map((caseId) => ({
        name: 'counselling.case-news' as const,
        payload: { caseId, kind: 'case-news' as const, userIds: [userId] },
      }));
      await this.journal.recordAll(tx, actor, userId === actor.userId ? followed : [...followed, ...told]);
      return { done, refused };
    });
  }

  /** Takes `follow` back; answers how many. */
  undoFollow(actor: StaffActor, ids: readonly CaseId[], userId: UserId): Promise<number> {
    return this.transactions.run(actor, async (tx) => {
      const gone = await this.store.unfollow(tx, actor, ids, userId);
      const events = gone.map((caseId) => ({ name: 'counselling.case-unfollowed' as const, payload: { caseId, userId } }));
      await this.journal.recordAll(tx, actor, events);
      return gone.length;
    });
  }
}

// Each case of a batch has one reminder, found again by both: so a repeated request adds nothing and undo needs no list of ids.
const reminderOf = (batch: string, id: CaseId): ReminderId => {
  const hex = createHash('sha256').update(`${batch} ${id}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}` as ReminderId;
};
