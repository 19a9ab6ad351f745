import type { ApplicationId, BenefitId, Cents, LocalDate, PaymentId, TenantId, UserId } from '@app/kernel';
import type { ApplicationState } from '../application/application-states.js';
import type { Benefit, BenefitState } from '../benefit/benefit.js';
import {
  paidTooEarly,
  paidInFuture,
  paymentClosed,
  paymentOverGrant,
  paymentPeriodReversed,
  reversalReasonMissing,
  reversedMoreThanPaid,
} from '../errors.js';

/** Money that was paid for a benefit, or came back: rows are only ever added. */
export type Payment = {
  readonly id: PaymentId;
  readonly tenantId: TenantId;
  readonly applicationId: ApplicationId;
  readonly benefitId: BenefitId;
  /** Below zero where it takes back a payment. */
  readonly amountCents: number;
  readonly paidOn: LocalDate;
  /** What it was paid for, if somebody said. */
  readonly periodFrom: LocalDate | null;
  readonly periodTo: LocalDate | null;
  readonly note: string | null;
  /** Why more was paid than granted, or why it was taken back. */
  readonly reason: string | null;
  /** The payment it takes back. */
  readonly reverses: PaymentId | null;
  readonly createdBy: UserId;
};

/** What somebody records of a payment; the amount in cents, above zero. */
export type RecordPayment = Pick<Payment, 'benefitId' | 'paidOn' | 'periodFrom' | 'periodTo' | 'note' | 'reason'> & {
  readonly amountCents: Cents;
};

/** What somebody takes back of a payment, in part or whole; the amount in cents, above zero. */
export type ReversePayment = { readonly amountCents: Cents; readonly paidOn: LocalDate; readonly reason: string | null };

type Paid = Pick<Payment, 'id' | 'benefitId' | 'amountCents' | 'paidOn' | 'reverses'>;

const payable: readonly BenefitState[] = ['BEWILLIGT', 'TEILBEWILLIGT'];
/** Nothing is paid where the measure will not take place, or once everything is settled. */
const closed: readonly ApplicationState[] = ['ABGERECHNET', 'ERLEDIGT', 'ZURUECKGEZOGEN', 'VERFALLEN'];
/** What was settled stays so; after a revocation money may come back long after everything else is done. */
const settled: readonly ApplicationState[] = ['ABGERECHNET'];

/** What was paid for a benefit less what came back, in cents. */
export const paidOf = (payments: readonly Pick<Payment, 'benefitId' | 'amountCents'>[], benefitId: BenefitId): number =>
  payments.reduce((sum, payment) => sum + (payment.benefitId === benefitId ? payment.amountCents : 0), 0);

/** Whether payments of this benefit can be recorded. */
export const mayPay = (state: ApplicationState, benefit: Pick<Benefit, 'state'>): boolean =>
  payable.includes(benefit.state) && !closed.includes(state);

/**
 * Checks a payment. Throws Problems `funding.payment-closed` (conflict), `funding.paid-in-future`, `funding.paid-too-early`,
 * `funding.payment-period-reversed`, `funding.payment-over-grant` (more than granted without a reason).
 */
export const checkPayment = (
  state: ApplicationState,
  benefit: Pick<Benefit, 'id' | 'state' | 'grantedCents' | 'decidedOn'>,
  payments: readonly Paid[],
  { amountCents, paidOn, periodFrom, periodTo, reason }: RecordPayment,
  today: LocalDate,
): void => {
  if (!mayPay(state, benefit)) throw paymentClosed(benefit.state);
  if (paidOn > today) throw paidInFuture(paidOn);
  if (benefit.decidedOn !== null && paidOn < benefit.decidedOn) throw paidTooEarly(paidOn, benefit.decidedOn);
  if (periodFrom !== null && periodTo !== null && periodTo < periodFrom) throw paymentPeriodReversed();
  const granted = benefit.grantedCents ?? 0;
  const paid = paidOf(payments, benefit.id);
  if (paid + amountCents > granted && reason === null) throw paymentOverGrant(granted, paid, amountCents);
};

/**
 * Checks what is taken back of a payment. Throws Problems `funding.payment-closed` (conflict; settled), `funding.paid-in-future`,
 * `funding.paid-too-early`, `funding.reversal-reason-missing`, `funding.reversed-more-than-paid` (all reversals of it counted).
 */
export const checkReversal = (
  state: ApplicationState,
  payment: Paid,
  payments: readonly Paid[],
  { amountCents, paidOn, reason }: ReversePayment,
  today: LocalDate,
): void => {
  if (settled.includes(state)) throw paymentClosed(state);
  if (paidOn > today) throw paidInFuture(paidOn);
  if (paidOn < payment.paidOn) throw paidTooEarly(paidOn, payment.paidOn);
  if (reason === null) throw reversalReasonMissing();
  const left = leftOf(payment, payments);
  if (amountCents > left) throw reversedMoreThanPaid(left);
};

/** What of a payment has not been taken back, in cents; nothing of a reversal. */
export const leftOf = (payment: Paid, payments: readonly Paid[]): number =>
  payment.reverses !== null
    ? 0
    : payments.reduce((left, each) => left + (each.reverses === payment.id ? each.amountCents : 0), payment.amountCents);
