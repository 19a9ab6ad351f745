import { Injectable } from '@nestjs/common';
import { notFound, type ClientId, type LocalDate, type TenantId, type TenantScope } from '@app/kernel';
import type { Tx } from '@app/platform';
import type { FileFacts, HoldKind } from './erasure.js';
import type { RetentionRule } from './retention.js';

type Counselling = { lastContactOn: LocalDate | null; openCase: boolean | null };
type Funding = { endedOn: LocalDate | null; unsettled: boolean | null; objection: boolean | null; revokedOn: LocalDate | null };

const settled = `('ABGERECHNET', 'ABGELEHNT', 'ZURUECKGEZOGEN', 'VERFALLEN', 'AUFGEHOBEN', 'ERLEDIGT', 'WIDERSPRUCH')`;

/** What is known about a person's files, one statement per context, and the Träger's own rules. */
@Injectable()
export class FileFactsStore {
  /** Throws Problem `kernel.not-found`. */
  async of(tx: Tx, scope: TenantScope, clientId: ClientId): Promise<FileFacts> {
    const values = [clientId, scope.tenantId];
    const [client]: { registeredOn: LocalDate }[] = await tx.query(
      `select created_at::date as "registeredOn" from clients.client where id = $1 and tenant_id = $2`,
      values,
    );
    if (!client) throw notFound();
    const [counselling]: Counselling[] = await tx.query(
      `select max(greatest(last_contact_on, opened_on, closed_on)) as "lastContactOn", bool_or(closed_on is null) as "openCase"
       from counselling.case where client_id = $1 and tenant_id = $2`,
      values,
    );
    const [funding]: Funding[] = await tx.query(
      `select max(measure_end) as "endedOn", bool_or(state not in ${settled}) as unsettled, bool_or(state = 'WIDERSPRUCH') as objection,
              max(state_since::date) filter (where state = 'AUFGEHOBEN') as "revokedOn"
       from funding.application where tenant_id = $2 and applied_on is not null
         and id in (select application_id from funding.participation where client_id = $1 and tenant_id = $2)`,
      values,
    );
    const rows: { kind: HoldKind }[] = await tx.query(
      `select kind from privacy.hold where client_id = $1 and tenant_id = $2 and released_at is null`,
      values,
    );
    const held = (kind: HoldKind): boolean => rows.some((hold) => hold.kind === kind);
    return {
      lastContactOn: counselling?.lastContactOn ?? client.registeredOn,
      openCase: counselling?.openCase ?? false,
      fundingEndedOn: funding?.endedOn ?? null,
      unsettled: funding?.unsettled ?? false,
      objectionOpen: held('objection') || (funding?.objection ?? false),
      revokedOn: funding?.revokedOn ?? null,
      repaymentClaimed: held('repayment'),
      litigation: held('litigation'),
    };
  }

  /** Persons without a proposal whose last contact lies before a day, the oldest first; the rules decide on each. */
  async candidates(tx: Tx, tenantId: TenantId, before: LocalDate, limit: number): Promise<readonly ClientId[]> {
    const rows: { id: ClientId }[] = await tx.query(
      `select c.id from clients.client c
       where c.tenant_id = $1 and c.restricted_at is null and c.created_at::date < $2
         and not exists (select from privacy.erasure e where e.client_id = c.id and e.tenant_id = $1
           and (e.state in ('proposed', 'approved') or (e.state = 'rejected' and e.decided_at > $2::date)))
         and not exists (select from published.cases k where k.client_id = c.id and k.tenant_id = $1
           and (k.closed_on is null or greatest(k.last_contact_on, k.closed_on) >= $2))
       order by c.created_at, c.id limit $3`,
      [tenantId, before, limit],
    );
    return rows.map(({ id }) => id);
  }

  async ownRules(tx: Tx, tenantId: TenantId): Promise<readonly RetentionRule[]> {
    return tx.query(
      `select kind, months, source, valid_from as "validFrom" from privacy.retention_rule where tenant_id = $1 order by valid_from desc, created_at desc`,
      [tenantId],
    );
  }
}
