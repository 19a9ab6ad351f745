import { Injectable } from '@nestjs/common';
import type { RecommendationId, TenantScope } from '@app/kernel';
import type { Tx } from '@app/platform';
import type { Recommendation } from './recommendation.js';
import { RecommendationEntity } from './recommendation.entity.js';

/** SQL of recommendations: reads need a scope, writes a Tx. */
@Injectable()
export class RecommendationsStore {
  /** Adds the row; false when its id is already taken. */
  async insert(tx: Tx, recommendation: Recommendation): Promise<boolean> {
    const { raw } = await tx
      .createQueryBuilder()
      .insert()
      .into(RecommendationEntity)
      .values(recommendation)
      .orIgnore()
      .returning('id')
      .execute();
    return (raw as unknown[]).length === 1;
  }

  /** Keeps a reason where none was given before. */
  async savePriorReason(tx: Tx, { tenantId }: TenantScope, id: RecommendationId, reason: string, now: string): Promise<void> {
    await tx.query(
      `update counselling.recommendation set prior_reason = $3, version = version + 1, updated_at = $4
       where id = $1 and tenant_id = $2 and prior_reason is null`,
      [id, tenantId, reason, now],
    );
  }

  /** Null outside the scope. */
  find(tx: Tx, scope: TenantScope, id: RecommendationId): Promise<Recommendation | null> {
    return tx.findOneBy(RecommendationEntity, { id, tenantId: scope.tenantId });
  }
}
