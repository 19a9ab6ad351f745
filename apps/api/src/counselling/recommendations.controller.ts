import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { CaseId, RecommendationId, RunId, StaffActor } from '@app/kernel';
import { CaseLists, Recommendations } from '@app/counselling';
import { Priors } from '@app/funding';
import { Answers, created, withETag } from '../http/answers.js';
import { Audited } from '../http/audited.js';
import { IdempotencyKey, NeedsIdempotencyKey } from '../http/idempotency-key.js';
import { CurrentActor, Requires } from '../http/requires.js';
import { idParam } from '../http/schemas.js';
import { recommendationView } from './cases.schema.js';
import { RecommendationViews } from './recommendation-views.js';
import { priorQuery, priorsView, recordRecommendationBody, type RecordRecommendationBody } from './recommendations.schema.js';

/** Courses recommended on a case. */
@Controller('api/v1/cases/:caseId')
export class RecommendationsController {
  constructor(
    private readonly recommendations: Recommendations,
    private readonly views: RecommendationViews,
    private readonly lists: CaseLists,
    private readonly priors: Priors,
  ) {}

  @Get('prior-measures')
  @Requires('recommendation.record')
  @Audited('recommendation.priors-read', { subject: 'case', idFrom: 'caseId' })
  @Answers(priorsView)
  async prior(
    @CurrentActor() actor: StaffActor,
    @Param('caseId', { schema: idParam<CaseId>() }) caseId: CaseId,
    @Query({ schema: priorQuery }) { run }: { run: RunId },
  ) {
    return { items: await this.priorsOf(actor, caseId, run) };
  }

  @Post('recommendations')
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
    const priors = await this.priorsOf(actor, caseId, body.runId);
    const recommendation = await this.recommendations.record(actor, caseId, id as RecommendationId, body, priors.length);
    created(reply, `/api/v1/cases/${caseId}`);
    const [view] = await this.views.of(actor.scope, [withETag(reply, recommendation)]);
    return view;
  }

  // A case about a company alone is about nobody's earlier courses.
  private async priorsOf({ scope }: StaffActor, caseId: CaseId, runId: RunId) {
    const { clientId } = await this.lists.get(scope, caseId);
    return clientId ? this.priors.of(scope, clientId, runId) : [];
  }
}
