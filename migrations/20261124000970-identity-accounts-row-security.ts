import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ownedBy, rowSecurity } from './row-security.js';

/** Row-level security on accounts too; what signing in has to know before anybody is known comes from functions above it. */
export class IdentityAccountsRowSecurity20261124000970 implements MigrationInterface {
  readonly name = 'IdentityAccountsRowSecurity20261124000970';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      ${rowSecurity('identity.staff_user')}

      create function platform.provider_in_scope() returns uuid language sql stable parallel safe as $f$
        select nullif(current_setting('app.provider_id', true), '')::uuid $f$;

      -- Portal accounts have no Träger but that of a partner: staff look after those of companies and providers together.
      alter table identity.portal_user enable row level security;
      alter table identity.portal_user force row level security;
      create policy scope on identity.portal_user
        using (case
          when platform.tenant_in_scope() is not null then partner_id is null or partner_tenant_id = platform.tenant_in_scope()
          when platform.company_in_scope() is not null then establishment_id = platform.company_in_scope()
          when platform.provider_in_scope() is not null then provider_id = platform.provider_in_scope()
          when platform.partner_in_scope() is not null then partner_id = platform.partner_in_scope()
          else false end);

      grant select (id, tenant_id, team_id, username, display_name, email, language, password_hash, password_change_due, password_changed_at,
        active, demo) on identity.staff_user to house_keeper;
      grant select (id, establishment_id, provider_id, partner_id, partner_tenant_id, email, display_name, role, language, password_hash,
        password_change_due, password_changed_at, active, demo) on identity.portal_user to house_keeper;
      grant select (user_id, audience, confirmed_at) on identity.totp to house_keeper;
      grant select (user_id, audience) on identity.passkey to house_keeper;
      grant select on identity.session, identity.user_right to house_keeper;

      alter function identity.role_in_own_team() security definer set search_path = pg_catalog, pg_temp;

      -- Names for a page that shows who did something: those of the Träger in scope, for the portal those whose ids its rows hold.
      create function identity.staff_names(ids uuid[]) returns table (id uuid, name text)
        language sql stable security definer set search_path = pg_catalog, pg_temp
      begin atomic
        select u.id, u.display_name from identity.staff_user u
        where u.id = any (ids) and case when platform.tenant_in_scope() is not null then u.tenant_id = platform.tenant_in_scope()
          else coalesce(platform.company_in_scope(), platform.provider_in_scope(), platform.partner_in_scope()) is not null end;
      end;

      create function identity.password_state(of_audience text, account_id uuid)
        returns table (has_password boolean, password_changed_at timestamptz)
        language sql stable security definer set search_path = pg_catalog, pg_temp
      begin atomic
        select u.password_hash is not null, u.password_changed_at from identity.staff_user u where of_audience = 'staff' and u.id = account_id
        union all
        select u.password_hash is not null, u.password_changed_at from identity.portal_user u where of_audience = 'portal' and u.id = account_id;
      end;

      create function identity.any_demo_account() returns boolean
        language sql stable security definer set search_path = pg_catalog, pg_temp
      begin atomic
        select exists (select from identity.staff_user where demo) or exists (select from identity.portal_user where demo);
      end;

      ${ownedBy('house_keeper', 'identity', [
        'identity.account_by_id(text, uuid)',
        'identity.account_by_name(text, text)',
        'identity.session_holder(text, text, timestamptz, timestamptz)',
        'identity.portal_scope(uuid)',
        'identity.role_in_own_team()',
        'identity.staff_names(uuid[])',
        'identity.password_state(text, uuid)',
        'identity.any_demo_account()',
      ])}
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations run forward only'));
  }
}
