import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Documents go as whole rows when a person is erased; their files follow by tidying. */
export class DocumentsErasureGrant20261124000810 implements MigrationInterface {
  readonly name = 'DocumentsErasureGrant20261124000810';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`grant delete on documents.document to weiterlotse_app`);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations run forward only'));
  }
}
