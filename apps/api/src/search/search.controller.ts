import { Body, Controller, Post } from '@nestjs/common';
import type { z } from 'zod';
import type { StaffActor } from '@app/kernel';
import { AccessLog } from '@app/audit';
import { ClientLists } from '@app/clients';
import { CompanyLists } from '@app/companies';
import { CourseLists } from '@app/courses';
import { Answers } from '../http/answers.js';
import { Audited } from '../http/audited.js';
import { CurrentActor, Requires } from '../http/requires.js';
import { CaseHits } from './case-hits.js';
import { searchRequest, searchView } from './search.schema.js';

/** One field for everything: clients, companies, cases, courses. A body, so that names stay out of addresses and logs. */
@Controller('api/v1/search')
export class SearchController {
  constructor(
    private readonly clients: ClientLists,
    private readonly companies: CompanyLists,
    private readonly courses: CourseLists,
    private readonly cases: CaseHits,
    private readonly access: AccessLog,
  ) {}

  @Post()
  @Requires('client.search')
  @Audited('search.run')
  @Answers(searchView)
  async search(@CurrentActor() actor: StaffActor, @Body({ schema: searchRequest }) { query, limit }: z.infer<typeof searchRequest>) {
    const [clients, companies, courses] = await Promise.all([
      this.clients.search(actor.scope, query, limit),
      this.companies.search(query, limit),
      this.courses.search(query, limit),
    ]);
    const found = { clientIds: clients.map(({ id }) => id), establishmentIds: companies.map(({ id }) => id) };
    const cases = await this.cases.find(actor.scope, { query, limit, ...found });
    const words = query.split(/\s+/).length;
    const hits = { clients: clients.length, companies: companies.length, cases: cases.length, courses: courses.length };
    this.access.tell(actor, { details: { words, ...hits } });
    return { clients, companies, cases, courses };
  }
}
