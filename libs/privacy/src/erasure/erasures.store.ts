import { Injectable } from '@nestjs/common';
import { notFound, stale, type TenantScope, type Version } from '@app/kernel';
import type { Tx } from '@app/platform';
import type { Erasure, ErasurePlan } from './erasure.js';

const columns = `id, tenant_id as "tenantId", client_id as "clientId", request_id as "requestId", cause, state, plan,
  executable_from as "executableFrom", proposed_by as "proposedBy", decided_by as "decidedBy", decided_at as "decidedAt",
  decision_reason as "decisionReason", executed_at as "executedAt", result, version, created_at as "createdAt", updated_at as "updatedAt"`;

/** SQL of erasures; only the reach of the whole Träger sees them. */
@Injectable()
export class ErasuresStore {
  /** False when the id is taken or the person has an open one. */
  async insert(tx: Tx, erasure: Erasure): Promise<boolean> {
    const rows: unknown[] = await tx.query(
      `insert into privacy.erasure (id, tenant_id, client_id, request_id, cause, state, plan, executable_from, proposed_by, created_at, updated_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $10) on conflict do nothing returning id`,
      [
        erasure.id,
        erasure.tenantId,
        erasure.clientId,
        erasure.requestId,
        erasure.cause,
        erasure.state,
        JSON.stringify(erasure.plan),
        erasure.executableFrom,
        erasure.proposedBy,
        erasure.createdAt,
      ],
    );
    return rows.length === 1;
  }

  /** The two hundred most urgent, those to be decided first. */
  async list(tx: Tx, scope: TenantScope): Promise<Erasure[]> {
    return tx.query(
      `select ${columns} from privacy.erasure where tenant_id = $1
       order by state = 'proposed' desc, state = 'approved' desc, executable_from, created_at desc, id limit 200`,
      [scope.tenantId],
    );
  }

  /** Locked until the transaction ends. Throws Problem `kernel.not-found`. */
  async get(tx: Tx, scope: TenantScope, id: string): Promise<Erasure> {
    const rows: Erasure[] = await tx.query(`select ${columns} from privacy.erasure where id = $1 and tenant_id = $2 for update`, [
      id,
      scope.tenantId,
    ]);
    if (!rows[0]) throw notFound();
    return rows[0];
  }

  async find(tx: Tx, scope: TenantScope, id: string): Promise<Erasure | null> {
    const rows: Erasure[] = await tx.query(`select ${columns} from privacy.erasure where id = $1 and tenant_id = $2`, [id, scope.tenantId]);
    return rows[0] ?? null;
  }

  /** Throws Problem `kernel.stale` when somebody was faster. */
  async decide(tx: Tx, erasure: Erasure, expected: Version, changes: Partial<Erasure>, now: string): Promise<Erasure> {
    const next = { ...erasure, ...changes, version: expected + 1, updatedAt: now };
    const [, changed]: [unknown, number] = await tx.query(
      `update privacy.erasure set state = $3, decided_by = $4, decided_at = $5, decision_reason = $6, updated_at = $7, version = version + 1
       where id = $1 and version = $2`,
      [erasure.id, expected, next.state, next.decidedBy, next.decidedAt, next.decisionReason, now],
    );
    if (changed !== 1) throw stale();
    return next;
  }

  async finish(tx: Tx, erasure: Erasure, result: ErasurePlan, now: string): Promise<void> {
    await tx.query(
      `update privacy.erasure set state = 'executed', result = $3, executed_at = $4, updated_at = $4, version = version + 1
       where id = $1 and tenant_id = $2`,
      [erasure.id, erasure.tenantId, JSON.stringify(result), now],
    );
  }
}
