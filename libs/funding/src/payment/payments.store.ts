import { Injectable } from '@nestjs/common';
import type { ApplicationId, TenantScope } from '@app/kernel';
import type { Tx } from '@app/platform';
import type { Parting, Settlement } from './due.js';
import type { Payment } from './payment.js';

/** SQL of who takes part in application `a`, as far as sums of its benefit `b` need it, as one JSON value: those who dropped out with both calculations. */
export const partingSql = `json_build_object(
    'amended', exists (select from funding.amendment m where m.benefit_id = b.id and not exists (
      select from funding.assessment s where s.application_id = a.id and s.occasion = 'drop-out' and s.created_at > m.created_at)),
    'participants', (select count(*) from funding.participation where application_id = a.id),
    'dropOuts', (select coalesce(json_agg(json_build_object('before', ${newestAmounts('application')}, 'after', ${newestAmounts('drop-out')})), '[]')
      from funding.participation p where p.application_id = a.id and (p.state = 'ABGEBROCHEN' or p.drop_out_reported_by is not null)))`;

function newestAmounts(occasion: 'application' | 'drop-out'): string {
  return `(select json_build_object('lehrgangskosten', s.result->'lehrgangskosten', 'arbeitsentgeltzuschuss', s.result->'arbeitsentgeltzuschuss')
    from funding.assessment s where s.participation_id = p.id and s.occasion = '${occasion}' order by s.position desc limit 1)`;
}

const columns = `id, tenant_id as "tenantId", application_id as "applicationId", benefit_id as "benefitId", amount_cents as "amountCents",
  paid_on as "paidOn", period_from as "periodFrom", period_to as "periodTo", note, reason, reverses, created_by as "createdBy"`;

/** Payments: rows are only ever added. */
@Injectable()
export class PaymentsStore {
  /** Whoever adds a payment to an application does so alone until the transaction ends. */
  async lock(tx: Tx, { tenantId }: TenantScope, id: ApplicationId): Promise<void> {
    await tx.query('select id from funding.application where id = $1 and tenant_id = $2 for update', [id, tenantId]);
  }

  /** Payments of an application, in the order they were recorded. */
  of(tx: Tx, { tenantId }: TenantScope, id: ApplicationId): Promise<Payment[]> {
    return tx.query(`select ${columns} from funding.payment where application_id = $1 and tenant_id = $2 order by position`, [
      id,
      tenantId,
    ]);
  }

  /** False when the id is taken. */
  async insert(tx: Tx, payment: Payment, now: string): Promise<boolean> {
    const { id, tenantId, applicationId, benefitId, amountCents, paidOn, periodFrom, periodTo, note, reason, reverses, createdBy } =
      payment;
    const rows: unknown[] = await tx.query(
      `insert into funding.payment (id, tenant_id, application_id, benefit_id, amount_cents, paid_on, period_from, period_to, note, reason,
         reverses, created_at, created_by)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13) on conflict (id) do nothing returning id`,
      [id, tenantId, applicationId, benefitId, amountCents, paidOn, periodFrom, periodTo, note, reason, reverses, now, createdBy],
    );
    return rows.length === 1;
  }

  /** The benefits of an application with what was paid, for its settlement. */
  async settlements(tx: Tx, { tenantId }: TenantScope, id: ApplicationId): Promise<readonly Settlement[]> {
    const rows: (Settlement['benefit'] & { paidCents: number; parting: Parting })[] = await tx.query(
      `select b.kind, b.computed_cents as "computedCents", b.granted_cents as "grantedCents", ${partingSql} as parting,
         (select coalesce(sum(amount_cents), 0)::float8 from funding.payment where benefit_id = b.id) as "paidCents"
       from funding.benefit b join funding.application a on a.id = b.application_id
       where a.id = $1 and a.tenant_id = $2 order by b.kind desc`,
      [id, tenantId],
    );
    return rows.map(({ paidCents, parting, ...benefit }) => ({ benefit, paidCents, ...parting }));
  }
}
