import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { notFound, stale, type CaseId, type StaffActor, type TenantScope, type UserId, type Version } from '@app/kernel';
import { guardedUpdate, type Tx } from '@app/platform';
import type { Case } from './case.js';
import type { CaseStep } from './case-events.js';
import { CaseEntity } from './case.entity.js';

/** SQL of cases: reads need a scope, writes a Tx; a case of another Träger is as good as none. */
@Injectable()
export class CasesStore {
  /** Adds the row; false when its id is already taken. */
  async insert(tx: Tx, kase: Case): Promise<boolean> {
    const { raw } = await tx.createQueryBuilder().insert().into(CaseEntity).values(kase).orIgnore().returning('id').execute();
    return (raw as unknown[]).length === 1;
  }

  /** Null outside the scope. */
  find(tx: Tx, scope: TenantScope, id: CaseId): Promise<Case | null> {
    return tx.findOneBy(CaseEntity, { id, tenantId: scope.tenantId });
  }

  /** Throws Problem `kernel.not-found` outside the scope. */
  async get(tx: Tx, scope: TenantScope, id: CaseId): Promise<Case> {
    const kase = await this.find(tx, scope, id);
    if (!kase) throw notFound();
    return kase;
  }

  /** As `get`, and whoever else writes to this case waits until the transaction ends. */
  async getLocked(tx: Tx, scope: TenantScope, id: CaseId): Promise<Case> {
    const kase = await tx.findOne(CaseEntity, { where: { id, tenantId: scope.tenantId }, lock: { mode: 'pessimistic_write' } });
    if (!kase) throw notFound();
    return kase;
  }

  /** As `get`; throws Problem `kernel.stale` when it has changed since the caller read version `expected`. */
  async getUnchanged(tx: Tx, scope: TenantScope, id: CaseId, expected: Version): Promise<Case> {
    const kase = await this.get(tx, scope, id);
    if (kase.version !== expected) throw stale();
    return kase;
  }

  /** Saves changes, and since when the case has its status if that changes. Throws Problem `kernel.stale` when somebody was faster. */
  async save(tx: Tx, kase: Case, expected: Version, changes: Partial<Case> & Pick<Case, 'updatedAt'>): Promise<Case> {
    const moved = changes.status !== undefined && changes.status !== kase.status;
    const all = moved ? { ...changes, statusSince: changes.updatedAt } : changes;
    const version = await guardedUpdate(tx, CaseEntity, kase.id, expected, all);
    return { ...kase, ...all, version };
  }

  /** Keeps what was decided about the case as a whole. */
  async insertStep(tx: Tx, actor: StaffActor, before: Case, after: Case, { event, code = null, reason = null }: CaseStep): Promise<void> {
    await tx.query(
      `insert into counselling.case_step (id, tenant_id, case_id, event, from_status, to_status, code, reason, created_at, created_by)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [randomUUID(), before.tenantId, before.id, event, before.status, after.status, code, reason, after.updatedAt, actor.userId],
    );
  }

  /** Keeps who has the case from whom, and why. */
  async insertHandOver(tx: Tx, actor: StaffActor, from: Case, to: UserId, reason: string, now: string): Promise<void> {
    await tx.query(
      `insert into counselling.hand_over (id, tenant_id, case_id, from_user_id, to_user_id, reason, created_at, created_by)
       values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [randomUUID(), actor.scope.tenantId, from.id, from.ownerId, to, reason, now, actor.userId],
    );
  }
}
