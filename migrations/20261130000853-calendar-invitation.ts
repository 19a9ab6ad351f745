import type { MigrationInterface, QueryRunner } from 'typeorm';
import { rowSecurity } from './row-security.js';

/** What the calendars of colleagues have been told of an appointment, so that each change reaches each of them once. */
export class CalendarInvitation20261130000853 implements MigrationInterface {
  readonly name = 'CalendarInvitation20261130000853';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      create table calendar.invitation (
        tenant_id uuid not null,
        appointment_id uuid not null references calendar.appointment (id) on delete restrict,
        user_id uuid not null references identity.staff_user (id) on delete restrict,
        -- SEQUENCE of what was sent last, and whether that called it off.
        sequence int not null,
        called_off boolean not null,
        sent_at timestamptz not null,
        primary key (tenant_id, appointment_id, user_id)
      );
      grant select, insert, update on calendar.invitation to weiterlotse_app;
      ${rowSecurity('calendar.invitation', { people: 'calendar.sees_appointment(appointment_id)' })}
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations run forward only'));
  }
}
