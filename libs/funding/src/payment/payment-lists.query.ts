import { Injectable } from '@nestjs/common';
import { notFound, type ApplicationId, type BenefitId, type Cents, type TenantScope } from '@app/kernel';
import { Reader } from '@app/platform';
import type { ApplicationState } from '../application/application-states.js';
import type { Benefit, BenefitKind } from '../benefit/benefit.js';
import { dueOf, type Parting } from './due.js';
import { leftOf, mayPay, paidOf, type Payment } from './payment.js';
import { partingSql } from './payments.store.js';

/** A benefit with its payments, as the screens read it. */
export type BenefitPayments = {
  readonly benefitId: BenefitId;
  readonly kind: BenefitKind;
  readonly grantedCents: Cents | null;
  /** What is due in the end; null where a drop-out was not calculated to the end. */
  readonly dueCents: Cents | null;
  readonly paidCents: number;
  /** Whether another payment can be recorded. */
  readonly payable: boolean;
  readonly payments: readonly (Omit<Payment, 'tenantId' | 'applicationId' | 'benefitId'> & { readonly leftCents: number })[];
};

type Row = Pick<Benefit, 'id' | 'kind' | 'state' | 'computedCents' | 'grantedCents'> & {
  readonly applicationState: ApplicationState;
  readonly parting: Parting;
  readonly payments: readonly Payment[];
};

/** Reads of payments. */
@Injectable()
export class PaymentLists {
  constructor(private readonly reader: Reader) {}

  /** What was paid for the benefits of an application. Throws Problem `kernel.not-found`. */
  async of(scope: TenantScope, id: ApplicationId): Promise<readonly BenefitPayments[]> {
    const rows = await this.reader.rows<Row>(scope, {
      name: 'payments.of-application',
      access: { of: ['application.payment-list'], when: 'found' },
      text: `select b.id, b.kind, b.state, b.computed_cents as "computedCents", b.granted_cents as "grantedCents",
               a.state as "applicationState", ${partingSql} as parting,
               (select coalesce(json_agg(json_build_object('id', id, 'benefitId', benefit_id, 'amountCents', amount_cents, 'paidOn', paid_on,
                  'periodFrom', period_from, 'periodTo', period_to, 'note', note, 'reason', reason, 'reverses', reverses,
                  'createdBy', created_by) order by position), '[]') from funding.payment where benefit_id = b.id) as payments
             from funding.benefit b join funding.application a on a.id = b.application_id
             where a.id = $1 and a.tenant_id = $2 order by b.kind desc`,
      values: [id, scope.tenantId],
    });
    if (rows.length === 0) throw notFound();
    return rows.map(present);
  }
}

const present = ({ applicationState, parting, payments, ...benefit }: Row): BenefitPayments => ({
  benefitId: benefit.id,
  kind: benefit.kind,
  grantedCents: benefit.grantedCents,
  dueCents: dueOf(benefit, parting),
  paidCents: paidOf(payments, benefit.id),
  payable: mayPay(applicationState, benefit),
  payments: payments.map((payment) => ({ ...payment, leftCents: leftOf(payment, payments) })),
});
