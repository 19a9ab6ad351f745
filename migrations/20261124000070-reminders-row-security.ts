import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ownedBy, rowSecurity } from './row-security.js';

/** A reminder is seen by its owner, the deputy, the office inbox it lies in, and whoever sees what it is about; a notification by its receiver. */
export class RemindersRowSecurity20261124000070 implements MigrationInterface {
  readonly name = 'RemindersRowSecurity20261124000070';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      ${rowSecurity('reminders.reminder', {
        people: `case when owner_id is null then true when owner_id = platform.user_in_scope() then true
          when owner_id = any(platform.deputy_for()) then true
          when subject_kind = 'case' then exists (select from counselling.case k where k.id = subject_id)
          when subject_kind = 'application' then exists (select from funding.application a where a.id = subject_id)
          else true end`,
      })}
      ${rowSecurity('reminders.notification', { people: 'user_id = platform.user_in_scope()' })}

      -- The tick asks whose turn it is, and then works within each Träger.
      create function reminders.tenants_with_due(at timestamptz) returns setof uuid
        language sql stable security definer set search_path = pg_catalog as $f$
          select distinct due.tenant_id from (select r.tenant_id from reminders.reminder r
            where r.fired_at is null and r.state = 'OFFEN' and r.due_at <= at order by r.due_at limit 5000) due $f$;
      grant select (tenant_id, fired_at, state, due_at) on reminders.reminder to house_keeper;
      ${ownedBy('house_keeper', 'reminders', ['reminders.tenants_with_due(timestamptz)'])}
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations run forward only'));
  }
}
