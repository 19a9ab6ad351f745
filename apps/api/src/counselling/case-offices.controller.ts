import { Body, Controller, Get, Param, Put, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { CaseId, StaffActor, Version } from '@app/kernel';
import { CaseLists, OfficeChanges } from '@app/counselling';
import { Offices } from '@app/identity';
import { Answers, withETag } from '../http/answers.js';
import { Audited } from '../http/audited.js';
import { IfMatch, NeedsIfMatch } from '../http/if-match.js';
import { CurrentActor, Requires } from '../http/requires.js';
import { idParam } from '../http/schemas.js';
import { CasePages } from './case-pages.js';
import { caseView } from './cases.schema.js';
import { changeOfficesBody, officeChoicesView, type ChangeOfficesBody } from './hand-overs.schema.js';

/** The two offices responsible for a case. */
@Controller('api/v1/cases/:id/offices')
export class CaseOfficesController {
  constructor(
    private readonly changes: OfficeChanges,
    private readonly lists: CaseLists,
    private readonly offices: Offices,
    private readonly pages: CasePages,
  ) {}

  @Get()
  @Requires('case.read')
  @Audited('case.office-choices', { subject: 'case' })
  @Answers(officeChoicesView)
  async choices(@CurrentActor() { scope }: StaffActor, @Param('id', { schema: idParam<CaseId>() }) id: CaseId) {
    await this.lists.get(scope, id);
    return { items: await this.offices.choices(scope) };
  }

  @Put()
  @Requires('case.change')
  @Audited('case.change-offices', { subject: 'case' })
  @NeedsIfMatch()
  @Answers(caseView)
  async change(
    @CurrentActor() actor: StaffActor,
    @Param('id', { schema: idParam<CaseId>() }) id: CaseId,
    @IfMatch() version: Version,
    @Body({ schema: changeOfficesBody }) body: ChangeOfficesBody,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.pages.of(actor, withETag(reply, await this.changes.change(actor, id, version, body)));
  }
}
