import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { ClientId, ReminderId, SessionId, StaffActor, TenantScope } from '@app/kernel';
import type { Tx } from '@app/platform';
import type { GivePromise, KeptPromise } from './promise.js';

type Place = { readonly id: SessionId; readonly clientId: ClientId | null };

/** SQL of promises: rows are only added, with the reminder that comes of each. */
@Injectable()
export class PromisesStore {
  /** What was promised in a session, next due first. */
  async ofSession(tx: Tx, scope: TenantScope, sessionId: SessionId): Promise<readonly KeptPromise[]> {
    return tx.query(
      `select id, session_id as "sessionId", promised_by as "by", text, due_on as "dueOn" from counselling.promise
       where session_id = $1 and tenant_id = $2 order by due_on, id`,
      [sessionId, scope.tenantId],
    );
  }

  /** Keeps what was promised in the session. */
  async insert(tx: Tx, actor: StaffActor, session: Place, promise: GivePromise, reminderId: ReminderId, now: string): Promise<void> {
    await tx.query(
      `insert into counselling.promise (id, tenant_id, session_id, client_id, promised_by, text, due_on, reminder_id, created_at, created_by)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [
        randomUUID(),
        actor.scope.tenantId,
        session.id,
        session.clientId,
        promise.by,
        promise.text,
        promise.dueOn,
        reminderId,
        now,
        actor.userId,
      ],
    );
  }
}
