import type { CaseId, ClientId, LocalDate, RecommendationId, RunId, TenantId, UserId, Version } from '@app/kernel';
import { refuseClosed, type Case } from '../case/case.js';
import { priorReasonMissing, runHasBegun } from '../errors.js';

export const recommendationStatuses = ['recommended', 'read', 'interested', 'declined', 'enrolled', 'finished'] as const;
export type RecommendationStatus = (typeof recommendationStatuses)[number];

export type Recommendation = {
  readonly id: RecommendationId;
  readonly tenantId: TenantId;
  readonly caseId: CaseId;
  readonly clientId: ClientId | null;
  readonly runId: RunId;
  /** One sentence: what the course is for, for this person in this job. */
  readonly purpose: string;
  readonly status: RecommendationStatus;
  readonly declinedReason: string | null;
  /** Why the course was recommended although the person had a similar one, or a support, within two years. */
  readonly priorReason: string | null;
  readonly recommendedOn: LocalDate;
  readonly authorId: UserId;
  readonly version: Version;
  readonly createdAt: string;
  readonly createdBy: UserId | null;
  readonly updatedAt: string;
};

export type RecordRecommendation = {
  readonly runId: RunId;
  readonly purpose: string;
  readonly priorReason?: string | null | undefined;
};

/** CA10: throws Problem `counselling.prior-reason-missing` (rule) where something similar went before and nobody says why again. */
export const checkPriors = (priors: number, reason: string | null | undefined): void => {
  if (priors > 0 && !reason) throw priorReasonMissing(priors);
};

/** Throws Problems (rule) `counselling.case-closed`, and `counselling.run-has-begun` for a run that began before today. */
export const recommend = (
  kase: Pick<Case, 'id' | 'status' | 'clientId'>,
  input: RecordRecommendation,
  runStartsOn: LocalDate | null,
  today: LocalDate,
) => {
  refuseClosed(kase);
  if (runStartsOn !== null && runStartsOn < today) throw runHasBegun(runStartsOn);
  return {
    caseId: kase.id,
    clientId: kase.clientId,
    runId: input.runId,
    purpose: input.purpose,
    status: 'recommended' as const,
    declinedReason: null,
    priorReason: input.priorReason ?? null,
    recommendedOn: today,
  };
};
