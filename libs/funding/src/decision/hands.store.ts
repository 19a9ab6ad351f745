import { Injectable } from '@nestjs/common';
import type { UserId } from '@app/kernel';
import type { Tx } from '@app/platform';
import type { Hands } from '../application/actions.js';
import type { Application } from '../application/application.js';

/** Who had a hand in an application, from its history and its calculations. */
@Injectable()
export class HandsStore {
  async of(tx: Tx, { id, tenantId, preparedBy }: Pick<Application, 'id' | 'tenantId' | 'preparedBy'>): Promise<Hands> {
    const rows: { submittedBy: UserId | null; assessedBy: UserId | null }[] = await tx.query(
      `select (select actor_id from funding.state_change where application_id = $1 and tenant_id = $2 and event = 'submit'
               order by position desc limit 1) as "submittedBy",
              (select created_by from funding.assessment where application_id = $1 and tenant_id = $2
               order by position desc limit 1) as "assessedBy"`,
      [id, tenantId],
    );
    return { preparedBy, submittedBy: rows[0]?.submittedBy ?? null, assessedBy: rows[0]?.assessedBy ?? null };
  }
}
