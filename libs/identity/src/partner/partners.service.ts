import { Injectable } from '@nestjs/common';
import { Clock, notFound, Problem, type PartnerId, type PartnerScope, type StaffActor } from '@app/kernel';
import { Reader, Transactions } from '@app/platform';
import type { PartnerKind } from './partner.js';

export type PartnerSummary = { readonly id: PartnerId; readonly name: string; readonly town: string; readonly kind: PartnerKind };

/** Organisations a Träger works with. */
@Injectable()
export class Partners {
  constructor(
    private readonly reader: Reader,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /** The organisations of the own Träger by name. */
  list({ scope }: StaffActor): Promise<readonly PartnerSummary[]> {
    return this.reader.rows<PartnerSummary>(scope, {
      name: 'partners',
      text: `select id, name, town, kind from identity.partner_organisation where tenant_id = $1 order by name, id`,
      values: [scope.tenantId],
    });
  }

  /** Adds an organisation; the same id again answers the first row. Throws Problem `identity.partner-name-taken` (conflict). */
  add(actor: StaffActor, id: PartnerId, { name, town, kind }: Omit<PartnerSummary, 'id'>): Promise<PartnerSummary> {
    return this.transactions.run(actor, async (tx) => {
      const { tenantId } = actor.scope;
      await tx.query(
        `insert into identity.partner_organisation (id, tenant_id, name, town, kind, created_at, updated_at)
         values ($1, $2, $3, $4, $5, $6, $6) on conflict do nothing`,
        [id, tenantId, name, town, kind, this.clock.now()],
      );
      const [row]: PartnerSummary[] = await tx.query(
        `select id, name, town, kind from identity.partner_organisation where id = $1 and tenant_id = $2`,
        [id, tenantId],
      );
      if (!row) throw new Problem('conflict', 'identity.partner-name-taken', {}, [{ pointer: '/name', code: 'taken' }]);
      return row;
    });
  }

  /** The organisation of a signed-in partner. Throws Problem `kernel.not-found` when it is gone. */
  async own(scope: PartnerScope): Promise<PartnerSummary> {
    const [row] = await this.reader.rows<PartnerSummary>(scope, {
      name: 'partner-own',
      text: `select id, name, town, kind from identity.partner_organisation where id = $1 and tenant_id = $2`,
      values: [scope.partnerId, scope.tenantId],
    });
    if (!row) throw notFound();
    return row;
  }
}
