import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The same person at two Träger: each has a row of its own, both carry the same mark (decisions.md 1). No search crosses it. */
export class ClientsSamePerson20261124000900 implements MigrationInterface {
  readonly name = 'ClientsSamePerson20261124000900';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      alter table clients.client add same_person_id uuid;
      create unique index client_same_person on clients.client (tenant_id, same_person_id) where same_person_id is not null;
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations run forward only'));
  }
}
