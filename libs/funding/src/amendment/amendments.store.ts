import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { ApplicationId, LocalDate, TenantScope } from '@app/kernel';
import type { Tx } from '@app/platform';
import type { Application } from '../application/application.js';
import type { Amendment } from './amendment.js';

/** Amendments of granted amounts: rows are only ever added. */
@Injectable()
export class AmendmentsStore {
  /** The day of the last one; null = there is none. */
  async lastDay(tx: Tx, { tenantId }: TenantScope, id: ApplicationId): Promise<LocalDate | null> {
    const rows: { day: LocalDate | null }[] = await tx.query(
      'select max(decided_on) as day from funding.amendment where application_id = $1 and tenant_id = $2',
      [id, tenantId],
    );
    return rows[0]?.day ?? null;
  }

  async insert(tx: Tx, { id, tenantId }: Pick<Application, 'id' | 'tenantId'>, amendment: Amendment, now: string): Promise<void> {
    const { benefitId, beforeCents, afterCents, ground, effectiveFrom, reason, heardOn, noHearingReason, decidedBy, decidedOn } = amendment;
    await tx.query(
      `insert into funding.amendment (id, tenant_id, application_id, benefit_id, before_cents, after_cents, ground, effective_from, reason,
         heard_on, no_hearing_reason, decided_by, decided_on, created_at, created_by)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $12)`,
      [
        randomUUID(),
        tenantId,
        id,
        benefitId,
        beforeCents,
        afterCents,
        ground,
        effectiveFrom,
        reason,
        heardOn,
        noHearingReason,
        decidedBy,
        decidedOn,
        now,
      ],
    );
  }
}

/** SQL of the amendments of application `a` as one JSON list, oldest first. */
export const amendmentsSql = `(select coalesce(json_agg(json_build_object('benefitId', benefit_id, 'beforeCents', before_cents,
    'afterCents', after_cents, 'ground', ground, 'effectiveFrom', effective_from, 'reason', reason, 'heardOn', heard_on,
    'noHearingReason', no_hearing_reason, 'decidedBy', decided_by, 'decidedOn', decided_on) order by position), '[]')
  from funding.amendment where application_id = a.id and tenant_id = a.tenant_id) as amendments`;
