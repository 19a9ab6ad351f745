import type { MigrationInterface, QueryRunner } from 'typeorm';
import { rowSecurity } from './row-security.js';

/** When somebody last looked at the timeline of a record: what is marked there as new. Only that somebody reads it. */
export class RemindersVisit20261130000851 implements MigrationInterface {
  readonly name = 'RemindersVisit20261130000851';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      create table reminders.visit (
        user_id uuid not null,
        record_kind text not null check (record_kind in ('case', 'client', 'company')),
        record_id uuid not null,
        tenant_id uuid not null,
        visited_at timestamptz not null,
        -- The visit before: what came since is new. Null at the first.
        previous_at timestamptz,
        primary key (tenant_id, user_id, record_kind, record_id),
        constraint visit_in_order check (previous_at < visited_at)
      );
      create index visit_of_record on reminders.visit (tenant_id, record_id);
      grant select, insert, update, delete on reminders.visit to weiterlotse_app;
      ${rowSecurity('reminders.visit', { people: 'user_id = platform.user_in_scope()' })}
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations run forward only'));
  }
}
