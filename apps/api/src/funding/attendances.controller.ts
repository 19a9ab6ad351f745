import { Body, Controller, Param, Put, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { ApplicationId, ParticipationId, StaffActor, Version } from '@app/kernel';
import { Attendances } from '@app/funding';
import { Answers, withETag } from '../http/answers.js';
import { Audited } from '../http/audited.js';
import { IfMatch, NeedsIfMatch } from '../http/if-match.js';
import { CurrentActor, Requires } from '../http/requires.js';
import { idParam } from '../http/schemas.js';
import { ApplicationScreens } from './application-screens.js';
import { applicationView } from './application-view.schema.js';
import { recordAttendance, type RecordAttendanceBody } from './applications.schema.js';

/** What the persons of an application missed, by month. */
@Controller('api/v1/funding-applications/:id/participations/:participationId/attendance')
export class AttendancesController {
  constructor(
    private readonly attendances: Attendances,
    private readonly screens: ApplicationScreens,
  ) {}

  @Put()
  @Requires('application.submit')
  @Audited('application.attendance-record', { subject: 'application' })
  @NeedsIfMatch()
  @Answers(applicationView)
  async record(
    @CurrentActor() actor: StaffActor,
    @Param('id', { schema: idParam<ApplicationId>() }) id: ApplicationId,
    @Param('participationId', { schema: idParam<ParticipationId>() }) participationId: ParticipationId,
    @IfMatch() version: Version,
    @Body({ schema: recordAttendance }) input: RecordAttendanceBody,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    await this.attendances.record(actor, id, participationId, version, input);
    return withETag(reply, await this.screens.one(actor, id));
  }
}
