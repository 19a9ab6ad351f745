import { Injectable } from '@nestjs/common';
import type { CaseId, StaffActor, TenantScope, UserId } from '@app/kernel';
import type { Tx } from '@app/platform';
import type { Case } from '../case/case.js';
import { reaches } from '../follower/followers.store.js';
import { TransferOfferEntity } from '../hand-over/transfer-offer.entity.js';
import type { TransferOffer } from '../hand-over/transfer-offer.js';

/** What bulk actions ask of a case. */
export type BulkCase = Pick<Case, 'id' | 'number' | 'status' | 'ownerId'>;
export type HandOverCase = BulkCase & { readonly offered: boolean; readonly mayHave: boolean };
export type FollowedCase = BulkCase & { readonly follows: boolean; readonly reached: boolean };

const columns = `k.id, k.number, k.status, k.owner_id as "ownerId"`;

/** SQL of bulk actions: one statement each, for any number of cases; cases outside the scope are missing. */
@Injectable()
export class CaseBulkStore {
  /** Locked, so that none is closed meanwhile. */
  cases(tx: Tx, { tenantId }: TenantScope, ids: readonly CaseId[]): Promise<BulkCase[]> {
    return tx.query(`select ${columns} from counselling.case k where k.tenant_id = $1 and k.id = any($2) order by k.id for update`, [
      tenantId,
      ids,
    ]);
  }

  /** Locked, with whether an offer waits and whether this colleague may ever see the case. */
  forHandOver(tx: Tx, { tenantId }: TenantScope, ids: readonly CaseId[], to: UserId): Promise<HandOverCase[]> {
    return tx.query(
      `select ${columns},
              exists (select from counselling.transfer_offer o where o.case_id = k.id and o.tenant_id = $1 and o.state in ('offered')) as offered,
              k.client_staff_user_id is distinct from $3::uuid and (k.protected_for is null or $3::uuid = any(k.protected_for)) as "mayHave"
       from counselling.case k where k.tenant_id = $1 and k.id = any($2) order by k.id for update of k`,
      [tenantId, ids, to],
    );
  }

  /** With whether this colleague follows already, and whether her work reaches the case. */
  forFollowing(tx: Tx, { tenantId }: TenantScope, ids: readonly CaseId[], follower: UserId): Promise<FollowedCase[]> {
    return tx.query(
      `select ${columns}, ${reaches('$3::uuid', 'c.id', '$1')} as reached,
              exists (select from counselling.case_follower f where f.case_id = c.id and f.tenant_id = $1 and f.user_id = $3) as follows
       from counselling.case c join counselling.case k on k.id = c.id where c.tenant_id = $1 and c.id = any($2) order by c.id`,
      [tenantId, ids, follower],
    );
  }

  async offer(tx: Tx, { tenantId }: TenantScope, offers: readonly TransferOffer[], to: UserId, now: string): Promise<void> {
    await tx
      .createQueryBuilder()
      .insert()
      .into(TransferOfferEntity)
      .values([...offers])
      .execute();
    await tx.query(
      `update counselling.case set offered_to = $3, updated_at = $4, version = version + 1 where tenant_id = $1 and id = any($2)`,
      [tenantId, offers.map(({ caseId }) => caseId), to, now],
    );
  }

  async follow(tx: Tx, { userId, scope }: StaffActor, ids: readonly CaseId[], follower: UserId, now: string): Promise<void> {
    await tx.query(
      `insert into counselling.case_follower (case_id, tenant_id, user_id, created_at, created_by)
       select id, $1, $3, $4, $5 from unnest($2::uuid[]) as id on conflict do nothing`,
      [scope.tenantId, ids, follower, now, userId],
    );
  }

  /** Takes it back: of these cases the colleague no longer follows those that this person added her to. */
  async unfollow(tx: Tx, { userId, scope }: StaffActor, ids: readonly CaseId[], follower: UserId): Promise<readonly CaseId[]> {
    const [rows]: [{ id: CaseId }[], number] = await tx.query(
      `delete from counselling.case_follower where tenant_id = $1 and case_id = any($2) and user_id = $3 and created_by = $4
       returning case_id as id`,
      [scope.tenantId, ids, follower, userId],
    );
    return rows.map(({ id }) => id);
  }
}
