import type { MigrationInterface, QueryRunner } from 'typeorm';
import { rowSecurity } from './row-security.js';

/** What a Träger knows about a company is its own; the directory itself is shared. The portal reads none of it. */
export class CompaniesRowSecurity20261124000030 implements MigrationInterface {
  readonly name = 'CompaniesRowSecurity20261124000030';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      ${rowSecurity('companies.headcount')}
      ${rowSecurity('companies.agreement')}
      ${rowSecurity('companies.contact')}
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations run forward only'));
  }
}
