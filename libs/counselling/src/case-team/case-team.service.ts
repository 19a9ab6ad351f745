import { Injectable } from '@nestjs/common';
import { Clock, type CaseId, type StaffActor, type SystemActor, type TenantScope, type UserId } from '@app/kernel';
import { Journal, Transactions, type Tx } from '@app/platform';
import { refuseClosed } from '../case/case.js';
import { CasesStore } from '../case/cases.store.js';
import { CaseRoleHolders } from './case-role-holders.js';
import type { CaseRole, CaseTeamMember } from './case-team.js';
import { CaseTeamStore } from './case-team.store.js';

/** Who works on a case beside its owner. A role opens nothing: who of another team has one works with what the owner tells. */
@Injectable()
export class CaseTeams {
  constructor(
    private readonly transactions: Transactions,
    private readonly cases: CasesStore,
    private readonly team: CaseTeamStore,
    private readonly holders: CaseRoleHolders,
    private readonly journal: Journal,
    private readonly clock: Clock,
  ) {}

  /** Who works on the case beside its owner; empty for a case outside the scope. */
  ofCase(scope: TenantScope, caseId: CaseId): Promise<readonly CaseTeamMember[]> {
    return this.team.ofCase(scope, caseId);
  }

  /**
   * Gives a role to a colleague, in place of whoever had it; a second time changes nothing. Throws Problems `kernel.not-found`,
   * `counselling.case-closed` (rule), `counselling.member-without-access` (rule).
   */
  assign(actor: StaffActor, caseId: CaseId, member: CaseTeamMember): Promise<void> {
    return this.transactions.run(actor, async (tx) => {
      refuseClosed(await this.cases.getLocked(tx, actor.scope, caseId));
      await this.holders.check(tx, actor, caseId, member);
      if (!(await this.team.assign(tx, actor, caseId, member, this.clock.now()))) return;
      await this.journal.record(tx, actor, { name: 'counselling.case-team-changed', payload: { caseId, userId: member.userId } });
    });
  }

  /** Takes a role back; a second time changes nothing. Throws Problems `kernel.not-found`, `counselling.case-closed` (rule). */
  release(actor: StaffActor, caseId: CaseId, role: CaseRole): Promise<void> {
    return this.transactions.run(actor, async (tx) => {
      refuseClosed(await this.cases.getLocked(tx, actor.scope, caseId));
      const userId = await this.team.release(tx, actor.scope, caseId, role);
      if (userId) await this.journal.record(tx, actor, { name: 'counselling.case-team-changed', payload: { caseId, userId } });
    });
  }

  /** Takes the roles of somebody who works here no more back, within the caller's transaction, and tells the owners of the cases. */
  async colleagueLeft(tx: Tx, actor: SystemActor, userId: UserId): Promise<void> {
    for (const { caseId, ownerId } of await this.team.releaseAll(tx, actor.scope, userId)) {
      await this.journal.record(tx, actor, { name: 'counselling.case-team-changed', payload: { caseId, userId } });
      if (ownerId === userId) continue;
      const payload = { caseId, kind: 'case-news' as const, userIds: [ownerId] };
      await this.journal.record(tx, actor, { name: 'counselling.case-news', payload });
    }
  }
}
