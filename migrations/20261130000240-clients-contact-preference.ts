import type { MigrationInterface, QueryRunner } from 'typeorm';
import { rowSecurity } from './row-security.js';

/** How somebody wishes to be reached and spoken with. Wishes only: nothing says why. */
export class ClientsContactPreference20261130000240 implements MigrationInterface {
  readonly name = 'ClientsContactPreference20261130000240';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      create table clients.contact_preference (
        client_id uuid primary key references clients.client (id) on delete restrict,
        tenant_id uuid not null,
        channel text check (channel in ('phone', 'email', 'post')),
        language text check (language ~ '^[a-z]{2,3}$'),
        interpreter boolean not null,
        large_print boolean not null,
        plain_language boolean not null,
        screen_reader boolean not null,
        recorded_at timestamptz not null,
        recorded_by uuid
      );
      create index contact_preference_tenant on clients.contact_preference (tenant_id, client_id);
      grant select, insert, update, delete on clients.contact_preference to weiterlotse_app;
      select audit.watch('clients.contact_preference', 'client', 'client_id', 'client_id',
        restricted => '{interpreter,large_print,plain_language,screen_reader}');
      ${rowSecurity('clients.contact_preference', { people: 'exists (select from clients.client c where c.id = client_id)' })}
      create trigger refuse_while_locked before insert or update on clients.contact_preference
        for each row execute function clients.refuse_while_locked('client_id');
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations run forward only'));
  }
}
