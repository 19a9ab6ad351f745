import type { MigrationInterface, QueryRunner } from 'typeorm';
import { rowSecurity } from './row-security.js';

/** What persons agreed to (§ 67b(2) SGB X): rows are added and withdrawn. */
export class ClientsConsent20261124000500 implements MigrationInterface {
  readonly name = 'ClientsConsent20261124000500';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      create table clients.consent (
        id uuid primary key,
        tenant_id uuid not null,
        client_id uuid not null references clients.client (id) on delete restrict,
        purpose text not null check (purpose in ('name-to-company', 'notes-to-provider', 'support-needs-to-provider', 'link-company-file',
          'contact-for-invitations', 'success-story', 'waiver-to-company')),
        recipient_id uuid,
        recipient_name text,
        text_version text not null,
        channel text not null check (channel in ('written', 'electronic', 'oral')),
        given_on date not null,
        valid_until date,
        consequence_told boolean not null,
        document text,
        withdrawn_on date,
        withdrawn_at timestamptz,
        withdrawn_by uuid,
        version int not null default 1,
        created_at timestamptz not null,
        created_by uuid,
        check (valid_until >= given_on),
        check ((withdrawn_on is null) = (withdrawn_at is null))
      );
      create index consent_client on clients.consent (tenant_id, client_id, given_on desc);

      ${rowSecurity('clients.consent', { people: 'exists (select from clients.client c where c.id = client_id)' })}

      select audit.watch('clients.consent', 'client', 'client_id', restricted => '{recipient_name,document}');

      -- The purpose, the wording and the days of a consent can never be rewritten; the two free texts only to blank them at an erasure.
      grant select, insert, update (withdrawn_on, withdrawn_at, withdrawn_by, version, recipient_name, document) on clients.consent to weiterlotse_app;
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations run forward only'));
  }
}
