import { Injectable } from '@nestjs/common';
import { notFound, type CaseId, type ClientId, type RecommendationId, type StaffActor } from '@app/kernel';
import { Clients } from '@app/clients';
import { Cases, Recommendations } from '@app/counselling';
import { Courses } from '@app/courses';
import { NumberRanges, type Tx } from '@app/platform';
import { Priors } from '../prior/priors.service.js';
import { measureOf, type Measure } from './application.js';
import type { DraftBasis } from './draft.js';

/** What somebody asks for who makes an application out of a recommendation; what is left out comes from the course run. */
export type DraftApplication = Partial<Measure> & {
  readonly recommendationId: RecommendationId;
  readonly clientId?: ClientId;
  readonly priorReason?: string | null | undefined;
};

/** Gathers what a new application is made from: case, recommendation, course run, person, and the next number. */
@Injectable()
export class DraftBases {
  constructor(
    private readonly cases: Cases,
    private readonly recommendations: Recommendations,
    private readonly courses: Courses,
    private readonly clients: Clients,
    private readonly numbers: NumberRanges,
    private readonly priors: Priors,
  ) {}

  /** Throws Problems `kernel.not-found`, `funding.measure-incomplete`, `funding.measure-ends-before-start`. */
  async load(tx: Tx, actor: StaffActor, caseId: CaseId, input: DraftApplication): Promise<DraftBasis> {
    const kase = await this.cases.forFunding(tx, actor.scope, caseId);
    const recommendation = await this.recommendations.forFunding(tx, actor.scope, input.recommendationId);
    if (recommendation.caseId !== caseId) throw notFound();
    const clientId = input.clientId ?? recommendation.clientId ?? kase.clientId;
    if (clientId !== null) await this.clients.get(tx, actor.scope, clientId);
    const run = await this.courses.runFacts(tx, recommendation.runId);
    if (!run) throw notFound();
    const { establishmentId, fundingOfficeId } = kase;
    const { startsOn, endsOn, durationMinutes, priceCents } = run;
    const measure = measureOf(input, {
      measureStart: startsOn,
      measureEnd: endsOn,
      measureMinutes: durationMinutes ?? null,
      courseCostCents: priceCents ?? null,
    });
    const number = await this.numbers.next(tx, actor.scope.tenantId, 'application');
    return {
      number,
      caseId,
      establishmentId,
      fundingOfficeId,
      recommendationId: input.recommendationId,
      runId: recommendation.runId,
      clientId,
      measure,
    };
  }

  /** Somebody who had something similar before gets it again for a reason, kept at the recommendation. Throws Problem `counselling.prior-reason-missing`. */
  async explain(tx: Tx, actor: StaffActor, { clientId, runId, recommendationId }: DraftBasis, reason: string | null): Promise<void> {
    if (clientId === null) return;
    const { priorReason } = await this.recommendations.forFunding(tx, actor.scope, recommendationId);
    if (priorReason) return;
    const priors = await this.priors.of(actor.scope, clientId, runId);
    await this.recommendations.explain(tx, actor, recommendationId, priors.length, reason);
  }
}
