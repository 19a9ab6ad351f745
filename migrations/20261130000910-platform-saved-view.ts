import type { MigrationInterface, QueryRunner } from 'typeorm';
import { rowSecurity } from './row-security.js';

/** How somebody looks at a list (filters, columns, order), kept under a name, perhaps for the team; and with which one a list opens. */
export class PlatformSavedView20261130000910 implements MigrationInterface {
  readonly name = 'PlatformSavedView20261130000910';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      create table platform.saved_view (
        id uuid primary key,
        tenant_id uuid not null,
        owner_id uuid not null references identity.staff_user (id) on delete restrict,
        -- Its members see the view too, and keep it when the owner has left.
        team_id uuid references identity.team (id) on delete restrict,
        list text not null check (list in ('cases', 'clients', 'companies')),
        name text not null check (length(name) between 1 and 60),
        -- As they stand in the address of the list: codes by filter.
        filters jsonb not null,
        columns text[] not null,
        sort text not null,
        removed_at timestamptz,
        version int not null,
        created_at timestamptz not null,
        updated_at timestamptz not null,
        constraint saved_view_order check (updated_at >= created_at and removed_at >= created_at)
      );
      create unique index saved_view_name on platform.saved_view (tenant_id, owner_id, list, name) where removed_at is null;
      create index saved_view_owner on platform.saved_view (owner_id);
      create index saved_view_team on platform.saved_view (team_id);
      ${rowSecurity('platform.saved_view', {
        people:
          'case when owner_id = platform.user_in_scope() then true else coalesce(team_id = any(platform.teams_in_scope()), false) end',
      })}

      create table platform.standard_view (
        user_id uuid not null references identity.staff_user (id) on delete restrict,
        list text not null check (list in ('cases', 'clients', 'companies')),
        tenant_id uuid not null,
        view_id uuid not null references platform.saved_view (id) on delete cascade,
        primary key (tenant_id, user_id, list)
      );
      create index standard_view_user on platform.standard_view (user_id);
      create index standard_view_view on platform.standard_view (view_id);
      ${rowSecurity('platform.standard_view', { people: 'user_id = platform.user_in_scope()' })}

      grant select, insert, update on platform.saved_view to weiterlotse_app;
      grant select, insert, update, delete on platform.standard_view to weiterlotse_app;
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations run forward only'));
  }
}
