import { Body, Controller, Param, Put, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { ApplicationId, StaffActor, Version } from '@app/kernel';
import { Documents } from '@app/documents';
import { ApplicationLists, Checklists, documentOfOtherCase } from '@app/funding';
import { Answers, withETag } from '../http/answers.js';
import { Audited } from '../http/audited.js';
import { IfMatch, NeedsIfMatch } from '../http/if-match.js';
import { CurrentActor, Requires } from '../http/requires.js';
import { idParam } from '../http/schemas.js';
import { ApplicationScreens } from './application-screens.js';
import { applicationView } from './application-view.schema.js';
import { changeChecklistItem, type ChangeChecklistItemBody } from './applications.schema.js';

/** The documents an application needs, one line at a time. */
@Controller('api/v1/funding-applications/:id/checklist')
export class ChecklistsController {
  constructor(
    private readonly checklists: Checklists,
    private readonly lists: ApplicationLists,
    private readonly documents: Documents,
    private readonly screens: ApplicationScreens,
  ) {}

  @Put()
  @Requires('application.submit')
  @Audited('application.checklist-change', { subject: 'application' })
  @NeedsIfMatch()
  @Answers(applicationView)
  async change(
    @CurrentActor() actor: StaffActor,
    @Param('id', { schema: idParam<ApplicationId>() }) id: ApplicationId,
    @IfMatch() version: Version,
    @Body({ schema: changeChecklistItem }) { kind, state, reason, documentId }: ChangeChecklistItemBody,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    if (documentId !== null) {
      const { caseId } = await this.lists.file(actor.scope, id);
      const documents = await this.documents.ofCase(actor, caseId);
      if (!documents.some((document) => document.id === documentId)) throw documentOfOtherCase();
    }
    await this.checklists.change(actor, id, version, { kind, state, reason: reason ?? null, documentId });
    return withETag(reply, await this.screens.one(actor, id));
  }
}
