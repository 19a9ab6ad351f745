import { Injectable } from '@nestjs/common';
import { Clock, type ClientId, type StaffActor, type Version } from '@app/kernel';
import { Transactions } from '@app/platform';
import { ClientsStore } from '../client/clients.store.js';
import { restrictedFactInvalid } from '../errors.js';
import { isValid, normalised, type RestrictedFact, type RestrictedFactKind } from './restricted-fact.js';
import { RestrictedFactsStore } from './restricted-facts.store.js';

export type RecordRestrictedFact = Pick<RestrictedFact, 'value' | 'reason' | 'evidence'>;

/** Social-insurance number and account beside a client's file, sealed. */
@Injectable()
export class RestrictedFacts {
  constructor(
    private readonly transactions: Transactions,
    private readonly clients: ClientsStore,
    private readonly facts: RestrictedFactsStore,
    private readonly clock: Clock,
  ) {}

  /** The fact in plain text, or null when nobody recorded it. Throws Problem `kernel.not-found`. */
  open(actor: StaffActor, id: ClientId, kind: RestrictedFactKind): Promise<RestrictedFact | null> {
    return this.transactions.run(actor, async (tx) => {
      await this.clients.get(tx, actor.scope, id);
      return this.facts.find(tx, actor.scope, id, kind);
    });
  }

  /**
   * Sets the fact; the client's version rises.
   * Throws Problems `clients.restricted-fact-invalid` (check digit), `kernel.not-found`, `kernel.stale`.
   */
  record(
    actor: StaffActor,
    id: ClientId,
    kind: RestrictedFactKind,
    expected: Version,
    input: RecordRestrictedFact,
  ): Promise<RestrictedFact & { readonly version: Version }> {
    const value = normalised(input.value);
    if (!isValid(kind, value)) throw restrictedFactInvalid(kind);
    return this.transactions.run(actor, async (tx) => {
      const now = this.clock.now();
      const client = await this.clients.get(tx, actor.scope, id);
      const { version } = await this.clients.save(tx, client, expected, { updatedAt: now });
      const fact = { ...input, clientId: id, kind, value, recordedAt: now, recordedBy: actor.userId };
      await this.facts.put(tx, actor.scope, fact);
      return { ...fact, version };
    });
  }
}
