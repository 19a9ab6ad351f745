import { Controller, Get, Param } from '@nestjs/common';
import type { ApplicationId, PortalActor } from '@app/kernel';
import { Courses } from '@app/courses';
import { CompanyApplications } from '@app/funding';
import { Answers } from '../http/answers.js';
import { Audited } from '../http/audited.js';
import { CurrentActor, Requires } from '../http/requires.js';
import { idParam } from '../http/schemas.js';
import { companyApplicationsView, companyApplicationView, presentCompanyApplication } from './applications.schema.js';

/** A company's own applications, once they are handed in. */
@Controller('portal/v1/applications')
export class CompanyApplicationsController {
  constructor(
    private readonly applications: CompanyApplications,
    private readonly courses: Courses,
  ) {}

  @Get()
  @Requires('portal.application.read')
  @Audited('portal.application-list')
  @Answers(companyApplicationsView)
  async list(@CurrentActor() actor: PortalActor) {
    const applications = await this.applications.list(actor.scope);
    const runs = await this.courses.summaries(applications.map(({ runId }) => runId));
    return { items: applications.map((application) => presentCompanyApplication(application, runs.get(application.runId))) };
  }

  @Get(':id')
  @Requires('portal.application.read')
  @Audited('portal.application-read', { subject: 'application' })
  @Answers(companyApplicationView)
  async get(@CurrentActor() actor: PortalActor, @Param('id', { schema: idParam<ApplicationId>() }) id: ApplicationId) {
    const application = await this.applications.get(actor.scope, id);
    const runs = await this.courses.summaries([application.runId]);
    return presentCompanyApplication(application, runs.get(application.runId));
  }
}
