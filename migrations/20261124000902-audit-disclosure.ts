import type { MigrationInterface, QueryRunner } from 'typeorm';
import { rowSecurity } from './row-security.js';

/** What left the house about whom: fields, recipient, purpose, legal basis, consent (Art. 15(1)(c) DSGVO, § 67d SGB X). Rows are only added. */
export class AuditDisclosure20261124000902 implements MigrationInterface {
  readonly name = 'AuditDisclosure20261124000902';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      create table audit.disclosure (
        id uuid primary key,
        tenant_id uuid not null,
        at timestamptz not null,
        client_id uuid not null,
        recipient_kind text not null check (recipient_kind in ('tenant', 'provider', 'partner', 'company')),
        recipient_id uuid not null,
        purpose text not null,
        legal_basis text not null,
        consent_id uuid,
        fields text[] not null,
        -- What it follows from: a share, a referral.
        cause_id uuid not null,
        actor_kind text not null,
        actor_id uuid,
        correlation_id text not null
      );
      create index disclosure_client on audit.disclosure (tenant_id, client_id, at desc);
      grant select, insert on audit.disclosure to weiterlotse_app;
      ${rowSecurity('audit.disclosure')}
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations run forward only'));
  }
}
