import { Injectable } from '@nestjs/common';
import type { ClientId, TenantScope, UserId } from '@app/kernel';
import { Reader, type Tx } from '@app/platform';
import type { Restriction } from './restriction.js';

const columns = `r.id, r.tenant_id as "tenantId", r.client_id as "clientId", r.scope, r.ground, r.request_id as "requestId",
  r.imposed_at as "imposedAt", r.imposed_by as "imposedBy", r.lifted_at as "liftedAt"`;

/** SQL of restrictions. What a locked file refuses, the database refuses itself (`clients.refuse_while_locked`). */
@Injectable()
export class RestrictionsStore {
  constructor(private readonly reader: Reader) {}

  /** Adds one; a second for the same request changes nothing. */
  async impose(tx: Tx, restriction: Restriction): Promise<void> {
    const { id, tenantId, clientId, scope, ground, requestId, imposedAt, imposedBy } = restriction;
    await tx.query(
      `insert into clients.restriction (id, tenant_id, client_id, scope, ground, request_id, imposed_at, imposed_by)
       values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict do nothing`,
      [id, tenantId, clientId, scope, ground, requestId, imposedAt, imposedBy],
    );
  }

  /** Ends what follows from a request; false where nothing stood. */
  async lift(tx: Tx, { tenantId }: TenantScope, requestId: string, by: UserId, now: string): Promise<boolean> {
    const [, lifted]: [unknown, number] = await tx.query(
      `update clients.restriction set lifted_at = $3, lifted_by = $4 where tenant_id = $1 and request_id = $2 and lifted_at is null`,
      [tenantId, requestId, now, by],
    );
    return lifted > 0;
  }

  /** Those that stand for a person, within the caller's transaction. */
  standingIn(tx: Tx, { tenantId }: TenantScope, clientId: ClientId): Promise<Restriction[]> {
    return tx.query(`select ${columns} from clients.restriction r where r.tenant_id = $1 and r.client_id = $2 and r.lifted_at is null`, [
      tenantId,
      clientId,
    ]);
  }

  /** Those that stand for a person, the oldest first. */
  standing(scope: TenantScope, clientId: ClientId): Promise<Restriction[]> {
    return this.reader.rows<Restriction>(scope, {
      name: 'clients.restrictions',
      text: `select ${columns} from clients.restriction r where r.tenant_id = $1 and r.client_id = $2 and r.lifted_at is null
             order by r.imposed_at, r.id`,
      values: [scope.tenantId, clientId],
    });
  }

  /** The one that follows from a request, lifted or not. */
  async ofRequest(scope: TenantScope, requestId: string): Promise<Restriction | null> {
    const rows = await this.reader.rows<Restriction>(scope, {
      name: 'clients.restriction-of-request',
      text: `select ${columns} from clients.restriction r where r.tenant_id = $1 and r.request_id = $2`,
      values: [scope.tenantId, requestId],
    });
    return rows[0] ?? null;
  }
}
