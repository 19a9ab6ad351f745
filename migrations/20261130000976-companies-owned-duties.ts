import type { MigrationInterface, QueryRunner } from 'typeorm';
import { duties } from './duties.js';

/** Whoever looks after a company works here. */
export class CompaniesOwnedDuties20261130000976 implements MigrationInterface {
  readonly name = 'CompaniesOwnedDuties20261130000976';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      ${duties({
        schema: 'companies',
        desks: [{ table: 'relationship', column: 'owner_id' }],
        count: `select count(*) from companies.relationship r where r.tenant_id = of_tenant and r.owner_id = of_user`,
        reads: { relationship: 'tenant_id, owner_id' },
      })}
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations run forward only'));
  }
}
