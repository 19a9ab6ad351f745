import { Injectable } from '@nestjs/common';
import type { ApplicationId, SystemActor, UserId } from '@app/kernel';
import type { Tx } from '@app/platform';
import { Notifications } from '@app/reminders';
import { DossiersStore } from '../application/dossiers.store.js';
import { ApprovalsStore } from './approvals.store.js';

/** Who is told of what became of a proposal. */
@Injectable()
export class ProposalNews {
  constructor(
    private readonly dossiers: DossiersStore,
    private readonly approvals: ApprovalsStore,
    private readonly notifications: Notifications,
  ) {}

  /** Whoever had a hand in the last proposal hears that it was answered or taken back, except whoever did that. */
  async answered(tx: Tx, actor: SystemActor, id: ApplicationId, by: UserId): Promise<void> {
    const { application } = await this.dossiers.get(tx, actor.scope, id);
    const hands = await this.approvals.handsOfLast(tx, application);
    await this.notifications.tell(tx, actor, {
      kind: 'proposal-answered',
      subjectKind: 'application',
      subjectId: id,
      subjectNumber: application.number,
      userIds: hands.filter((userId) => userId !== by),
    });
  }
}
