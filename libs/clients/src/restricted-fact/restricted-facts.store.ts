import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { ClientId, TenantScope } from '@app/kernel';
import { KeyRing, sealedIn, type Tx } from '@app/platform';
import type { RestrictedFact, RestrictedFactKind } from './restricted-fact.js';

const column = 'clients.restricted_fact.value_sealed';

type Row = Omit<RestrictedFact, 'clientId' | 'kind' | 'value'> & { readonly id: string; readonly valueSealed: string };

/** SQL of restricted facts; values are sealed and opened here and nowhere else. */
@Injectable()
export class RestrictedFactsStore {
  constructor(private readonly keyRing: KeyRing) {}

  /** The fact of a client loaded within the scope, or null. */
  async find(tx: Tx, scope: TenantScope, clientId: ClientId, kind: RestrictedFactKind): Promise<RestrictedFact | null> {
    const rows: Row[] = await tx.query(
      `select id, value_sealed as "valueSealed", reason, evidence, seen_on as "seenOn", recorded_at as "recordedAt", recorded_by as "recordedBy"
       from clients.restricted_fact where client_id = $1 and kind = $2 and tenant_id = $3`,
      [clientId, kind, scope.tenantId],
    );
    if (!rows[0]) return null;
    const { id, valueSealed, ...rest } = rows[0];
    return {
      clientId,
      kind,
      ...(JSON.parse(this.keyRing.open(sealedIn(column, id), valueSealed)) as Pick<RestrictedFact, 'value'>),
      ...rest,
    };
  }

  /** Sets the fact of a client loaded within the scope. Its row gets a new id, because the id is part of the seal. */
  async put(tx: Tx, scope: TenantScope, fact: RestrictedFact): Promise<void> {
    const id = randomUUID();
    await tx.query(
      `insert into clients.restricted_fact (id, tenant_id, client_id, kind, value_sealed, reason, evidence, seen_on, recorded_at, recorded_by)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
       on conflict (tenant_id, client_id, kind) do update set id = excluded.id, value_sealed = excluded.value_sealed, reason = excluded.reason,
         evidence = excluded.evidence, seen_on = excluded.seen_on, recorded_at = excluded.recorded_at, recorded_by = excluded.recorded_by`,
      [
        id,
        scope.tenantId,
        fact.clientId,
        fact.kind,
        this.keyRing.seal(sealedIn(column, id), JSON.stringify({ value: fact.value })),
        fact.reason,
        fact.evidence,
        fact.seenOn,
        fact.recordedAt,
        fact.recordedBy,
      ],
    );
  }

  /** Takes the fact away; false where there was none. */
  async remove(tx: Tx, { tenantId }: TenantScope, clientId: ClientId, kind: RestrictedFactKind): Promise<boolean> {
    const [, removed]: [unknown, number] = await tx.query(
      `delete from clients.restricted_fact where tenant_id = $1 and client_id = $2 and kind = $3`,
      [tenantId, clientId, kind],
    );
    return removed === 1;
  }
}
