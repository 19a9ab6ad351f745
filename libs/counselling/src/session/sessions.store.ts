import { Injectable } from '@nestjs/common';
import type { SessionId, TenantScope } from '@app/kernel';
import type { Tx } from '@app/platform';
import type { Session } from './session.js';
import { SessionEntity } from './session.entity.js';

/** SQL of advice sessions: reads need a scope, writes a Tx. */
@Injectable()
export class SessionsStore {
  /** Adds the row; false when its id is already taken. */
  async insert(tx: Tx, session: Session): Promise<boolean> {
    const { raw } = await tx.createQueryBuilder().insert().into(SessionEntity).values(session).orIgnore().returning('id').execute();
    return (raw as unknown[]).length === 1;
  }

  /** Null outside the scope. */
  find(tx: Tx, scope: TenantScope, id: SessionId): Promise<Session | null> {
    return tx.findOneBy(SessionEntity, { id, tenantId: scope.tenantId });
  }
}
