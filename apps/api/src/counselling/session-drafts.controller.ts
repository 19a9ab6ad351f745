import { Body, Controller, Delete, Get, Param, Put } from '@nestjs/common';
import type { CaseId, StaffActor } from '@app/kernel';
import { SessionDraftLists, SessionDrafts } from '@app/counselling';
import { Answers, NoContent } from '../http/answers.js';
import { Audited, NotAudited } from '../http/audited.js';
import { CurrentActor, Requires } from '../http/requires.js';
import { idParam } from '../http/schemas.js';
import { Supervised } from '../http/supervision.guard.js';
import { draftKeptView, draftListView, keepDraftBody, type KeepDraftBody } from './session-drafts.schema.js';

/** Sessions one is writing: seen by nobody else, kept every few seconds, gone when saved. */
@Controller('api/v1')
export class SessionDraftsController {
  constructor(
    private readonly drafts: SessionDrafts,
    private readonly lists: SessionDraftLists,
  ) {}

  @Get('session-drafts')
  @Requires('session.record')
  @Audited('session.draft-list')
  @Answers(draftListView)
  async own(@CurrentActor() actor: StaffActor) {
    return { items: await this.lists.own(actor) };
  }

  @Put('cases/:caseId/session-draft')
  @Requires('session.record')
  @Supervised({ case: 'caseId' }, { write: true })
  @NotAudited('own unfinished words, every few seconds; what is saved leaves its row')
  @Answers(draftKeptView)
  async keep(
    @CurrentActor() actor: StaffActor,
    @Param('caseId', { schema: idParam<CaseId>() }) caseId: CaseId,
    @Body({ schema: keepDraftBody }) body: KeepDraftBody,
  ) {
    return { savedAt: await this.drafts.keep(actor, caseId, body) };
  }

  @Delete('cases/:caseId/session-draft')
  @Requires('session.record')
  @Audited('session.draft-discard', { subject: 'case', idFrom: 'caseId' })
  @NoContent()
  discard(@CurrentActor() actor: StaffActor, @Param('caseId', { schema: idParam<CaseId>() }) caseId: CaseId) {
    return this.drafts.discard(actor, caseId);
  }
}
