import type { MigrationInterface, QueryRunner } from 'typeorm';

const watched: Readonly<Record<string, string>> = {
  status_period: 'planned,',
  qualification: '',
  work_period: '',
  language_skill: '',
  goal: '',
};

/** Who changed an entry last: whoever saves over somebody else's change reads the name. */
export class ClientsProfileAuthor20261130000120 implements MigrationInterface {
  readonly name = 'ClientsProfileAuthor20261130000120';

  async up(q: QueryRunner): Promise<void> {
    for (const [table, ignored] of Object.entries(watched)) {
      await q.query(`
        alter table clients.${table} add updated_by uuid;
        select audit.watch('clients.${table}', 'client', 'client_id',
          ignored => '{${ignored}id,tenant_id,client_id,recorded_at,recorded_by,updated_by}', whole => true);
      `);
    }
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations run forward only'));
  }
}
