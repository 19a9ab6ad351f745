import { Controller, Get, Param } from '@nestjs/common';
import { notFound, type CaseId, type ClientId, type EstablishmentId, type StaffActor } from '@app/kernel';
import { AppointmentLists, type AppointmentSubject } from '@app/calendar';
import { CaseLists } from '@app/counselling';
import { Clients } from '@app/clients';
import { CompanyLists } from '@app/companies';
import { Answers } from '../http/answers.js';
import { Audited } from '../http/audited.js';
import { CurrentActor, Requires } from '../http/requires.js';
import { idParam } from '../http/schemas.js';
import { Supervised } from '../http/supervision.guard.js';
import { AppointmentViews } from './appointment-views.js';
import { appointmentListView } from './appointments.schema.js';

/** Appointments of one person, one company, one case. */
@Controller('api/v1')
export class SubjectAppointmentsController {
  constructor(
    private readonly lists: AppointmentLists,
    private readonly views: AppointmentViews,
    private readonly clients: Clients,
    private readonly cases: CaseLists,
    private readonly companies: CompanyLists,
  ) {}

  @Get('clients/:id/appointments')
  @Requires('appointment.read')
  @Supervised({ client: 'id' })
  @Audited('appointment.list', { subject: 'client' })
  @Answers(appointmentListView)
  async ofClient(@CurrentActor() actor: StaffActor, @Param('id', { schema: idParam<ClientId>() }) id: ClientId) {
    await this.clients.open(actor, id);
    return this.present(actor, { kind: 'client', id });
  }

  @Get('companies/:id/appointments')
  @Requires('appointment.read')
  @Audited('appointment.list', { subject: 'company' })
  @Answers(appointmentListView)
  async ofCompany(@CurrentActor() actor: StaffActor, @Param('id', { schema: idParam<EstablishmentId>() }) id: EstablishmentId) {
    if (!(await this.companies.summaries([id])).has(id)) throw notFound();
    return this.present(actor, { kind: 'company', id });
  }

  @Get('cases/:id/appointments')
  @Requires('appointment.read')
  @Supervised({ case: 'id' })
  @Audited('appointment.list', { subject: 'case' })
  @Answers(appointmentListView)
  async ofCase(@CurrentActor() actor: StaffActor, @Param('id', { schema: idParam<CaseId>() }) id: CaseId) {
    await this.cases.get(actor.scope, id);
    return this.present(actor, { kind: 'case', id });
  }

  private async present(actor: StaffActor, subject: AppointmentSubject) {
    return { items: await this.views.of(actor, await this.lists.about(actor.scope, subject)) };
  }
}
