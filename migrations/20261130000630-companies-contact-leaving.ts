import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whoever will leave stays the main contact until then, and what a contact is called and reached by stays out of the change log. */
export class CompaniesContactLeaving20261130000630 implements MigrationInterface {
  readonly name = 'CompaniesContactLeaving20261130000630';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      alter table companies.contact drop constraint contact_main_is_there;
      select audit.watch('companies.contact', 'company', 'establishment_id', restricted => '{display_name,phone,email}');
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations run forward only'));
  }
}
