import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Restricted facts go as whole rows when a person is erased. */
export class ClientsErasureGrant20261124000800 implements MigrationInterface {
  readonly name = 'ClientsErasureGrant20261124000800';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`grant delete on clients.restricted_fact to weiterlotse_app`);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations run forward only'));
  }
}
