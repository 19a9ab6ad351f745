import type { MigrationInterface, QueryRunner } from 'typeorm';
import { rowSecurity } from './row-security.js';

/** Portal accounts of providers and partners beside those of companies; each belongs to exactly one organisation. */
export class PortalOrganisations20261124000150 implements MigrationInterface {
  readonly name = 'PortalOrganisations20261124000150';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      -- Who a Träger works with; referrals and events refer to it.
      create table identity.partner_organisation (
        id uuid primary key,
        tenant_id uuid not null references identity.tenant (id) on delete restrict,
        name text not null,
        town text not null,
        kind text not null check (kind in ('chamber', 'trade-union', 'municipality', 'education', 'counselling-centre', 'network', 'other')),
        version int not null default 1,
        created_at timestamptz not null,
        updated_at timestamptz not null,
        unique (tenant_id, name),
        unique (tenant_id, id)
      );
      grant select, insert, update on identity.partner_organisation to weiterlotse_app;
      ${rowSecurity('identity.partner_organisation')}
      create function platform.partner_in_scope() returns uuid language sql stable parallel safe as $f$
        select nullif(current_setting('app.partner_id', true), '')::uuid $f$;
      create policy own on identity.partner_organisation for select using (id = platform.partner_in_scope());

      alter table identity.portal_user
        alter establishment_id drop not null,
        -- Accounts that came by invitation sign in by link, passkey or OpenID Connect.
        alter password_hash drop not null,
        add provider_id uuid,
        add partner_id uuid,
        -- The partner's Träger, so that signing in need not read a table of the Träger.
        add partner_tenant_id uuid,
        add foreign key (partner_tenant_id, partner_id) references identity.partner_organisation (tenant_id, id) on delete restrict,
        drop constraint portal_user_role_check,
        add constraint portal_user_role_check
          check (role in ('company-admin', 'company-hr', 'company-payroll', 'works-council', 'provider', 'partner')),
        add constraint portal_user_organisation_check check (num_nonnulls(establishment_id, provider_id, partner_id) = 1),
        add constraint portal_user_partner_tenant_check check ((partner_id is null) = (partner_tenant_id is null)),
        add constraint portal_user_provider_check check ((role like 'provider') = (provider_id is not null)),
        add constraint portal_user_partner_check check ((role like 'partner') = (partner_id is not null));
      create index portal_user_provider on identity.portal_user (provider_id) where provider_id is not null;
      create index portal_user_partner on identity.portal_user (partner_id) where partner_id is not null;

      -- The organisation of a portal account as the scope of its requests; nothing for other accounts.
      create function identity.portal_scope(account_id uuid) returns jsonb
        language sql stable security definer set search_path = pg_catalog, pg_temp
      begin atomic
        select case
          when u.establishment_id is not null then jsonb_build_object('kind', 'company', 'establishmentId', u.establishment_id)
          when u.provider_id is not null then jsonb_build_object('kind', 'provider', 'providerId', u.provider_id)
          else jsonb_build_object('kind', 'partner', 'partnerId', u.partner_id, 'tenantId', u.partner_tenant_id) end
        from identity.portal_user u where u.id = account_id;
      end;
      revoke all on function identity.portal_scope from public;
      grant execute on function identity.portal_scope to weiterlotse_app;
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations run forward only'));
  }
}
