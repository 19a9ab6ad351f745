import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ownedBy, rowSecurity } from './row-security.js';

/**
 * Processing that is restricted while the file stays in sight (Art. 18, 21 DSGVO, § 84 SGB X): who works with it sees that and why, and
 * the database refuses what a locked file may not have.
 */
export class ClientsRestrictedProcessing20261124000920 implements MigrationInterface {
  readonly name = 'ClientsRestrictedProcessing20261124000920';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      create table clients.restriction (
        id uuid primary key,
        tenant_id uuid not null,
        client_id uuid not null references clients.client (id) on delete restrict,
        scope text not null check (scope in ('whole-file', 'sharing', 'invitations', 'note')),
        ground text not null check (ground in ('accuracy-contested', 'objection', 'requested')),
        request_id uuid not null,
        imposed_at timestamptz not null,
        imposed_by uuid not null,
        lifted_at timestamptz,
        lifted_by uuid
      );
      create unique index restriction_request on clients.restriction (tenant_id, request_id);
      create index restriction_standing on clients.restriction (tenant_id, client_id) where lifted_at is null;
      ${rowSecurity('clients.restriction', { people: 'exists (select from clients.client c where c.id = client_id)' })}
      select audit.watch('clients.restriction', 'client', 'client_id');
      grant select, insert, update on clients.restriction to weiterlotse_app;
      grant select (client_id, scope, lifted_at) on clients.restriction to house_keeper;

      -- Above row-level security, so that a company or a stand-in cannot write what the adviser may not.
      create function clients.file_is_locked(of_client uuid) returns boolean
        language sql stable security definer set search_path = pg_catalog as $f$
          select exists (select from clients.restriction r where r.client_id = of_client and r.scope = 'whole-file' and r.lifted_at is null) $f$;
      ${ownedBy('house_keeper', 'clients', ['clients.file_is_locked(uuid)'])}

      -- The desk that restricts, and the background that erases, go on.
      create function clients.refuse_while_locked() returns trigger language plpgsql set search_path = pg_catalog as $f$
      begin
        if not platform.reaches_all() and clients.file_is_locked((to_jsonb(new) ->> tg_argv[0])::uuid) then
          raise exception 'the processing of this file is restricted' using errcode = 'WL001';
        end if;
        return new;
      end $f$;

      create trigger refuse_while_locked before update on clients.client
        for each row execute function clients.refuse_while_locked('id');
      create trigger refuse_while_locked before insert or update on clients.severe_disability
        for each row execute function clients.refuse_while_locked('client_id');
      create trigger refuse_while_locked before insert or update on clients.restricted_fact
        for each row execute function clients.refuse_while_locked('client_id');
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations run forward only'));
  }
}
