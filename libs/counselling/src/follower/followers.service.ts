import { Injectable } from '@nestjs/common';
import { Clock, Problem, type CaseId, type StaffActor, type UserId } from '@app/kernel';
import { Journal, Transactions } from '@app/platform';
import { CasesStore } from '../case/cases.store.js';
import { CaseNews } from '../hand-over/case-news.service.js';
import { FollowersStore } from './followers.store.js';

/** Colleagues who follow a case (Mitlesende): they hear what happens to it, and see no more than before. */
@Injectable()
export class Followers {
  constructor(
    private readonly transactions: Transactions,
    private readonly cases: CasesStore,
    private readonly followers: FollowersStore,
    private readonly news: CaseNews,
    private readonly journal: Journal,
    private readonly clock: Clock,
  ) {}

  /** Oneself or a colleague whose work reaches the case. Throws Problems `kernel.not-found`, `counselling.follower-without-access` (rule). */
  follow(actor: StaffActor, caseId: CaseId, userId: UserId): Promise<void> {
    return this.transactions.run(actor, async (tx) => {
      const kase = await this.cases.get(tx, actor.scope, caseId);
      if (!(await this.followers.mayFollow(tx, actor.scope, caseId, userId)))
        throw new Problem('rule', 'counselling.follower-without-access', {}, [{ pointer: '/userId', code: 'choice' }]);
      if (!(await this.followers.add(tx, actor, caseId, userId, this.clock.now()))) return;
      await this.news.tell(tx, actor, kase, 'case-news', [userId]);
      await this.journal.record(tx, actor, { name: 'counselling.case-followed', payload: { caseId, userId } });
    });
  }

  /** A second time changes nothing. Throws Problem `kernel.not-found`. */
  unfollow(actor: StaffActor, caseId: CaseId, userId: UserId): Promise<void> {
    return this.transactions.run(actor, async (tx) => {
      await this.cases.get(tx, actor.scope, caseId);
      if (!(await this.followers.remove(tx, actor.scope, caseId, userId))) return;
      await this.journal.record(tx, actor, { name: 'counselling.case-unfollowed', payload: { caseId, userId } });
    });
  }
}
