import { Injectable } from '@nestjs/common';
import { Clock, notFound, stale, type PortalActor, type Version } from '@app/kernel';
import { Transactions } from '@app/platform';
import { noticeVersion } from './notice.js';
import type { ReceivedAs } from './received-as.js';
import { moveReferral, reasonFor, type DeclineReason, type Referral } from './referral.js';
import { ReferralLog } from './referral-log.js';
import { ReferralsStore, type ReferredValues } from './referrals.store.js';

/** A referral as its recipient sees it; without values before the promise of § 78 SGB X. */
export type ReferredPerson = Referral & { readonly values: ReferredValues };

/** What organisations do with referrals to them: promise to keep to the purpose, read while it stands, answer. */
@Injectable()
export class ReceivedReferrals {
  constructor(
    private readonly transactions: Transactions,
    private readonly referrals: ReferralsStore,
    private readonly log: ReferralLog,
    private readonly clock: Clock,
  ) {}

  /** The listed fields, logged at the Träger. Throws Problem `kernel.not-found` when it does not stand (any more). */
  async open(actor: PortalActor<ReceivedAs>, id: string): Promise<ReferredPerson> {
    const found = await this.transactions.run(actor, async (tx) => {
      const today = this.clock.today();
      const referral = await this.referrals.getReceived(tx, keyOf(actor), id, today);
      return { ...referral, values: await this.referrals.referredValues(tx, id, today) };
    });
    if (found.committedAt !== null) await this.logged(actor, found);
    return found;
  }

  /**
   * The promise of § 78(1) SGB X in the wording in force; the fields are readable from then on. Throws Problems `kernel.not-found`,
   * `kernel.stale`, `network.referral-over`.
   */
  async commit(actor: PortalActor<ReceivedAs>, id: string, expected: Version): Promise<ReferredPerson> {
    const opened = await this.transactions.run(actor, async (tx) => {
      const today = this.clock.today();
      const referral = await this.referrals.getReceived(tx, keyOf(actor), id, today);
      if (referral.version !== expected) throw stale();
      const now = this.clock.now();
      const promise = { noticeVersion, committedBy: actor.userId, committedAt: now, updatedAt: now };
      const saved = await this.referrals.save(tx, referral, expected, { ...moveReferral(referral, 'opened', today), ...promise });
      return { ...saved, values: await this.referrals.referredValues(tx, id, today) };
    });
    await this.logged(actor, opened);
    return opened;
  }

  /**
   * Takes the person on, or declines with a reason, which ends the reading. Throws Problems `kernel.not-found`, `kernel.stale`,
   * `network.referral-over`, `network.decline-reason-missing`.
   */
  answer(
    actor: PortalActor<ReceivedAs>,
    id: string,
    expected: Version,
    answer: 'accepted' | 'declined',
    reason: DeclineReason | null,
  ): Promise<Referral> {
    return this.transactions.run(actor, async (tx) => {
      const referral = await this.referrals.getReceived(tx, keyOf(actor), id, this.clock.today());
      if (referral.version !== expected) throw stale();
      const moved = { ...moveReferral(referral, answer, this.clock.today()), declineReason: reasonFor(answer, reason) };
      const now = this.clock.now();
      return this.referrals.save(tx, referral, expected, { ...moved, answeredBy: actor.userId, answeredAt: now, updatedAt: now });
    });
  }

  private async logged(actor: PortalActor<ReceivedAs>, referral: ReferredPerson): Promise<void> {
    if (Object.keys(referral.values).length === 0) throw notFound();
    await this.log.read(actor, referral);
  }
}

const keyOf = ({ scope }: PortalActor<ReceivedAs>) =>
  scope.kind === 'provider' ? { providerId: scope.providerId } : { partnerId: scope.partnerId };
