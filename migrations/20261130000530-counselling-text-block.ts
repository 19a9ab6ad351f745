import type { MigrationInterface, QueryRunner } from 'typeorm';
import { rowSecurity } from './row-security.js';

/** Texts somebody types often in notes: of a team, or one's own; every version is kept. */
export class CounsellingTextBlock20261130000530 implements MigrationInterface {
  readonly name = 'CounsellingTextBlock20261130000530';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      create table counselling.text_block (
        id uuid primary key,
        tenant_id uuid not null,
        -- Whose it is: of a team, or of one person.
        team_id uuid references identity.team (id) on delete restrict,
        owner_id uuid references identity.staff_user (id) on delete restrict,
        kind text not null check (kind in ('block', 'template')),
        short_name text not null check (short_name ~ '^[a-zäöüß0-9]{1,20}$'),
        title text not null,
        text text not null,
        retired_at timestamptz,
        version int not null default 1,
        created_at timestamptz not null,
        created_by uuid not null,
        updated_at timestamptz not null,
        check ((team_id is null) <> (owner_id is null)),
        check (retired_at >= created_at)
      );
      create unique index text_block_team_name on counselling.text_block (tenant_id, team_id, short_name)
        where team_id is not null and retired_at is null;
      create unique index text_block_own_name on counselling.text_block (tenant_id, owner_id, short_name)
        where owner_id is not null and retired_at is null;
      create index text_block_team on counselling.text_block (team_id);
      create index text_block_owner on counselling.text_block (owner_id);

      create table counselling.text_block_version (
        block_id uuid not null references counselling.text_block (id) on delete restrict,
        version int not null,
        tenant_id uuid not null,
        short_name text not null,
        title text not null,
        text text not null,
        changed_at timestamptz not null,
        changed_by uuid not null,
        primary key (block_id, version)
      );

      ${rowSecurity('counselling.text_block', {
        people: `case when owner_id is not null then owner_id = platform.user_in_scope() else team_id = any(platform.teams_in_scope()) end`,
      })}
      ${rowSecurity('counselling.text_block_version', {
        people: 'exists (select from counselling.text_block b where b.id = block_id)',
      })}
      grant select, insert, update on counselling.text_block to weiterlotse_app;
      grant select, insert on counselling.text_block_version to weiterlotse_app;
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations run forward only'));
  }
}
