import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who changed an agreement or a contact last, and where the paper of an agreement lies. */
export class CompaniesChangedBy20261130000701 implements MigrationInterface {
  readonly name = 'CompaniesChangedBy20261130000701';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      alter table companies.agreement
        add column document text,
        add column updated_by uuid;
      alter table companies.contact add column updated_by uuid;
      -- As before; who changed a row stands with the change anyway.
      select audit.watch('companies.agreement', 'company', 'establishment_id', ignored => '{updated_by}');
      select audit.watch('companies.contact', 'company', 'establishment_id', ignored => '{updated_by}', restricted => '{display_name,phone,email}');
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations run forward only'));
  }
}
