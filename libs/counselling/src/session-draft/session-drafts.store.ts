import { Injectable } from '@nestjs/common';
import type { CaseId, SessionId, SystemActor, TenantId, UserId } from '@app/kernel';
import type { Tx } from '@app/platform';
import type { KeepDraft } from './session-draft.js';

export type AgeingDraft = {
  readonly authorId: UserId;
  readonly caseId: CaseId;
  readonly caseNumber: string;
  readonly savedAt: string;
  readonly warnings: number;
};

type Author = { readonly userId: UserId; readonly scope: { readonly tenantId: TenantId } };

/** SQL of drafts: each belongs to its author alone, so every statement names author and Träger. */
@Injectable()
export class SessionDraftsStore {
  /** Keeps what the author wrote last; a straggler of a session that is saved by now keeps nothing. */
  async keep(tx: Tx, { userId, scope }: Author, caseId: CaseId, { sessionId, notes, form }: KeepDraft, now: string): Promise<void> {
    await tx.query(
      `insert into counselling.session_draft (tenant_id, author_id, case_id, session_id, notes, form, saved_at)
       select $1, $2, $3, $4, $5, $6, $7
       where not exists (select from counselling.session s where s.id = $4 and s.tenant_id = $1)
       on conflict (tenant_id, author_id, case_id) do update set session_id = excluded.session_id, notes = excluded.notes,
         form = excluded.form, saved_at = excluded.saved_at, warnings = 0`,
      [scope.tenantId, userId, caseId, sessionId, notes, form, now],
    );
  }

  /** Removes the author's draft of the case; with `sessionId` only when it is the draft of that session. */
  async remove(tx: Tx, { userId, scope }: Author, caseId: CaseId, sessionId: SessionId | null = null): Promise<void> {
    await tx.query(
      `delete from counselling.session_draft
       where tenant_id = $1 and author_id = $2 and case_id = $3 and ($4::uuid is null or session_id = $4)`,
      [scope.tenantId, userId, caseId, sessionId],
    );
  }

  /** Träger with a draft saved at `before` or earlier; the only look at all of them. */
  async tenantsWithOld(tx: Tx, before: string): Promise<readonly TenantId[]> {
    const rows: { tenantId: TenantId }[] = await tx.query(`select old as "tenantId" from counselling.tenants_with_old_drafts($1) old`, [
      before,
    ]);
    return rows.map(({ tenantId }) => tenantId);
  }

  /** Removes what was saved at `before` or earlier; answers how many went. */
  async removeOld(tx: Tx, { scope }: SystemActor, before: string): Promise<number> {
    const [, removed]: [unknown, number] = await tx.query(`delete from counselling.session_draft where tenant_id = $1 and saved_at <= $2`, [
      scope.tenantId,
      before,
    ]);
    return removed;
  }

  /** Drafts saved at `before` or earlier that lack a warning; what another process holds is skipped. */
  async ageing(tx: Tx, { scope }: SystemActor, before: string, limit: number): Promise<readonly AgeingDraft[]> {
    return tx.query(
      `select d.author_id as "authorId", d.case_id as "caseId", k.number as "caseNumber", d.saved_at as "savedAt", d.warnings
       from counselling.session_draft d join counselling.case k on k.id = d.case_id and k.tenant_id = d.tenant_id
       where d.tenant_id = $1 and d.saved_at <= $2 and d.warnings < 2 order by d.saved_at limit $3 for update of d skip locked`,
      [scope.tenantId, before, limit],
    );
  }

  /** Remembers how often the author was warned. */
  async warned(tx: Tx, { scope }: SystemActor, { authorId, caseId }: AgeingDraft, warnings: number): Promise<void> {
    await tx.query(`update counselling.session_draft set warnings = $4 where tenant_id = $1 and author_id = $2 and case_id = $3`, [
      scope.tenantId,
      authorId,
      caseId,
      warnings,
    ]);
  }
}
