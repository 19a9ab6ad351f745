import { cents, localDate, type BenefitId, type PaymentId } from '@app/kernel';
import { checkPayment, checkReversal, leftOf, mayPay, paidOf, type RecordPayment } from './payment.js';

const d = localDate;
const benefitId = 'b' as BenefitId;
const benefit = { id: benefitId, state: 'BEWILLIGT', grantedCents: cents(1_000_00), decidedOn: d('2026-11-02') } as const;
const payment: RecordPayment = {
  benefitId,
  amountCents: cents(400_00),
  paidOn: d('2026-12-01'),
  periodFrom: null,
  periodTo: null,
  note: null,
  reason: null,
};
const row = (id: string, amountCents: number, reverses: string | null = null) => ({
  id: id as PaymentId,
  benefitId,
  amountCents,
  paidOn: d('2026-12-01'),
  reverses: reverses as PaymentId | null,
});
const today = d('2026-12-31');

describe('a payment', () => {
  it('is recorded for what is granted, up to the grant', () => {
    const earlier = [row('p1', 700_00), row('p2', -100_00, 'p1')];
    expect(paidOf(earlier, benefitId)).toBe(600_00);
    expect(() => checkPayment('LAUFEND', benefit, earlier, payment, today)).not.toThrow();
    expect(() => checkPayment('LAUFEND', benefit, earlier, { ...payment, amountCents: cents(400_01) }, today)).toThrow(
      expect.objectContaining({
        code: 'funding.payment-over-grant',
        params: { grantedCents: 1_000_00, paidCents: 600_00, amountCents: 400_01 },
      }),
    );
    const explained = { ...payment, amountCents: cents(400_01), reason: 'Nachzahlung nach Tariferhöhung' };
    expect(() => checkPayment('LAUFEND', benefit, earlier, explained, today)).not.toThrow();
  });

  it.each([
    ['of what is revoked', 'AUFGEHOBEN', { state: 'AUFGEHOBEN' }, {}, 'funding.payment-closed'],
    ['after the settlement', 'ABGERECHNET', {}, {}, 'funding.payment-closed'],
    ['after the voucher lapsed', 'VERFALLEN', {}, {}, 'funding.payment-closed'],
    ['on a day to come', 'LAUFEND', {}, { paidOn: d('2027-01-01') }, 'funding.paid-in-future'],
    ['before the decision', 'LAUFEND', {}, { paidOn: d('2026-11-01') }, 'funding.paid-too-early'],
    [
      'for a period that ends before it begins',
      'LAUFEND',
      {},
      { periodFrom: d('2026-12-01'), periodTo: d('2026-11-30') },
      'funding.payment-period-reversed',
    ],
  ] as const)('%s is refused', (_what, state, changes, input, code) => {
    expect(() => checkPayment(state, { ...benefit, ...changes }, [], { ...payment, ...input }, today)).toThrow(
      expect.objectContaining({ code }),
    );
  });

  it('can be recorded only where the benefit is granted', () => {
    expect(mayPay('TEILBEWILLIGT', { state: 'TEILBEWILLIGT' })).toBe(true);
    expect(mayPay('TEILBEWILLIGT', { state: 'ABGELEHNT' })).toBe(false);
  });
});

describe('a reversal', () => {
  const paid = [row('p1', 700_00), row('p2', -100_00, 'p1')];
  const reversal = { amountCents: cents(600_00), paidOn: d('2026-12-10'), reason: 'Fehlbuchung' };

  it('takes back up to what is left of one payment', () => {
    expect(leftOf(paid[0]!, paid)).toBe(600_00);
    expect(leftOf(paid[1]!, paid)).toBe(0);
    expect(() => checkReversal('AUFGEHOBEN', paid[0]!, paid, reversal, today)).not.toThrow();
  });

  it.each([
    ['more than is left', 'LAUFEND', { amountCents: cents(600_01) }, 'funding.reversed-more-than-paid'],
    ['without a reason', 'LAUFEND', { reason: null }, 'funding.reversal-reason-missing'],
    ['on a day to come', 'LAUFEND', { paidOn: d('2027-01-01') }, 'funding.paid-in-future'],
    ['before the payment', 'LAUFEND', { paidOn: d('2026-11-30') }, 'funding.paid-too-early'],
    ['after the settlement', 'ABGERECHNET', {}, 'funding.payment-closed'],
  ] as const)('%s is refused', (_what, state, input, code) => {
    expect(() => checkReversal(state, paid[0]!, paid, { ...reversal, ...input }, today)).toThrow(expect.objectContaining({ code }));
  });
});
