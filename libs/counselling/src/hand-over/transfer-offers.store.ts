import { Injectable } from '@nestjs/common';
import { notFound, stale, type CaseId, type TenantScope, type TransferOfferId, type UserId, type Version } from '@app/kernel';
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

  /** For the rest of this transaction whoever an open offer was made to reaches its case, to answer it. */
  async openForAnswer(tx: Tx, { tenantId }: TenantScope, id: TransferOfferId): Promise<void> {
    await tx.query(
      `select set_config('app.answered_case', coalesce((select case_id::text from counselling.transfer_offer
         where id = $1 and tenant_id = $2 and state in ('offered')), ''), true)`,
      [id, tenantId],
    );
  }

  /** Whether this colleague may ever see the case: it is not their own, and a protected person is there for them. */
  async mayHave(tx: Tx, { tenantId }: TenantScope, caseId: CaseId, userId: UserId): Promise<boolean> {
    const rows: unknown[] = await tx.query(
      `select id from counselling.case where id = $1 and tenant_id = $2 and client_staff_user_id is distinct from $3::uuid
         and (protected_for is null or $3::uuid = any(protected_for))`,
      [caseId, tenantId, userId],
    );
    return rows.length === 1;
  }

  /** Keeps on the case whom it is offered to, as long as that offer waits. */
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
