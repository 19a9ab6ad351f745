import { Injectable } from '@nestjs/common';
import { Clock, notFound, Problem, stale, type ApplicationId, type PaymentId, type StaffActor, type Version } from '@app/kernel';
import { Journal, Transactions, type Tx } from '@app/platform';
import type { Dossier } from '../application/application.js';
import { DossiersStore } from '../application/dossiers.store.js';
import { checkPayment, checkReversal, type Payment, type RecordPayment, type ReversePayment } from './payment.js';
import { PaymentsStore } from './payments.store.js';

/** What was paid for the benefits of an application, and what came back. */
@Injectable()
export class Payments {
  constructor(
    private readonly transactions: Transactions,
    private readonly dossiers: DossiersStore,
    private readonly payments: PaymentsStore,
    private readonly journal: Journal,
    private readonly clock: Clock,
  ) {}

  /**
   * Records a payment. `expected` is the version of the application; the same id again by the same person records nothing more. Throws
   * Problems `kernel.not-found` (also a benefit of another application), `kernel.stale`, `kernel.id-taken` and those of `checkPayment`.
   */
  record(actor: StaffActor, id: ApplicationId, paymentId: PaymentId, expected: Version, input: RecordPayment): Promise<void> {
    return this.add(actor, id, paymentId, expected, ({ application, benefits }, earlier) => {
      const benefit = benefits.find((each) => each.id === input.benefitId);
      if (!benefit) throw notFound();
      checkPayment(application.state, benefit, earlier, input, this.clock.today());
      return { ...input, reverses: null };
    });
  }

  /**
   * Takes back a payment in part or whole, as a row of its own. Throws Problems `kernel.not-found`, `kernel.stale`, `kernel.id-taken` and those
   * of `checkReversal`.
   */
  reverse(
    actor: StaffActor,
    id: ApplicationId,
    reversed: PaymentId,
    paymentId: PaymentId,
    expected: Version,
    input: ReversePayment,
  ): Promise<void> {
    return this.add(actor, id, paymentId, expected, ({ application }, earlier) => {
      const payment = earlier.find((each) => each.id === reversed && each.reverses === null);
      if (!payment) throw notFound();
      checkReversal(application.state, payment, earlier, input, this.clock.today());
      const { benefitId, periodFrom, periodTo } = payment;
      return { ...input, amountCents: -input.amountCents, benefitId, periodFrom, periodTo, note: null, reverses: reversed };
    });
  }

  private add(actor: StaffActor, id: ApplicationId, paymentId: PaymentId, expected: Version, made: Making): Promise<void> {
    const { scope, userId } = actor;
    return this.transactions.run(actor, async (tx) => {
      await this.payments.lock(tx, scope, id);
      const dossier = await this.dossiers.get(tx, scope, id);
      const earlier = await this.payments.of(tx, scope, id);
      const same = earlier.find((each) => each.id === paymentId);
      if (same?.createdBy === userId) return;
      if (same) throw new Problem('conflict', 'kernel.id-taken');
      if (dossier.application.version !== expected) throw stale();
      const keys = { id: paymentId, tenantId: dossier.application.tenantId, applicationId: id, createdBy: userId };
      await this.write(tx, actor, dossier, { ...made(dossier, earlier), ...keys });
    });
  }

  private async write(tx: Tx, actor: StaffActor, { application }: Dossier, payment: Payment): Promise<void> {
    const now = this.clock.now();
    await this.dossiers.save(tx, application, application.version, {}, now);
    if (!(await this.payments.insert(tx, payment, now))) throw new Problem('conflict', 'kernel.id-taken');
    const payload = { applicationId: application.id, paymentId: payment.id };
    await this.journal.record(tx, actor, { name: payment.reverses ? 'funding.payment-reversed' : 'funding.payment-recorded', payload });
  }
}

/** Makes the row of what is asked for, or throws. */
type Making = (dossier: Dossier, earlier: readonly Payment[]) => Omit<Payment, 'id' | 'tenantId' | 'applicationId' | 'createdBy'>;
