import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A company learns who looks after the need it reported: the case that grew from it is found, read only. */
export class CounsellingCompanySight20261124000820 implements MigrationInterface {
  readonly name = 'CounsellingCompanySight20261124000820';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      create policy of_company on counselling.case for select using (
        case when platform.company_in_scope() is not null
          then need_id is not null and establishment_id = platform.company_in_scope() else false end)`);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations run forward only'));
  }
}
