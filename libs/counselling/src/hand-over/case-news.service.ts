import { Injectable } from '@nestjs/common';
import { Clock, type CaseId, type StaffActor, type SystemActor, type UserId } from '@app/kernel';
import { Journal, type Payload, type Tx } from '@app/platform';
import { Notifications } from '@app/reminders';
import type { Case } from '../case/case.js';
import { CasesStore } from '../case/cases.store.js';
import { FollowersStore } from '../follower/followers.store.js';

type News = Payload<'counselling.case-news'>['kind'];

/** Tells colleagues what happened to a case, by its number. */
@Injectable()
export class CaseNews {
  constructor(
    private readonly cases: CasesStore,
    private readonly followers: FollowersStore,
    private readonly notifications: Notifications,
    private readonly journal: Journal,
    private readonly clock: Clock,
  ) {}

  /** Those named, except whoever did it; they hear of it once the transaction is through. */
  async tell(tx: Tx, actor: StaffActor, { id: caseId }: Pick<Case, 'id'>, kind: News, to: readonly UserId[]): Promise<void> {
    const userIds = [...new Set(to)].filter((userId) => userId !== actor.userId);
    if (userIds.length > 0) await this.journal.record(tx, actor, { name: 'counselling.case-news', payload: { caseId, kind, userIds } });
  }

  /** Everybody who follows the case and may still see it, and who is not told already. */
  async tellFollowers(tx: Tx, actor: StaffActor, kase: Pick<Case, 'id'>, except: readonly UserId[] = []): Promise<void> {
    const following = await this.followers.reaching(tx, actor.scope, kase.id);
    const others = following.filter((userId) => !except.includes(userId));
    await this.tell(tx, actor, kase, 'case-news', others);
  }

  /** Puts the news under the bell of each; as often as something happens. */
  async announce(tx: Tx, actor: SystemActor, { caseId, kind, userIds }: Payload<'counselling.case-news'>): Promise<void> {
    const { number } = await this.cases.get(tx, actor.scope, caseId as CaseId);
    const tell = { kind, subjectKind: 'case' as const, subjectId: caseId, subjectNumber: number, userIds };
    await this.notifications.tell(tx, actor, tell, { unlessSince: this.clock.now() });
  }
}
