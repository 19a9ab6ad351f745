import { Injectable } from '@nestjs/common';
import { Clock, notFound, type ClientId, type StaffActor, type Version } from '@app/kernel';
import { Transactions } from '@app/platform';
import { ClientsStore } from '../client/clients.store.js';
import { restrictedFactInvalid } from '../errors.js';
import { dayOfEvidence } from './evidence-day.js';
import { checkGrounds, isHealthFact, isValid, normalised, type RestrictedFact, type RestrictedFactKind } from './restricted-fact.js';
import { RestrictedFactsStore } from './restricted-facts.store.js';

export type RecordRestrictedFact = Pick<RestrictedFact, 'value' | 'reason' | 'evidence' | 'seenOn'>;

/** Numbers and facts about health beside a client's file, sealed. */
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
   * Throws Problems `clients.restricted-fact-invalid` (check digit), `kernel.not-found`, `kernel.stale` and those of `checkGrounds` and
   * `dayOfEvidence`.
   */
  record(
    actor: StaffActor,
    id: ClientId,
    kind: RestrictedFactKind,
    expected: Version,
    input: RecordRestrictedFact,
  ): Promise<RestrictedFact & { readonly version: Version }> {
    const value = normalised(input.value);
    if (!isValid(kind, value)) throw restrictedFactInvalid(isHealthFact(kind) ? 'invalid' : kind);
    checkGrounds(kind, input);
    const seenOn = dayOfEvidence(input.evidence === 'document-seen', input.seenOn, this.clock.today());
    return this.transactions.run(actor, async (tx) => {
      const now = this.clock.now();
      const client = await this.clients.get(tx, actor.scope, id);
      const { version } = await this.clients.save(tx, client, expected, { updatedAt: now });
      const fact = { ...input, clientId: id, kind, value, seenOn, recordedAt: now, recordedBy: actor.userId };
      await this.facts.put(tx, actor.scope, fact);
      return { ...fact, version };
    });
  }

  /** Takes the fact away: withdrawn, wrong, or no longer needed; the client's version rises. Throws Problems `kernel.not-found`, `kernel.stale`. */
  remove(actor: StaffActor, id: ClientId, kind: RestrictedFactKind, expected: Version): Promise<{ readonly version: Version }> {
    return this.transactions.run(actor, async (tx) => {
      const client = await this.clients.get(tx, actor.scope, id);
      const { version } = await this.clients.save(tx, client, expected, { updatedAt: this.clock.now() });
      if (!(await this.facts.remove(tx, actor.scope, id, kind))) throw notFound();
      return { version };
    });
  }
}
