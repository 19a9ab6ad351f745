import type { MigrationInterface, QueryRunner } from 'typeorm';
import { duties } from './duties.js';

/** An open case has an owner who works here. */
export class CounsellingOwnedDuties20261130000973 implements MigrationInterface {
  readonly name = 'CounsellingOwnedDuties20261130000973';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      ${duties({
        schema: 'counselling',
        desks: [
          { table: 'case', column: 'owner_id', open: 'new.closed_on is null', watched: ['closed_on'] },
          { table: 'case', column: 'funding_owner_id', open: 'new.closed_on is null', watched: ['closed_on'] },
        ],
        count: `select count(*) from counselling.case k
          where k.tenant_id = of_tenant and k.closed_on is null and of_user in (k.owner_id, k.funding_owner_id)`,
        reads: { case: 'tenant_id, owner_id, funding_owner_id, closed_on' },
      })}
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations run forward only'));
  }
}
