import { Injectable } from '@nestjs/common';
import type { AccessGrantId, StaffActor, TeamId, TenantScope, UserId } from '@app/kernel';
import { Reader, type Tx } from '@app/platform';
import type { AccessGrant, GrantKind, ReviewOutcome } from './reach.js';

/** A break-glass as those see it who look at it afterwards. */
export type ReviewedGrant = AccessGrant & {
  readonly userName: string;
  readonly reviewedAt: string | null;
  readonly reviewedBy: string | null;
  readonly reviewOutcome: ReviewOutcome | null;
  readonly reviewNote: string | null;
};

const columns = `g.id, g.tenant_id as "tenantId", g.user_id as "userId", g.kind, g.client_id as "clientId", g.client_number as "clientNumber",
  g.team_id as "teamId", g.reason, g.starts_at as "startsAt", g.ends_at as "endsAt"`;

const reviewColumns = `${columns}, u.display_name as "userName", g.reviewed_at as "reviewedAt", r.display_name as "reviewedBy",
  g.review_outcome as "reviewOutcome", g.review_note as "reviewNote"`;

const shown = 200;

/** SQL of files opened for a while. */
@Injectable()
export class AccessGrantsStore {
  constructor(private readonly reader: Reader) {}

  async insert(tx: Tx, grant: AccessGrant): Promise<void> {
    const { id, tenantId, userId, kind, clientId, clientNumber, teamId, reason, startsAt, endsAt } = grant;
    await tx.query(
      `insert into identity.access_grant (id, tenant_id, user_id, kind, client_id, client_number, team_id, reason, starts_at, ends_at, created_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $9)`,
      [id, tenantId, userId, kind, clientId, clientNumber, teamId, reason, startsAt, endsAt],
    );
  }

  /** Null outside the Träger. */
  async find(tx: Tx, scope: TenantScope, id: AccessGrantId): Promise<ReviewedGrant | null> {
    const rows: ReviewedGrant[] = await tx.query(
      `select ${reviewColumns} from identity.access_grant g join identity.staff_user u on u.id = g.user_id
         left join identity.staff_user r on r.id = g.reviewed_by
       where g.id = $1 and g.tenant_id = $2`,
      [id, scope.tenantId],
    );
    return rows[0] ?? null;
  }

  /** What is open to this person at this instant. */
  running({ scope, userId }: Pick<StaffActor, 'scope' | 'userId'>, now: string): Promise<readonly AccessGrant[]> {
    return this.reader.rows<AccessGrant>(scope, {
      name: 'access-grants.running',
      text: `select ${columns} from identity.access_grant g
             where g.tenant_id = $1 and g.user_id = $2 and g.starts_at <= $3 and g.ends_at > $3 order by g.ends_at, g.id`,
      values: [scope.tenantId, userId, now],
    });
  }

  /** Ends what still runs; false when it is over or not of this person. */
  async end(tx: Tx, scope: TenantScope, userId: UserId, id: AccessGrantId, now: string): Promise<boolean> {
    const [, affected]: [unknown, number] = await tx.query(
      `update identity.access_grant set ends_at = $4 where id = $1 and tenant_id = $2 and user_id = $3 and ends_at > $4`,
      [id, scope.tenantId, userId, now],
    );
    return affected === 1;
  }

  /** The newest two hundred of a kind, those nobody has looked at first; of these teams only, unless `teamIds` is null. */
  forReview(scope: TenantScope, kind: GrantKind, teamIds: readonly TeamId[] | null): Promise<readonly ReviewedGrant[]> {
    return this.reader.rows<ReviewedGrant>(scope, {
      name: 'access-grants.for-review',
      text: `select ${reviewColumns} from identity.access_grant g join identity.staff_user u on u.id = g.user_id
               left join identity.staff_user r on r.id = g.reviewed_by
             where g.tenant_id = $1 and g.kind = $2 and ($3::uuid[] is null or g.team_id = any($3))
             order by g.reviewed_at is not null, g.starts_at desc, g.id limit ${shown}`,
      values: [scope.tenantId, kind, teamIds],
    });
  }

  async review(
    tx: Tx,
    scope: TenantScope,
    id: AccessGrantId,
    review: { by: UserId; at: string; outcome: ReviewOutcome; note: string | null },
  ): Promise<void> {
    await tx.query(
      `update identity.access_grant set reviewed_at = $3, reviewed_by = $4, review_outcome = $5, review_note = $6
       where id = $1 and tenant_id = $2 and reviewed_at is null`,
      [id, scope.tenantId, review.at, review.by, review.outcome, review.note],
    );
  }
}
