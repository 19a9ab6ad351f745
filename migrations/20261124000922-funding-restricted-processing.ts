import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A locked file takes no new application; what was applied for goes on, because the person has a claim to it (Art. 18(2) DSGVO). */
export class FundingRestrictedProcessing20261124000922 implements MigrationInterface {
  readonly name = 'FundingRestrictedProcessing20261124000922';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      create trigger refuse_while_locked before insert on funding.participation
        for each row execute function clients.refuse_while_locked('client_id');
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations run forward only'));
  }
}
