import type { MigrationInterface, QueryRunner } from 'typeorm';
import { rowSecurity } from './row-security.js';

/** Lists that members of staff took out of the house: what was asked for, how many rows that was, and for some days the file. */
export class Exports20261130000911 implements MigrationInterface {
  readonly name = 'Exports20261130000911';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      create schema exports;
      grant usage on schema exports to weiterlotse_app;

      create table exports.list_export (
        id uuid primary key,
        tenant_id uuid not null,
        created_by uuid not null references identity.staff_user (id) on delete restrict,
        list text not null check (list in ('cases', 'clients', 'companies')),
        format text not null check (format in ('csv', 'xlsx')),
        purpose text not null check (purpose in ('own-work', 'team-meeting', 'review', 'mailing')),
        -- Codes and ids by filter.
        filters jsonb not null,
        columns text[] not null,
        sort text not null,
        state text not null check (state in ('waiting', 'ready', 'failed', 'expired')),
        failure text check (failure in ('changed-meanwhile', 'too-many', 'nobody', 'not-allowed')),
        rows_counted int check (rows_counted >= 0),
        rows_written int check (rows_written >= 0),
        sha256 text check (sha256 ~ '^[0-9a-f]{64}$'),
        content_sealed text check (content_sealed ~ '^s1\\.[a-z0-9-]{1,16}\\.[A-Za-z0-9_-]{120,}$'),
        created_at timestamptz not null,
        finished_at timestamptz,
        expires_at timestamptz,
        -- Complete, or a visible failure; never something in between.
        constraint list_export_complete check (state <> 'ready' or (rows_written = rows_counted and sha256 is not null and content_sealed is not null)),
        constraint list_export_fails_for check ((state <> 'failed') = (failure is null)),
        constraint list_export_gone check (state <> 'expired' or content_sealed is null),
        constraint list_export_order check (finished_at >= created_at and expires_at > finished_at)
      );
      create index list_export_mine on exports.list_export (tenant_id, created_by, created_at);
      create index list_export_creator on exports.list_export (created_by);
      create index list_export_expiry on exports.list_export (tenant_id, expires_at) where content_sealed is not null;
      ${rowSecurity('exports.list_export', { people: 'created_by = platform.user_in_scope()' })}
      grant select, insert, update on exports.list_export to weiterlotse_app;
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations run forward only'));
  }
}
