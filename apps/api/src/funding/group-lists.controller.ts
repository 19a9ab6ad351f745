import { Controller, Get, Param, Post, Query, Req, Res, StreamableFile } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiProduces, ApiResponse } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import type { CaseId, GroupListId, StaffActor } from '@app/kernel';
import { CaseLists } from '@app/counselling';
import { GroupLists, listUnreadable } from '@app/funding';
import { uploadedSheet } from '../documents/uploaded-sheet.js';
import { Answers, created, withETag } from '../http/answers.js';
import { Audited, NotAudited } from '../http/audited.js';
import { IdempotencyKey, NeedsIdempotencyKey } from '../http/idempotency-key.js';
import { CurrentActor, Requires } from '../http/requires.js';
import { idParam } from '../http/schemas.js';
import { GroupListScreens } from './group-list-screens.js';
import { templateCsv, templateWorkbook } from './group-list-template.js';
import { groupListView, groupListsView, templateQuery } from './group-lists.schema.js';

const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const file = { type: 'object', required: ['file'], properties: { file: { type: 'string', format: 'binary' } } };

/** The lists of a Sammelantrag (§ 82(5) SGB III) handed in on the case of a company. */
@Controller('api/v1')
export class GroupListsController {
  constructor(
    private readonly lists: GroupLists,
    private readonly cases: CaseLists,
    private readonly screens: GroupListScreens,
  ) {}

  @Get('group-list-template')
  @Requires('application.draft')
  @NotAudited('an empty form')
  @ApiProduces(xlsx, 'text/csv')
  @ApiResponse({ status: 200, schema: { type: 'string', format: 'binary' } })
  async template(@Query({ schema: templateQuery }) { format }: z.infer<typeof templateQuery>): Promise<StreamableFile> {
    const content = format === 'xlsx' ? await templateWorkbook() : templateCsv();
    return new StreamableFile(content, {
      type: format === 'xlsx' ? xlsx : 'text/csv; charset=utf-8',
      disposition: `attachment; filename="Sammelantrag-Vorlage.${format}"`,
      length: content.byteLength,
    });
  }

  @Get('cases/:caseId/group-lists')
  @Requires('application.draft')
  @Audited('group-list.list', { subject: 'case', idFrom: 'caseId' })
  @Answers(groupListsView)
  async list(@CurrentActor() actor: StaffActor, @Param('caseId', { schema: idParam<CaseId>() }) caseId: CaseId) {
    return { items: await this.lists.ofCase(actor, caseId) };
  }

  /** One file as `multipart/form-data`: XLSX or CSV, checked cell by cell. Bad rows are kept beside the good ones. */
  @Post('cases/:caseId/group-lists')
  @Requires('application.draft')
  @Audited('group-list.upload', { subject: 'case', idFrom: 'caseId' })
  @NeedsIdempotencyKey()
  @ApiConsumes('multipart/form-data')
  @ApiBody({ schema: file })
  @Answers(groupListView, { status: 201 })
  async upload(
    @CurrentActor() actor: StaffActor,
    @Param('caseId', { schema: idParam<CaseId>() }) caseId: CaseId,
    @IdempotencyKey() key: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    await this.cases.get(actor.scope, caseId);
    const { content, format } = await uploadedSheet(request, listUnreadable);
    const ref = { caseId, id: key as GroupListId };
    await this.lists.upload(actor, ref, content, format);
    created(reply, `/api/v1/cases/${caseId}/group-lists/${ref.id}`);
    return withETag(reply, await this.screens.one(actor, ref));
  }
}
