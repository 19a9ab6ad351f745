import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ownedBy } from './row-security.js';

/** Team leads read with a reason: in which teams somebody leads and advises nobody, and the reason on every row of the access log. */
export class IdentitySupervision20261124000620 implements MigrationInterface {
  readonly name = 'IdentitySupervision20261124000620';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      create function identity.led_teams(of_user uuid) returns uuid[]
        language sql stable security definer set search_path = pg_catalog as $f$
          select array(
            select distinct r.team_id from identity.user_role r where r.user_id = of_user and r.role = 'team-lead'
            except
            select r.team_id from identity.user_role r where r.user_id = of_user and r.role in ('adviser', 'employer-service')) $f$;
      ${ownedBy('house_keeper', 'identity', ['identity.led_teams(uuid)'])}

      -- A look at a file that is open for a while carries the reason that opened it. Asked only where something is open.
      create function audit.access_on_ground() returns trigger
        language plpgsql security definer set search_path = pg_catalog as $f$
      declare
        of_client uuid := case new.subject_kind
          when 'client' then new.subject_id
          when 'case' then (select k.client_id from counselling.case k where k.id = new.subject_id)
          when 'application' then (select k.client_id from counselling.case k join funding.application a on a.case_id = k.id
            where a.id = new.subject_id) end;
        ground record;
      begin
        select g.kind, g.reason into ground from identity.access_grant g
          where g.tenant_id = new.tenant_id and g.user_id = new.actor_id and g.client_id = of_client
            and g.starts_at <= new.at and g.ends_at > new.at order by g.starts_at desc limit 1;
        if found then
          new.reason := coalesce(new.reason, ground.reason);
          new.details := new.details || jsonb_build_object('ground', ground.kind);
        end if;
        return new;
      end $f$;
      grant usage on schema funding to house_keeper;
      grant select (id, case_id) on funding.application to house_keeper;
      ${ownedBy('house_keeper', 'audit', ['audit.access_on_ground()'])}
      create trigger access_on_ground before insert on audit.access for each row
        when (new.allowed and new.subject_id is not null
          and (current_setting('app.granted', true) <> '' or current_setting('app.supervised', true) <> ''))
        execute function audit.access_on_ground();
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations run forward only'));
  }
}
