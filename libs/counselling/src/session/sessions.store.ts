import { Injectable } from '@nestjs/common';
import { notFound, type AddendumId, type CaseId, type SessionId, type TenantScope, type UserId, type Version } from '@app/kernel';
import { guardedUpdate, type Tx } from '@app/platform';
import type { AdviceOnRecord, Session } from './session.js';
import { SessionEntity } from './session.entity.js';

/** What was added to a session after it was signed off (Nachtrag). */
export type Addendum = {
  readonly id: AddendumId;
  readonly sessionId: SessionId;
  readonly text: string;
  readonly authorId: UserId;
  readonly createdAt: string;
  readonly createdBy: UserId;
};

/** SQL of advice sessions: reads need a scope, writes a Tx. */
@Injectable()
export class SessionsStore {
  /** Adds the row; false when its id is already taken. */
  async insert(tx: Tx, session: Session): Promise<boolean> {
    const { raw } = await tx
      .createQueryBuilder()
      .insert()
      .into(SessionEntity)
      .values({ ...session, courseIds: [...session.courseIds] })
      .orIgnore()
      .returning('id')
      .execute();
    return (raw as unknown[]).length === 1;
  }

  /** Null outside the scope. */
  find(tx: Tx, scope: TenantScope, id: SessionId): Promise<Session | null> {
    return tx.findOneBy(SessionEntity, { id, tenantId: scope.tenantId });
  }

  /** Throws Problem `kernel.not-found` outside the scope, and for a session of another case. */
  async getOfCase(tx: Tx, scope: TenantScope, caseId: CaseId, id: SessionId): Promise<Session> {
    const session = await tx.findOneBy(SessionEntity, { id, caseId, tenantId: scope.tenantId });
    if (!session) throw notFound();
    return session;
  }

  /** What stands on record of a case: when somebody was last reached, and whether anybody was advised (a recommendation is advice too). */
  async adviceOf(tx: Tx, { tenantId }: TenantScope, caseId: CaseId): Promise<AdviceOnRecord> {
    const rows: AdviceOnRecord[] = await tx.query(
      `select max(held_on)::text as "lastContactOn",
              count(*) > 0 or exists (select from counselling.recommendation r where r.case_id = $1 and r.tenant_id = $2) as advised
       from counselling.session where case_id = $1 and tenant_id = $2 and outcome <> 'not-reached'`,
      [caseId, tenantId],
    );
    return rows[0]!;
  }

  /** Something was added to the session: an addition, or a summary since it was signed off. */
  async isExtended(tx: Tx, { tenantId }: TenantScope, { id, signedOffAt }: Session): Promise<boolean> {
    const rows: unknown[] = await tx.query(
      `select 1 from counselling.session_addendum where session_id = $1 and tenant_id = $2
       union all select 1 from counselling.session_summary where session_id = $1 and tenant_id = $2 and created_at >= $3 limit 1`,
      [id, tenantId, signedOffAt],
    );
    return rows.length > 0;
  }

  /** Throws Problem `kernel.stale` when somebody was faster. */
  async save(tx: Tx, session: Session, expected: Version, changes: Partial<Session>): Promise<Session> {
    const version = await guardedUpdate(tx, SessionEntity, session.id, expected, changes);
    return { ...session, ...changes, version };
  }

  /** Null outside the scope. */
  async findAddendum(tx: Tx, scope: TenantScope, id: AddendumId): Promise<Addendum | null> {
    const rows: Addendum[] = await tx.query(
      `select id, session_id as "sessionId", text, author_id as "authorId", created_at as "createdAt", created_by as "createdBy"
       from counselling.session_addendum where id = $1 and tenant_id = $2`,
      [id, scope.tenantId],
    );
    return rows[0] ?? null;
  }

  /** Adds the row; false when its id is already taken. */
  async insertAddendum(tx: Tx, scope: TenantScope, { clientId }: Session, addendum: Addendum): Promise<boolean> {
    const { id, sessionId, text, authorId, createdAt } = addendum;
    const rows: unknown[] = await tx.query(
      `insert into counselling.session_addendum (id, tenant_id, session_id, client_id, text, author_id, created_at, created_by)
       values ($1, $2, $3, $4, $5, $6, $7, $6) on conflict (id) do nothing returning id`,
      [id, scope.tenantId, sessionId, clientId, text, authorId, createdAt],
    );
    return rows.length === 1;
  }
}
