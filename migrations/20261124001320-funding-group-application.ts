import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who follows on a list joins the application its group was made into, never one that somebody made by hand over the same days. */
export class FundingGroupApplication20261124001320 implements MigrationInterface {
  readonly name = 'FundingGroupApplication20261124001320';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      alter table funding.group_list_group
        add application_id uuid references funding.application (id) on delete set null;
      create index group_list_group_application on funding.group_list_group (application_id) where application_id is not null;
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations run forward only'));
  }
}
