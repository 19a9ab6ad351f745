import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A mail may carry an invitation for a calendar (RFC 5545). */
export class PlatformMailCalendar20261130000852 implements MigrationInterface {
  readonly name = 'PlatformMailCalendar20261130000852';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      alter table platform.outgoing_mail add column calendar text,
        add constraint outgoing_mail_calendar check (calendar like 'BEGIN:VCALENDAR%');
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations run forward only'));
  }
}
