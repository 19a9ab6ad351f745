import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock } from '@app/kernel';
import type { EventName } from '@app/events';
import { Config } from '../config/config.js';
import { Transactions, type Tx } from '../database/transactions.js';
import { Queues, type QueueName } from '../queue/queues.js';
import { plusMilliseconds } from '../time/system-clock.js';
import { ReactionsRegistry } from './reactions-registry.js';

type Entry = { id: string; name: EventName };
type Delivery = { id: string; entryId: string; reaction: string; queue: QueueName };

const batch = 500;

/** Carries committed journal entries to the queues: one delivery row per reaction, one job per reaction and batch. */
@Injectable()
export class Relay {
  constructor(
    private readonly transactions: Transactions,
    private readonly registry: ReactionsRegistry,
    private readonly queues: Queues,
    private readonly clock: Clock,
    private readonly config: Config,
  ) {}

  /** Relays up to 500 entries; answers how many there were, so that the caller can go on until none is left. */
  async relay(): Promise<number> {
    const { entries, deliveries } = await this.transactions.runUnscoped(async (tx) => {
      const found = await this.take(tx);
      return { entries: found.length, deliveries: await this.writeDeliveries(tx, found) };
    });
    await this.enqueue(deliveries);
    return entries;
  }

  /** Puts deliveries that nobody handled for a while back into their queues; answers how many. */
  async sweep(): Promise<number> {
    const before = plusMilliseconds(this.clock.now(), -this.config.settings.SWEEP_MS);
    const stuck = await this.transactions.runUnscoped(
      (tx) =>
        tx.query(
          `select id, entry_id as "entryId", reaction, queue from platform.delivery
           where handled_at is null and coalesce(enqueued_at, created_at) <= $1
           order by created_at limit ${batch}`,
          [before],
        ) as Promise<Delivery[]>,
    );
    await this.enqueue(stuck.filter(({ reaction }) => this.registry.named(reaction)));
    return stuck.length;
  }

  // Two relays at once share the work: what one holds the other skips.
  private take(tx: Tx): Promise<Entry[]> {
    return tx.query(
      `select id, name from platform.journal_entry where relayed_at is null order by position limit ${batch} for update skip locked`,
    );
  }

  private async writeDeliveries(tx: Tx, entries: readonly Entry[]): Promise<Delivery[]> {
    if (entries.length === 0) return [];
    const now = this.clock.now();
    const deliveries = entries.flatMap((entry) =>
      this.registry.to(entry.name).map(({ name, queue }) => ({ id: randomUUID(), entryId: entry.id, reaction: name, queue })),
    );
    await tx.query(
      `insert into platform.delivery (id, entry_id, reaction, queue, created_at)
       select d.id, d."entryId", d.reaction, d.queue, $2
       from jsonb_to_recordset($1::jsonb) as d(id uuid, "entryId" uuid, reaction text, queue text)
       on conflict (entry_id, reaction) do nothing`,
      [JSON.stringify(deliveries), now],
    );
    await tx.query(`update platform.journal_entry set relayed_at = $2 where id = any($1)`, [entries.map(({ id }) => id), now]);
    return deliveries;
  }

  private async enqueue(deliveries: readonly Delivery[]): Promise<void> {
    for (const reaction of new Set(deliveries.map((delivery) => delivery.reaction))) {
      const group = deliveries.filter((delivery) => delivery.reaction === reaction);
      const queue = group[0]!.queue;
      const ids = group.map(({ id }) => id);
      await this.queues.add(queue, reaction, ids);
      await this.transactions.runUnscoped((tx) =>
        tx.query(`update platform.delivery set enqueued_at = $2 where id = any($1)`, [ids, this.clock.now()]),
      );
    }
  }
}
