import { Injectable } from '@nestjs/common';
import { Problem, type CaseId, type StaffActor } from '@app/kernel';
import { Users } from '@app/identity';
import type { Tx } from '@app/platform';
import { FollowersStore } from '../follower/followers.store.js';
import { TransferOffersStore } from '../hand-over/transfer-offers.store.js';
import type { CaseTeamMember } from './case-team.js';

/** Who may have which role in a case. */
@Injectable()
export class CaseRoleHolders {
  constructor(
    private readonly users: Users,
    private readonly followers: FollowersStore,
    private readonly offers: TransferOffersStore,
  ) {}

  /**
   * The employer service is a team of its own, so any active colleague does whom the person's protection allows; the other roles go to people
   * whose work reaches the case already. Throws Problem `counselling.member-without-access` (rule).
   */
  async check(tx: Tx, { scope }: StaffActor, caseId: CaseId, { role, userId }: CaseTeamMember): Promise<void> {
    const allowed =
      role === 'employer-service'
        ? (await this.users.allActive(tx, scope.tenantId, [userId])) && (await this.offers.mayHave(tx, scope, caseId, userId))
        : await this.followers.mayFollow(tx, scope, caseId, userId);
    if (!allowed) throw new Problem('rule', 'counselling.member-without-access', {}, [{ pointer: '/userId', code: 'choice' }]);
  }
}
