import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ownedBy } from './row-security.js';

/** What row policies ask: the scope a transaction has set (`libs/platform/src/database/scope-settings.ts`). Unset means nothing. */
export class PlatformScope20261124000010 implements MigrationInterface {
  readonly name = 'PlatformScope20261124000010';

  async up(q: QueryRunner): Promise<void> {
    const setting = (name: string, type: string) => `select nullif(current_setting('app.${name}', true), '')::${type}`;
    await q.query(`
      create function platform.tenant_in_scope() returns uuid language sql stable parallel safe as $f$ ${setting('tenant_id', 'uuid')} $f$;
      create function platform.company_in_scope() returns uuid language sql stable parallel safe as $f$ ${setting('company_id', 'uuid')} $f$;
      create function platform.user_in_scope() returns uuid language sql stable parallel safe as $f$ ${setting('user_id', 'uuid')} $f$;
      create function platform.reaches_all() returns boolean language sql stable parallel safe as $f$
        select coalesce(current_setting('app.reach', true), '') = 'tenant' $f$;
      create function platform.teams_in_scope() returns uuid[] language sql stable parallel safe as $f$ ${setting('teams', 'uuid[]')} $f$;
      create function platform.deputy_for() returns uuid[] language sql stable parallel safe as $f$ ${setting('deputy_for', 'uuid[]')} $f$;
      create function platform.granted_clients() returns uuid[] language sql stable parallel safe as $f$ ${setting('granted', 'uuid[]')} $f$;

      -- Mails of the house itself (sign-in links) carry no Träger and are seen only where none is in scope.
      alter table platform.outgoing_mail enable row level security;
      alter table platform.outgoing_mail force row level security;
      create policy scope on platform.outgoing_mail
        using (tenant_id is not distinct from platform.tenant_in_scope()) with check (true);

      -- The post office looks for what is due at all Träger, and then works within the one of each mail.
      create function platform.lease_due_mail(due_at timestamptz, leased_until timestamptz, most int) returns table (id uuid)
        language sql volatile security definer set search_path = pg_catalog as $f$
          update platform.outgoing_mail m set next_attempt_at = leased_until where m.id in (
            select o.id from platform.outgoing_mail o where o.sent_at is null and o.next_attempt_at <= due_at
            order by o.next_attempt_at limit most for update skip locked) returning m.id $f$;
      create function platform.tenants_of_mail(ids uuid[]) returns table (id uuid, tenant_id uuid)
        language sql stable security definer set search_path = pg_catalog as $f$
          select m.id, m.tenant_id from platform.outgoing_mail m where m.id = any(ids) $f$;
      create function platform.unsent_mail() returns bigint
        language sql stable security definer set search_path = pg_catalog as $f$
          select count(*) from platform.outgoing_mail m where m.sent_at is null $f$;
      grant select, update (next_attempt_at) on platform.outgoing_mail to house_keeper;
      ${ownedBy('house_keeper', 'platform', [
        'platform.lease_due_mail(timestamptz, timestamptz, int)',
        'platform.tenants_of_mail(uuid[])',
        'platform.unsent_mail()',
      ])}
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations run forward only'));
  }
}
