import { Injectable } from '@nestjs/common';
import type { ClientId, TenantScope } from '@app/kernel';
import type { Tx } from '@app/platform';
import type { PrivacyInformation } from './privacy-information.js';

/** SQL of what persons were told about data protection: rows are added, and taken back once. */
@Injectable()
export class PrivacyInformationStore {
  /** Of a person loaded within the scope, newest first. */
  of(tx: Tx, { tenantId }: TenantScope, clientId: ClientId): Promise<PrivacyInformation[]> {
    return tx.query(
      `select id, client_id as "clientId", way, given_on as "givenOn", text_version as "textVersion", recorded_at as "recordedAt",
              recorded_by as "recordedBy", taken_back_at as "takenBackAt", taken_back_by as "takenBackBy",
              taken_back_reason as "takenBackReason"
         from clients.privacy_information where tenant_id = $1 and client_id = $2 order by given_on desc, recorded_at desc, id`,
      [tenantId, clientId],
    );
  }

  /** Adds a row of each of several persons registered just now, under ids of our own. */
  async insertAll(tx: Tx, { tenantId }: TenantScope, rows: readonly PrivacyInformation[]): Promise<void> {
    if (rows.length === 0) return;
    await tx.query(
      `insert into clients.privacy_information (id, tenant_id, client_id, way, given_on, text_version, recorded_at, recorded_by)
       select r.id, $2, r."clientId", r.way, r."givenOn", r."textVersion", r."recordedAt", r."recordedBy"
       from jsonb_to_recordset($1::jsonb) as r(id uuid, "clientId" uuid, way text, "givenOn" date, "textVersion" text, "recordedAt" timestamptz,
         "recordedBy" uuid)`,
      [JSON.stringify(rows), tenantId],
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

  /** Keeps that a row of a person loaded within the scope was taken back; false when somebody was faster. */
  async takeBack(
    tx: Tx,
    { tenantId }: TenantScope,
    { id, takenBackAt, takenBackBy, takenBackReason }: PrivacyInformation,
  ): Promise<boolean> {
    const [, changed]: [unknown, number] = await tx.query(
      `update clients.privacy_information set taken_back_at = $3, taken_back_by = $4, taken_back_reason = $5
       where tenant_id = $1 and id = $2 and taken_back_at is null`,
      [tenantId, id, takenBackAt, takenBackBy, takenBackReason],
    );
    return changed === 1;
  }
}
