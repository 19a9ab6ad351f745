import { Injectable } from '@nestjs/common';
import type { SystemActor, UserId } from '@app/kernel';
import { Relationships, type StepNews } from '@app/companies';
import { Users } from '@app/identity';
import type { Tx } from '@app/platform';
import { Notifications } from '@app/reminders';

/** Tells owner and deputy of a company what was decided or done about it without them; companies know no notifications. */
@Injectable()
export class CompanyNotices {
  constructor(
    private readonly relationships: Relationships,
    private readonly notifications: Notifications,
    private readonly users: Users,
  ) {}

  /** Everybody who looks after the company now or did before, except whoever changed it; where a colleague has left and nobody else does, the team lead. */
  async tellAssigned(tx: Tx, actor: SystemActor, stepId: string): Promise<void> {
    await this.tell(tx, actor, stepId, 'company-assigned');
  }

  /** A planned step was carried out: owner and deputy have to go on; without them whoever planned it, or else the team lead. */
  async tellPlanned(tx: Tx, actor: SystemActor, stepId: string): Promise<void> {
    await this.tell(tx, actor, stepId, 'company-planned');
  }

  private async tell(tx: Tx, actor: SystemActor, stepId: string, kind: 'company-assigned' | 'company-planned'): Promise<void> {
    const news = await this.relationships.news(tx, actor.scope, stepId);
    if (!news) return;
    const { establishmentId: subjectId, betriebsnummer: subjectNumber, at } = news;
    const userIds = await (news.byHouse ? this.whoGoesOn(tx, actor, news) : this.active(tx, actor, news.userIds));
    // Every change is news, also a second one on the same company.
    await this.notifications.tell(tx, actor, { kind, subjectKind: 'company', subjectId, subjectNumber, userIds }, { unlessSince: at });
  }

  private async whoGoesOn(
    tx: Tx,
    actor: SystemActor,
    { userIds, plannedBy, ownerId, formerOwnerId }: StepNews,
  ): Promise<readonly UserId[]> {
    for (const candidates of [userIds, plannedBy ? [plannedBy] : []]) {
      const active = await this.active(tx, actor, candidates);
      if (active.length > 0) return active;
    }
    const lastKnown = ownerId ?? formerOwnerId ?? plannedBy;
    const teamId = lastKnown && (await this.users.teamOf(tx, lastKnown));
    return teamId ? this.users.inTeam(tx, actor.scope.tenantId, 'team-lead', teamId) : [];
  }

  // Whoever has left reads nothing any more.
  private async active(tx: Tx, { scope }: SystemActor, userIds: readonly UserId[]): Promise<readonly UserId[]> {
    const active: UserId[] = [];
    for (const userId of userIds) if (await this.users.allActive(tx, scope.tenantId, [userId])) active.push(userId);
    return active;
  }
}
