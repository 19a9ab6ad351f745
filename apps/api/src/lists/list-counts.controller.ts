import { Controller, Get, Query } from '@nestjs/common';
import type { z } from 'zod';
import { Clock, type StaffActor } from '@app/kernel';
import { ClientLists } from '@app/clients';
import { CompanyLists } from '@app/companies';
import { CaseLists } from '@app/counselling';
import { Answers } from '../http/answers.js';
import { NotAudited } from '../http/audited.js';
import { CurrentActor, Requires } from '../http/requires.js';
import { caseFilterOf, clientFilterOf, companyFilterOf } from './list-filters.js';
import { caseCountsQuery, clientCountsQuery, companyCountsQuery, listCountsView } from './list-counts.schema.js';
import { ListCounts } from './list-counts.js';

/** Counts beside the filters of the lists, of exactly what the caller may see. */
@Controller('api/v1/lists')
export class ListCountsController {
  constructor(
    private readonly cases: CaseLists,
    private readonly clients: ClientLists,
    private readonly companies: CompanyLists,
    private readonly counts: ListCounts,
    private readonly clock: Clock,
  ) {}

  @Get('cases/counts')
  @Requires('case.read')
  @NotAudited('how many, about nobody')
  @Answers(listCountsView)
  async ofCases(@CurrentActor() actor: StaffActor, @Query({ schema: caseCountsQuery }) query: z.output<typeof caseCountsQuery>) {
    return this.counts.present(actor, await this.cases.counts(actor.scope, caseFilterOf(actor, query), this.clock.today()));
  }

  @Get('clients/counts')
  @Requires('client.read')
  @NotAudited('how many, about nobody')
  @Answers(listCountsView)
  async ofClients(@CurrentActor() actor: StaffActor, @Query({ schema: clientCountsQuery }) query: z.output<typeof clientCountsQuery>) {
    return this.counts.present(actor, await this.clients.counts(actor.scope, clientFilterOf(actor, query)));
  }

  @Get('companies/counts')
  @Requires('company.read')
  @NotAudited('how many, about nobody')
  @Answers(listCountsView)
  async ofCompanies(@CurrentActor() actor: StaffActor, @Query({ schema: companyCountsQuery }) query: z.output<typeof companyCountsQuery>) {
    return this.counts.present(actor, await this.companies.counts(actor.scope, companyFilterOf(actor, query)));
  }
}
