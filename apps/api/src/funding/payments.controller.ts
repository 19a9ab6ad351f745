import { Body, Controller, Get, Param, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { ApplicationId, PaymentId, StaffActor, Version } from '@app/kernel';
import { PaymentLists, Payments } from '@app/funding';
import { Users } from '@app/identity';
import { Answers, created, withETag } from '../http/answers.js';
import { Audited } from '../http/audited.js';
import { IdempotencyKey, NeedsIdempotencyKey } from '../http/idempotency-key.js';
import { IfMatch, NeedsIfMatch } from '../http/if-match.js';
import { CurrentActor, Requires } from '../http/requires.js';
import { idParam } from '../http/schemas.js';
import { ApplicationScreens } from './application-screens.js';
import { applicationView } from './application-view.schema.js';
import { paymentsView, recordPayment, reversePayment, type RecordPaymentBody, type ReversePaymentBody } from './payments.schema.js';

/** What was paid for the benefits of an application. Nothing is changed or removed: what came back is a payment below zero. */
@Controller('api/v1/funding-applications/:id/payments')
export class PaymentsController {
  constructor(
    private readonly payments: Payments,
    private readonly lists: PaymentLists,
    private readonly users: Users,
    private readonly screens: ApplicationScreens,
  ) {}

  @Get()
  @Requires('application.read')
  @Audited('application.payment-list', { subject: 'application' })
  @Answers(paymentsView)
  async list(@CurrentActor() { scope }: StaffActor, @Param('id', { schema: idParam<ApplicationId>() }) id: ApplicationId) {
    const benefits = await this.lists.of(scope, id);
    const names = await this.users.names(
      scope,
      benefits.flatMap(({ payments }) => payments.map(({ createdBy }) => createdBy)),
    );
    return {
      benefits: benefits.map(({ payments, ...benefit }) => ({
        ...benefit,
        payments: payments.map((payment) => ({ ...payment, recordedByName: names.get(payment.createdBy) ?? '' })),
      })),
    };
  }

  @Post()
  @Requires('application.submit')
  @Audited('application.payment-record', { subject: 'application' })
  @NeedsIdempotencyKey()
  @NeedsIfMatch()
  @Answers(applicationView, { status: 201 })
  async record(
    @CurrentActor() actor: StaffActor,
    @Param('id', { schema: idParam<ApplicationId>() }) id: ApplicationId,
    @IdempotencyKey() key: string,
    @IfMatch() version: Version,
    @Body({ schema: recordPayment }) { note, reason, ...input }: RecordPaymentBody,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    await this.payments.record(actor, id, key as PaymentId, version, { ...input, note: note ?? null, reason: reason ?? null });
    return this.answer(actor, id, reply);
  }

  @Post(':paymentId/reversals')
  @Requires('application.submit')
  @Audited('application.payment-reverse', { subject: 'application' })
  @NeedsIdempotencyKey()
  @NeedsIfMatch()
  @Answers(applicationView, { status: 201 })
  async reverse(
    @CurrentActor() actor: StaffActor,
    @Param('id', { schema: idParam<ApplicationId>() }) id: ApplicationId,
    @Param('paymentId', { schema: idParam<PaymentId>() }) paymentId: PaymentId,
    @IdempotencyKey() key: string,
    @IfMatch() version: Version,
    @Body({ schema: reversePayment }) { reason, ...input }: ReversePaymentBody,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    await this.payments.reverse(actor, id, paymentId, key as PaymentId, version, { ...input, reason: reason ?? null });
    return this.answer(actor, id, reply);
  }

  private async answer(actor: StaffActor, id: ApplicationId, reply: FastifyReply) {
    created(reply, `/api/v1/funding-applications/${id}`);
    return withETag(reply, await this.screens.one(actor, id));
  }
}
