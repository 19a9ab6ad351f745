import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A row that was ticked by mistake is taken back with a reason and stays in sight: the proof of Art. 13 DSGVO is not rewritten. */
export class ClientsInformationTakenBack20261130000970 implements MigrationInterface {
  readonly name = 'ClientsInformationTakenBack20261130000970';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      alter table clients.privacy_information
        add column taken_back_at timestamptz,
        add column taken_back_by uuid,
        add column taken_back_reason text check (taken_back_reason in ('not-given', 'other-person', 'wrong-details')),
        add constraint privacy_information_taken_back check ((taken_back_at is null) = (taken_back_reason is null));
      grant update (taken_back_at, taken_back_by, taken_back_reason) on clients.privacy_information to weiterlotse_app;
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations run forward only'));
  }
}
