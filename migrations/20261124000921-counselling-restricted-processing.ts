import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A locked file takes no new case, session or recommendation; cases at hand go on being handed over and closed. */
export class CounsellingRestrictedProcessing20261124000921 implements MigrationInterface {
  readonly name = 'CounsellingRestrictedProcessing20261124000921';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      create trigger refuse_while_locked before insert on counselling.case
        for each row execute function clients.refuse_while_locked('client_id');
      create trigger refuse_while_locked before insert or update on counselling.session
        for each row execute function clients.refuse_while_locked('client_id');
      create trigger refuse_while_locked before insert or update on counselling.recommendation
        for each row execute function clients.refuse_while_locked('client_id');
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations run forward only'));
  }
}
