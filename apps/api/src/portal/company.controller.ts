import { Controller, Get } from '@nestjs/common';
import type { PortalActor } from '@app/kernel';
import { Companies } from '@app/companies';
import { NeedLists, Needs } from '@app/counselling';
import { Offices, Users } from '@app/identity';
import { Reader } from '@app/platform';
import { Answers } from '../http/answers.js';
import { Audited } from '../http/audited.js';
import { CurrentActor, Requires } from '../http/requires.js';
import { portalCompanyView } from './company.schema.js';

/** The signed-in person's company as the shared directory knows it, and who looks after it. */
@Controller('portal/v1/company')
export class PortalCompanyController {
  constructor(
    private readonly companies: Companies,
    private readonly needs: Needs,
    private readonly lists: NeedLists,
    private readonly users: Users,
    private readonly offices: Offices,
    private readonly reader: Reader,
  ) {}

  @Get()
  @Requires('portal.company.read')
  @Audited('portal.company-read')
  @Answers(portalCompanyView)
  async get(@CurrentActor() actor: PortalActor) {
    const { establishment, company } = await this.companies.entry(this.reader, actor.scope.establishmentId);
    return { ...establishment, companyName: company.name, contact: await this.contact(actor) };
  }

  private async contact(actor: PortalActor) {
    const [officeId, needs] = await Promise.all([this.needs.officeOf(actor), this.lists.ofCompany(actor.scope)]);
    const ownerId = needs.find((need) => need.ownerId !== null)?.ownerId;
    const [names, offices] = await Promise.all([
      this.users.names(actor.scope, ownerId ? [ownerId] : []),
      this.offices.summaries(actor.scope, officeId ? [officeId] : []),
    ]);
    return { name: (ownerId && names.get(ownerId)) ?? null, office: (officeId && offices.get(officeId)) ?? null };
  }
}
