import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A restricted file (Art. 18 DSGVO, § 84 SGB X) is there for sums and for the desk that restricted it, and for nobody's lists, searches
 * or pages; an erased one is restricted for good.
 */
export class ClientsRestriction20261124000503 implements MigrationInterface {
  readonly name = 'ClientsRestriction20261124000503';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      alter table clients.client add restricted_at timestamptz, add erased_at timestamptz,
        add check (erased_at is null or restricted_at is not null);
      create policy restricted on clients.client as restrictive
        using (case when restricted_at is null then true else platform.reaches_all() end);
      grant delete on clients.severe_disability to weiterlotse_app;
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations run forward only'));
  }
}
