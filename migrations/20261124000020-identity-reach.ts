import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ownedBy, rowSecurity } from './row-security.js';

/** Roles per team, who stands in for whom, files opened by break-glass, and the reach that follows from them. */
export class IdentityReach20261124000020 implements MigrationInterface {
  readonly name = 'IdentityReach20261124000020';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      -- A role is held in a team; whoever names none holds it in the team of the account.
      alter table identity.user_role add team_id uuid references identity.team (id) on delete restrict;
      update identity.user_role r set team_id = u.team_id from identity.staff_user u where u.id = r.user_id;
      create function identity.role_in_own_team() returns trigger language plpgsql as $f$
      begin
        select u.team_id into new.team_id from identity.staff_user u where u.id = new.user_id;
        return new;
      end $f$;
      create trigger role_in_own_team before insert on identity.user_role
        for each row when (new.team_id is null) execute function identity.role_in_own_team();
      alter table identity.user_role alter team_id set not null,
        drop constraint user_role_pkey, add primary key (user_id, role, team_id);

      -- Standing in (Vertretung) ends by itself; an early end is a change of its last instant.
      create table identity.deputyship (
        id uuid primary key,
        tenant_id uuid not null references identity.tenant (id) on delete restrict,
        for_user_id uuid not null references identity.staff_user (id) on delete restrict,
        deputy_id uuid not null references identity.staff_user (id) on delete restrict,
        starts_at timestamptz not null,
        ends_at timestamptz not null,
        reason text not null,
        version int not null default 1,
        created_at timestamptz not null,
        created_by uuid,
        updated_at timestamptz not null,
        check (ends_at > starts_at),
        check (for_user_id <> deputy_id)
      );
      create index deputyship_deputy on identity.deputyship (tenant_id, deputy_id, ends_at);
      create index deputyship_for on identity.deputyship (tenant_id, for_user_id, ends_at);
      ${rowSecurity('identity.deputyship')}

      -- A file opened for a while with a reason: break-glass, or the reason a team lead gives (domain.md 6.2).
      create table identity.access_grant (
        id uuid primary key,
        tenant_id uuid not null references identity.tenant (id) on delete restrict,
        user_id uuid not null references identity.staff_user (id) on delete restrict,
        kind text not null check (kind in ('break-glass', 'supervision')),
        client_id uuid not null,
        reason text not null,
        starts_at timestamptz not null,
        ends_at timestamptz not null,
        created_at timestamptz not null,
        check (ends_at > starts_at)
      );
      create index access_grant_user on identity.access_grant (tenant_id, user_id, ends_at);
      create index access_grant_client on identity.access_grant (tenant_id, client_id, starts_at);
      ${rowSecurity('identity.access_grant')}

      grant select, insert, update on identity.deputyship to weiterlotse_app;
      grant select, insert, update (ends_at) on identity.access_grant to weiterlotse_app;

      -- How far somebody reaches at an instant; part of the one statement that answers who holds a session.
      create function identity.reach_of(of_user uuid, at timestamptz)
        returns table (team_ids uuid[], deputy_for uuid[], granted_client_ids uuid[], supervised_client_ids uuid[])
        language sql stable security definer set search_path = pg_catalog as $f$
          select
            array(select distinct r.team_id from identity.user_role r where r.user_id = of_user
              and r.role in ('adviser', 'employer-service', 'team-lead', 'decider')),
            array(select d.for_user_id from identity.deputyship d where d.deputy_id = of_user and d.starts_at <= at and d.ends_at > at),
            array(select g.client_id from identity.access_grant g
              where g.user_id = of_user and g.kind = 'break-glass' and g.starts_at <= at and g.ends_at > at),
            array(select g.client_id from identity.access_grant g
              where g.user_id = of_user and g.kind = 'supervision' and g.starts_at <= at and g.ends_at > at)
        $f$;
      grant select on identity.user_role, identity.deputyship, identity.access_grant to house_keeper;
      ${ownedBy('house_keeper', 'identity', ['identity.reach_of(uuid, timestamptz)'])}
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations run forward only'));
  }
}
