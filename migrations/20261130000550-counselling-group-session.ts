import type { MigrationInterface, QueryRunner } from 'typeorm';
import { rowSecurity } from './row-security.js';

/** One talk with several persons; what each of them gets to read stands in a session of their own. */
export class CounsellingGroupSession20261130000550 implements MigrationInterface {
  readonly name = 'CounsellingGroupSession20261130000550';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      create table counselling.group_session (
        id uuid primary key,
        tenant_id uuid not null,
        held_on date not null,
        invited int not null check (invited > 0),
        present int not null check (present > 0),
        created_at timestamptz not null,
        created_by uuid not null,
        check (present <= invited)
      );
      ${rowSecurity('counselling.group_session')}
      grant select, insert on counselling.group_session to weiterlotse_app;
      -- Which sessions came of the same talk; nothing in them says who else was there.
      alter table counselling.session add group_session_id uuid references counselling.group_session (id) on delete restrict;
      create index session_group on counselling.session (group_session_id);
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations run forward only'));
  }
}
