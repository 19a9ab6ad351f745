import type { MigrationInterface, QueryRunner } from 'typeorm';
import { rowSecurity } from './row-security.js';

/** Erasure and restriction: proposed, announced, approved by a second person, carried out; and what stands in its way. */
export class PrivacyErasure20261124000506 implements MigrationInterface {
  readonly name = 'PrivacyErasure20261124000506';

  async up(q: QueryRunner): Promise<void> {
    const kinds = `'client-record', 'counselling-file', 'funding-file', 'consents', 'unsubmitted', 'messages', 'access-log', 'change-log', 'rights'`;
    await q.query(`
      -- How long a Träger keeps what, where it departs from the rules of the house; the newest row not after a day counts.
      create table privacy.retention_rule (
        id uuid primary key,
        tenant_id uuid not null,
        kind text not null check (kind in (${kinds})),
        months int not null check (months between 0 and 480),
        source text not null,
        valid_from date not null,
        created_at timestamptz not null,
        created_by uuid not null
      );
      create index retention_rule_kind on privacy.retention_rule (tenant_id, kind, valid_from desc);

      -- A dispute before a court keeps everything until it is over.
      create table privacy.hold (
        id uuid primary key,
        tenant_id uuid not null,
        client_id uuid not null references clients.client (id) on delete restrict,
        reason text not null,
        created_at timestamptz not null,
        created_by uuid not null,
        released_at timestamptz,
        released_by uuid
      );
      create index hold_client on privacy.hold (tenant_id, client_id) where released_at is null;

      create table privacy.erasure (
        id uuid primary key,
        tenant_id uuid not null,
        client_id uuid not null references clients.client (id) on delete restrict,
        request_id uuid references privacy.request (id) on delete restrict,
        cause text not null check (cause in ('request', 'retention')),
        state text not null check (state in ('proposed', 'approved', 'executed', 'rejected')),
        -- Kinds of record with what becomes of them and why; places with counts. Codes and numbers only.
        plan jsonb not null,
        executable_from date not null,
        proposed_by uuid,
        decided_by uuid,
        decided_at timestamptz,
        decision_reason text,
        executed_at timestamptz,
        result jsonb,
        version int not null default 1,
        created_at timestamptz not null,
        updated_at timestamptz not null,
        check (decided_by is null or proposed_by is null or decided_by <> proposed_by or decision_reason is not null)
      );
      create index erasure_desk on privacy.erasure (tenant_id, state, executable_from, id);
      create unique index erasure_open on privacy.erasure (tenant_id, client_id) where state in ('proposed', 'approved');

      ${rowSecurity('privacy.retention_rule')}
      ${rowSecurity('privacy.hold', { people: 'false' })}
      ${rowSecurity('privacy.erasure', { people: 'false' })}
      select audit.watch('privacy.hold', 'client', 'client_id', restricted => '{reason}');
      select audit.watch('privacy.erasure', 'client', 'client_id', ignored => '{plan,result}');
      select audit.watch('privacy.retention_rule', 'tenant', 'tenant_id');
      grant select, insert on privacy.retention_rule to weiterlotse_app;
      grant select, insert, update on privacy.hold, privacy.erasure to weiterlotse_app;
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations run forward only'));
  }
}
