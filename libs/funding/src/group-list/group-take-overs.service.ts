import { Injectable } from '@nestjs/common';
import { Clock, stale, type StaffActor, type Version } from '@app/kernel';
import { Journal, Transactions } from '@app/platform';
import type { GroupListRef } from './group-list.js';
import { GroupListFiles } from './group-list-files.service.js';
import { GroupListsStore } from './group-lists.store.js';
import { GroupMembers } from './group-members.service.js';

/** Makes applications out of the rows of a list that are ready. */
@Injectable()
export class GroupTakeOvers {
  constructor(
    private readonly transactions: Transactions,
    private readonly lists: GroupListsStore,
    private readonly files: GroupListFiles,
    private readonly members: GroupMembers,
    private readonly journal: Journal,
    private readonly clock: Clock,
  ) {}

  /**
   * One application per group, with everybody whose row is good and who agreed; the others wait. Whoever takes part already, by this list or
   * another of the case, is never doubled; with nobody ready nothing happens. Throws Problems `kernel.not-found`, `kernel.stale`,
   * `counselling.case-closed`, `funding.case-without-company`.
   */
  takeOver(actor: StaffActor, ref: GroupListRef, expected: Version): Promise<void> {
    return this.transactions.run(actor, async (tx) => {
      await this.lists.lockCase(tx, ref);
      const list = await this.lists.getLocked(tx, actor.scope, ref);
      if (list.version !== expected) throw stale();
      const file = await this.files.within(tx, actor, list);
      let taken = 0;
      for (const group of file.groups) taken += await this.members.take(tx, actor, file, group);
      if (taken === 0) return;
      await this.lists.save(tx, list, expected, {}, this.clock.now());
      await this.journal.record(tx, actor, {
        name: 'funding.group-list-taken-over',
        payload: { groupListId: list.id, caseId: list.caseId },
      });
    });
  }
}
