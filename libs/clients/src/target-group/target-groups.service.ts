import { Injectable } from '@nestjs/common';
import { Clock, notFound, type ClientId, type StaffActor, type Version } from '@app/kernel';
import { Transactions, type Tx } from '@app/platform';
import type { Client } from '../client/client.js';
import { ClientsStore } from '../client/clients.store.js';
import {
  checkTargetGroup,
  derivedTargetGroups,
  isCurrent,
  type DerivedTargetGroup,
  type RecordedTargetGroup,
  type RecordTargetGroup,
  type TargetGroupEntry,
} from './target-group.js';
import { TargetGroupsStore } from './target-groups.store.js';

/** What a person is recorded in, and what follows from her other facts without being stored. */
export type TargetGroupsOfClient = {
  readonly recorded: readonly (TargetGroupEntry & { readonly current: boolean })[];
  readonly derived: readonly DerivedTargetGroup[];
  /** The person's own version. */
  readonly version: Version;
};

/** The target groups of the law somebody belongs to, each with source and last day (§§ 17 to 20, 81(2) SGB III). */
@Injectable()
export class TargetGroups {
  constructor(
    private readonly transactions: Transactions,
    private readonly clients: ClientsStore,
    private readonly groups: TargetGroupsStore,
    private readonly clock: Clock,
  ) {}

  /** Throws Problem `kernel.not-found`. */
  of(actor: StaffActor, id: ClientId): Promise<TargetGroupsOfClient> {
    return this.transactions.run(actor, async (tx) => this.shown(tx, actor, await this.clients.get(tx, actor.scope, id)));
  }

  /**
   * Sets one group; the client's version rises.
   * Throws Problems `kernel.not-found`, `kernel.stale` and those of `checkTargetGroup`.
   */
  record(actor: StaffActor, id: ClientId, targetGroup: RecordedTargetGroup, expected: Version, input: RecordTargetGroup) {
    checkTargetGroup(input, this.clock.today());
    return this.changed(actor, id, expected, (tx, now) =>
      this.groups.put(tx, actor.scope, { ...input, clientId: id, targetGroup, recordedAt: now, recordedBy: actor.userId }),
    );
  }

  /** Takes one back; nothing of it stays but that there was a change. Throws Problems `kernel.not-found`, `kernel.stale`. */
  remove(actor: StaffActor, id: ClientId, targetGroup: RecordedTargetGroup, expected: Version) {
    return this.changed(actor, id, expected, async (tx) => {
      if (!(await this.groups.remove(tx, actor.scope, id, targetGroup))) throw notFound();
    });
  }

  private changed(
    actor: StaffActor,
    id: ClientId,
    expected: Version,
    change: (tx: Tx, now: string) => Promise<void>,
  ): Promise<TargetGroupsOfClient> {
    return this.transactions.run(actor, async (tx) => {
      const now = this.clock.now();
      const client = await this.clients.get(tx, actor.scope, id);
      const saved = await this.clients.save(tx, client, expected, { updatedAt: now });
      await change(tx, now);
      return this.shown(tx, actor, saved);
    });
  }

  private async shown(tx: Tx, { scope }: StaffActor, client: Client): Promise<TargetGroupsOfClient> {
    const today = this.clock.today();
    const recorded = await this.groups.of(tx, scope, client.id);
    return {
      recorded: recorded.map((entry) => ({ ...entry, current: isCurrent(entry, today) })),
      derived: derivedTargetGroups(client, today),
      version: client.version,
    };
  }
}
