import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which file of the case a line of the checklist is; documents have their own context, so there is no foreign key. */
export class FundingDocumentItemFile20261124001240 implements MigrationInterface {
  readonly name = 'FundingDocumentItemFile20261124001240';

  async up(q: QueryRunner): Promise<void> {
    await q.query('alter table funding.document_item add column document_id uuid');
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations run forward only'));
  }
}
