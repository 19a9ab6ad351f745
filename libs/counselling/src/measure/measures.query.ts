import { Injectable } from '@nestjs/common';
import type { CaseId, TenantScope } from '@app/kernel';
import { Reader } from '@app/platform';
import type { Measure } from './measure.js';

export type MeasureRow = Omit<Measure, 'tenantId'>;

/** Measures of a case. */
@Injectable()
export class MeasureLists {
  constructor(private readonly reader: Reader) {}

  /** In the order of their beginning; empty for a case outside the scope. */
  ofCase(scope: TenantScope, caseId: CaseId): Promise<readonly MeasureRow[]> {
    return this.reader.rows<MeasureRow>(scope, {
      name: 'measures.of-case',
      text: `select application_id as "applicationId", case_id as "caseId", number, stage, settled, participants, starts_on as "startsOn",
                    ends_on as "endsOn", result, employed, certificate_on as "certificateOn", outcome_at as "outcomeAt",
                    outcome_by as "outcomeBy", version
             from counselling.case_measure where case_id = $1 and tenant_id = $2 order by starts_on, number limit 50`,
      values: [caseId, scope.tenantId],
    });
  }
}
