import { Injectable } from '@nestjs/common';
import type { CaseId, StaffActor, TenantScope, UserId } from '@app/kernel';
import { Reader, type Tx } from '@app/platform';
import type { CaseRole, CaseTeamMember } from './case-team.js';

/** SQL of those who work on a case beside its owner. */
@Injectable()
export class CaseTeamStore {
  constructor(private readonly reader: Reader) {}

  /** Gives a role to somebody, in place of whoever had it; false when they had it already. */
  async assign(tx: Tx, { userId: by, scope }: StaffActor, caseId: CaseId, { role, userId }: CaseTeamMember, now: string): Promise<boolean> {
    const rows: unknown[] = await tx.query(
      `insert into counselling.case_team_member as m (case_id, tenant_id, role, user_id, created_at, created_by)
       values ($1, $2, $3, $4, $5, $6)
       on conflict (case_id, role) do update set user_id = excluded.user_id, created_at = excluded.created_at, created_by = excluded.created_by
       where m.user_id <> excluded.user_id returning role`,
      [caseId, scope.tenantId, role, userId, now, by],
    );
    return rows.length === 1;
  }

  /** Whoever had the role; null when nobody did. */
  async release(tx: Tx, { tenantId }: TenantScope, caseId: CaseId, role: CaseRole): Promise<UserId | null> {
    const [rows]: [{ userId: UserId }[], number] = await tx.query(
      `delete from counselling.case_team_member where case_id = $1 and tenant_id = $2 and role = $3 returning user_id as "userId"`,
      [caseId, tenantId, role],
    );
    return rows[0]?.userId ?? null;
  }

  /** Takes somebody's roles in cases that are not closed back; answers those cases with their owners. */
  async releaseAll(tx: Tx, { tenantId }: TenantScope, userId: UserId): Promise<readonly { caseId: CaseId; ownerId: UserId }[]> {
    return tx.query(
      `with released as (
         delete from counselling.case_team_member m using counselling.case k
         where m.user_id = $2 and m.tenant_id = $1 and k.id = m.case_id and k.closed_on is null returning m.case_id, k.owner_id)
       select distinct case_id as "caseId", owner_id as "ownerId" from released`,
      [tenantId, userId],
    );
  }

  /** Who works on the case beside its owner. */
  ofCase(scope: TenantScope, caseId: CaseId): Promise<readonly CaseTeamMember[]> {
    return this.reader.rows<CaseTeamMember>(scope, {
      name: 'case-team.of-case',
      text: `select role, user_id as "userId" from counselling.case_team_member where case_id = $1 and tenant_id = $2 order by role`,
      values: [caseId, scope.tenantId],
    });
  }
}
