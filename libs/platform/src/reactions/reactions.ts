import { Injectable } from '@nestjs/common';
import { Clock, systemActor, type TenantId } from '@app/kernel';
import { Transactions } from '../database/transactions.js';
import { ReactionsRegistry, type RegisteredReaction } from './reactions-registry.js';

type Entry = { payload: unknown; tenantId: TenantId; correlationId: string };

/** Runs reactions: each delivery once, in one transaction with the mark that it was handled. */
@Injectable()
export class Reactions {
  constructor(
    private readonly transactions: Transactions,
    private readonly registry: ReactionsRegistry,
    private readonly clock: Clock,
  ) {}

  /** Handles the deliveries of one job. Throws an AggregateError of those that failed; the others stay done. */
  async handle(reactionName: string, deliveryIds: readonly string[]): Promise<void> {
    const reaction = this.registry.named(reactionName);
    if (!reaction) throw new Error(`no reaction ${reactionName}`);
    const failures: unknown[] = [];
    // One by one: a row that cannot be handled must not hold back the others.
    for (const id of deliveryIds) await this.deliver(reaction, id).catch((error: unknown) => failures.push(error));
    if (failures.length > 0) throw new AggregateError(failures, `${failures.length} of ${deliveryIds.length} deliveries failed`);
  }

  private async deliver(reaction: RegisteredReaction, deliveryId: string): Promise<void> {
    const entry = await this.entryOf(deliveryId);
    if (!entry) return;
    const actor = systemActor(entry.tenantId, entry.correlationId);
    await this.transactions.run(actor, async (tx) => {
      const [, marked]: [unknown, number] = await tx.query(
        `update platform.delivery set handled_at = $2 where id = $1 and handled_at is null`,
        [deliveryId, this.clock.now()],
      );
      if (marked === 1) await reaction.run(tx, entry.payload, actor);
    });
  }

  private async entryOf(deliveryId: string): Promise<Entry | undefined> {
    const rows: Entry[] = await this.transactions.runUnscoped((tx) =>
      tx.query(
        `select e.payload, e.tenant_id as "tenantId", e.correlation_id as "correlationId"
         from platform.delivery d join platform.journal_entry e on e.id = d.entry_id where d.id = $1 and d.handled_at is null`,
        [deliveryId],
      ),
    );
    return rows[0];
  }
}
