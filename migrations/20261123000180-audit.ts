import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who looked at what: rows are only ever added. */
export class Audit20261123000180 implements MigrationInterface {
  readonly name = 'Audit20261123000180';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      create schema audit;
      grant usage on schema audit to weiterlotse_app;

      create table audit.access (
        id uuid primary key,
        tenant_id uuid,
        at timestamptz not null,
        actor_kind text not null check (actor_kind in ('staff', 'portal', 'system', 'anonymous')),
        actor_id uuid,
        action text not null,
        subject_kind text,
        subject_id uuid,
        allowed boolean not null,
        details jsonb not null default '{}',
        correlation_id text not null
      );
      create index access_subject on audit.access (subject_kind, subject_id, at);
      create index access_actor on audit.access (actor_id, at);
      grant select, insert on audit.access to weiterlotse_app;
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations run forward only'));
  }
}
