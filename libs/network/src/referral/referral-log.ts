import { Injectable } from '@nestjs/common';
import { AccessLog, Disclosures } from '@app/audit';
import { systemActor, type PortalActor, type StaffActor } from '@app/kernel';
import type { Tx } from '@app/platform';
import type { ReceivedAs } from './received-as.js';
import type { Referral } from './referral.js';

/** What is remembered of a referral: the disclosure when it is sent, and every look of the recipient at the Träger it comes from. */
@Injectable()
export class ReferralLog {
  constructor(
    private readonly disclosures: Disclosures,
    private readonly access: AccessLog,
  ) {}

  /** Within the transaction that sends: what was disclosed is recorded, or is not disclosed. */
  async sent(tx: Tx, actor: StaffActor, referral: Referral, consentId: string | null): Promise<void> {
    const { id, clientId, providerId, partnerId, purpose, legalBasis, fields } = referral;
    const recipientId = providerId ?? partnerId ?? '';
    const recipientKind = providerId ? ('provider' as const) : ('partner' as const);
    this.access.tell(actor, { purpose, legalBasis, details: { recipientId } });
    await this.disclosures.recordIn(tx, actor, {
      clientId,
      recipientKind,
      recipientId,
      purpose,
      legalBasis,
      consentId,
      fields,
      causeId: id,
    });
  }

  /** In the scope of the Träger, as work of the house: the recipient has none. */
  read(actor: PortalActor<ReceivedAs>, referral: Referral): Promise<void> {
    const { tenantId, clientId, purpose, legalBasis } = referral;
    this.access.tell(actor, { purpose, legalBasis, details: { fromTenantId: tenantId } });
    const details = { recipientId: referral.providerId ?? referral.partnerId ?? '', portalUserId: actor.userId };
    const facts = { subjectKind: 'client' as const, subjectId: clientId, allowed: true, purpose, legalBasis, details };
    return this.access.record(systemActor(tenantId, actor.correlationId), { action: 'referral.read-by-recipient', ...facts });
  }
}
