import { Controller, Get, Param } from '@nestjs/common';
import { z } from 'zod';
import { Clock, notFound, type DeputyshipId, type StaffActor } from '@app/kernel';
import { AppointmentLists, isOpen } from '@app/calendar';
import { Deputyships } from '@app/identity';
import { Answers } from '../http/answers.js';
import { Audited } from '../http/audited.js';
import { CurrentActor, Requires } from '../http/requires.js';
import { idParam } from '../http/schemas.js';
import { AppointmentViews } from './appointment-views.js';
import { appointmentListView } from './appointments.schema.js';

/** `unseen`: how many more there are that only the absent person sees. */
const absenceView = appointmentListView.extend({ unseen: z.number().int() }).meta({ id: 'AbsenceAppointments' });

/** What is agreed for somebody who will be away: each is moved, handed to the deputy or called off, until none is left. */
@Controller('api/v1/deputyships/:id/appointments')
export class AbsenceAppointmentsController {
  constructor(
    private readonly deputyships: Deputyships,
    private readonly lists: AppointmentLists,
    private readonly views: AppointmentViews,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Requires('appointment.read')
  @Audited('appointment.list')
  @Answers(absenceView)
  async list(@CurrentActor() actor: StaffActor, @Param('id', { schema: idParam<DeputyshipId>() }) id: DeputyshipId) {
    const absence = (await this.deputyships.list(actor)).find((one) => one.id === id);
    if (!absence) throw notFound();
    const { forUserId, startsAt, endsAt } = absence;
    const now = this.clock.now();
    const span = { userIds: [forUserId], since: startsAt > now ? startsAt : now, before: endsAt };
    const shown = await this.lists.between(actor.scope, span);
    const taken = await this.lists.alsoTaken(actor.scope, span, shown);
    return {
      items: await this.views.of(actor, shown.filter(isOpen)),
      unseen: taken.filter(({ appointmentId }) => appointmentId !== null).length,
    };
  }
}
