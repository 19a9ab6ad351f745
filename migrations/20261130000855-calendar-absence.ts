import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ownedBy } from './row-security.js';

/** Whoever is represented is away: that time is taken too, without an appointment. An appointment ends the day it begins. */
export class CalendarAbsence20261130000855 implements MigrationInterface {
  readonly name = 'CalendarAbsence20261130000855';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      create or replace function calendar.busy(users uuid[], rooms uuid[], since timestamptz, before timestamptz)
        returns table (kind text, of_id uuid, appointment_id uuid, starts_at timestamptz, ends_at timestamptz)
        language sql stable security definer set search_path = pg_catalog as $f$
          select 'person', p.user_id, p.appointment_id, p.starts_at, p.ends_at from calendar.appointment_person p
            where p.tenant_id = platform.tenant_in_scope() and p.user_id = any (users) and p.holds
              and p.starts_at > since - interval '1 day' and p.starts_at < before and p.ends_at > since
          union all
          select 'room', a.room_id, a.id, a.starts_at, a.ends_at from calendar.appointment a
            where a.tenant_id = platform.tenant_in_scope() and a.room_id = any (rooms)
              and a.state not in ('ABGESAGT_KUNDE', 'ABGESAGT_BERATER')
              and a.starts_at > since - interval '1 day' and a.starts_at < before and a.ends_at > since
          union all
          select 'person', d.for_user_id, null, d.starts_at, d.ends_at from identity.deputyship d
            where d.tenant_id = platform.tenant_in_scope() and d.for_user_id = any (users) and d.starts_at < before and d.ends_at > since $f$;
      ${ownedBy('house_keeper', 'calendar', ['calendar.busy(uuid[], uuid[], timestamptz, timestamptz)'])}
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations run forward only'));
  }
}
