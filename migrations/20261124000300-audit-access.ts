import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What domain.md 6.4 asks beside who and what: the roles at that time, the ground, purpose and law of a disclosure, from where. */
export class AuditAccess20261124000300 implements MigrationInterface {
  readonly name = 'AuditAccess20261124000300';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      alter table audit.access
        add roles text[] not null default '{}',
        add reason text,
        add purpose text,
        add legal_basis text,
        add address_hash text;
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations run forward only'));
  }
}
