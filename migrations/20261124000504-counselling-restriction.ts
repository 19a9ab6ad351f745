import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Cases of a restricted person follow her: out of sight for everybody who works with files, still counted. */
export class CounsellingRestriction20261124000504 implements MigrationInterface {
  readonly name = 'CounsellingRestriction20261124000504';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      alter table counselling.case add restricted_at timestamptz;
      create policy restricted on counselling.case as restrictive
        using (case when restricted_at is null then true else platform.reaches_all() end);
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations run forward only'));
  }
}
