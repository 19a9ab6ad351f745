import { Body, Controller, Get, HttpCode, Param, Post, Put, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { CaseId, StaffActor, Version } from '@app/kernel';
import { Appointments, Slots } from '@app/calendar';
import { CaseLists, Supervision } from '@app/counselling';
import { Answers, created, withETag } from '../http/answers.js';
import { Audited, NotAudited } from '../http/audited.js';
import { IdempotencyKey, NeedsIdempotencyKey } from '../http/idempotency-key.js';
import { IfMatch, NeedsIfMatch } from '../http/if-match.js';
import { CurrentActor, Requires } from '../http/requires.js';
import { idParam } from '../http/schemas.js';
import { AppointmentViews } from './appointment-views.js';
import {
  appointmentStep,
  appointmentView,
  calendarQuery,
  changeAppointment,
  calendarView,
  findSlots,
  handOverAppointment,
  makeAppointment,
  moveAppointment,
  slotsView,
  type AppointmentStepBody,
  type CalendarQuery,
  type ChangeAppointmentBody,
  type FindSlotsBody,
  type HandOverAppointmentBody,
  type MakeAppointmentBody,
  type MoveAppointmentBody,
} from './appointments.schema.js';
import { CalendarPages } from './calendar-pages.js';

const id = idParam();

/** Appointments: calendar, free times, and what becomes of them. */
@Controller('api/v1/appointments')
export class AppointmentsController {
  constructor(
    private readonly appointments: Appointments,
    private readonly slots: Slots,
    private readonly pages: CalendarPages,
    private readonly views: AppointmentViews,
    private readonly cases: CaseLists,
    private readonly supervision: Supervision,
  ) {}

  /** Days of one's own, of the team or of a colleague; the list shows the same as the calendar. */
  @Get()
  @Requires('appointment.read')
  @Audited('appointment.list')
  @Answers(calendarView)
  list(@CurrentActor() actor: StaffActor, @Query({ schema: calendarQuery }) query: CalendarQuery) {
    return this.pages.of(actor, query);
  }

  @Post()
  @Requires('appointment.write')
  @Audited('appointment.make', { subject: 'appointment', idFrom: 'idempotency-key' })
  @NeedsIdempotencyKey()
  @Answers(appointmentView, { status: 201 })
  async make(
    @CurrentActor() actor: StaffActor,
    @IdempotencyKey() key: string,
    @Body({ schema: makeAppointment }) { topic = null, place = null, ...body }: MakeAppointmentBody,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const about = body.caseId === null ? { clientId: body.clientId } : await this.subjectOf(actor, body.caseId);
    const { clientId } = about;
    // Whoever leads a team without advising in it writes in none of its files.
    if (clientId !== null) await this.supervision.check(actor, { clientId, write: true });
    const made = await this.appointments.make(actor, key, { ...body, topic, place, ...about });
    created(reply, `/api/v1/appointments/${made.id}`);
    return this.present(actor, reply, made.id);
  }

  @Post('slots')
  @HttpCode(200)
  @Requires('appointment.read')
  @NotAudited('free times of colleagues and rooms, no person advised')
  @Answers(slotsView)
  async free(@CurrentActor() actor: StaffActor, @Body({ schema: findSlots }) body: FindSlotsBody) {
    return { items: await this.slots.find(actor, body) };
  }

  /** Of a person of the team, whoever leads it gives a reason first, as before the person's file. */
  @Get(':id')
  @Requires('appointment.read')
  @Audited('appointment.read', { subject: 'appointment' })
  @Answers(appointmentView)
  async read(
    @CurrentActor() actor: StaffActor,
    @Param('id', { schema: id }) appointmentId: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return withETag(reply, await this.views.open(actor, appointmentId));
  }

  /**
   * What it is about and who takes part; those invited hear of it. A topic left out stays. Whoever leads a team without advising in it changes
   * only who takes part.
   */
  @Put(':id')
  @Requires('appointment.write')
  @Audited('appointment.change', { subject: 'appointment' })
  @NeedsIfMatch()
  @Answers(appointmentView)
  async change(
    @CurrentActor() actor: StaffActor,
    @Param('id', { schema: id }) appointmentId: string,
    @IfMatch() version: Version,
    @Body({ schema: changeAppointment }) { kind, topic, userIds }: ChangeAppointmentBody,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const before = await this.views.row(actor, appointmentId);
    const { clientId } = before;
    const rewritten = kind !== before.kind || (topic !== undefined && topic !== before.topic);
    if (rewritten && clientId !== null) await this.supervision.check(actor, { clientId, write: true });
    const after = await this.appointments.change(actor, appointmentId, version, { kind, topic, userIds });
    return withETag(reply, await this.views.present(actor, { ...before, ...after, userIds: [...new Set(userIds)] }));
  }

  @Post(':id/move')
  @Requires('appointment.write')
  @Audited('appointment.move', { subject: 'appointment' })
  @NeedsIfMatch()
  @Answers(appointmentView)
  async move(
    @CurrentActor() actor: StaffActor,
    @Param('id', { schema: id }) appointmentId: string,
    @IfMatch() version: Version,
    @Body({ schema: moveAppointment }) { roomId, place, ...body }: MoveAppointmentBody,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const changes = { ...(roomId !== undefined && { roomId }), ...(place !== undefined && { place }) };
    await this.appointments.move(actor, appointmentId, version, { ...body, ...changes });
    return this.present(actor, reply, appointmentId);
  }

  /** Confirmed, kept, missed, called off, or taken back. */
  @Post(':id/steps')
  @Requires('appointment.write')
  @Audited('appointment.step', { subject: 'appointment' })
  @NeedsIfMatch()
  @Answers(appointmentView)
  async step(
    @CurrentActor() actor: StaffActor,
    @Param('id', { schema: id }) appointmentId: string,
    @IfMatch() version: Version,
    @Body({ schema: appointmentStep }) { step, reason }: AppointmentStepBody,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    await this.appointments.step(actor, appointmentId, version, step, reason);
    return this.present(actor, reply, appointmentId);
  }

  /** A colleague takes somebody's place; whoever sees it only by taking part loses sight of it with this answer. */
  @Post(':id/hand-over')
  @Requires('appointment.write')
  @Audited('appointment.hand-over', { subject: 'appointment' })
  @NeedsIfMatch()
  @Answers(appointmentView)
  async handOver(
    @CurrentActor() actor: StaffActor,
    @Param('id', { schema: id }) appointmentId: string,
    @IfMatch() version: Version,
    @Body({ schema: handOverAppointment }) body: HandOverAppointmentBody,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const before = await this.views.row(actor, appointmentId);
    const after = await this.appointments.handOver(actor, appointmentId, version, body);
    const userIds = [...new Set(before.userIds.map((userId) => (userId === body.from ? body.to : userId)))];
    return withETag(reply, await this.views.present(actor, { ...before, ...after, userIds }));
  }

  private async subjectOf(actor: StaffActor, caseId: CaseId) {
    const { clientId, establishmentId } = await this.cases.get(actor.scope, caseId);
    return { clientId, establishmentId };
  }

  private async present(actor: StaffActor, reply: FastifyReply, appointmentId: string) {
    return withETag(reply, await this.views.one(actor, appointmentId));
  }
}
