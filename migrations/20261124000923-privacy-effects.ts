import type { MigrationInterface, QueryRunner } from 'typeorm';
import { rowSecurity } from './row-security.js';

/** What a request stops while it is open, who has to be told of its result (Art. 19 DSGVO), and why a file is kept from erasure. */
export class PrivacyEffects20261124000923 implements MigrationInterface {
  readonly name = 'PrivacyEffects20261124000923';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      alter table privacy.request add stops text check (stops in ('whole-file', 'sharing', 'invitations', 'note'));

      create table privacy.notice (
        id uuid primary key,
        tenant_id uuid not null,
        client_id uuid not null references clients.client (id) on delete restrict,
        request_id uuid not null references privacy.request (id) on delete restrict,
        recipient_kind text not null check (recipient_kind in ('company', 'provider', 'partner', 'tenant')),
        recipient_id uuid not null,
        recipient_name text not null,
        outcome text check (outcome in ('told', 'impossible')),
        -- How it was told, or why that is impossible or would be a disproportionate effort.
        note text,
        settled_at timestamptz,
        settled_by uuid,
        created_at timestamptz not null,
        unique (request_id, recipient_kind, recipient_id)
      );
      ${rowSecurity('privacy.notice', { people: 'false' })}
      select audit.watch('privacy.notice', 'client', 'client_id', restricted => '{note,recipient_name}');
      grant select, insert, update on privacy.notice to weiterlotse_app;

      alter table privacy.hold add kind text not null default 'litigation' check (kind in ('litigation', 'objection', 'repayment'));
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations run forward only'));
  }
}
