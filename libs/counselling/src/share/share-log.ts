import { Injectable } from '@nestjs/common';
import type { StaffActor } from '@app/kernel';
import { AccessLog, Disclosures } from '@app/audit';
import { LinkedClients } from '@app/clients';
import type { Tx } from '@app/platform';
import type { CaseShare } from './share.js';

/** What goes with an offer: the mark that joins the two rows of the person, and the record of the disclosure. */
@Injectable()
export class ShareLog {
  constructor(
    private readonly linked: LinkedClients,
    private readonly disclosures: Disclosures,
    private readonly access: AccessLog,
  ) {}

  markOf(tx: Tx, actor: StaffActor, clientId: CaseShare['clientId']): Promise<string> {
    return this.linked.mark(tx, actor.scope, clientId);
  }

  async offered(tx: Tx, actor: StaffActor, { id, clientId, toTenantId, purpose, legalBasis, fields }: CaseShare): Promise<void> {
    this.access.tell(actor, { purpose, legalBasis, details: { toTenantId } });
    const recipient = { recipientKind: 'tenant' as const, recipientId: toTenantId };
    await this.disclosures.recordIn(tx, actor, { clientId, ...recipient, purpose, legalBasis, consentId: null, fields, causeId: id });
  }
}
