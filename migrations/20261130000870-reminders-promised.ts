import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A reminder of something promised in a talk comes before a follow-up one set oneself. */
export class RemindersPromised20261130000870 implements MigrationInterface {
  readonly name = 'RemindersPromised20261130000870';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      alter table reminders.reminder add promised boolean not null default false;
      alter table reminders.reminder no force row level security, disable trigger user;
      alter table counselling.promise no force row level security;
      update reminders.reminder r set promised = true from counselling.promise p where p.reminder_id = r.id;
      alter table counselling.promise force row level security;
      alter table reminders.reminder force row level security, enable trigger user;
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations run forward only'));
  }
}
