import { Injectable } from '@nestjs/common';
import type { ClientId, SessionId, SummaryId, TenantScope } from '@app/kernel';
import type { Tx } from '@app/platform';
import type { Summary } from './summary.js';

const columns = `id, session_id as "sessionId", number, about, agreed, we_do as "weDo", you_do as "youDo", company_does as "companyDoes",
  next_step as "nextStep", author_id as "authorId", created_at as "createdAt", created_by as "createdBy"`;

/** SQL of summaries: rows are only added, each a version. */
@Injectable()
export class SummariesStore {
  /** Null outside the scope. */
  async find(tx: Tx, scope: TenantScope, id: SummaryId): Promise<Summary | null> {
    const rows: Summary[] = await tx.query(`select ${columns} from counselling.session_summary where id = $1 and tenant_id = $2`, [
      id,
      scope.tenantId,
    ]);
    return rows[0] ?? null;
  }

  /** All versions of a session, the newest first. */
  async ofSession(tx: Tx, scope: TenantScope, sessionId: SessionId): Promise<readonly Summary[]> {
    return tx.query(`select ${columns} from counselling.session_summary where session_id = $1 and tenant_id = $2 order by number desc`, [
      sessionId,
      scope.tenantId,
    ]);
  }

  /** Adds the next version; false when its id is already taken. The caller holds the session locked. */
  async insert(tx: Tx, scope: TenantScope, clientId: ClientId, summary: Summary): Promise<boolean> {
    const { id, sessionId, number, about, agreed, weDo, youDo, companyDoes, nextStep, authorId, createdAt } = summary;
    const rows: unknown[] = await tx.query(
      `insert into counselling.session_summary (id, tenant_id, session_id, client_id, number, about, agreed, we_do, you_do, company_does,
         next_step, author_id, created_at, created_by)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $12) on conflict (id) do nothing returning id`,
      [id, scope.tenantId, sessionId, clientId, number, about, agreed, weDo, youDo, companyDoes, nextStep, authorId, createdAt],
    );
    return rows.length === 1;
  }
}
