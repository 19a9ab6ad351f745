import { Injectable } from '@nestjs/common';
import type { CaseId, StaffActor, TenantScope, UserId } from '@app/kernel';
import type { Tx } from '@app/platform';

// Following gives no sight: whoever has left the team of the case, or works here no more, hears nothing more.
export const reaches = (
  user: string,
  caseId = '$1',
  tenantId = '$2',
): string => `exists (select from counselling.case k join identity.user_role r on r.user_id = ${user}
  join identity.staff_user u on u.id = r.user_id and u.active
  where k.id = ${caseId} and k.tenant_id = ${tenantId} and (k.owner_id = ${user} or r.team_id = k.team_id)
    and (k.protected_for is null or ${user} = any(k.protected_for)) and k.client_staff_user_id is distinct from ${user})`;

/** SQL of those who follow cases. */
@Injectable()
export class FollowersStore {
  /** A second time changes nothing; false when the person was there already. */
  async add(tx: Tx, { userId, scope }: StaffActor, caseId: CaseId, follower: UserId, now: string): Promise<boolean> {
    const rows: unknown[] = await tx.query(
      `insert into counselling.case_follower (case_id, tenant_id, user_id, created_at, created_by) values ($1, $2, $3, $4, $5)
       on conflict do nothing returning user_id`,
      [caseId, scope.tenantId, follower, now, userId],
    );
    return rows.length === 1;
  }

  /** False when the person did not follow. */
  async remove(tx: Tx, { tenantId }: TenantScope, caseId: CaseId, follower: UserId): Promise<boolean> {
    const [, affected]: [unknown, number] = await tx.query(
      'delete from counselling.case_follower where case_id = $1 and tenant_id = $2 and user_id = $3',
      [caseId, tenantId, follower],
    );
    return affected === 1;
  }

  /** Those who follow the case and belong to its team. */
  async reaching(tx: Tx, { tenantId }: TenantScope, caseId: CaseId): Promise<UserId[]> {
    const rows: { userId: UserId }[] = await tx.query(
      `select user_id as "userId" from counselling.case_follower f where case_id = $1 and tenant_id = $2 and ${reaches('f.user_id')}
       order by user_id`,
      [caseId, tenantId],
    );
    return rows.map(({ userId }) => userId);
  }

  /** Whether somebody's work reaches the case, so that following it makes sense. */
  async mayFollow(tx: Tx, { tenantId }: TenantScope, caseId: CaseId, follower: UserId): Promise<boolean> {
    const rows: { reached: boolean }[] = await tx.query(`select ${reaches('$3::uuid')} as reached`, [caseId, tenantId, follower]);
    return rows[0]?.reached ?? false;
  }
}
