import type { MigrationInterface, QueryRunner } from 'typeorm';
import { duties } from './duties.js';

/** A planned appointment has people who work here. */
export class CalendarOwnedDuties20261130000975 implements MigrationInterface {
  readonly name = 'CalendarOwnedDuties20261130000975';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      ${duties({
        schema: 'calendar',
        desks: [
          { table: 'appointment', column: 'owner_id', open: `new.state in ('GEPLANT', 'BESTAETIGT')`, watched: ['state'] },
          { table: 'appointment_person', column: 'user_id', open: 'new.holds', watched: ['holds'] },
        ],
        count: `select count(*) from calendar.appointment a where a.tenant_id = of_tenant and a.state in ('GEPLANT', 'BESTAETIGT')
          and (a.owner_id = of_user or exists (select from calendar.appointment_person p where p.appointment_id = a.id and p.user_id = of_user))`,
        reads: { appointment: 'id, tenant_id, owner_id, state' },
      })}
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations run forward only'));
  }
}
