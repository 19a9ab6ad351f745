import { Injectable } from '@nestjs/common';
import { Clock, type RecordKind, type TenantScope } from '@app/kernel';
import { Reader } from '@app/platform';
import { rulesOn, type RetentionRule } from './retention.js';

/** How long records are kept, for those who have to know it outside an erasure. */
@Injectable()
export class RetentionTerms {
  constructor(
    private readonly reader: Reader,
    private readonly clock: Clock,
  ) {}

  /** Months after the end of the file, by the rules of the Träger that hold today. */
  async monthsOf(scope: TenantScope, kind: RecordKind): Promise<number> {
    const own = await this.reader.rows<RetentionRule>(scope, {
      name: 'privacy.retention-rules',
      text: `select kind, months, source, valid_from as "validFrom" from privacy.retention_rule where tenant_id = $1
             order by valid_from desc, created_at desc`,
      values: [scope.tenantId],
    });
    return rulesOn(own, this.clock.today())[kind].months;
  }
}
