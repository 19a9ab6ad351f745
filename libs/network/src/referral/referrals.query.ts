import { Injectable } from '@nestjs/common';
import { Clock, type ClientId, type TenantScope } from '@app/kernel';
import { Reader } from '@app/platform';
import type { ReceivedAs } from './received-as.js';
import type { Referral } from './referral.js';

/** An organisation with an open account in the portal. */
export type Recipient = { readonly id: string; readonly kind: 'provider' | 'partner'; readonly name: string; readonly town: string | null };

export type ReferralRow = Pick<
  Referral,
  | 'id'
  | 'recipientName'
  | 'purpose'
  | 'legalBasis'
  | 'fields'
  | 'until'
  | 'state'
  | 'declineReason'
  | 'createdAt'
  | 'answeredAt'
  | 'version'
>;

export type ReceivedReferralRow = Pick<Referral, 'id' | 'purpose' | 'until' | 'state' | 'createdAt' | 'version'> & {
  readonly from: string;
};

const instant = (column: string): string => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

/** Referrals of a person, those an organisation received, and who can receive one. */
@Injectable()
export class ReferralLists {
  constructor(
    private readonly reader: Reader,
    private readonly clock: Clock,
  ) {}

  /** Providers, and partners of the own Träger, by name; five hundred at most. */
  recipients(scope: TenantScope): Promise<readonly Recipient[]> {
    return this.reader.rows<Recipient>(scope, {
      name: 'referrals.recipients',
      text: `select id, kind, name, town from network.recipients($1) order by name, id limit 500`,
      values: [scope.tenantId],
    });
  }

  /** The newest fifty of a person; empty outside the scope. */
  ofClient(scope: TenantScope, clientId: ClientId): Promise<readonly ReferralRow[]> {
    return this.reader.rows<ReferralRow>(scope, {
      name: 'referrals.of-client',
      text: `select id, recipient_name as "recipientName", purpose, legal_basis as "legalBasis", fields, until::text as until, state,
               decline_reason as "declineReason", ${instant('created_at')} as "createdAt", ${instant('answered_at')} as "answeredAt", version
             from network.referral where client_id = $1 and tenant_id = $2 order by referral.created_at desc, id limit 50`,
      values: [clientId, scope.tenantId],
    });
  }

  /** What stands today for the signed-in organisation, newest first, without a person; two hundred at most. */
  received(scope: ReceivedAs): Promise<readonly ReceivedReferralRow[]> {
    const [column, id] = scope.kind === 'provider' ? ['provider_id', scope.providerId] : ['partner_id', scope.partnerId];
    return this.reader.rows<ReceivedReferralRow>(scope, {
      name: `referrals.received.${scope.kind}`,
      text: `select r.id, t.name as "from", r.purpose, r.until::text as until, r.state, ${instant('r.created_at')} as "createdAt", r.version
             from network.referral r join identity.tenant t on t.id = r.tenant_id
             where r.${column} = $1 and r.state in ('sent', 'opened', 'accepted') and network.referral_stands(r.id, $2)
             order by r.created_at desc, r.id limit 200`,
      values: [id, this.clock.today()],
    });
  }
}
