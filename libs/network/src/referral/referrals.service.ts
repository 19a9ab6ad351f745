import { Injectable } from '@nestjs/common';
import { Clients } from '@app/clients';
import { Clock, stale, type ClientId, type StaffActor, type Version } from '@app/kernel';
import { Transactions, type Tx } from '@app/platform';
import { alreadyReferred, consentMissing, idTaken, personProtected, unknownRecipient } from '../errors.js';
import {
  moveReferral,
  referralOf,
  ruleOf,
  type Referral,
  type ReferralField,
  type ReferralPurpose,
  type SendReferral,
} from './referral.js';
import { ReferralLog } from './referral-log.js';
import { ReferralLists, type Recipient, type ReferralRow } from './referrals.query.js';
import { ReferralsStore, type ReferredValues } from './referrals.store.js';

/** What would leave: fields with values, law, and whether the consent it takes is there. */
export type ReferralPreview = Pick<Referral, 'purpose' | 'legalBasis' | 'fields' | 'consentPurpose'> & {
  readonly consentStands: boolean;
  readonly values: ReferredValues;
};

/** Referring a person to a provider or partner: look first, send, withdraw at any time. */
@Injectable()
export class Referrals {
  constructor(
    private readonly transactions: Transactions,
    private readonly referrals: ReferralsStore,
    private readonly lists: ReferralLists,
    private readonly clients: Clients,
    private readonly log: ReferralLog,
    private readonly clock: Clock,
  ) {}

  /** The newest fifty of a person. Throws Problem `kernel.not-found`. */
  async ofClient(actor: StaffActor, clientId: ClientId): Promise<readonly ReferralRow[]> {
    await this.transactions.run(actor, (tx) => this.clients.get(tx, actor.scope, clientId));
    return this.lists.ofClient(actor.scope, clientId);
  }

  /** Exactly what the recipient would see. Throws Problems `kernel.not-found`, `network.unknown-recipient`, `network.person-protected`. */
  async preview(actor: StaffActor, clientId: ClientId, recipientId: string, purpose: ReferralPurpose): Promise<ReferralPreview> {
    const today = this.clock.today();
    const { legalBasis, fields, consent } = ruleOf(purpose, today);
    await this.recipient(actor, recipientId, purpose);
    return this.transactions.run(actor, async (tx) => {
      await this.clients.get(tx, actor.scope, clientId);
      const values = await this.seen(tx, clientId, fields);
      const stands = consent === null || (await this.referrals.consent(tx, actor.scope, clientId, consent, recipientId, today)) !== null;
      return { purpose, legalBasis, fields: [...fields], consentPurpose: consent, consentStands: stands, values };
    });
  }

  /**
   * Sends a referral under the caller's id; the same id again by the same person answers the first row. Throws Problems `kernel.not-found`,
   * `kernel.id-taken`, `network.already-referred`, `network.unknown-recipient`, `network.person-protected`, `network.consent-missing`, and
   * those of `referralOf`.
   */
  async send(actor: StaffActor, clientId: ClientId, id: string, input: SendReferral): Promise<Referral> {
    const recipient = await this.recipient(actor, input.recipientId, input.purpose);
    return this.transactions.run(actor, async (tx) => {
      await this.clients.get(tx, actor.scope, clientId);
      const earlier = await this.referrals.findOwn(tx, actor.scope, id);
      if (earlier) return repeated(earlier, actor, clientId);
      const referral = this.newReferral(actor, clientId, id, input, recipient);
      await this.seen(tx, clientId, referral.fields);
      const consentId = await this.consentFor(tx, actor, referral, recipient.id);
      if (!(await this.referrals.insert(tx, referral))) throw alreadyReferred();
      await this.log.sent(tx, actor, referral, consentId);
      return referral;
    });
  }

  /** Ends it at once. Throws Problems `kernel.not-found`, `kernel.stale`, `network.referral-over`. */
  withdraw(actor: StaffActor, clientId: ClientId, id: string, expected: Version): Promise<Referral> {
    return this.transactions.run(actor, async (tx) => {
      const referral = await this.referrals.getOwn(tx, actor.scope, clientId, id);
      if (referral.version !== expected) throw stale();
      const moved = moveReferral(referral, 'withdrawn', this.clock.today());
      return this.referrals.save(tx, referral, expected, { ...moved, updatedAt: this.clock.now() });
    });
  }

  private async recipient({ scope }: StaffActor, id: string, purpose: ReferralPurpose): Promise<Recipient> {
    const { to } = ruleOf(purpose, this.clock.today());
    const found = (await this.lists.recipients(scope)).find((one) => one.id === id && one.kind === to);
    if (!found) throw unknownRecipient();
    return found;
  }

  private async consentFor(tx: Tx, actor: StaffActor, referral: Referral, recipientId: string): Promise<string | null> {
    const { consentPurpose, clientId } = referral;
    if (consentPurpose === null) return null;
    const standing = await this.referrals.consent(tx, actor.scope, clientId, consentPurpose, recipientId, this.clock.today());
    if (standing === null) throw consentMissing();
    return standing;
  }

  // The function answers nothing about a protected or restricted person: neither to look at nor to send.
  private async seen(tx: Tx, clientId: ClientId, fields: readonly ReferralField[]) {
    const values = await this.referrals.preview(tx, clientId, fields, null);
    if (Object.keys(values).length === 0) throw personProtected();
    return values;
  }

  private newReferral(actor: StaffActor, clientId: ClientId, id: string, input: SendReferral, { kind, name }: Recipient): Referral {
    const now = this.clock.now();
    return {
      ...referralOf(input, this.clock.today()),
      id,
      tenantId: actor.scope.tenantId,
      clientId,
      providerId: kind === 'provider' ? (input.recipientId as Referral['providerId']) : null,
      partnerId: kind === 'partner' ? (input.recipientId as Referral['partnerId']) : null,
      recipientName: name,
      noticeVersion: null,
      committedBy: null,
      committedAt: null,
      declineReason: null,
      answeredBy: null,
      answeredAt: null,
      version: 1,
      createdAt: now,
      createdBy: actor.userId,
      updatedAt: now,
    };
  }
}

const repeated = (earlier: Referral, actor: StaffActor, clientId: ClientId): Referral => {
  if (earlier.createdBy !== actor.userId || earlier.clientId !== clientId) throw idTaken();
  return earlier;
};
