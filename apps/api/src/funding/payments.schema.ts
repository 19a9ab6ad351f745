import { z } from 'zod';
import type { BenefitId, Cents } from '@app/kernel';
import { benefitKinds } from '@app/funding';
import { cents, localDate, localDateView, optionalText, uuid } from '../http/schemas.js';

const noteLength = 500;

/** More than nothing: what is paid or taken back. */
const amount = () =>
  cents()
    .refine((value) => value > 0, { params: { code: 'amount-missing' } })
    .transform((value) => value as Cents);

export const recordPayment = z
  .strictObject({
    benefitId: uuid<BenefitId>(),
    amountCents: amount(),
    paidOn: localDate(),
    periodFrom: localDate().nullable().default(null),
    periodTo: localDate().nullable().default(null),
    note: optionalText(noteLength),
    /** Why more is paid than granted. */
    reason: optionalText(noteLength),
  })
  .meta({ id: 'RecordPayment' });
export type RecordPaymentBody = z.output<typeof recordPayment>;

export const reversePayment = z
  .strictObject({ amountCents: amount(), paidOn: localDate(), reason: optionalText(noteLength) })
  .meta({ id: 'ReversePayment' });
export type ReversePaymentBody = z.output<typeof reversePayment>;

const paymentView = z
  .object({
    id: z.string(),
    /** Below zero where it takes back another. */
    amountCents: z.number().int(),
    paidOn: localDateView(),
    periodFrom: localDateView().nullable(),
    periodTo: localDateView().nullable(),
    note: z.string().nullable(),
    reason: z.string().nullable(),
    reverses: z.string().nullable(),
    /** What of it can still be taken back. */
    leftCents: z.number().int(),
    recordedByName: z.string(),
  })
  .meta({ id: 'Payment' });

const nullableCents = z.number().int().nullable();

export const paymentsView = z
  .object({
    benefits: z.array(
      z.object({
        benefitId: z.string(),
        kind: z.enum(benefitKinds),
        grantedCents: nullableCents,
        /** What is due in the end; null where a drop-out was not calculated to the end. */
        dueCents: nullableCents,
        paidCents: z.number().int(),
        payable: z.boolean(),
        payments: z.array(paymentView),
      }),
    ),
  })
  .meta({ id: 'Payments' });
