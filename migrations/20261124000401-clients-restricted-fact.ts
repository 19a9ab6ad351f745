import type { MigrationInterface, QueryRunner } from 'typeorm';
import { rowSecurity } from './row-security.js';

/** Social-insurance number and account of a client, sealed by the application. */
export class ClientsRestrictedFact20261124000401 implements MigrationInterface {
  readonly name = 'ClientsRestrictedFact20261124000401';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      create table clients.restricted_fact (
        id uuid primary key,
        tenant_id uuid not null,
        client_id uuid not null references clients.client (id) on delete restrict,
        kind text not null check (kind in ('social-insurance-number', 'iban')),
        value_sealed text not null check (value_sealed ~ '^s1\\.[a-z0-9-]{1,16}\\.[A-Za-z0-9_-]{120,}$'),
        reason text not null check (reason in ('payment', 'application-form', 'legal-duty')),
        evidence text not null check (evidence in ('document-seen', 'own-statement', 'employer-statement')),
        recorded_at timestamptz not null,
        recorded_by uuid,
        unique (tenant_id, client_id, kind)
      );
      create index restricted_fact_client on clients.restricted_fact (client_id);
      grant select, insert, update on clients.restricted_fact to weiterlotse_app;
      select audit.watch('clients.restricted_fact', 'client', 'client_id', restricted => '{value_sealed}');
      ${rowSecurity('clients.restricted_fact', { people: 'exists (select from clients.client c where c.id = client_id)' })}
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations run forward only'));
  }
}
