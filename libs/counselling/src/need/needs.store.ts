import { Injectable } from '@nestjs/common';
import { notFound, stale, type CompanyScope, type NeedId, type TenantScope, type Version } from '@app/kernel';
import { guardedUpdate, type Tx } from '@app/platform';
import type { Need } from './need.js';
import { NeedEntity } from './need.entity.js';

/** SQL of needs: reads need a scope (of the Träger or of the company), writes a Tx. */
@Injectable()
export class NeedsStore {
  /** Adds the row; false when its id is already taken. */
  async insert(tx: Tx, need: Need): Promise<boolean> {
    const { raw } = await tx.createQueryBuilder().insert().into(NeedEntity).values(need).orIgnore().returning('id').execute();
    return (raw as unknown[]).length === 1;
  }

  /** Null outside the scope. */
  find(tx: Tx, scope: TenantScope | CompanyScope, id: NeedId): Promise<Need | null> {
    return tx.findOneBy(
      NeedEntity,
      scope.kind === 'tenant' ? { id, tenantId: scope.tenantId } : { id, establishmentId: scope.establishmentId },
    );
  }

  /** Throws Problem `kernel.not-found` outside the scope. */
  async get(tx: Tx, scope: TenantScope | CompanyScope, id: NeedId): Promise<Need> {
    const need = await this.find(tx, scope, id);
    if (!need) throw notFound();
    return need;
  }

  /** As `get`; throws Problem `kernel.stale` when it has changed since the caller read version `expected`. */
  async getUnchanged(tx: Tx, scope: TenantScope | CompanyScope, id: NeedId, expected: Version): Promise<Need> {
    const need = await this.get(tx, scope, id);
    if (need.version !== expected) throw stale();
    return need;
  }

  /** Throws Problem `kernel.stale` when somebody was faster. */
  async save(tx: Tx, need: Need, expected: Version, changes: Partial<Need>): Promise<Need> {
    const version = await guardedUpdate(tx, NeedEntity, need.id, expected, changes);
    return { ...need, ...changes, version };
  }
}
