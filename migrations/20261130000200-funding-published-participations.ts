import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who takes part in which application, for the first screen of a person's page; rows obey the policies of the tables behind the view. */
export class FundingPublishedParticipations20261130000200 implements MigrationInterface {
  readonly name = 'FundingPublishedParticipations20261130000200';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      create view published.participations as
        select id, tenant_id, application_id, client_id, state, starts_on, ends_on from funding.participation;
      grant select on published.participations to reporting_reader;
      create index participation_client on funding.participation (tenant_id, client_id);
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations run forward only'));
  }
}
