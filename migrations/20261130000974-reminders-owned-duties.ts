import type { MigrationInterface, QueryRunner } from 'typeorm';
import { duties } from './duties.js';

/** An open Wiedervorlage, Frist or Termin lies on the desk of somebody who works here, or in an inbox. */
export class RemindersOwnedDuties20261130000974 implements MigrationInterface {
  readonly name = 'RemindersOwnedDuties20261130000974';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      ${duties({
        schema: 'reminders',
        desks: [{ table: 'reminder', column: 'owner_id', open: `new.state in ('OFFEN', 'RUHEND')`, watched: ['state'] }],
        count: `select count(*) from reminders.reminder r
          where r.tenant_id = of_tenant and r.owner_id = of_user and r.state in ('OFFEN', 'RUHEND')`,
        reads: { reminder: 'tenant_id, owner_id, state' },
      })}
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations run forward only'));
  }
}
