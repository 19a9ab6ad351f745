import type { MigrationInterface, QueryRunner } from 'typeorm';
import { rowSecurity } from './row-security.js';

const ofVisiblePerson = 'exists (select from clients.client c where c.id = client_id)';

/** What persons ask of the Träger about their own data (Art. 15–21 DSGVO, §§ 83, 84 SGB X), and what becomes of it. */
export class Privacy20261124000502 implements MigrationInterface {
  readonly name = 'Privacy20261124000502';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      create schema privacy;
      grant usage on schema privacy to weiterlotse_app;

      create table privacy.request (
        id uuid primary key,
        tenant_id uuid not null,
        client_id uuid not null references clients.client (id) on delete restrict,
        kind text not null check (kind in ('access', 'erasure', 'restriction', 'rectification', 'objection')),
        received_on date not null,
        channel text not null check (channel in ('in-person', 'phone', 'email', 'post', 'portal')),
        identity_check text not null check (identity_check in ('pending', 'known-in-person', 'identity-card', 'eid', 'documents')),
        -- Asked by somebody with a power of attorney (§ 13 SGB X).
        by_representative boolean not null default false,
        details text,
        due_on date not null,
        extended_because text,
        state text not null check (state in ('received', 'in-progress', 'done', 'refused')),
        closed_on date,
        outcome text,
        closed_by uuid,
        version int not null default 1,
        created_at timestamptz not null,
        created_by uuid,
        updated_at timestamptz not null
      );
      create index request_desk on privacy.request (tenant_id, state, due_on, id);
      create index request_client on privacy.request (client_id);

      create table privacy.access_pack (
        id uuid primary key,
        tenant_id uuid not null,
        client_id uuid not null references clients.client (id) on delete restrict,
        request_id uuid not null references privacy.request (id) on delete restrict,
        state text not null check (state in ('in-review', 'building', 'ready', 'failed', 'expired')),
        -- Passages about other persons, as positions in free texts; never the text itself.
        marks jsonb not null default '[]',
        -- § 83 SGB X: every exception with its answer and, where it applies, the reason (§ 83(3)).
        checklist jsonb not null default '{}',
        reviewed_by uuid,
        reviewed_at timestamptz,
        built_at timestamptz,
        expires_at timestamptz,
        pdf_sealed text check (pdf_sealed ~ '^s1\\.[a-z0-9-]{1,16}\\.[A-Za-z0-9_-]{120,}$'),
        zip_sealed text check (zip_sealed ~ '^s1\\.[a-z0-9-]{1,16}\\.[A-Za-z0-9_-]{120,}$'),
        version int not null default 1,
        created_at timestamptz not null,
        created_by uuid,
        updated_at timestamptz not null,
        unique (request_id)
      );
      create index access_pack_expiry on privacy.access_pack (tenant_id, expires_at) where pdf_sealed is not null;

      ${rowSecurity('privacy.request', { people: ofVisiblePerson })}
      ${rowSecurity('privacy.access_pack', { people: ofVisiblePerson })}
      select audit.watch('privacy.request', 'client', 'client_id', restricted => '{details,extended_because,outcome}');
      select audit.watch('privacy.access_pack', 'client', 'client_id', restricted => '{marks,checklist,pdf_sealed,zip_sealed}');
      grant select, insert, update on privacy.request, privacy.access_pack to weiterlotse_app;
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations run forward only'));
  }
}
