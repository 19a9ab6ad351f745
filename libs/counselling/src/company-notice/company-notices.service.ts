import { Injectable } from '@nestjs/common';
import type { SystemActor } from '@app/kernel';
import { Relationships } from '@app/companies';
import type { Tx } from '@app/platform';
import { Notifications } from '@app/reminders';

/** Tells owner and deputy of a company what was decided or done about it without them; companies know no notifications. */
@Injectable()
export class CompanyNotices {
  constructor(
    private readonly relationships: Relationships,
    private readonly notifications: Notifications,
  ) {}

  /** Everybody who looks after the company now or did before, except whoever changed it. */
  async tellAssigned(tx: Tx, actor: SystemActor, stepId: string): Promise<void> {
    await this.tell(tx, actor, stepId, 'company-assigned');
  }

  /** A planned step was carried out: owner and deputy have to go on. */
  async tellPlanned(tx: Tx, actor: SystemActor, stepId: string): Promise<void> {
    await this.tell(tx, actor, stepId, 'company-planned');
  }

  private async tell(tx: Tx, actor: SystemActor, stepId: string, kind: 'company-assigned' | 'company-planned'): Promise<void> {
    const news = await this.relationships.news(tx, actor.scope, stepId);
    if (!news) return;
    const { establishmentId: subjectId, betriebsnummer: subjectNumber, userIds, at } = news;
    // Every change is news, also a second one on the same company.
    await this.notifications.tell(tx, actor, { kind, subjectKind: 'company', subjectId, subjectNumber, userIds }, { unlessSince: at });
  }
}
