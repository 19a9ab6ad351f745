import { Injectable } from '@nestjs/common';
import { notFound, stale, type CaseId, type TenantScope, type TransferOfferId, type Version } from '@app/kernel';
import { guardedUpdate, type Tx } from '@app/platform';
import { TransferOfferEntity } from './transfer-offer.entity.js';
import type { TransferOffer } from './transfer-offer.js';

/** SQL of offers to hand a case over: reads need a scope, writes a Tx. */
@Injectable()
export class TransferOffersStore {
  /** Adds the row; false when its id is already taken. */
  async insert(tx: Tx, offer: TransferOffer): Promise<boolean> {
    const { raw } = await tx.createQueryBuilder().insert().into(TransferOfferEntity).values(offer).orIgnore().returning('id').execute();
    return (raw as unknown[]).length === 1;
  }

  /** Null outside the scope. */
  find(tx: Tx, { tenantId }: TenantScope, id: TransferOfferId): Promise<TransferOffer | null> {
    return tx.findOneBy(TransferOfferEntity, { id, tenantId });
  }

  /** The one that waits for an answer, if any. */
  openOf(tx: Tx, { tenantId }: TenantScope, caseId: CaseId): Promise<TransferOffer | null> {
    return tx.findOneBy(TransferOfferEntity, { caseId, tenantId, state: 'offered' });
  }

  /** Throws Problems `kernel.not-found` outside the scope and the case, `kernel.stale` unless it has version `expected`. */
  async getUnchanged(tx: Tx, scope: TenantScope, caseId: CaseId, id: TransferOfferId, expected: Version): Promise<TransferOffer> {
    const offer = await this.find(tx, scope, id);
    if (offer?.caseId !== caseId) throw notFound();
    if (offer.version !== expected) throw stale();
    return offer;
  }

  /** Lets only those see the case as an offer to whom one still waits. */
  async updateSight(tx: Tx, { tenantId }: TenantScope, caseId: CaseId): Promise<void> {
    await tx.query(
      `update counselling.case k set offered_to = (select o.to_user_id from counselling.transfer_offer o
         where o.case_id = k.id and o.tenant_id = $2 and o.state in ('offered')) where k.id = $1 and k.tenant_id = $2`,
      [caseId, tenantId],
    );
  }

  /** Throws Problem `kernel.stale` when somebody was faster. */
  async save(tx: Tx, offer: TransferOffer, changes: Partial<TransferOffer>): Promise<TransferOffer> {
    const version = await guardedUpdate(tx, TransferOfferEntity, offer.id, offer.version, changes);
    return { ...offer, ...changes, version };
  }
}
