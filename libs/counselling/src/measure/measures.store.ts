import { Injectable } from '@nestjs/common';
import { notFound, type ApplicationId, type CaseId, type StaffActor, type TenantScope } from '@app/kernel';
import type { Tx } from '@app/platform';
import type { Measure, MeasureFacts } from './measure.js';

const columns = `application_id as "applicationId", tenant_id as "tenantId", case_id as "caseId", number, stage, settled, participants,
  starts_on as "startsOn", ends_on as "endsOn", result, employed, certificate_on as "certificateOn", outcome_at as "outcomeAt",
  outcome_by as "outcomeBy", version`;

/** SQL of measures: reads need a scope, writes a Tx. */
@Injectable()
export class MeasuresStore {
  /** Writes what funding tells; what is recorded of the outcome stays. */
  async tell(tx: Tx, { scope }: Pick<StaffActor, 'scope'>, facts: MeasureFacts, now: string): Promise<void> {
    const { applicationId, caseId, number, stage, settled, participants, startsOn, endsOn } = facts;
    await tx.query(
      `insert into counselling.case_measure as m
         (application_id, tenant_id, case_id, number, stage, settled, participants, starts_on, ends_on, created_at, updated_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $10)
       on conflict (application_id) do update set stage = excluded.stage, settled = excluded.settled, participants = excluded.participants,
         starts_on = excluded.starts_on, ends_on = excluded.ends_on, version = m.version + 1, updated_at = excluded.updated_at
         where m.tenant_id = $2 and (m.stage, m.settled, m.participants, m.starts_on, m.ends_on)
           is distinct from (excluded.stage, excluded.settled, excluded.participants, excluded.starts_on, excluded.ends_on)`,
      [applicationId, scope.tenantId, caseId, number, stage, settled, participants, startsOn, endsOn, now],
    );
  }

  /** In the order of their beginning. */
  ofCase(tx: Tx, { tenantId }: TenantScope, caseId: CaseId): Promise<Measure[]> {
    return tx.query(`select ${columns} from counselling.case_measure where case_id = $1 and tenant_id = $2 order by starts_on, number`, [
      caseId,
      tenantId,
    ]);
  }

  /** Throws Problem `kernel.not-found` outside the scope and the case. */
  async get(tx: Tx, scope: TenantScope, caseId: CaseId, id: ApplicationId): Promise<Measure> {
    const measure = (await this.ofCase(tx, scope, caseId)).find(({ applicationId }) => applicationId === id);
    if (!measure) throw notFound();
    return measure;
  }

  /** Keeps what came of a measure. */
  async saveOutcome(
    tx: Tx,
    { userId, scope }: StaffActor,
    { applicationId }: Measure,
    { result, employed, certificateOn }: Pick<Measure, 'result' | 'employed' | 'certificateOn'>,
    now: string,
  ): Promise<void> {
    await tx.query(
      `update counselling.case_measure set result = $3, employed = $4, certificate_on = $5, outcome_at = $6, outcome_by = $7,
              version = version + 1, updated_at = $6 where application_id = $1 and tenant_id = $2`,
      [applicationId, scope.tenantId, result, employed, certificateOn, now, userId],
    );
  }
}
