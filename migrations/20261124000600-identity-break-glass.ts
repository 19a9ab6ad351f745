import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ownedBy } from './row-security.js';

// Adds a value to a closed list as it stands at that moment: several contexts add theirs.
const alsoAllows = (check: string, value: string): string => `
      do $add$
      declare rule text := (select pg_get_constraintdef(oid) from pg_constraint where conname = '${check}');
      begin
        alter table reminders.notification drop constraint ${check};
        execute 'alter table reminders.notification add constraint ${check} ' || replace(rule, 'ARRAY[', 'ARRAY[''${value}''::text, ');
      end $add$;`;

/** Files opened by break-glass: how somebody finds the person, who is told, and who looks at it afterwards. */
export class IdentityBreakGlass20261124000600 implements MigrationInterface {
  readonly name = 'IdentityBreakGlass20261124000600';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      alter table identity.access_grant
        -- A grant ended in the instant it began has opened nothing.
        drop constraint access_grant_check, add check (ends_at >= starts_at),
        -- What the person is recognised by without a name, and the team that is told.
        add client_number text not null,
        add team_id uuid references identity.team (id) on delete restrict,
        add reviewed_at timestamptz,
        add reviewed_by uuid references identity.staff_user (id) on delete restrict,
        add review_outcome text check (review_outcome in ('justified', 'unjustified')),
        add review_note text,
        add check ((reviewed_at is null) = (reviewed_by is null) and (reviewed_at is null) = (review_outcome is null));
      create index access_grant_review on identity.access_grant (tenant_id, kind, starts_at desc, id);
      grant update (reviewed_at, reviewed_by, review_outcome, review_note) on identity.access_grant to weiterlotse_app;

      ${alsoAllows('notification_kind_check', 'break-glass')}
      ${alsoAllows('notification_subject_kind_check', 'opened-file')}

      -- The person with this number, unless it is oneself, a colleague of the own team, or somebody protected.
      create function clients.client_to_open(of_number text, protected_too boolean) returns table (id uuid, home_team_id uuid)
        language sql stable security definer set search_path = pg_catalog as $f$
          select c.id, c.home_team_id from clients.client c
          where c.tenant_id = platform.tenant_in_scope() and c.number = of_number
            and c.staff_user_id is distinct from platform.user_in_scope()
            and (protected_too or c.protected_for is null or platform.user_in_scope() = any(c.protected_for))
            and not exists (
              select from identity.user_role theirs join identity.user_role mine on mine.team_id = theirs.team_id
              where theirs.user_id = c.staff_user_id and mine.user_id = platform.user_in_scope()
                and mine.role in ('adviser', 'employer-service', 'team-lead', 'decider')) $f$;
      grant usage on schema identity to search_reader;
      grant select (number) on clients.client to search_reader;
      grant select (user_id, role, team_id) on identity.user_role to search_reader;
      ${ownedBy('search_reader', 'clients', ['clients.client_to_open(text, boolean)'])}
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations run forward only'));
  }
}
