import { Injectable } from '@nestjs/common';
import type { ClientId, TenantScope } from '@app/kernel';
import type { Tx } from '@app/platform';
import type { PrivacyInformation } from './privacy-information.js';

/** SQL of what persons were told about data protection: rows are added, never changed. */
@Injectable()
export class PrivacyInformationStore {
  /** Of a person loaded within the scope, newest first. */
  of(tx: Tx, { tenantId }: TenantScope, clientId: ClientId): Promise<PrivacyInformation[]> {
    return tx.query(
      `select id, client_id as "clientId", way, given_on as "givenOn", text_version as "textVersion", recorded_at as "recordedAt",
              recorded_by as "recordedBy"
         from clients.privacy_information where tenant_id = $1 and client_id = $2 order by given_on desc, recorded_at desc, id`,
      [tenantId, clientId],
    );
  }

  /** Adds the row of a person loaded within the scope; false when its id is taken. */
  async insert(tx: Tx, { tenantId }: TenantScope, row: PrivacyInformation): Promise<boolean> {
    const { id, clientId, way, givenOn, textVersion, recordedAt, recordedBy } = row;
    const added: unknown[] = await tx.query(
      `insert into clients.privacy_information (id, tenant_id, client_id, way, given_on, text_version, recorded_at, recorded_by)
       values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict do nothing returning id`,
      [id, tenantId, clientId, way, givenOn, textVersion, recordedAt, recordedBy],
    );
    return added.length === 1;
  }
}
