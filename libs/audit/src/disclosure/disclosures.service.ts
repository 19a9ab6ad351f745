import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock, type ClientId, type StaffActor, type TenantScope } from '@app/kernel';
import { Reader, type Tx } from '@app/platform';
import type { Disclosure, RecordedDisclosure } from './disclosure.js';

/** Who was told what about whom, what for and by which law (Art. 15(1)(c) DSGVO): rows are added and never changed. */
@Injectable()
export class Disclosures {
  constructor(
    private readonly reader: Reader,
    private readonly clock: Clock,
  ) {}

  /** Adds one row within the caller's transaction: what was disclosed is recorded, or is not disclosed. */
  async recordIn(tx: Tx, { userId, kind, scope, correlationId }: StaffActor, disclosure: Disclosure): Promise<void> {
    await tx.query(
      `insert into audit.disclosure (id, tenant_id, at, client_id, recipient_kind, recipient_id, purpose, legal_basis, consent_id, fields,
         cause_id, actor_kind, actor_id, correlation_id)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`,
      [
        randomUUID(),
        scope.tenantId,
        this.clock.now(),
        disclosure.clientId,
        disclosure.recipientKind,
        disclosure.recipientId,
        disclosure.purpose,
        disclosure.legalBasis,
        disclosure.consentId,
        disclosure.fields,
        disclosure.causeId,
        kind,
        userId,
        correlationId,
      ],
    );
  }

  /** Everything that was disclosed about a person, newest first. */
  ofClient(scope: TenantScope, clientId: ClientId): Promise<readonly RecordedDisclosure[]> {
    return this.reader.rows<RecordedDisclosure>(scope, {
      name: 'disclosures.of-client',
      text: `select id, at, client_id as "clientId", recipient_kind as "recipientKind", recipient_id as "recipientId", purpose,
               legal_basis as "legalBasis", consent_id as "consentId", fields, cause_id as "causeId"
             from audit.disclosure where client_id = $1 and tenant_id = $2 order by at desc, id`,
      values: [clientId, scope.tenantId],
    });
  }
}
