import { Injectable } from '@nestjs/common';
import type { TenantScope } from '@app/kernel';
import { Reader } from '@app/platform';
import type { CaseShare } from './share.js';

export type ReceivedShareRow = Pick<
  CaseShare,
  'id' | 'tenantId' | 'purpose' | 'legalBasis' | 'until' | 'state' | 'createdAt' | 'acceptedClientId' | 'version'
>;

const instant = (column: string): string => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

/** What other Träger share with one's own. */
@Injectable()
export class ShareLists {
  constructor(private readonly reader: Reader) {}

  /** Offers first, then what was accepted; two hundred at most. */
  received(scope: TenantScope): Promise<readonly ReceivedShareRow[]> {
    return this.reader.rows<ReceivedShareRow>(scope, {
      name: 'shares.received',
      access: { of: ['share.received-list'], when: 'always' },
      text: `select id, tenant_id as "tenantId", purpose, legal_basis as "legalBasis", until::text as until, state, ${instant('created_at')} as "createdAt",
               accepted_client_id as "acceptedClientId", version
             from counselling.case_share where to_tenant_id = $1 and state in ('offered', 'accepted')
             order by state = 'offered' desc, case_share.created_at desc, id limit 200`,
      values: [scope.tenantId],
    });
  }
}
