import { Injectable } from '@nestjs/common';
import type { ConsentPurpose } from '@app/clients';
import { notFound, type ClientId, type LocalDate, type PartnerId, type ProviderId, type TenantScope, type Version } from '@app/kernel';
import { guardedUpdate, type Tx } from '@app/platform';
import type { Referral, ReferralField } from './referral.js';
import { ReferralEntity } from './referral.entity.js';

/** Values of the fields of a referral by name. */
export type ReferredValues = Partial<Record<ReferralField, string | null>>;

/** Whose referrals the portal shows: those to one provider or one partner. */
type RecipientKey = { readonly providerId: ProviderId } | { readonly partnerId: PartnerId };

/** SQL of referrals, from the Träger that refers and from the organisation it refers to. */
@Injectable()
export class ReferralsStore {
  /** Adds the row; false when its id is taken, or the same is open with this recipient already. */
  async insert(tx: Tx, referral: Referral): Promise<boolean> {
    const { raw } = await tx.createQueryBuilder().insert().into(ReferralEntity).values(referral).orIgnore().returning('id').execute();
    return (raw as unknown[]).length === 1;
  }

  /** Lets a second request with the same id wait for the first. Null outside the scope. */
  async findOwn(tx: Tx, scope: TenantScope, id: string): Promise<Referral | null> {
    await tx.query(`select pg_advisory_xact_lock(hashtextextended($1, 0))`, [id]);
    return tx.findOneBy(ReferralEntity, { id, tenantId: scope.tenantId });
  }

  /** Of this person. Throws Problem `kernel.not-found`. */
  async getOwn(tx: Tx, scope: TenantScope, clientId: ClientId, id: string): Promise<Referral> {
    const referral = await tx.findOneBy(ReferralEntity, { id, clientId, tenantId: scope.tenantId });
    if (!referral) throw notFound();
    return referral;
  }

  /** Throws Problem `kernel.not-found` for what was not sent to this organisation, and for what it may not see any more. */
  async getReceived(tx: Tx, recipient: RecipientKey, id: string, on: LocalDate): Promise<Referral> {
    const referral = await tx.findOneBy(ReferralEntity, { id, ...recipient });
    const [row] = (await tx.query(`select network.referral_stands($1, $2) as stands`, [id, on])) as { stands: boolean | null }[];
    if (!referral || row?.stands !== true) throw notFound();
    return referral;
  }

  /** Throws Problem `kernel.stale` when somebody was faster. */
  async save(tx: Tx, referral: Referral, expected: Version, changes: Partial<Referral>): Promise<Referral> {
    const version = await guardedUpdate(tx, ReferralEntity, referral.id, expected, changes);
    return { ...referral, ...changes, version };
  }

  /** What these fields say of a person within the scope; empty for a protected or restricted one. */
  async preview(tx: Tx, clientId: ClientId, fields: readonly ReferralField[], request: string | null): Promise<ReferredValues> {
    const [row] = (await tx.query(`select network.referral_values($1, $2, $3) as values`, [clientId, fields, request])) as {
      values: ReferredValues | null;
    }[];
    return row?.values ?? {};
  }

  /** What the referral lets its recipient see on that day; empty when it does not stand. */
  async referredValues(tx: Tx, id: string, on: LocalDate): Promise<ReferredValues> {
    const [row] = (await tx.query(`select network.referred_values($1, $2) as values`, [id, on])) as { values: ReferredValues | null }[];
    return row?.values ?? {};
  }

  /** The consent that holds on that day for this purpose and recipient; null when there is none. */
  async consent(tx: Tx, scope: TenantScope, clientId: ClientId, purpose: ConsentPurpose, recipientId: string, on: LocalDate) {
    const [row] = (await tx.query(`select network.standing_consent($1, $2, $3, $4, $5) as id`, [
      scope.tenantId,
      clientId,
      purpose,
      recipientId,
      on,
    ])) as { id: string | null }[];
    return row?.id ?? null;
  }
}
