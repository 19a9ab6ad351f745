import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Requests of persons about their data have a deadline too (Art. 12(3) DSGVO). */
export class RemindersRequest20261124000501 implements MigrationInterface {
  readonly name = 'RemindersRequest20261124000501';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      alter table reminders.reminder drop constraint reminder_subject_kind_check,
        add constraint reminder_subject_kind_check check (subject_kind in ('case', 'need', 'application', 'privacy-request'));
      alter table reminders.notification drop constraint notification_subject_kind_check,
        add constraint notification_subject_kind_check check (subject_kind in ('case', 'need', 'application', 'privacy-request'));
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations run forward only'));
  }
}
