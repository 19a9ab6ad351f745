import { Body, Controller, Delete, Get, Param, Put, StreamableFile } from '@nestjs/common';
import { ApiProduces, ApiResponse } from '@nestjs/swagger';
import type { z } from 'zod';
import type { StaffActor } from '@app/kernel';
import { AnswerLetters, Notices } from '@app/privacy';
import { Answers, NoContent } from '../http/answers.js';
import { Audited } from '../http/audited.js';
import { CurrentActor, Requires } from '../http/requires.js';
import { idParam } from '../http/schemas.js';
import { noticeView, settleNotice } from './requests.schema.js';

const id = idParam<string>();

/** What follows from a request: recipients are told (Art. 19 DSGVO), a restriction ends, the person gets an answer. */
@Controller('api/v1/data-requests/:id')
export class ConsequencesController {
  constructor(
    private readonly notices: Notices,
    private readonly letters: AnswerLetters,
  ) {}

  @Put('notices/:noticeId')
  @Requires('privacy.work')
  @Audited('privacy.notice-settle')
  @Answers(noticeView)
  settle(
    @CurrentActor() actor: StaffActor,
    @Param('id', { schema: id }) requestId: string,
    @Param('noticeId', { schema: id }) noticeId: string,
    @Body({ schema: settleNotice }) { outcome, note }: z.output<typeof settleNotice>,
  ) {
    return this.notices.settle(actor, { requestId, id: noticeId }, outcome, note ?? null);
  }

  @Delete('restriction')
  @Requires('privacy.work')
  @Audited('privacy.restriction-lift')
  @NoContent()
  lift(@CurrentActor() actor: StaffActor, @Param('id', { schema: id }) requestId: string): Promise<void> {
    return this.notices.lift(actor, requestId);
  }

  @Get('antwort.pdf')
  @Requires('privacy.work')
  @Audited('privacy.answer-print')
  @ApiProduces('application/pdf')
  @ApiResponse({ status: 200, schema: { type: 'string', format: 'binary' } })
  async answer(@CurrentActor() actor: StaffActor, @Param('id', { schema: id }) requestId: string) {
    const content = await this.letters.print(actor, requestId);
    return new StreamableFile(content, {
      type: 'application/pdf',
      disposition: 'attachment; filename="antwort.pdf"',
      length: content.byteLength,
    });
  }
}
