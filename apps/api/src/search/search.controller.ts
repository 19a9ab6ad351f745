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
import { RecordsByNumber } from './records-by-number.js';
import { recordNumbers } from './record-number.js';
import { searchRequest, searchView } from './search.schema.js';

const noteFound = { action: 'search.note', subjectKind: 'case', allowed: true } as const;

/**
 * One field for everything: clients, companies, cases, courses, applications and needs by number, notes. A body, so that names stay out of
 * addresses and logs. The access log has a row for each case whose notes were shown.
 */
@Controller('api/v1/search')
export class SearchController {
  constructor(
    private readonly clients: ClientLists,
    private readonly companies: CompanyLists,
    private readonly courses: CourseLists,
    private readonly cases: CaseHits,
    private readonly numbered: RecordsByNumber,
    private readonly access: AccessLog,
  ) {}

  @Post()
  @Requires('client.search')
  @Audited('search.run')
  @Answers(searchView)
  async search(@CurrentActor() actor: StaffActor, @Body({ schema: searchRequest }) { query, limit }: z.infer<typeof searchRequest>) {
    const { scope, permissions } = actor;
    const [clients, companies, courses, notes, { applications, needs }] = await Promise.all([
      this.clients.search(scope, query, limit),
      this.companies.search(scope, query, limit),
      this.courses.search(query, limit),
      permissions.has('session.read') && query.length >= 4 ? this.cases.byNotes(scope, query, limit) : [],
      this.numbered.find(actor, query),
    ]);
    const found = { clientIds: clients.map(({ id }) => id), establishmentIds: companies.map(({ id }) => id) };
    const cases = await this.cases.find(scope, { query: recordNumbers(query).case ?? query, limit, ...found });
    const groups = { clients, companies, cases, courses, notes, applications, needs };
    const hits = Object.fromEntries(Object.entries(groups).map(([group, rows]) => [group, rows.length]));
    const noteCases = [...new Set(notes.map(({ caseId }) => caseId))];
    this.access.tell(actor, { details: { words: query.split(/\s+/).length, ...hits } });
    await this.access.recordAll(actor, noteCases.map((subjectId) => ({ ...noteFound, subjectId }))); // prettier-ignore
    return groups;
  }
}
