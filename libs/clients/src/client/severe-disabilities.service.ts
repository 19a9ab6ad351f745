import { Injectable } from '@nestjs/common';
import { Clock, notFound, type ClientId, type StaffActor, type Version } from '@app/kernel';
import { Transactions } from '@app/platform';
import { ClientsStore } from './clients.store.js';
import { dayOfEvidence } from '../restricted-fact/evidence-day.js';
import type { DisabilityReason, SevereDisability } from './severe-disability.js';

export type RecordSevereDisability = Pick<SevereDisability, 'severelyDisabled' | 'evidence' | 'seenOn'> & {
  readonly reason: DisabilityReason;
};

/** The restricted record beside a client's file. */
@Injectable()
export class SevereDisabilities {
  constructor(
    private readonly transactions: Transactions,
    private readonly clients: ClientsStore,
    private readonly clock: Clock,
  ) {}

  /** The record, or null when nobody asked yet. Throws Problem `kernel.not-found`. */
  open(actor: StaffActor, id: ClientId): Promise<SevereDisability | null> {
    return this.transactions.run(actor, async (tx) => {
      await this.clients.get(tx, actor.scope, id);
      return this.clients.findSevereDisability(tx, actor.scope, id);
    });
  }

  /** Sets the record; the client's version rises. Throws Problems `kernel.not-found`, `kernel.stale` and those of `dayOfEvidence`. */
  record(
    actor: StaffActor,
    id: ClientId,
    expected: Version,
    input: RecordSevereDisability,
  ): Promise<SevereDisability & { readonly version: Version }> {
    const seenOn = dayOfEvidence(input.evidence !== 'own-statement', input.seenOn, this.clock.today());
    return this.transactions.run(actor, async (tx) => {
      const now = this.clock.now();
      const client = await this.clients.get(tx, actor.scope, id);
      const { version } = await this.clients.save(tx, client, expected, { updatedAt: now });
      const record = { clientId: id, ...input, seenOn, recordedAt: now, recordedBy: actor.userId };
      await this.clients.putSevereDisability(tx, actor.scope, record);
      return { ...record, version };
    });
  }

  /** Takes the record away: withdrawn, wrong, or no longer needed; the client's version rises. Throws Problems `kernel.not-found`, `kernel.stale`. */
  remove(actor: StaffActor, id: ClientId, expected: Version): Promise<{ readonly version: Version }> {
    return this.transactions.run(actor, async (tx) => {
      const client = await this.clients.get(tx, actor.scope, id);
      const { version } = await this.clients.save(tx, client, expected, { updatedAt: this.clock.now() });
      if (!(await this.clients.removeSevereDisability(tx, actor.scope, id))) throw notFound();
      return { version };
    });
  }
}
