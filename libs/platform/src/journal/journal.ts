import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock, type Actor, type TenantId } from '@app/kernel';
import type { DomainEvent } from '@app/events';
import type { Tx } from '../database/transactions.js';

/** What happened, written in the transaction in which it happened; the same row is outbox and trail. */
@Injectable()
export class Journal {
  constructor(private readonly clock: Clock) {}

  /** Adds the event; the worker hears of it when (and only if) the transaction commits. */
  record(tx: Tx, actor: Actor, event: DomainEvent, tenantId: TenantId | null = tenantOf(actor)): Promise<void> {
    return this.recordAll(tx, actor, [event], tenantId);
  }

  /** Adds several events of one Träger with one statement. */
  async recordAll(tx: Tx, actor: Actor, events: readonly DomainEvent[], tenantId: TenantId | null = tenantOf(actor)): Promise<void> {
    if (events.length === 0) return;
    await tx.query(
      `insert into platform.journal_entry (id, tenant_id, name, payload, actor_kind, actor_id, correlation_id, occurred_at)
       select e.id, $2, e.name, e.payload, $3, $4, $5, $6
       from jsonb_to_recordset($1::jsonb) as e(id uuid, name text, payload jsonb)`,
      [
        JSON.stringify(events.map((event) => ({ id: randomUUID(), name: event.name, payload: event.payload }))),
        tenantId,
        actor.kind,
        actor.userId,
        actor.correlationId,
        this.clock.now(),
      ],
    );
    await tx.query(`select pg_notify('weiterlotse_journal', '')`);
  }
}

const tenantOf = (actor: Actor): TenantId | null => (actor.scope.kind === 'tenant' ? actor.scope.tenantId : null);
