import { Injectable } from '@nestjs/common';
import type { StaffActor, UserId } from '@app/kernel';
import { Users } from '@app/identity';
import type { Tx } from '@app/platform';
import { Duties, type Reminder } from '@app/reminders';
import { refuseClosed, type Case } from '../case/case.js';
import { CasesStore } from '../case/cases.store.js';
import { colleagueUnknown } from '../errors.js';
import { TransferOffersStore } from '../hand-over/transfer-offers.store.js';
import type { SettleDuty } from './closing.js';

/** What is still open in a case that ends: Wiedervorlagen, and an offer to hand it over. */
@Injectable()
export class CaseDuties {
  constructor(
    private readonly duties: Duties,
    private readonly cases: CasesStore,
    private readonly users: Users,
    private readonly offers: TransferOffersStore,
  ) {}

  openOf(tx: Tx, { scope }: StaffActor, { id }: Case): Promise<Reminder[]> {
    return this.duties.openOf(tx, scope, 'case', id);
  }

  /** Whether an offer to hand the case over waits for its answer. */
  async isOffered(tx: Tx, { scope }: StaffActor, { id }: Case): Promise<boolean> {
    return (await this.offers.openOf(tx, scope, id)) !== null;
  }

  /** Whose case it is from now on: the owner's, or the actor's where the owner works here no more. */
  async ownerOf(tx: Tx, { scope, userId }: StaffActor, { ownerId }: Case): Promise<UserId> {
    return (await this.users.allActive(tx, scope.tenantId, [ownerId])) ? ownerId : userId;
  }

  /** Who decides on its funding from now on: nobody where whoever did works here no more. */
  async fundingOwnerOf(tx: Tx, { scope }: StaffActor, { fundingOwnerId }: Case): Promise<UserId | null> {
    return fundingOwnerId && (await this.users.allActive(tx, scope.tenantId, [fundingOwnerId])) ? fundingOwnerId : null;
  }

  /**
   * Finishes, keeps or moves each. Throws Problems `reminders.due-in-past`, `counselling.colleague-unknown`, and for the other case
   * `kernel.not-found` and `counselling.case-closed`.
   */
  async settle(tx: Tx, actor: StaffActor, open: readonly Reminder[], answers: readonly SettleDuty[]): Promise<void> {
    for (const answer of answers) {
      const reminder = open.find(({ id }) => id === answer.reminderId);
      if (reminder) await this.settleOne(tx, actor, reminder, answer);
    }
  }

  private async settleOne(tx: Tx, actor: StaffActor, reminder: Reminder, answer: SettleDuty): Promise<void> {
    if (answer.how === 'finish') return this.duties.finish(tx, actor, reminder, answer.note ?? null);
    if (answer.how === 'keep') {
      if (answer.ownerId) await this.checkColleague(tx, actor, answer.ownerId);
      return this.duties.move(tx, actor, reminder, { dueOn: answer.dueOn, ownerId: answer.ownerId });
    }
    const other = await this.cases.get(tx, actor.scope, answer.caseId);
    refuseClosed(other);
    return this.duties.move(tx, actor, reminder, {
      ownerId: other.ownerId,
      subject: { subjectKind: 'case', subjectId: other.id, subjectNumber: other.number },
    });
  }

  private async checkColleague(tx: Tx, { scope }: StaffActor, userId: UserId): Promise<void> {
    if (!(await this.users.allActive(tx, scope.tenantId, [userId]))) throw colleagueUnknown('/duties');
  }
}
