import { Body, Controller, Param, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { CaseId, RecommendationId, StaffActor } from '@app/kernel';
import { Recommendations } from '@app/counselling';
import { Answers, created, withETag } from '../http/answers.js';
import { Audited } from '../http/audited.js';
import { IdempotencyKey, NeedsIdempotencyKey } from '../http/idempotency-key.js';
import { CurrentActor, Requires } from '../http/requires.js';
import { idParam } from '../http/schemas.js';
import { recommendationView } from './cases.schema.js';
import { RecommendationViews } from './recommendation-views.js';
import { recordRecommendationBody, type RecordRecommendationBody } from './recommendations.schema.js';

/** Courses recommended on a case. */
@Controller('api/v1/cases/:caseId/recommendations')
export class RecommendationsController {
  constructor(
    private readonly recommendations: Recommendations,
    private readonly views: RecommendationViews,
  ) {}

  @Post()
  @Requires('recommendation.record')
  @Audited('recommendation.record', { subject: 'case', idFrom: 'caseId' })
  @NeedsIdempotencyKey()
  @Answers(recommendationView, { status: 201 })
  async record(
    @CurrentActor() actor: StaffActor,
    @Param('caseId', { schema: idParam<CaseId>() }) caseId: CaseId,
    @IdempotencyKey() id: string,
    @Body({ schema: recordRecommendationBody }) body: RecordRecommendationBody,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const recommendation = await this.recommendations.record(actor, caseId, id as RecommendationId, body);
    created(reply, `/api/v1/cases/${caseId}`);
    const [view] = await this.views.of(actor.scope, [withETag(reply, recommendation)]);
    return view;
  }
}
