import type { MigrationInterface, QueryRunner } from 'typeorm';
import { rowSecurity } from './row-security.js';

/** What the person is given of a talk, in plain words: each version as it was written, the last one is the one handed out. */
export class CounsellingSessionSummary20261130000540 implements MigrationInterface {
  readonly name = 'CounsellingSessionSummary20261130000540';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      create table counselling.session_summary (
        id uuid primary key,
        tenant_id uuid not null,
        session_id uuid not null references counselling.session (id) on delete restrict,
        client_id uuid not null references clients.client (id) on delete restrict,
        number int not null check (number > 0),
        about text not null,
        agreed text not null,
        we_do text not null,
        you_do text not null,
        company_does text not null,
        next_step text not null,
        author_id uuid not null,
        created_at timestamptz not null,
        created_by uuid not null,
        unique (session_id, number)
      );
      create index session_summary_client on counselling.session_summary (client_id);
      ${rowSecurity('counselling.session_summary', { people: 'exists (select from counselling.session s where s.id = session_id)' })}
      create trigger refuse_while_locked before insert or update on counselling.session_summary
        for each row execute function clients.refuse_while_locked('client_id');
      grant select, insert, update on counselling.session_summary to weiterlotse_app;
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations run forward only'));
  }
}
