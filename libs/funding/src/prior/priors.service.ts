import { Injectable } from '@nestjs/common';
import { Clock, type ClientId, type RunId, type TenantScope } from '@app/kernel';
import { Courses } from '@app/courses';
import { Reader } from '@app/platform';
import { lookBackFrom, priorOf, type Prior, type PriorRow } from './prior.js';

/** What a person was supported with before: looked at before a course is recommended or applied for (CA10). */
@Injectable()
export class Priors {
  constructor(
    private readonly reader: Reader,
    private readonly courses: Courses,
    private readonly clock: Clock,
  ) {}

  /** Running or ended within two years, the latest first; also of another unit, then without details. The caller has looked the person up. */
  async of(scope: TenantScope, clientId: ClientId, runId: RunId): Promise<readonly Prior[]> {
    const rows = await this.reader.rows<PriorRow>(scope, {
      name: 'priors.of-client',
      text: `select p.application_id as "applicationId", p.run_id as "runId", p.starts_on as "startsOn", p.ends_on as "endsOn", a.number
             from funding.prior_participations($2, $3) p left join funding.application a on a.id = p.application_id and a.tenant_id = $1
             order by p.ends_on desc, p.application_id`,
      values: [scope.tenantId, clientId, lookBackFrom(this.clock.today())],
    });
    const courses = await this.courses.summaries([runId, ...rows.map((row) => row.runId)]);
    return rows.map((row) => priorOf(row, courses.get(row.runId), courses.get(runId)));
  }
}
