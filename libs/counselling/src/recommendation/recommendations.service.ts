import { Injectable } from '@nestjs/common';
import { Clock, notFound, type CaseId, type RecommendationId, type RunId, type StaffActor, type TenantScope } from '@app/kernel';
import { Courses } from '@app/courses';
import { Journal, Transactions, type Tx } from '@app/platform';
import { afterAdvice } from '../case/case-status.js';
import { CasesStore } from '../case/cases.store.js';
import { idTaken, runNotFound } from '../errors.js';
import { lockId, ownRow } from '../once.js';
import { checkPriors, recommend, type Recommendation, type RecordRecommendation } from './recommendation.js';
import { RecommendationsStore } from './recommendations.store.js';

/** Courses recommended on a case, each with what it is for. */
@Injectable()
export class Recommendations {
  constructor(
    private readonly transactions: Transactions,
    private readonly cases: CasesStore,
    private readonly recommendations: RecommendationsStore,
    private readonly courses: Courses,
    private readonly journal: Journal,
    private readonly clock: Clock,
  ) {}

  /**
   * Records a recommendation. The same id again by the same person answers the first row. Throws Problems `kernel.not-found`,
   * `counselling.case-closed`, `counselling.run-not-found`, `counselling.run-has-begun`,
   * `kernel.id-taken`, and `counselling.prior-reason-missing` where `priors` similar measures went before, as funding tells them.
   */
  record(actor: StaffActor, caseId: CaseId, id: RecommendationId, input: RecordRecommendation, priors = 0): Promise<Recommendation> {
    return this.transactions.run(actor, async (tx) => {
      await lockId(tx, id);
      const kase = await this.cases.getLocked(tx, actor.scope, caseId);
      const earlier = await this.recommendations.find(tx, actor.scope, id);
      if (earlier) return ownRow(earlier, actor);
      checkPriors(priors, input.priorReason);
      const recommended = recommend(kase, input, await this.startOf(tx, input.runId), this.clock.today());
      const recommendation = this.newRecommendation(actor, id, recommended);
      if (!(await this.recommendations.insert(tx, recommendation))) throw idTaken();
      const advice = afterAdvice(kase);
      if (advice.status !== kase.status || !kase.advised)
        await this.cases.save(tx, kase, kase.version, { ...advice, updatedAt: recommendation.createdAt });
      const payload = { caseId, recommendationId: id };
      await this.journal.record(tx, actor, { name: 'counselling.recommendation-recorded', payload });
      return recommendation;
    });
  }

  /** What funding needs to know of a recommendation. Throws Problem `kernel.not-found`. */
  async forFunding(
    tx: Tx,
    scope: TenantScope,
    id: RecommendationId,
  ): Promise<Pick<Recommendation, 'runId' | 'caseId' | 'clientId' | 'priorReason'>> {
    const recommendation = await this.recommendations.find(tx, scope, id);
    if (!recommendation) throw notFound();
    const { runId, caseId, clientId, priorReason } = recommendation;
    return { runId, caseId, clientId, priorReason };
  }

  /** Keeps why something similar is applied for again, within the caller's transaction. Throws Problem `counselling.prior-reason-missing`. */
  async explain(tx: Tx, { scope }: StaffActor, id: RecommendationId, priors: number, reason: string | null): Promise<void> {
    checkPriors(priors, reason);
    if (reason) await this.recommendations.savePriorReason(tx, scope, id, reason, this.clock.now());
  }

  private async startOf(tx: Tx, runId: RunId) {
    const run = await this.courses.runFacts(tx, runId);
    if (!run) throw runNotFound();
    return run.startsOn;
  }

  private newRecommendation(actor: StaffActor, id: RecommendationId, recommended: ReturnType<typeof recommend>): Recommendation {
    const now = this.clock.now();
    const { userId, scope } = actor;
    return {
      ...recommended,
      id,
      tenantId: scope.tenantId,
      authorId: userId,
      version: 1,
      createdAt: now,
      createdBy: userId,
      updatedAt: now,
    };
  }
}
