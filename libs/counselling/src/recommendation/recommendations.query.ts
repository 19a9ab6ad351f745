import { Injectable } from '@nestjs/common';
import type { CaseId, TenantScope } from '@app/kernel';
import { Reader } from '@app/platform';
import type { Recommendation } from './recommendation.js';

export type RecommendationRow = Pick<
  Recommendation,
  'id' | 'caseId' | 'runId' | 'purpose' | 'status' | 'declinedReason' | 'priorReason' | 'recommendedOn' | 'authorId' | 'version'
>;

/** Recommendations of a case. */
@Injectable()
export class RecommendationLists {
  constructor(private readonly reader: Reader) {}

  /** The newest fifty; empty for a case outside the scope. */
  ofCase(scope: TenantScope, caseId: CaseId): Promise<readonly RecommendationRow[]> {
    return this.reader.rows<RecommendationRow>(scope, {
      name: 'recommendations.of-case',
      text: `select id, case_id as "caseId", run_id as "runId", purpose, status, declined_reason as "declinedReason", prior_reason as "priorReason",
                    recommended_on as "recommendedOn", author_id as "authorId", version
             from counselling.recommendation where case_id = $1 and tenant_id = $2 order by recommended_on desc, created_at desc, id limit 50`,
      values: [caseId, scope.tenantId],
    });
  }
}
