import { Injectable } from '@nestjs/common';
import { notFound, type CaseId, type LocalDate, type TenantScope, type Version } from '@app/kernel';
import { guardedUpdate, type Tx } from '@app/platform';
import type { CaseShare, ShareField } from './share.js';
import { CaseShareEntity } from './share.entity.js';

/** Values of shared fields by name; only those of the list asked for. */
export type SharedValues = Partial<Record<ShareField, string | boolean | null>>;

/** SQL of shares, seen from the Träger whose case it is (`own`) or from the one it is offered to (`received`). */
@Injectable()
export class SharesStore {
  /** Adds the row; false when its id is taken, or the same purpose is shared with this Träger already. */
  async insert(tx: Tx, share: CaseShare): Promise<boolean> {
    const { raw } = await tx.createQueryBuilder().insert().into(CaseShareEntity).values(share).orIgnore().returning('id').execute();
    return (raw as unknown[]).length === 1;
  }

  /** Null outside the scope. */
  findOwn(tx: Tx, scope: TenantScope, id: string): Promise<CaseShare | null> {
    return tx.findOneBy(CaseShareEntity, { id, tenantId: scope.tenantId });
  }

  /** The newest fifty of a case; empty outside the scope. */
  ofCase(tx: Tx, scope: TenantScope, caseId: CaseId): Promise<CaseShare[]> {
    return tx.find(CaseShareEntity, { where: { caseId, tenantId: scope.tenantId }, order: { createdAt: 'DESC', id: 'ASC' }, take: 50 });
  }

  /** Throws Problem `kernel.not-found` outside the scope or for another case. */
  async getOwn(tx: Tx, scope: TenantScope, caseId: CaseId, id: string): Promise<CaseShare> {
    const share = await this.findOwn(tx, scope, id);
    if (share?.caseId !== caseId) throw notFound();
    return share;
  }

  /** Throws Problem `kernel.not-found` for what was not offered to this Träger. */
  async getReceived(tx: Tx, scope: TenantScope, id: string): Promise<CaseShare> {
    const share = await tx.findOneBy(CaseShareEntity, { id, toTenantId: scope.tenantId });
    if (!share) throw notFound();
    return share;
  }

  /** Throws Problem `kernel.stale` when somebody was faster. */
  async save(tx: Tx, share: CaseShare, expected: Version, changes: Partial<CaseShare>): Promise<CaseShare> {
    const version = await guardedUpdate(tx, CaseShareEntity, share.id, expected, changes);
    return { ...share, ...changes, version };
  }

  /** What these fields say of an own case; empty for a protected person and outside the scope. */
  async preview(tx: Tx, caseId: CaseId, fields: readonly ShareField[], summary: string | null): Promise<SharedValues> {
    const rows: { values: SharedValues }[] = await tx.query(`select counselling.share_values($1, $2, $3) as values`, [
      caseId,
      fields,
      summary,
    ]);
    return rows[0]?.values ?? {};
  }

  /** What the share lets this Träger see on that day; empty when it does not stand. */
  async sharedValues(tx: Tx, id: string, on: LocalDate): Promise<SharedValues> {
    const rows: { values: SharedValues | null }[] = await tx.query(`select counselling.shared_values($1, $2) as values`, [id, on]);
    return rows[0]?.values ?? {};
  }
}
