import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { ClientId, TenantScope } from '@app/kernel';
import type { Tx } from '@app/platform';
import type { RecordedTargetGroup, TargetGroupEntry } from './target-group.js';

/** SQL of recorded target groups: one row per person and group. */
@Injectable()
export class TargetGroupsStore {
  /** All of a person loaded within the scope, also those whose last day is over. */
  of(tx: Tx, { tenantId }: TenantScope, clientId: ClientId): Promise<TargetGroupEntry[]> {
    return tx.query(
      `select client_id as "clientId", target_group as "targetGroup", source, stated_on as "statedOn", expires_on as "expiresOn",
              recorded_at as "recordedAt", recorded_by as "recordedBy"
         from clients.target_group where tenant_id = $1 and client_id = $2 order by target_group`,
      [tenantId, clientId],
    );
  }

  /** Sets the group of a person loaded within the scope. */
  async put(tx: Tx, { tenantId }: TenantScope, entry: TargetGroupEntry): Promise<void> {
    const { clientId, targetGroup, source, statedOn, expiresOn, recordedAt, recordedBy } = entry;
    await tx.query(
      `insert into clients.target_group (id, tenant_id, client_id, target_group, source, stated_on, expires_on, recorded_at, recorded_by)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
       on conflict (tenant_id, client_id, target_group) do update set source = excluded.source, stated_on = excluded.stated_on,
         expires_on = excluded.expires_on, recorded_at = excluded.recorded_at, recorded_by = excluded.recorded_by`,
      [randomUUID(), tenantId, clientId, targetGroup, source, statedOn, expiresOn, recordedAt, recordedBy],
    );
  }

  /** Takes the row away; false where there was none. */
  async remove(tx: Tx, { tenantId }: TenantScope, clientId: ClientId, targetGroup: RecordedTargetGroup): Promise<boolean> {
    const [, removed]: [unknown, number] = await tx.query(
      `delete from clients.target_group where tenant_id = $1 and client_id = $2 and target_group = $3`,
      [tenantId, clientId, targetGroup],
    );
    return removed === 1;
  }
}
