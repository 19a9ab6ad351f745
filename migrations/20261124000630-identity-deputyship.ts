import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Standing in: reasons as a closed list (an illness has no place here), an end before the beginning calls it off. */
export class IdentityDeputyship20261124000630 implements MigrationInterface {
  readonly name = 'IdentityDeputyship20261124000630';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      alter table identity.deputyship drop constraint deputyship_check, add check (ends_at >= starts_at),
        add check (reason in ('planned', 'unplanned', 'vacancy'));
      -- Whom the author stood in for.
      alter table counselling.session add deputy_for uuid;
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations run forward only'));
  }
}
