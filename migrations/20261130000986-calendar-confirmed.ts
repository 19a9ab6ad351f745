import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whether somebody had confirmed before an appointment was ticked off or called off, so that taking that back restores it. */
export class CalendarConfirmed20261130000986 implements MigrationInterface {
  readonly name = 'CalendarConfirmed20261130000986';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      alter table calendar.appointment add confirmed boolean not null default false;
      update calendar.appointment set confirmed = true where state = 'BESTAETIGT';
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations run forward only'));
  }
}
