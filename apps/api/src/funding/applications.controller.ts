import { Body, Controller, Get, Param, Post, Put, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { ApplicationId, ParticipationId, StaffActor, Version } from '@app/kernel';
import { ApplicationLists, Applications, Participations, type ApplicationSort } from '@app/funding';
import { Answers, withETag } from '../http/answers.js';
import { Audited } from '../http/audited.js';
import { CursorCodec, pageView, presentPage, toPageRequest } from '../http/cursor.js';
import { IfMatch, NeedsIfMatch } from '../http/if-match.js';
import { CurrentActor, Requires } from '../http/requires.js';
import { idParam } from '../http/schemas.js';
import { ApplicationScreens } from './application-screens.js';
import { applicationItemView, applicationView } from './application-view.schema.js';
import {
  applicationQuery,
  participationFacts,
  submitApplication,
  withdrawApplication,
  type ApplicationQuery,
  type ParticipationFactsBody,
  type SubmitApplicationBody,
  type WithdrawApplicationBody,
} from './applications.schema.js';

const applicationId = idParam<ApplicationId>();
const participationId = idParam<ParticipationId>();

/** Funding applications up to their decision. */
@Controller('api/v1/funding-applications')
export class ApplicationsController {
  constructor(
    private readonly applications: Applications,
    private readonly participations: Participations,
    private readonly lists: ApplicationLists,
    private readonly screens: ApplicationScreens,
    private readonly codec: CursorCodec,
  ) {}

  @Get()
  @Requires('application.read')
  @Audited('application.list')
  @Answers(pageView(applicationItemView, 'ApplicationPage'))
  async list(@CurrentActor() actor: StaffActor, @Query({ schema: applicationQuery }) query: ApplicationQuery) {
    const page = await this.lists.page(actor.scope, query.state ?? null, toPageRequest<ApplicationSort>(query, this.codec));
    return presentPage({ ...page, items: await this.screens.items(actor.scope, page.items) }, (item) => item, this.codec);
  }

  @Get(':id')
  @Requires('application.read')
  @Audited('application.read', { subject: 'application' })
  @Answers(applicationView)
  get(
    @CurrentActor() actor: StaffActor,
    @Param('id', { schema: applicationId }) id: ApplicationId,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.present(actor, id, reply);
  }

  @Put(':id/participations/:participationId')
  @Requires('application.draft')
  @Audited('application.participation-change', { subject: 'application' })
  @NeedsIfMatch()
  @Answers(applicationView)
  async recordFacts(
    @CurrentActor() actor: StaffActor,
    @Param('id', { schema: applicationId }) id: ApplicationId,
    @Param('participationId', { schema: participationId }) participation: ParticipationId,
    @IfMatch() version: Version,
    @Body({ schema: participationFacts }) facts: ParticipationFactsBody,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    await this.participations.recordFacts(actor, id, participation, version, facts);
    return this.present(actor, id, reply);
  }

  @Post(':id/submission')
  @Requires('application.submit')
  @Audited('application.submit', { subject: 'application' })
  @NeedsIfMatch()
  @Answers(applicationView)
  async submit(
    @CurrentActor() actor: StaffActor,
    @Param('id', { schema: applicationId }) id: ApplicationId,
    @IfMatch() version: Version,
    @Body({ schema: submitApplication }) { appliedOn, checkNote }: SubmitApplicationBody,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    await this.applications.submit(actor, id, version, { appliedOn, checkNote: checkNote ?? null });
    return this.present(actor, id, reply);
  }

  @Post(':id/examination')
  @Requires('application.decide')
  @Audited('application.examine', { subject: 'application' })
  @NeedsIfMatch()
  @Answers(applicationView)
  async examine(
    @CurrentActor() actor: StaffActor,
    @Param('id', { schema: applicationId }) id: ApplicationId,
    @IfMatch() version: Version,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    await this.applications.examine(actor, id, version);
    return this.present(actor, id, reply);
  }

  @Post(':id/withdrawal')
  @Requires('application.submit')
  @Audited('application.withdraw', { subject: 'application' })
  @NeedsIfMatch()
  @Answers(applicationView)
  async withdraw(
    @CurrentActor() actor: StaffActor,
    @Param('id', { schema: applicationId }) id: ApplicationId,
    @IfMatch() version: Version,
    @Body({ schema: withdrawApplication }) { reason }: WithdrawApplicationBody,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    await this.applications.withdraw(actor, id, version, reason);
    return this.present(actor, id, reply);
  }

  private async present(actor: StaffActor, id: ApplicationId, reply: FastifyReply) {
    return withETag(reply, await this.screens.one(actor, id));
  }
}
