import { Injectable } from '@nestjs/common';
import type { ApplicationId, TenantScope } from '@app/kernel';
import type { Tx } from '@app/platform';
import type { StoredAssessment } from './assessment.js';

/** Calculations: rows are only ever added. */
@Injectable()
export class AssessmentsStore {
  async insert(
    tx: Tx,
    { id, tenantId, applicationId, participationId, occasion, facts, result, createdAt, createdBy }: StoredAssessment,
  ): Promise<void> {
    const { ruleSet, engineVersion, outcome } = result;
    await tx.query(
      `insert into funding.assessment
         (id, tenant_id, application_id, participation_id, rule_set, engine_version, outcome, facts, result, created_at, created_by, occasion)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
      [
        id,
        tenantId,
        applicationId,
        participationId,
        ruleSet,
        engineVersion,
        outcome,
        JSON.stringify(facts),
        JSON.stringify(result),
        createdAt,
        createdBy,
        occasion,
      ],
    );
  }

  /** The newest calculation of each participation on the way to the decision. */
  latest(tx: Tx, scope: TenantScope, applicationId: ApplicationId): Promise<StoredAssessment[]> {
    return tx.query(
      `select distinct on (participation_id) id, tenant_id as "tenantId", application_id as "applicationId",
              participation_id as "participationId", occasion, facts, result, created_at as "createdAt", created_by as "createdBy"
       from funding.assessment where application_id = $1 and tenant_id = $2 and occasion = 'application' order by participation_id, position desc`,
      [applicationId, scope.tenantId],
    );
  }
}
