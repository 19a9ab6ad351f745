import { Body, Controller, Delete, Get, Param, Post, Put, Res, StreamableFile } from '@nestjs/common';
import { ApiProduces, ApiResponse } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import type { CaseId, EinverstaendnisId, GroupListGroupId, GroupListId, GroupListRowId, StaffActor, Version } from '@app/kernel';
import { Documents } from '@app/documents';
import { documentOfOtherCase, GroupListFiles, GroupLists, GroupTakeOvers, type GroupListRef } from '@app/funding';
import { Answers, withETag } from '../http/answers.js';
import { Audited } from '../http/audited.js';
import { IfMatch, NeedsIfMatch } from '../http/if-match.js';
import { CurrentActor, Requires } from '../http/requires.js';
import { idParam } from '../http/schemas.js';
import { GroupListScreens } from './group-list-screens.js';
import { participantSheets } from './group-list-sheets.js';
import {
  changeGroupList,
  changeGroupListGroup,
  changeGroupListRow,
  giveEinverstaendnis,
  groupListView,
  type GiveEinverstaendnisBody,
} from './group-lists.schema.js';

const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const caseParam = idParam<CaseId>();
const listParam = idParam<GroupListId>();
const ofCase = { subject: 'case', idFrom: 'caseId' } as const;

/** One list of a Sammelantrag: its rows, groups and Einverständnisse, and the applications made from it. */
@Controller('api/v1/cases/:caseId/group-lists/:id')
export class GroupListController {
  constructor(
    private readonly lists: GroupLists,
    private readonly takeOvers: GroupTakeOvers,
    private readonly documents: Documents,
    private readonly files: GroupListFiles,
    private readonly screens: GroupListScreens,
  ) {}

  @Get()
  @Requires('application.draft')
  @Audited('group-list.read', ofCase)
  @Answers(groupListView)
  read(
    @CurrentActor() actor: StaffActor,
    @Param('caseId', { schema: caseParam }) caseId: CaseId,
    @Param('id', { schema: listParam }) id: GroupListId,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.shown(actor, { caseId, id }, reply);
  }

  @Get('participants.xlsx')
  @Requires('application.draft')
  @Audited('group-list.export', ofCase)
  @ApiProduces(xlsx)
  @ApiResponse({ status: 200, schema: { type: 'string', format: 'binary' } })
  async participants(
    @CurrentActor() actor: StaffActor,
    @Param('caseId', { schema: caseParam }) caseId: CaseId,
    @Param('id', { schema: listParam }) id: GroupListId,
  ): Promise<StreamableFile> {
    const content = await participantSheets(await this.files.file(actor, { caseId, id }));
    return new StreamableFile(content, {
      type: xlsx,
      disposition: 'attachment; filename="Teilnehmerlisten.xlsx"',
      length: content.byteLength,
    });
  }

  @Put()
  @Requires('application.draft')
  @Audited('group-list.change', ofCase)
  @NeedsIfMatch()
  @Answers(groupListView)
  async change(
    @CurrentActor() actor: StaffActor,
    @Param('caseId', { schema: caseParam }) caseId: CaseId,
    @Param('id', { schema: listParam }) id: GroupListId,
    @IfMatch() version: Version,
    @Body({ schema: changeGroupList }) facts: z.output<typeof changeGroupList>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    await this.lists.changeFacts(actor, { caseId, id }, version, facts);
    return this.shown(actor, { caseId, id }, reply);
  }

  @Put('rows/:rowId')
  @Requires('application.draft')
  @Audited('group-list.change', ofCase)
  @NeedsIfMatch()
  @Answers(groupListView)
  async changeRow(
    @CurrentActor() actor: StaffActor,
    @Param('caseId', { schema: caseParam }) caseId: CaseId,
    @Param('id', { schema: listParam }) id: GroupListId,
    @Param('rowId', { schema: idParam<GroupListRowId>() }) rowId: GroupListRowId,
    @IfMatch() version: Version,
    @Body({ schema: changeGroupListRow }) { cells }: z.output<typeof changeGroupListRow>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const byKey = Object.fromEntries(cells.map(({ key, value }) => [key, value]));
    await this.lists.changeRow(actor, { caseId, id }, rowId, version, byKey);
    return this.shown(actor, { caseId, id }, reply);
  }

  @Delete('rows/:rowId')
  @Requires('application.draft')
  @Audited('group-list.change', ofCase)
  @NeedsIfMatch()
  @Answers(groupListView)
  async leaveOut(
    @CurrentActor() actor: StaffActor,
    @Param('caseId', { schema: caseParam }) caseId: CaseId,
    @Param('id', { schema: listParam }) id: GroupListId,
    @Param('rowId', { schema: idParam<GroupListRowId>() }) rowId: GroupListRowId,
    @IfMatch() version: Version,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    await this.lists.leaveOut(actor, { caseId, id }, rowId, version);
    return this.shown(actor, { caseId, id }, reply);
  }

  @Put('groups/:groupId')
  @Requires('application.draft')
  @Audited('group-list.change', ofCase)
  @NeedsIfMatch()
  @Answers(groupListView)
  async changeGroup(
    @CurrentActor() actor: StaffActor,
    @Param('caseId', { schema: caseParam }) caseId: CaseId,
    @Param('id', { schema: listParam }) id: GroupListId,
    @Param('groupId', { schema: idParam<GroupListGroupId>() }) groupId: GroupListGroupId,
    @IfMatch() version: Version,
    @Body({ schema: changeGroupListGroup }) { comparableReason, ...group }: z.output<typeof changeGroupListGroup>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    await this.lists.changeGroup(actor, { caseId, id }, groupId, version, { ...group, comparableReason: comparableReason ?? null });
    return this.shown(actor, { caseId, id }, reply);
  }

  /** § 82(5) S. 1 Nr. 2: of employees, or of the Betriebsvertretung for a group. */
  @Post('einverstaendnisse')
  @Requires('application.draft')
  @Audited('group-list.agree', ofCase)
  @NeedsIfMatch()
  @Answers(groupListView)
  async agree(
    @CurrentActor() actor: StaffActor,
    @Param('caseId', { schema: caseParam }) caseId: CaseId,
    @Param('id', { schema: listParam }) id: GroupListId,
    @IfMatch() version: Version,
    @Body({ schema: giveEinverstaendnis }) given: GiveEinverstaendnisBody,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    if (given.documentId !== null) {
      const documents = await this.documents.ofCase(actor, caseId);
      if (!documents.some((document) => document.id === given.documentId)) throw documentOfOtherCase();
    }
    await this.lists.agree(actor, { caseId, id }, version, given);
    return this.shown(actor, { caseId, id }, reply);
  }

  @Delete('einverstaendnisse/:einverstaendnisId')
  @Requires('application.draft')
  @Audited('group-list.agree', ofCase)
  @NeedsIfMatch()
  @Answers(groupListView)
  async disagree(
    @CurrentActor() actor: StaffActor,
    @Param('caseId', { schema: caseParam }) caseId: CaseId,
    @Param('id', { schema: listParam }) id: GroupListId,
    @Param('einverstaendnisId', { schema: idParam<EinverstaendnisId>() }) einverstaendnisId: EinverstaendnisId,
    @IfMatch() version: Version,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    await this.lists.disagree(actor, { caseId, id }, version, einverstaendnisId);
    return this.shown(actor, { caseId, id }, reply);
  }

  /** Makes applications of everybody who is ready; the others wait. */
  @Post('take-over')
  @Requires('application.draft')
  @Audited('group-list.take-over', ofCase)
  @NeedsIfMatch()
  @Answers(groupListView)
  async takeOver(
    @CurrentActor() actor: StaffActor,
    @Param('caseId', { schema: caseParam }) caseId: CaseId,
    @Param('id', { schema: listParam }) id: GroupListId,
    @IfMatch() version: Version,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    await this.takeOvers.takeOver(actor, { caseId, id }, version);
    return this.shown(actor, { caseId, id }, reply);
  }

  private async shown(actor: StaffActor, ref: GroupListRef, reply: FastifyReply) {
    return withETag(reply, await this.screens.one(actor, ref));
  }
}
