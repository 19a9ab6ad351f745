import { Injectable } from '@nestjs/common';
import type { CaseId, TenantScope, UserId } from '@app/kernel';
import { Reader } from '@app/platform';
import type { TransferOffer } from './transfer-offer.js';

export type TransferOfferRow = Pick<
  TransferOffer,
  'id' | 'caseId' | 'fromUserId' | 'toUserId' | 'reason' | 'state' | 'dueOn' | 'answerReason' | 'createdAt' | 'createdBy' | 'version'
>;

/** Who has a case in hand beside its owner: the newest offer, and who follows. */
@Injectable()
export class HandOverLists {
  constructor(private readonly reader: Reader) {}

  /** The newest offer of a case, whatever became of it. */
  async lastOffer(scope: TenantScope, caseId: CaseId): Promise<TransferOfferRow | null> {
    const [row] = await this.reader.rows<TransferOfferRow>(scope, {
      name: 'transfer-offers.last',
      text: `select id, case_id as "caseId", from_user_id as "fromUserId", to_user_id as "toUserId", reason, state, due_on as "dueOn",
                    answer_reason as "answerReason", created_at as "createdAt", created_by as "createdBy", version
             from counselling.transfer_offer where case_id = $1 and tenant_id = $2 order by created_at desc, id limit 1`,
      values: [caseId, scope.tenantId],
    });
    return row ?? null;
  }

  /** Who follows the case. */
  async followers(scope: TenantScope, caseId: CaseId): Promise<readonly UserId[]> {
    const rows = await this.reader.rows<{ userId: UserId }>(scope, {
      name: 'case-followers.of-case',
      text: `select user_id as "userId" from counselling.case_follower where case_id = $1 and tenant_id = $2 order by created_at, user_id limit 100`,
      values: [caseId, scope.tenantId],
    });
    return rows.map(({ userId }) => userId);
  }
}
