import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the person answered about a Berufsabschluss, put aside while the answer follows from recorded qualifications. */
export class ClientsStatedQualification20261130000610 implements MigrationInterface {
  readonly name = 'ClientsStatedQualification20261130000610';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`alter table clients.client add stated_qualification boolean, add stated_qualification_on date;`);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations run forward only'));
  }
}
