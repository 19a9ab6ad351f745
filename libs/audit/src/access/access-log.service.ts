import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock, type Actor } from '@app/kernel';
import { Transactions, type Tx } from '@app/platform';

/** One look at something, or the refusal of one. `details` holds counts and codes, never what a person typed or read. */
export type Access = {
  /** `noun.verb`, e.g. `client.read`. */
  readonly action: string;
  readonly subjectKind?: string;
  readonly subjectId?: string;
  readonly allowed: boolean;
  readonly details?: Readonly<Record<string, string | number | boolean>>;
};

/** Who looked at what (Art. 5(2) DSGVO): rows are added and never changed. */
@Injectable()
export class AccessLog {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /** Adds one row in a transaction of its own; for reads that need none. */
  record(actor: Actor, access: Access): Promise<void> {
    return this.transactions.run(actor, (tx) => this.recordIn(tx, actor, access));
  }

  /** Adds one row within the caller's transaction: what was read or changed is committed with it or not at all. */
  async recordIn(tx: Tx, actor: Actor, { action, subjectKind, subjectId, allowed, details = {} }: Access): Promise<void> {
    await tx.query(
      `insert into audit.access (id, tenant_id, at, actor_kind, actor_id, action, subject_kind, subject_id, allowed, details, correlation_id)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
      [
        randomUUID(),
        actor.scope.kind === 'tenant' ? actor.scope.tenantId : null,
        this.clock.now(),
        actor.kind,
        actor.userId,
        action,
        subjectKind ?? null,
        subjectId ?? null,
        allowed,
        JSON.stringify(details),
        actor.correlationId,
      ],
    );
  }
}
