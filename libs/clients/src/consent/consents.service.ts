import { Injectable } from '@nestjs/common';
import { Clock, notFound, stale, type ClientId, type StaffActor, type TenantScope, type Version } from '@app/kernel';
import { Journal, Transactions, type Tx } from '@app/platform';
import { ClientsStore } from '../client/clients.store.js';
import { idTaken } from '../errors.js';
import { checkConsent, consentStands, withdraw, type Consent, type ConsentPurpose, type GiveConsent } from './consent.js';
import { consentTextVersion } from './consent-texts.js';
import { ConsentsStore } from './consents.store.js';
import { stops } from '../restriction/restriction.js';
import { RestrictionsStore } from '../restriction/restrictions.store.js';
import { disclose, type DisclosurePurpose } from './disclosure.js';

/** What a person agreed to (§ 67b(2) SGB X), until when, and what may leave the house because of it. */
@Injectable()
export class Consents {
  constructor(
    private readonly transactions: Transactions,
    private readonly consents: ConsentsStore,
    private readonly clients: ClientsStore,
    private readonly restrictions: RestrictionsStore,
    private readonly journal: Journal,
    private readonly clock: Clock,
  ) {}

  /** All of a person, newest first. Throws Problem `kernel.not-found`. */
  list(actor: StaffActor, clientId: ClientId): Promise<readonly Consent[]> {
    return this.transactions.run(actor, async (tx) => {
      await this.clients.get(tx, actor.scope, clientId);
      return this.consents.of(tx, actor.scope, clientId);
    });
  }

  /**
   * A consent under the caller's id, in the wording in force; the same id again by the same person answers the first row.
   * Throws Problems `kernel.not-found`, `kernel.id-taken` (conflict) and those of `checkConsent`.
   */
  give(actor: StaffActor, clientId: ClientId, id: string, input: GiveConsent): Promise<Consent> {
    checkConsent(input, this.clock.today());
    return this.transactions.run(actor, async (tx) => {
      await this.clients.get(tx, actor.scope, clientId);
      const consent = this.newConsent(actor, clientId, id, input);
      if (!(await this.consents.insert(tx, consent))) return ownRepeat(actor, clientId, await this.consents.find(tx, actor.scope, id));
      await this.journal.record(tx, actor, { name: 'clients.consent-given', payload: { clientId, consentId: id } });
      return consent;
    });
  }

  /** Ends a consent today; whoever shares on its strength learns so with the next question. Throws Problems `kernel.not-found`, `kernel.stale`, `clients.consent-withdrawn`. */
  withdraw(actor: StaffActor, clientId: ClientId, id: string, expected: Version): Promise<Consent> {
    return this.transactions.run(actor, async (tx) => {
      await this.clients.get(tx, actor.scope, clientId);
      const consent = await this.consents.get(tx, actor.scope, clientId, id);
      if (consent.version !== expected) throw stale();
      const ended = withdraw(consent, actor.userId, this.clock.now(), this.clock.today());
      const saved = await this.consents.save(tx, consent, expected, ended);
      await this.journal.record(tx, actor, { name: 'clients.consent-withdrawn', payload: { clientId, consentId: id } });
      return saved;
    });
  }

  /** Whether somebody may be told, asked anew each time: nothing of the answer is kept. A restriction stops what a consent allows. */
  async stands(
    tx: Tx,
    scope: TenantScope,
    clientId: ClientId,
    purpose: ConsentPurpose,
    recipientId: string | null = null,
  ): Promise<boolean> {
    if (stops(await this.restrictions.standingIn(tx, scope, clientId), purpose)) return false;
    return consentStands(await this.consents.of(tx, scope, clientId), purpose, this.clock.today(), recipientId);
  }

  /** Exactly the facts that may leave for this purpose. Without a standing consent there is nothing: Problem `kernel.not-found`. */
  disclosure(actor: StaffActor, clientId: ClientId, purpose: DisclosurePurpose, recipientId: string | null) {
    return this.transactions.run(actor, async (tx) => {
      const client = await this.clients.get(tx, actor.scope, clientId);
      if (!(await this.stands(tx, actor.scope, clientId, purpose, recipientId))) throw notFound();
      return disclose(client, purpose);
    });
  }

  private newConsent(actor: StaffActor, clientId: ClientId, id: string, input: GiveConsent): Consent {
    return {
      ...input,
      id,
      tenantId: actor.scope.tenantId,
      clientId,
      textVersion: consentTextVersion,
      withdrawnOn: null,
      withdrawnAt: null,
      withdrawnBy: null,
      version: 1,
      createdAt: this.clock.now(),
      createdBy: actor.userId,
    };
  }
}

const ownRepeat = (actor: StaffActor, clientId: ClientId, existing: Consent | null): Consent => {
  if (existing?.createdBy !== actor.userId || existing.clientId !== clientId) throw idTaken();
  return existing;
};
