import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { ApplicationId, ParticipationId, TenantScope, UserId } from '@app/kernel';
import type { Tx } from '@app/platform';
import type { Attendance, Month } from './attendance.js';

/** Months of participations: one row each, corrected in place; what stood there before keeps the change log. */
@Injectable()
export class AttendancesStore {
  /** Writes the month of one person, new or corrected. */
  async put(tx: Tx, attendance: Attendance, userId: UserId, now: string): Promise<void> {
    const { tenantId, applicationId, participationId, month, missedDays, missedMinutes, plannedMinutes, reasons } = attendance;
    await tx.query(
      `insert into funding.attendance (id, tenant_id, application_id, participation_id, month, missed_days, missed_minutes, planned_minutes,
         reasons, created_at, created_by, updated_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $10)
       on conflict (participation_id, month) do update set missed_days = excluded.missed_days, missed_minutes = excluded.missed_minutes,
         planned_minutes = excluded.planned_minutes, reasons = excluded.reasons, version = attendance.version + 1, updated_at = excluded.updated_at`,
      [
        randomUUID(),
        tenantId,
        applicationId,
        participationId,
        `${month}-01`,
        missedDays,
        missedMinutes,
        plannedMinutes,
        reasons,
        now,
        userId,
      ],
    );
  }

  /** Whose month is on record. */
  async recordedFor(tx: Tx, { tenantId }: TenantScope, applicationId: ApplicationId, month: Month): Promise<ReadonlySet<ParticipationId>> {
    const rows: { id: ParticipationId }[] = await tx.query(
      'select participation_id as id from funding.attendance where application_id = $1 and tenant_id = $2 and month = $3',
      [applicationId, tenantId, `${month}-01`],
    );
    return new Set(rows.map(({ id }) => id));
  }
}
